"""What the measures and their fields are called by people."""

from typing import Final

from blueprint.words.catalogue import N_, Catalogue

_TITLES: Final = {
    "time": N_("Time from start to end"),
    "waits": N_("Waits"),
    "critical-path": N_("Critical path"),
    "promises": N_("Promises"),
    "load": N_("Load"),
    "fail-points": N_("Fail points"),
    "reliability": N_("Reliability"),
    "cost": N_("Cost"),
    "profit": N_("Profit"),
    "efficiency": N_("Value of the time"),
    "contact": N_("Contact with the customer"),
    "hand-offs": N_("Hand-offs"),
    "crossings": N_("Crossings of the lines"),
    "single-points": N_("Single points"),
    "risks": N_("Risks"),
    "flow": N_("Flow"),
    "classification": N_("Kind of service"),
    "advice": N_("Design advice"),
}

ORDER: Final = {measure: place for place, measure in enumerate(_TITLES)}
"""The place of each measure in what people read: first what the customer feels, then money, then form."""


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
