"""Where a wide drawing breaks into rows: before a phase if that fills the row well, else between moments."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from typing import Final, NamedTuple

_WELL_FILLED: Final = 0.6  # share of the columns that fit, from which a row may end early for a phase's sake


class Stretch(NamedTuple):
    """Neighbouring columns that stand in one row of a folded drawing.

    Args:
        first: The first of them.
        end: The first behind them.

    Example:
        >>> 3 in Stretch(0, 3).columns
        False
    """

    first: int
    end: int

    @property
    def length(self) -> int:
        """How many they are."""
        return self.end - self.first

    @property
    def columns(self) -> range:
        """The columns in it."""
        return range(self.first, self.end)


def cut(moments: Collection[int], phases: Collection[int], most: int) -> list[Stretch]:
    """Break columns into stretches.

    Args:
        moments: The columns in which moments stand; a stretch begins with one of them, so that no end of the
            flow begins a row alone.
        phases: The columns with which phases begin.
        most: How many columns may stand side by side.

    Returns:
        The stretches, which together hold all moments.

    Example:
        >>> cut(range(7), {0, 4}, 5)
        [Stretch(first=0, end=4), Stretch(first=4, end=7)]
    """
    beginnings, headings = sorted(moments), sorted(phases)
    total = beginnings[-1] + 1
    stretches: list[Stretch] = []
    first: int | None = beginnings[0]
    while first is not None:
        end = first + most
        if end < total:
            heading = bisect_right(headings, end) - 1
            if heading >= 0 and headings[heading] >= first + _WELL_FILLED * most:
                end = headings[heading]
        stretches.append(Stretch(first, min(end, total)))
        following = bisect_left(beginnings, end)
        first = beginnings[following] if following < len(beginnings) else None
    return stretches
