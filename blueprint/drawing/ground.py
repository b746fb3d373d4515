"""Which places of a drawing are still free."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise
from typing import Final, TypeAlias

from blueprint.layout.solution import Path, Rect

_SQUARE: Final = 64.0  # points; what is taken is filed under the squares that it touches

_Filed: TypeAlias = dict[tuple[int, int], list[Rect]]


class Ground:
    """The arrows and the words beside them, to keep marks off; and the boxes, to keep captions off.

    Args:
        paths: The courses of all arrows, placed on the sheet.
        boxes: Boxes and whatever else on the sheet marks may sit on, but captions may not.

    Example:
        >>> ground = Ground([Path(((0, 0), (100, 0)))])
        >>> ground.is_free(Rect(10, -5, 20, 5)), ground.is_free(Rect(10, 5, 20, 15))
        (False, True)
    """

    def __init__(self, paths: Iterable[Path], boxes: Iterable[Rect] = ()) -> None:
        self._paths = paths
        self._standing = boxes
        self._marks: _Filed = {}

    # both are filed on first ask: where a drawing has neither marks nor captions, nobody asks
    @cached_property
    def _taken(self) -> _Filed:
        taken: _Filed = {}
        for path in self._paths:
            for (x1, y1), (x2, y2) in pairwise(path.points):
                _file(Rect(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)), taken)
            if path.label:
                _file(path.label, taken)
        return taken

    @cached_property
    def _boxes(self) -> _Filed:
        filed: _Filed = {}
        for box in self._standing:
            _file(box, filed)
        return filed

    def take(self, rect: Rect) -> None:
        """Note that a mark, or words, lie in a rectangle from now on.

        Args:
            rect: The rectangle.
        """
        _file(rect, self._taken)
        _file(rect, self._marks)

    def is_free(self, rect: Rect) -> bool:
        """Tell whether nothing lies in a rectangle.

        Args:
            rect: The rectangle.

        Returns:
            Is it free?
        """
        return _is_clear(rect, self._taken)

    def is_unmarked(self, rect: Rect) -> bool:
        """Tell whether whatever was taken lies elsewhere; an arrow may run through the rectangle.

        Args:
            rect: The rectangle.

        Returns:
            Is it free of marks and of words in boxes?
        """
        return _is_clear(rect, self._marks)

    def is_open(self, rect: Rect) -> bool:
        """Tell whether nothing lies in a rectangle, and no box either.

        Args:
            rect: The rectangle.

        Returns:
            Is it free for words?
        """
        return _is_clear(rect, self._taken) and _is_clear(rect, self._boxes)

    def is_off_boxes(self, rect: Rect) -> bool:
        """Tell whether no box lies in a rectangle; a border of lanes, which has no height, may cross it.

        Args:
            rect: The rectangle.

        Returns:
            Is it free of boxes?
        """
        return all(met.top == met.bottom for met in _meeting(rect, self._boxes))

    def is_next_to_box(self, rect: Rect, beside: float, above: float) -> bool:
        """Tell whether a box lies so near that words would seem to be its own.

        Args:
            rect: Where the words stand.
            beside: How near to its left and right, points.
            above: How near above and below it.

        Returns:
            Is there such a box? Borders of lanes, which have no height, are none.
        """
        near = Rect(rect.left - beside, rect.top - above, rect.right + beside, rect.bottom + above)
        return not self.is_off_boxes(near)


def _file(rect: Rect, filed: _Filed) -> None:
    first, last = int(rect.top // _SQUARE), int(rect.bottom // _SQUARE) + 1
    for x in range(int(rect.left // _SQUARE), int(rect.right // _SQUARE) + 1):
        for y in range(first, last):  # as `_squares` does, which takes a third longer
            filed.setdefault((x, y), []).append(rect)


def _is_clear(rect: Rect, filed: _Filed) -> bool:
    return next(_meeting(rect, filed), None) is None


def _meeting(rect: Rect, filed: _Filed) -> Iterator[Rect]:
    """Yield what touches a rectangle."""
    return (
        other
        for square in _squares(rect)
        for other in filed.get(square, ())
        if rect.left <= other.right
        and other.left <= rect.right
        and rect.top <= other.bottom
        and other.top <= rect.bottom
    )


def _squares(rect: Rect) -> Iterator[tuple[int, int]]:
    for x in range(int(rect.left // _SQUARE), int(rect.right // _SQUARE) + 1):
        for y in range(int(rect.top // _SQUARE), int(rect.bottom // _SQUARE) + 1):
            yield x, y
