"""What the measures and their fields are called by people."""

from typing import Final

from blueprint.words.catalogue import N_, Catalogue

_TITLES: Final = {
    "classification": N_("Kind of service"),
    "contact": N_("Contact with the customer"),
    "cost": N_("Cost"),
    "critical-path": N_("Critical path"),
    "crossings": N_("Crossings of the lines"),
    "efficiency": N_("Value of the time"),
    "fail-points": N_("Fail points"),
    "flow": N_("Flow"),
    "hand-offs": N_("Hand-offs"),
    "load": N_("Load"),
    "profit": N_("Profit"),
    "promises": N_("Promises"),
    "reliability": N_("Reliability"),
    "risks": N_("Risks"),
    "single-points": N_("Single points"),
    "time": N_("Time from start to end"),
    "waits": N_("Waits"),
}


def title(measure: str, words: Catalogue) -> str:
    """Say what a measure is called.

    Args:
        measure: Its name.
        words: The reader's language.

    Returns:
        Its title; its name as it is for one that another package adds.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> title("waits", of("en")), title("own-measure", of("en"))
        ('Waits', 'own measure')
    """
    return words.text(_TITLES[measure]) if measure in _TITLES else measure.replace("-", " ")
