"""How often something comes back, in words."""

from blueprint.drawing import spoken
from blueprint.model.period import Period
from blueprint.words.catalogue import N_, Catalogue

_NAMED = {
    1.0: N_("every month"),
    3.0: N_("every quarter"),
    6.0: N_("every half-year"),
    12.0: N_("every year"),
}


def every(period: Period, words: Catalogue) -> str:
    """Say how often something comes back.

    Args:
        period: The period.
        words: The language.

    Returns:
        A word or two.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> every(Period.read("quarter"), of("en")), every(Period.read("2w"), of("en"))
        ('every quarter', 'every 2 wk')
    """
    if period.duration is not None:
        return words.text("every {period}", period=spoken.duration(period.duration, words))
    months = period.months or 0.0
    if months in _NAMED:
        return words.text(_NAMED[months])
    return words.text("every {count} months", count=f"{months:g}")
