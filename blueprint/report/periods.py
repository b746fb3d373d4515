"""How often something comes back, in words."""

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
