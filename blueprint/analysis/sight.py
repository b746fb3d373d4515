"""When the customer first sees what went wrong in a moment.

The nearest moment with a step above the line of visibility counts. Near is what comes soon: of all ways of
the flow the one on which least time passes between the end of the failing moment and the beginning of the
visible one (its wait over), of several such ways the one with fewest moments between, then the file's first.
In choosing, a time that nobody wrote is taken for 0, and the delay along such a way is unknown.

Where that way is part of the main route, the delay is taken from its clock, on which a join waits for its
latest branch; it is unknown where a time before is. Where no visible moment lies behind by the flow, needs are followed too: no time flows along them, so
the nearest is the one with fewest arrows between, and the delay is unknown.
"""

from collections import deque
from collections.abc import Mapping
from functools import cached_property
from heapq import heappop, heappush
from typing import NamedTuple

from blueprint.analysis.placed import zones
from blueprint.analysis.reach import onward
from blueprint.analysis.study import Study
from blueprint.graph.node import END, Node
from blueprint.model.elapsed import MainRoute, main_route


class Seen(NamedTuple):
    """Where a failure is first seen.

    Args:
        moment: Index of the visible moment.
        delay: Seconds until it begins; `None` where that is unknown.

    Example:
        >>> Seen(3, 0.0).delay
        0.0
    """

    moment: int
    delay: float | None


class _Way(NamedTuple):
    """The best way found from a node to something visible.

    Args:
        seconds: How long it takes, as far as that is known.
        moments: How many moments lie on it.
        moment: The visible one.
        known: Is all of it known?
        routed: Is all of it on the main route?
    """

    seconds: float
    moments: int
    moment: int
    known: bool
    routed: bool


class Sight:
    """What is seen first of failures anywhere.

    Args:
        study: A service.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> brew, serve = {"backstage": "Brew", "time": "4m"}, {"frontstage": "Serve", "wait": "1m"}
        >>> Sight(Study(build(Blueprint(title="Tea", moments=[brew, serve])))).first(0)
        Seen(moment=1, delay=60.0)
    """

    def __init__(self, study: Study) -> None:
        self._study = study
        zone_of = zones(study.blueprint)
        self._visible = frozenset(
            index
            for index, moment in enumerate(study.graph.moments)
            if any(zone_of[lane].visible for lane in moment.steps)
        )

    def first(self, moment: int) -> Seen | None:
        """Tell where a failure in a moment is first seen.

        Args:
            moment: Index of the moment that fails.

        Returns:
            The visible moment, itself where it is one; `None` where the failure reaches none.
        """
        if moment in self._visible:
            return Seen(moment, 0.0)
        way = self._ways.get(moment)
        if way is None:
            needing = self._needing.get(moment)
            return None if needing is None else Seen(needing, None)
        if not way.known:
            return Seen(way.moment, None)
        return Seen(way.moment, self._on_the_clock(moment, way.moment) if way.routed else way.seconds)

    def _on_the_clock(self, failing: int, visible: int) -> float | None:
        """Tell how long after the end of one moment another begins, both on the main route."""
        begins = self._clock.begins
        lasts, known = self._length(failing)
        if not (known and begins[failing].whole and begins[visible].whole):
            return None
        return begins[visible].seconds - begins[failing].seconds - lasts

    @cached_property
    def _clock(self) -> MainRoute:
        return main_route(self._study.blueprint, self._study.graph.arrows)

    @cached_property
    def _ways(self) -> Mapping[Node, _Way]:
        """Find the nearest visible moment for all nodes at once, from the visible ones backward (Dijkstra 1959)."""
        before = self._before()
        found: dict[Node, _Way] = {}
        left: list[tuple[_Way, int, Node]] = []
        count = 0  # of equal ways the one that was found first
        for target in sorted(self._visible & self._study.lengths.keys()):
            wait, known = self._wait(target)
            for source in before.get(target, ()):
                count += 1
                way = _Way(wait, 0, target, known, self._routed(source, target))
                heappush(left, (way, count, source))
        while left:
            way, _, node = heappop(left)
            if node in found or node in self._visible:
                continue
            found[node] = way
            for source in before.get(node, ()):
                if source not in found:
                    count += 1
                    heappush(left, (self._longer(way, source, node), count, source))
        return found

    def _before(self) -> dict[Node, list[Node]]:
        before: dict[Node, list[Node]] = {}
        for source, target, edge in self._study.graph.flow.edges(data=True):
            if target != END and edge["chance"] > 0:
                before.setdefault(target, []).append(source)
        return before

    def _longer(self, way: _Way, source: Node, node: Node) -> _Way:
        """Begin a way one node earlier."""
        if not isinstance(node, int):
            return way
        wait, wait_known = self._wait(node)
        lasts, known = self._length(node)
        return _Way(
            way.seconds + wait + lasts,
            way.moments + 1,
            way.moment,
            way.known and known and wait_known,
            way.routed and self._routed(source, node),
        )

    def _routed(self, source: Node, target: Node) -> bool:
        """Is an edge on the main route?"""
        moment = source if isinstance(source, int) else source.moment
        target = target if isinstance(target, int) else target.moment
        return moment == target or target in self._study.graph.main_route.get(moment, ())

    def _wait(self, moment: int) -> tuple[float, bool]:
        wait = self._study.lengths[moment].wait
        return (0.0, False) if wait is None else (wait.mean, True)

    def _length(self, moment: int) -> tuple[float, bool]:
        duration = self._study.lengths[moment].duration
        return (0.0, False) if duration is None else (duration.mean, True)

    @cached_property
    def _needing(self) -> Mapping[Node, int]:
        """Find the nearest visible moment by flow and needs, with fewest arrows between."""
        before: dict[Node, list[Node]] = {}
        for source, targets in onward(self._study.graph).items():
            for target in targets:
                before.setdefault(target, []).append(source)
        found: dict[Node, int] = {index: index for index in sorted(self._visible)}
        left: deque[Node] = deque(found)
        while left:
            node = left.popleft()
            for source in before.get(node, ()):
                if source not in found:
                    found[source] = found[node]
                    left.append(source)
        return found
