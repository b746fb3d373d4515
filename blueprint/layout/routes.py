"""The ways that a link may take through the grid."""

from collections.abc import Iterator
from enum import IntEnum
from operator import eq
from typing import NamedTuple, TypeAlias

from blueprint.layout.grid import Grid

Place: TypeAlias = tuple[int, int]
"""Where a box stands: level of its column, level of its row."""


class Side(IntEnum):
    """A side of a box."""

    LEFT = 0
    RIGHT = 1
    TOP = 2
    BOTTOM = 3

    @property
    def upright(self) -> bool:
        """Do links leave it upwards or downwards?"""
        return self >= Side.TOP

    @property
    def forward(self) -> bool:
        """Do links leave it towards higher levels (to the right, or down)?"""
        return self in (Side.RIGHT, Side.BOTTOM)


class Run(NamedTuple):
    """One straight piece of a route: along `level` of one axis, from level to level of the other."""

    is_level: bool
    level: int
    start: int
    end: int

    @property
    def span(self) -> tuple[int, int]:
        """Its two ends, the lower first."""
        return (self.start, self.end) if self.start < self.end else (self.end, self.start)

    @property
    def low(self) -> int:
        """The lower of its two ends."""
        return min(self.start, self.end)

    @property
    def high(self) -> int:
        """The higher of its two ends."""
        return max(self.start, self.end)


class Route(NamedTuple):
    """A way from box to box: runs that turn at right angles.

    Args:
        runs: From the source to the target; level and upright ones take turns.
        leaves: The side of the source at which it begins.
        arrives: The side of the target at which it ends.

    Example:
        >>> route = route_of(Run(True, 1, 1, 2), Run(False, 2, 1, 4), Run(True, 4, 2, 3))
        >>> route.leaves.name, route.arrives.name, route.bends
        ('RIGHT', 'LEFT', 2)
    """

    runs: tuple[Run, ...]
    leaves: Side
    arrives: Side

    @property
    def bends(self) -> int:
        """How often it turns."""
        return len(self.runs) - 1


def route_of(*runs: Run) -> Route:
    """Make a route of its runs.

    Args:
        runs: From the source to the target.

    Returns:
        The route; the sides follow from its first and its last run.

    Example:
        >>> route_of(Run(False, 3, 5, 2)).leaves.name
        'TOP'
    """
    first, last = runs[0], runs[-1]
    return Route(
        runs, _SIDES[first.is_level, first.end > first.start], _SIDES[last.is_level, last.start > last.end]
    )


_SIDES = {
    (True, False): Side.LEFT,
    (True, True): Side.RIGHT,
    (False, False): Side.TOP,
    (False, True): Side.BOTTOM,
}


def straight(grid: Grid, source: int, target: int) -> Route | None:
    """Find the straight route between two boxes.

    Args:
        grid: The grid they stand on.
        source: Index of a box.
        target: Index of another.

    Returns:
        The route, or `None` where they share neither row nor column, or where others stand between them.
    """
    (xs, ys), (xt, yt) = grid.place(source), grid.place(target)
    if (xs == xt) == (ys == yt):
        return None
    run = Run(True, ys, xs, xt) if ys == yt else Run(False, xs, ys, yt)
    free = grid.is_free(level_run=run.is_level, level=run.level, start=run.start, end=run.end, own_end=True)
    return route_of(run) if free else None


class Way(NamedTuple):
    """A route as cheap as can be: only the levels of its runs.

    Args:
        is_level: Does it begin with a level run?
        levels: The level of each run; each begins where the one before it runs, and ends where the next does.
    """

    is_level: bool
    levels: tuple[int, ...]

    def stations(self, start: Place, end: Place) -> tuple[int, ...]:
        """List the levels at which it begins, turns and ends.

        Args:
            start: Levels of the box it leaves.
            end: Levels of the box it reaches.

        Returns:
            Levels that take turns: of x, y, x … where it begins with a level run, else of y, x, y …; each run
            lies on one of them, and goes from the one before to the one behind.
        """
        axis = 0 if self.is_level else 1
        return start[axis], *self.levels, end[axis if len(self.levels) % 2 else 1 - axis]

    def route(self, start: Place, end: Place) -> Route:
        """Draw it out into runs.

        Args:
            start: Levels of the box it leaves.
            end: Levels of the box it reaches.

        Returns:
            The route.
        """
        levels = self.stations(start, end)
        return route_of(
            *(
                Run(self.is_level is (index % 2 == 1), levels[index], levels[index - 1], levels[index + 1])
                for index in range(1, len(levels) - 1)
            )
        )


def ways(grid: Grid, source: int, target: int) -> Iterator[Way]:
    """Enumerate sensible ways from box to box that turn at least once, those with few turns first.

    Every way keeps to channels but for its first and its last run, which pass free cells only. At least one
    is always found, since channels hold no boxes: out at a side, along channels, in at a side.

    Args:
        grid: The grid they stand on.
        source: Index of the box it leaves.
        target: Index of the box it reaches.

    Yields:
        Ways that run through no box, and none of whose runs has no length.
    """
    start, end = grid.place(source), grid.place(target)
    leaving: dict[tuple[bool, int], bool] = {}
    arriving: dict[tuple[bool, int], bool] = {}
    for way in _shapes(start, end):
        is_level, levels = way
        out = is_level, levels[1]
        if out not in leaving:
            leaving[out] = _is_free(grid, start, *out)
        if not leaving[out]:
            continue
        back = is_level is (len(levels) % 2 == 1), levels[-2]
        if back not in arriving:
            arriving[back] = _is_free(grid, end, *back)
        if arriving[back] and not any(map(eq, levels, levels[2:])):
            yield way


def _is_free(grid: Grid, place: Place, is_level: bool, turn: int) -> bool:  # noqa: FBT001
    """Tell whether a box's first or last run, the only ones outside channels, passes free cells only."""
    x, y = place
    level, start = (y, x) if is_level else (x, y)
    if start == turn:
        return False
    return grid.is_free(level_run=is_level, level=level, start=start, end=turn, own_end=False)


def _shapes(start: Place, end: Place) -> Iterator[Way]:
    """Yield ways in the order of their turns, whether they are free or not."""
    (xs, ys), (xt, yt) = start, end
    columns = tuple(dict.fromkeys((xs + 1, xt - 1, xt + 1, xs - 1)))
    rows = tuple(dict.fromkeys((ys + 1, yt - 1, yt + 1, ys - 1)))
    yield Way(True, (ys, xt))
    yield Way(False, (xs, yt))
    yield from (Way(True, (ys, x, yt)) for x in columns)
    yield from (Way(False, (xs, y, xt)) for y in rows)
    yield from (Way(True, (ys, x, y, xt)) for x in (xs + 1, xs - 1) for y in rows)
    yield from (Way(False, (xs, y, x, yt)) for x in (xt - 1, xt + 1) for y in rows)
    yield from (Way(True, (ys, xs + 1, y, xt - 1, yt)) for y in rows)
    if xt <= xs:  # back: round the outside as well
        yield from (Way(True, (ys, xs + 1, y, xt + 1, yt)) for y in rows)
        yield from (Way(True, (ys, xs - 1, y, xt - 1, yt)) for y in rows)
