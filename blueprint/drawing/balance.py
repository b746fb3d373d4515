"""Where a drawing breaks into rows on paper: as few as can be, about equally wide, torn where it hurts least.

A paragraph is broken into lines in the same way by Knuth and Plass ("Breaking Paragraphs into Lines", 1981):
not line after line, each as full as it can be, which leaves the last one as it comes out, but all at once.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Final, NamedTuple

from blueprint.layout.problem import Size

_FULL: Final = 3  # the higher, the more equal rows are for the price of what is torn
_ALIKE: Final = 6  # digits of how bad ways are that count; of equal ways the one that fills the earlier rows


class Room(NamedTuple):
    """What a row may measure.

    Args:
        width: Points.
        height: Points.
        most: How many pieces it may have.
        title: How much less high the first row may be, below the title.
        key: How much less high the last row may be, above the legend.
    """

    width: float
    height: float
    most: int
    title: float = 0.0
    key: float = 0.0

    def holds(self, size: Size, pieces: int, *, first: bool, last: bool) -> bool:
        """Tell whether a row fits; one of a single piece can't be made smaller, so it does.

        Args:
            size: Of the row.
            pieces: How many it has.
            first: Is it the first row?
            last: Is it the last one?

        Returns:
            Does it fit?
        """
        height = size.height + self.title * first + self.key * last
        return pieces == 1 or (size.width <= self.width and height <= self.height and pieces <= self.most)


class _Way(NamedTuple):
    """How all pieces from one on are broken into rows.

    Args:
        rows: How many these are.
        worth: How bad they are: the cubes of how full each is, which equal rows make least, and the tolls.
        end: The piece behind the first of them.
    """

    rows: int
    worth: float
    end: int


def cut(tolls: Sequence[float], sizes: Callable[[int], Iterable[Size]], room: Room) -> list[range]:
    """Break pieces into rows.

    Args:
        tolls: Of each piece, what it costs to begin a row with it; a row as wide as it may be costs 1.
        sizes: Tells how large a row is that begins with a piece: of that one alone, of two, and so on.
        room: What a row may measure.

    Returns:
        The pieces of each row.

    Example:
        >>> words = [40.0, 10.0, 10.0, 30.0]
        >>> def sizes(first):
        ...     return (Size(sum(words[first:end]), 1.0) for end in range(first + 1, 5))
        >>> cut([0.0] * 4, sizes, Room(70.0, 1.0, 9))
        [range(0, 2), range(2, 4)]
    """
    ways = [_Way(0, 0.0, 0)]  # from the end to the beginning
    for first in reversed(range(len(tolls))):
        found: _Way | None = None
        for end, size in enumerate(sizes(first), start=first + 1):
            if not room.holds(size, end - first, first=first == 0, last=end == len(tolls)):
                break
            then = ways[len(tolls) - end]
            toll = tolls[end] if end < len(tolls) else 0.0
            worth = (size.width / room.width) ** _FULL + toll + then.worth
            way = _Way(then.rows + 1, round(worth, _ALIKE), end)
            if found is None or way[:2] <= found[:2]:
                found = way
        assert found is not None  # noqa: S101 - a single piece always fits
        ways.append(found)
    rows, first = [], 0
    while first < len(tolls):
        end = ways[len(tolls) - first].end
        rows.append(range(first, end))
        first = end
    return rows
