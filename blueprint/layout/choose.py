"""Which way each link takes: the cheapest of its candidates, given what the others take."""

from collections.abc import Sequence
from math import inf
from typing import Final

from blueprint.layout.grid import Grid
from blueprint.layout.problem import Link, Problem
from blueprint.layout.routes import Place, Route, Side, Way, straight, ways
from blueprint.layout.traffic import NOBODY, Stop, Traffic

WARY: Final = 0.25
"""What runs that turn on each other count, as a share of a crossing: fewest crossings in most drawings."""

BOLD: Final = 0.15
"""The same for drawings with fewer bends, now and then at the price of a crossing."""

_BEND: Final = 60.0
_CROSSING: Final = 160.0
_BESIDE: Final = 5.0
_POINT: Final = 0.1
_SHUNNED: Final = 45.0
_AGAINST_READING: Final = 55.0  # a link that goes on to the right leaves at the left, or arrives at the right
_BACK: Final = 15.0  # the same of a link that goes back, where it is only unusual
_AGAINST_ARROWS: Final = 30.0
_AGAINST_ARROWS_AT_POINT: Final = 400.0
_SHARED_LABEL: Final = 90.0
_SHARED_LABEL_AT_POINT: Final = 400.0
_APART_FROM_TRUNK: Final = 1e5  # its words would stand for none of it
_STRAIGHT: Final = -60.0
_ROUNDS: Final = 2
_HAIR: Final = 1e-6


class _Chooser:
    """The state of one choice: the grid, the traffic so far, and the routes."""

    def __init__(self, problem: Problem, grid: Grid, touch: float) -> None:
        self.problem = problem
        self.grid = grid
        self.traffic = Traffic(touch)
        self.routes: dict[int, Route] = {}
        self.allies = _allies(problem.links)
        self.distances = [self._distance(link) for link in problem.links]
        self.straight = [straight(grid, link.source, link.target) for link in problem.links]
        self.content: set[int] = set()  # links whose route costs nothing but its bends and its length

    def haste(self, index: int) -> tuple[bool, bool, float]:
        """Tell which links choose first: those that may not join, those that run straight, the short ones."""
        link = self.problem.links[index]
        return link.joins, self.straight[index] is None, self.distances[index]

    def take(self, index: int, route: Route) -> None:
        self.routes[index] = route
        self.traffic.add(index, route)
        for box, side, stop in self._stops(index, route):
            self.traffic.stop(box, side, stop)

    def free(self, index: int) -> None:
        route = self.routes.pop(index)
        self.traffic.remove(index, route)
        for box, side, stop in self._stops(index, route):
            self.traffic.leave(box, side, stop)

    def _stops(self, index: int, route: Route) -> tuple[tuple[int, Side, Stop], ...]:
        link = self.problem.links[index]
        labelled = link.label is not None
        return (
            (link.source, route.leaves, Stop(index, True, link.family, labelled, link.joins, link.trunk)),
            (link.target, route.arrives, Stop(index, False, link.family, labelled, link.joins)),
        )

    def choose(self, index: int) -> Route:
        link = self.problem.links[index]
        least = _POINT * self.distances[index] + _HAIR
        route = self.straight[index]
        cost = inf
        if route:
            cost = least + _STRAIGHT + self._ends_cost(link, route) + self._traffic_cost(index, route)
        if cost > least + _BEND:  # else no way that turns is cheaper
            route, cost = self._better(index, route, cost, least)
        if route is None:  # pragma: no cover - the channels always leave a way
            message = f"no way from box {link.source} to box {link.target}"
            raise AssertionError(message)
        if cost <= least + _BEND * route.bends:
            self.content.add(index)
        return route

    def _better(
        self, index: int, best: Route | None, cost: float, least: float
    ) -> tuple[Route | None, float]:
        """Find the cheapest way that turns, where one is cheaper than what is known."""
        link = self.problem.links[index]
        start, end = self.grid.place(link.source), self.grid.place(link.target)
        for way in ways(self.grid, link.source, link.target):
            found = _BEND * (len(way.levels) - 1)
            if cost <= least + found:
                break  # all that follow turn as often, or more often
            found += _POINT * self._length(way, start, end)
            if found >= cost:
                continue
            route = way.route(start, end)
            found += self._ends_cost(link, route)
            if found < cost:
                found += self._traffic_cost(index, route)
            if found < cost - _HAIR:
                best, cost = route, found
        return best, cost

    def _distance(self, link: Link) -> float:
        (xs, ys), (xt, yt) = self.grid.place(link.source), self.grid.place(link.target)
        x, y = self.grid.x.nominal, self.grid.y.nominal
        return abs(x[xs] - x[xt]) + abs(y[ys] - y[yt])

    def _length(self, way: Way, start: Place, end: Place) -> float:
        along, across = self.grid.x.nominal, self.grid.y.nominal
        if not way.is_level:
            along, across = across, along
        levels = way.stations(start, end)
        length = 0.0
        for before, behind in zip(levels, levels[2:], strict=False):
            length += abs(along[before] - along[behind])
            along, across = across, along  # the runs take turns
        return length

    def _ends_cost(self, link: Link, route: Route) -> float:
        """Sum what it costs to leave and to arrive at its sides."""
        boxes = self.problem.boxes
        onwards = boxes[link.target].column > boxes[link.source].column
        unusual = (route.leaves is Side.LEFT) + (route.arrives is Side.RIGHT)
        return (
            (_AGAINST_READING if onwards else _BACK) * unusual
            + self._trunk_cost(link, route.leaves)
            + self._side_cost(link.source, route.leaves, link, out=True)
            + self._side_cost(link.target, route.arrives, link, out=False)
        )

    def _trunk_cost(self, link: Link, leaves: Side) -> float:
        """Sum what it costs to leave at another side than the rest of its trunk."""
        if not link.trunk:
            return 0.0
        return sum(
            _APART_FROM_TRUNK
            for side in Side
            for stop in self.traffic.stops(link.source, side)
            if side is not leaves and stop.out and stop.trunk == link.trunk
        )

    def _traffic_cost(self, index: int, route: Route) -> float:
        """Sum what it costs to cross others, to run beside them, and to run where nobody should."""
        shunned = self.grid.y.shunned
        cost = _CROSSING * self.traffic.crossings(route, self.allies.get(index, NOBODY))
        for run in route.runs[1:-1]:
            cost += _SHUNNED * (run.is_level and shunned[run.level]) + _BESIDE * self.traffic.beside(run)
        return cost

    def _side_cost(self, box: int, side: Side, link: Link, *, out: bool) -> float:
        """Sum what it costs to end at a side where others end already."""
        cost = 0.0
        stops = self.traffic.stops(box, side)
        if not stops:  # as at most sides
            return cost
        pointed = self.problem.boxes[box].pointed
        for stop in stops:
            if stop.out != out or not stop.joins or not link.joins or stop.family != link.family:
                cost += _AGAINST_ARROWS_AT_POINT if pointed else _AGAINST_ARROWS
            elif out and (stop.labelled or link.label is not None) and not 0 < stop.trunk == link.trunk:
                cost += _SHARED_LABEL_AT_POINT if pointed else _SHARED_LABEL
        return cost


