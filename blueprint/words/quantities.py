"""Lengths of time and amounts of money as people write them, in the language of the reader."""

from typing import Final

from blueprint.words.catalogue import N_, Catalogue

_DAY: Final = 86_400.0
_SECOND: Final = 1.0
_MINUTE: Final = 60.0
_HOUR: Final = 3_600.0
_WHOLE: Final = 10  # from this on a rough number needs no decimals

_ALONE: Final = (
    N_("{count} ms"),
    N_("{count} s"),
    N_("{count} min"),
    N_("{count} h"),
    N_("{count} d"),
)
_PAIRS: Final = (
    "",
    N_("{count} s {rest} ms"),
    N_("{count} min {rest} s"),
    N_("{count} h {rest} min"),
    N_("{count} d {rest} h"),
)
_SYMBOLS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩"}
_WORDED: Final = {"CNY": N_("¥{amount}")}  # in its own country this one is written with a word


def duration(seconds: float, words: Catalogue, day: float = _DAY) -> str:
    """Write a length of time, in one unit or two that follow each other.

    Args:
        seconds: How long it is, 0 or more.
        words: The language.
        day: How many seconds a day has, by the calendar that counts.

    Returns:
        The time, rounded to the smaller unit.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> duration(90, of("en")), duration(5400, of("zh")), duration(3 * 86400, of("zh"))
        ('1 min 30 s', '1 小时 30 分', '3 天')
    """
    sizes = _sizes(day)
    if not seconds:
        return words.text(_ALONE[1], count=0)
    at = _unit(seconds, sizes)
    if not at:
        return words.text(_ALONE[0], count=max(1, round(seconds / sizes[0])))
    count = int(seconds / sizes[at])
    rest = round((seconds - count * sizes[at]) / sizes[at - 1])
    if rest * sizes[at - 1] >= sizes[at]:
        count, rest = count + 1, 0
    if at + 1 < len(sizes) and count * sizes[at] >= sizes[at + 1]:
        at, count, rest = at + 1, 1, 0
    return words.text(_PAIRS[at] if rest else _ALONE[at], count=count, rest=rest)


def about(seconds: float, words: Catalogue, day: float = _DAY) -> str:
    """Write a length of time that is only known roughly, in one unit.

    Args:
        seconds: How long it is on average, 0 or more.
        words: The language.
        day: How many seconds a day has, by the calendar that counts.

    Returns:
        The time with two digits that count.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> about(330, of("en")), about(2000, of("en")), about(330, of("zh"))
        ('about 5.5 min', 'about 33 min', '约 5.5 分钟')
    """
    return words.text("about {amount}", amount=_in_one_unit(seconds, words, day))


def roughly(seconds: float, words: Catalogue, day: float = _DAY) -> str:
    """Write the same in as little room as there is in a drawing.

    Args:
        seconds: How long it is on average, 0 or more.
        words: The language.
        day: How many seconds a day has, by the calendar that counts.

    Returns:
        The time with two digits that count, behind the sign for what is nearly so.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> roughly(330, of("en")), roughly(330, of("zh"))
        ('≈ 5.5 min', '≈ 5.5 分钟')
    """
    return f"≈ {_in_one_unit(seconds, words, day)}"


def _in_one_unit(seconds: float, words: Catalogue, day: float) -> str:
    sizes = _sizes(day)
    at = _unit(seconds, sizes) if seconds else 1
    count = _rough(seconds / sizes[at])
    if at + 1 < len(sizes) and count * sizes[at] >= sizes[at + 1]:
        at += 1
        count = _rough(seconds / sizes[at])
    return words.text(_ALONE[at], count=f"{count:g}")


def _rough(number: float) -> float:
    return round(number) if number >= _WHOLE else round(number, 1)


def _sizes(day: float) -> tuple[float, ...]:
    """The units in seconds, each with its words in the tables above at the same place."""
    return (0.001, _SECOND, _MINUTE, _HOUR, max(day, _HOUR))


def _unit(seconds: float, sizes: tuple[float, ...]) -> int:
    return max((at for at, size in enumerate(sizes) if size <= seconds), default=0)


def money(amount: float, currency: str | None, words: Catalogue) -> str:
    """Write an amount of money.

    Args:
        amount: How much, 0 or more.
        currency: Its code in ISO 4217; `None` where nobody said.
        words: The language.

    Returns:
        The amount with the sign of its currency, or the code where the sign is little known.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> money(1.2, "EUR", of("en")), money(1500, "CHF", of("en")), money(6, "CNY", of("zh"))
        ('€1.20', 'CHF 1,500', '6 元')
    """
    figure = f"{amount:,.2f}".removesuffix(".00")
    if currency is None:
        return figure
    if currency in _WORDED:
        return words.text(_WORDED[currency], amount=figure)
    sign = _SYMBOLS.get(currency)
    return f"{sign}{figure}" if sign else f"{currency} {figure}"
