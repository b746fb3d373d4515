"""The grid as the router sees it: levels of two axes, and which cells are taken.

A *level* is a place on an axis, counted from its beginning: a *cell level* is a column or a row of boxes, a
*channel level* a space between them that never holds a box. Columns have one channel between each other.
Rows have one channel between each other inside a band, and two from band to band (so that a line drawn
along the border of a band lies on no track).
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from blueprint.layout.problem import Problem

_COLUMN = 150.0  # nominal sizes: good enough to compare the lengths of two routes
_ROW = 50.0
_CHANNEL = 24.0


class Axis(NamedTuple):
    """The levels of one direction.

    Args:
        cells: Level of each column or row.
        is_channel: Of each level, whether it is a channel.
        nominal: Of each level, roughly where it will lie, in points.
        shunned: Of each level, whether links should rather not run along it.
    """

    cells: tuple[int, ...]
    is_channel: tuple[bool, ...]
    nominal: tuple[float, ...]
    shunned: tuple[bool, ...]


class Grid:
    """The two axes and the boxes that stand on them.

    Args:
        problem: What is to be laid out.

    Example:
        >>> from blueprint.layout.problem import Band, Box, Size
        >>> grid = Grid(Problem((Band(1), Band(1)), 2, (Box(1, 0, Size(9, 9)),), ()))
        >>> grid.x.cells, grid.y.cells
        ((1, 3), (1, 4))
        >>> grid.place(0)
        (1, 4)
    """

    def __init__(self, problem: Problem) -> None:
        self.x = _columns(problem.columns)
        self.y = _rows(problem)
        self._places = [(self.x.cells[box.column], self.y.cells[box.row]) for box in problem.boxes]
        self._in_row: dict[int, list[int]] = {}
        self._in_column: dict[int, list[int]] = {}
        for x, y in sorted(self._places):
            self._in_row.setdefault(y, []).append(x)
            self._in_column.setdefault(x, []).append(y)

    def place(self, box: int) -> tuple[int, int]:
        """Tell the levels on which a box stands: of its column, and of its row."""
        return self._places[box]

    def axis(self, *, level_runs: bool) -> Axis:
        """Choose the axis on which runs are placed: level (horizontal) runs have a place on y."""
        return self.y if level_runs else self.x

    def line(self, *, level_run: bool, level: int) -> list[int]:
        """List where boxes stand along a row (for a level run) or along a column."""
        return (self._in_row if level_run else self._in_column).get(level, [])

    def is_free(self, *, level_run: bool, level: int, start: int, end: int, own_end: bool) -> bool:
        """Tell whether a run that leaves a box meets no other.

        Args:
            level_run: Does it run level?
            level: The row or column along which it runs.
            start: Level of the box that it leaves, on the other axis.
            end: Level to which it runs.
            own_end: Is the box at `end`, if there is one, where the run is meant to arrive?
        """
        boxes = self.line(level_run=level_run, level=level)
        low, high = (start, end) if start < end else (end, start)
        inside = bisect_left(boxes, high) - bisect_right(boxes, low)
        if own_end or inside:
            return inside == 0
        found = bisect_left(boxes, end)
        return found == len(boxes) or boxes[found] != end


def _columns(count: int) -> Axis:
    levels = 2 * count + 1
    nominal, at = [], 0.0
    for level in range(levels):
        size = _COLUMN if level % 2 else _CHANNEL
        nominal.append(at + size / 2)
        at += size
    return Axis(
        cells=tuple(range(1, levels, 2)),
        is_channel=tuple(level % 2 == 0 for level in range(levels)),
        nominal=tuple(nominal),
        shunned=(False,) * levels,
    )


def _rows(problem: Problem) -> Axis:
    cells: list[int] = []
    is_channel: list[bool] = []
    shunned: list[bool] = []
    for band in problem.bands:
        pattern = [True] + [False, True] * band.rows
        cells.extend(len(is_channel) + index for index, channel in enumerate(pattern) if not channel)
        is_channel.extend(pattern)
        inner = range(1, len(pattern) - 1)  # what stands stacked in a cell should stay together
        shunned.extend(band.shunned or index in inner for index in range(len(pattern)))
    nominal, at = [], 0.0
    for channel in is_channel:
        size = _CHANNEL if channel else _ROW
        nominal.append(at + size / 2)
        at += size
    return Axis(tuple(cells), tuple(is_channel), tuple(nominal), tuple(shunned))
