"""What already runs where, so that the next link can be told what a route would cost it."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Collection, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple, TypeAlias

from blueprint.layout.routes import Route, Run, Side

_BUCKET = 8  # levels; a run is filed under every stretch of this length that it touches
_FARTHEST = 120  # levels; crossings of longer level runs are counted on their first stretch only
_Ends: TypeAlias = tuple[int, int]  # the lower and the higher end of a run
_NO_EXTENTS: tuple[list[int], list[int]] = ([], [])
_LINK = 8  # more runs than a route has
_NOTHING: Mapping[int, _Ends] = {}
_NO_STOPS: Mapping[tuple[int, bool], "Stop"] = {}
NOBODY: frozenset[int] = frozenset()
"""No links at all."""


class Stop(NamedTuple):
    """One link's end at one side of a box."""

    link: int
    out: bool
    family: str
    labelled: bool
    joins: bool
    trunk: int = 0


class Traffic:
    """The routes chosen so far: their runs by level, and their ends by side.

    Args:
        touch: What it counts, as a share of a crossing, where one run turns on another.

    Example:
        >>> from blueprint.layout.routes import route_of
        >>> traffic = Traffic()
        >>> traffic.add(0, route_of(Run(False, 2, 0, 4)))
        >>> traffic.crossings(route_of(Run(True, 2, 1, 3)))
        1.0
    """

    def __init__(self, touch: float = 0.25) -> None:
        self._touch = touch
        self._level: dict[tuple[int, int], dict[int, _Ends]] = {}
        self._upright: dict[int, dict[int, _Ends]] = {}
        self._extents: dict[tuple[bool, int], tuple[list[int], list[int]]] = {}
        self._stops: dict[tuple[int, Side], dict[tuple[int, bool], Stop]] = {}

    def add(self, link: int, route: Route) -> None:
        """Put a link's runs on the map."""
        for index, run in enumerate(route.runs):
            starts, stops = self._extents.setdefault((run.is_level, run.level), ([], []))
            key, ends = link * _LINK + index, run.span
            insort(starts, ends[0])
            insort(stops, ends[1])
            if run.is_level:
                for bucket in _buckets(ends):
                    self._level.setdefault((run.level, bucket), {})[key] = ends
            else:
                self._upright.setdefault(run.level, {})[key] = ends

    def remove(self, link: int, route: Route) -> None:
        """Take a link's runs off the map again."""
        for index, run in enumerate(route.runs):
            starts, stops = self._extents[run.is_level, run.level]
            ends = run.span
            del starts[bisect_left(starts, ends[0])]
            del stops[bisect_left(stops, ends[1])]
            if run.is_level:
                for bucket in _buckets(ends):
                    del self._level[run.level, bucket][link * _LINK + index]
            else:
                del self._upright[run.level][link * _LINK + index]

    def stop(self, box: int, side: Side, stop: Stop) -> None:
        """Note that a link ends at a side of a box."""
        self._stops.setdefault((box, side), {})[stop.link, stop.out] = stop

    def leave(self, box: int, side: Side, stop: Stop) -> None:
        """Forget that it does."""
        del self._stops[box, side][stop.link, stop.out]

    def stops(self, box: int, side: Side) -> Collection[Stop]:
        """List what ends at a side of a box."""
        return self._stops.get((box, side), _NO_STOPS).values()

    def crossings(self, route: Route, allies: AbstractSet[int] = NOBODY) -> float:
        """Count how many runs a route would cross.

        Args:
            route: The route.
            allies: Links that it may join, so that it's no matter where they meet.

        Returns:
            The number; where one turns on the other counts a share of it.
        """
        found, last = 0.0, len(route.runs) - 1
        for index, run in enumerate(route.runs):
            low, high = first, end = run.span
            # at a box it meets what ends at that box: no crossing
            if (index == 0 and run.start == low) or (index == last and run.end == low):
                first += 1
            if (index == 0 and run.start == high) or (index == last and run.end == high):
                end -= 1
            across = self._level_crossings if run.is_level else self._upright_crossings
            found += across(run.level, (low, high), range(first, end + 1), allies)
        return found

    def _level_crossings(self, y: int, ends: _Ends, passed: range, allies: AbstractSet[int]) -> float:
        low, high = ends
        found = 0.0
        for x in passed[: _FARTHEST + 1]:
            for key, (top, bottom) in self._upright.get(x, _NOTHING).items():
                if top <= y <= bottom:
                    if top < y < bottom and low < x < high:
                        found += 1.0
                    elif key // _LINK not in allies:
                        found += self._touch
        return found

    def _upright_crossings(self, x: int, ends: _Ends, passed: range, allies: AbstractSet[int]) -> float:
        low, high = ends
        bucket = x // _BUCKET
        found = 0.0
        for y in passed:
            for key, (left, right) in self._level.get((y, bucket), _NOTHING).items():
                if left <= x <= right:
                    if left < x < right and low < y < high:
                        found += 1.0
                    elif key // _LINK not in allies:
                        found += self._touch
        return found

    def beside(self, run: Run) -> int:
        """Count the runs that share a stretch of its level: all but what ends before or begins after."""
        starts, ends = self._extents.get((run.is_level, run.level), _NO_EXTENTS)
        low, high = run.span
        return bisect_right(starts, high) - bisect_left(ends, low)


def _buckets(ends: _Ends) -> range:
    return range(ends[0] // _BUCKET, ends[1] // _BUCKET + 1)
