"""How often something comes back, and per which time something is counted, in words."""

from typing import Final

from blueprint.drawing import spoken
from blueprint.model.period import Period
from blueprint.words.catalogue import N_, Catalogue

_NAMED = {
    1.0: N_("every month"),
    3.0: N_("every quarter"),
    6.0: N_("every half-year"),
    12.0: N_("every year"),
}
_ONCE: Final[dict[tuple[float, ...], str]] = {  # by seconds, days and weeks: nobody says “every 1 day”
    (3600, 0, 0): N_("every hour"),
    (0, 1, 0): N_("every day"),
    (0, 0, 1): N_("every week"),
}

_SOME_PERIOD = N_("per period")
_RATES = {  # by the unit of a rate
    "s": N_("per second"),
    "m": N_("per minute"),
    "h": N_("per hour"),
    "d": N_("per day"),
    "w": N_("per week"),
    "month": N_("per month"),
    "quarter": N_("per quarter"),
    "half-year": N_("per half-year"),
    "year": N_("per year"),
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
        >>> [every(Period.read(text), of("en")) for text in ("quarter", "1d", "2w")]
        ['every quarter', 'every day', 'every 2 wk']
    """
    if period.duration is not None:
        parts = (period.duration.fixed, period.duration.days, period.duration.weeks)
        if once := _ONCE.get(tuple(map(float, parts))):
            return words.text(once)
        return words.text("every {period}", period=spoken.duration(period.duration, words))
    months = period.months or 0.0
    if months in _NAMED:
        return words.text(_NAMED[months])
    return words.text("every {count} months", count=f"{months:g}")


def per(unit: str, words: Catalogue) -> str:
    """Say per which time something is counted.

    Args:
        unit: The key of the unit of time.
        words: The language.

    Returns:
        A word or two.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> per("h", of("en")), per("month", of("zh"))
        ('per hour', '每月')
    """
    return words.text(_RATES.get(unit, _SOME_PERIOD))
