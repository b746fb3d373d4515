"""Durations and times in words, such as `1 h 30 min`, for whoever hears or reads them away from the file."""

from typing import Final

from blueprint.model.duration import Duration
from blueprint.model.time import Time
from blueprint.words.catalogue import N_, Catalogue

_UNITS: Final = ((3600, N_("{number} h")), (60, N_("{number} min")), (1, N_("{number} s")))


def duration(lasting: Duration, words: Catalogue) -> str:
    """Say how long a duration is.

    Args:
        lasting: The duration.
        words: The language.

    Returns:
        Its weeks, days, hours, minutes and seconds, without those that are 0.

    Example:
        >>> from blueprint.words import catalogue
        >>> duration(Duration.read("1.5h"), catalogue.of("en"))
        '1 h 30 min'
        >>> duration(Duration.read("2d"), catalogue.of("zh"))
        '2 天'
    """
    pieces = [
        words.text(unit, number=_number(float(amount)))
        for amount, unit in ((lasting.weeks, N_("{number} wk")), (lasting.days, N_("{number} d")))
        if amount
    ]
    rest = float(lasting.fixed)
    for size, unit in _UNITS:
        count = rest if size == 1 else rest // size
        if count or (size == 1 and not pieces):
            pieces.append(words.text(unit, number=_number(count)))
        rest -= count * size
    return " ".join(pieces)


def time(taking: Time, words: Catalogue) -> str:
    """Say how long something takes.

    Args:
        taking: The time, fixed or spread.
        words: The language.

    Returns:
        The duration; of a spread its least, its most and what is likeliest, or its mean.

    Example:
        >>> from blueprint.words import catalogue
        >>> time(Time.read({"min": "2m", "likely": "4m", "max": "9m"}), catalogue.of("en"))
        '2 min to 9 min, mostly 4 min'
    """
    least, *likeliest = [duration(value, words) for value in taking.values]
    if taking.fixed:
        return least
    if not taking.shape.ordered:
        return words.text("{mean} on average", mean=least)
    spread = words.text("{least} to {most}", least=least, most=likeliest.pop())
    if not likeliest:
        return spread
    return words.text("{spread}, mostly {likeliest}", spread=spread, likeliest=likeliest[0])


def lasting(value: Time | Duration | None, words: Catalogue) -> str | None:
    """Say how long something is that may be unknown.

    Args:
        value: A time, a duration, or `None`.
        words: The language.

    Returns:
        The words; `None` where nothing is known.

    Example:
        >>> from blueprint.words import catalogue
        >>> lasting(Time.read("3m..8m"), catalogue.of("en")), lasting(None, catalogue.of("en"))
        ('3 min to 8 min', None)
    """
    if value is None:
        return None
    return duration(value, words) if isinstance(value, Duration) else time(value, words)


def _number(value: float) -> str:
    return f"{value:.6g}"