def _allies(links: Sequence[Link]) -> dict[int, set[int]]:
    """Find for each link the others that it may join where they end, or with which it begins."""
    together: dict[tuple[int, str, int], list[int]] = {}
    for index, link in enumerate(links):
        if link.joins:
            together.setdefault((link.target, link.family, 0), []).append(index)
        if link.trunk:
            together.setdefault((link.source, link.family, link.trunk), []).append(index)
    allies: dict[int, set[int]] = {}
    for group in together.values():
        for index in group if len(group) > 1 else ():
            allies.setdefault(index, set()).update(group)
    return allies


def choose(problem: Problem, grid: Grid, touch: float = WARY) -> tuple[Route, ...]:
    """Choose a route for every link.

    Links that can run straight come first, then short ones before long ones; then every other link is
    taken out and chosen again, now that it is known what all the others do; but for those that could not do
    better.

    Args:
        problem: What is to be laid out.
        grid: Its grid.
        touch: What it counts, as a share of a crossing, where one run turns on another: whether the two cross
            there isn't known before they have their tracks.

    Returns:
        A route for each link, in the order of the problem; none runs through a box.
    """
    chooser = _Chooser(problem, grid, touch)
    order = sorted(range(len(problem.links)), key=chooser.haste)
    for index in order:
        chooser.take(index, chooser.choose(index))
    for _ in range(_ROUNDS):
        changed = False
        for index in order:
            before = chooser.routes[index]
            if index in chooser.content:
                continue
            chooser.free(index)
            after = chooser.choose(index)
            chooser.take(index, after)
            changed = changed or after != before
        if not changed:
            break
    return tuple(chooser.routes[index] for index in range(len(problem.links)))
