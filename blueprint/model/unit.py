"""The units of time, with the words that are read for each."""

import re
from fractions import Fraction
from typing import NamedTuple

from blueprint.model.calendar import Calendar, Exact


class Unit(NamedTuple):
    """A unit of time, exact in one of three kinds: seconds, calendar's days, calendar's weeks, or months.

    Args:
        key: How it is written in short.
        seconds: Its length in seconds, for units that no calendar changes.
        days: Its length in days of the calendar.
        weeks: Its length in weeks of the calendar.
        months: Its length in months, for periods, which are no durations.
        words: Other words that are read for it.

    Example:
        >>> find("minutes").key
        'm'
    """

    key: str
    seconds: Exact = 0
    days: int = 0
    weeks: int = 0
    months: int = 0
    words: tuple[str, ...] = ()

    def length(self, calendar: Calendar) -> Exact:
        """Give how long it is.

        Args:
            calendar: How long days and weeks are.

        Returns:
            Seconds; 0 for a period of months, which differ in length.

        Example:
            >>> find("d").length(Calendar(day=8 * 3600))
            28800
        """
        return self.seconds + self.days * calendar.day + self.weeks * calendar.week


UNITS = (
    Unit("ms", Fraction(1, 1000), words=("msec", "msecs", "millisecond", "milliseconds", "毫秒")),
    Unit("s", 1, words=("sec", "secs", "second", "seconds", "秒", "秒钟")),
    Unit("m", 60, words=("min", "mins", "minute", "minutes", "分", "分钟")),
    Unit("h", 3600, words=("hr", "hrs", "hour", "hours", "时", "小时", "个小时")),
    Unit("d", days=1, words=("day", "days", "天", "日")),
    Unit("w", weeks=1, words=("wk", "wks", "week", "weeks", "周", "星期", "个星期")),
)
"""The units of durations."""

PERIODS = (
    Unit("month", months=1, words=("months", "月", "个月")),
    Unit("quarter", months=3, words=("quarters", "季度", "季", "个季度")),
    Unit("half-year", months=6, words=("half-years", "half year", "半年", "个半年")),
    Unit("year", months=12, words=("years", "年")),
)
"""The periods, which aren't durations: months differ in length."""

_BY_WORD = {word: unit for unit in (*UNITS, *PERIODS) for word in (unit.key, *unit.words)}


def find(word: str) -> Unit | None:
    """Give the unit of a word.

    Args:
        word: Such as `min`; capitals don't matter but for a lone `M`, which might be a month.

    Returns:
        The unit, or `None` where no unit has this word.

    Example:
        >>> find("小时").key, find("M") is None
        ('h', True)
    """
    return _BY_WORD.get(word) or (_BY_WORD.get(word.casefold()) if word != "M" else None)


def pattern(units: tuple[Unit, ...]) -> str:
    """Give a regular expression for the words of some units, the longest first.

    Args:
        units: The units.

    Returns:
        A pattern without groups.

    Example:
        >>> pattern(UNITS).startswith("milliseconds|")
        True
    """
    words = {word for unit in units for word in (unit.key, *unit.words)}
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
