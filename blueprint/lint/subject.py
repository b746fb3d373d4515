"""What a rule may look at: a blueprint, and what is known of its flow, each thing made on first ask."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from blueprint.analysis.study import Study
from blueprint.diagnostics.route import Route
from blueprint.graph.node import END, Fork
from blueprint.graph.service_graph import ServiceGraph, build
from blueprint.model.blueprint import Blueprint
from blueprint.model.elapsed import MainRoute, main_route
from blueprint.model.evidence import Evidence
from blueprint.model.fail import FailPoint
from blueprint.model.flow import Arrow, Spot
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.text import same

if TYPE_CHECKING:
    from blueprint.model.zone import Zone

T = TypeVar("T")


class Subject:
    """A blueprint that is checked.

    Args:
        blueprint: The blueprint.
        exists: Tells whether a path that the blueprint names is there; `None` where nobody can know.

    Example:
        >>> tea = Subject(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "5m"}]))
        >>> [(spot.lane, step.do) for spot, step in tea.steps]
        [('customer', 'Sip')]
        >>> tea.way_to(Spot(0, "customer", 0), "time")
        ('moments', 0, 'customer', 0, 'time')
    """

    def __init__(self, blueprint: Blueprint, exists: Callable[[str], bool | None] = lambda _: None) -> None:
        self.blueprint = blueprint
        self.exists = exists
        self._gathered: dict[Callable[[Subject], Iterable[Any]], tuple[Any, ...]] = {}

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All moments in the order of the file, standing ones included."""
        return self.blueprint.sequence

    @cached_property
    def steps(self) -> tuple[tuple[Spot, Step], ...]:
        """All steps with their places, moment by moment, top to bottom."""
        return tuple(
            (Spot(index, lane, number), step)
            for index, moment in enumerate(self.moments)
            for lane, cell in moment.steps.items()
            for number, step in enumerate(cell)
        )

    @cached_property
    def fail_points(self) -> tuple[tuple[Spot, int, FailPoint], ...]:
        """The fail points of steps and evidence, each with the place of what fails and its number there."""
        return tuple(
            (Spot(index, lane, place), number, fail)
            for index, moment in enumerate(self.moments)
            for lane, cell in _cells(moment)
            for place, piece in enumerate(cell)
            for number, fail in enumerate(piece.fail)
        )

    @cached_property
    def actors(self) -> Mapping[str, tuple[Spot, ...]]:
        """Who or what does steps, by name, in the order of the file, with the places of the steps."""
        found: dict[str, list[Spot]] = {}
        for spot, step in self.steps:
            if step.by is not None:
                found.setdefault(same(step.by), []).append(spot)
        return {name: tuple(spots) for name, spots in found.items()}

    @cached_property
    def zones(self) -> Mapping[str, "Zone"]:
        """The zone of each lane, by the lane's key."""
        return {lane.key: lane.zone for lane in self.blueprint.swimlanes}

    @cached_property
    def graph(self) -> ServiceGraph:
        """The flow."""
        return build(self.blueprint)

    @cached_property
    def study(self) -> Study:
        """What can be reckoned on the flow."""
        return Study(self.graph)

    @property
    def arrows(self) -> tuple[Arrow, ...]:
        """All arrows: exchanges, flow, needs."""
        return self.graph.arrows

    @cached_property
    def clock(self) -> MainRoute:
        """The main route on the clock."""
        return main_route(self.blueprint, self.arrows)

    def gathered(self, gather: "Callable[[Subject], Iterable[T]]") -> tuple[T, ...]:
        """Give what several rules ask for, gathered once.

        Args:
            gather: Gathers it from a subject.

        Returns:
            What it has gathered.
        """
        if gather not in self._gathered:
            self._gathered[gather] = tuple(gather(self))
        return self._gathered[gather]

    def following(self, moment: int) -> Iterator[int]:
        """Give the moments that the flow goes to from a moment, through a fork as well, in the file's order.

        Args:
            moment: Its index.

        Yields:
            Indices of moments; standing moments have none.
        """
        flow = self.graph.flow
        left = list(flow[moment]) if moment in flow else []
        while left:
            node = left.pop(0)
            if isinstance(node, Fork):
                left = [*flow[node], *left]
            elif node != END:
                yield node

    def downstream(self, moment: int) -> frozenset[int]:
        """Give all moments that the flow leads to from a moment; itself where it leads back.

        Args:
            moment: Its index.
        """
        found: set[int] = set()
        left = [moment]
        while left:
            for target in self.following(left.pop()):
                if target not in found:
                    found.add(target)
                    left.append(target)
        return frozenset(found)

    def name(self, moment: int) -> str:
        """Give the id of a moment.

        Args:
            moment: Its index.
        """
        return self.blueprint.ids[moment]

    def step(self, spot: Spot) -> Step:
        """Give a step.

        Args:
            spot: Its place.
        """
        return self.moments[spot.moment].steps[spot.lane][spot.step]

    def way(self, moment: int, *keys: str | int) -> Route:
        """Give the way to a moment, or to something of it.

        Args:
            moment: Its index.
            *keys: The way from the moment on; where left out, to the text of its first step, for a finding
                about a moment points there.
        """
        return (*self.blueprint.places[moment][0], *(keys or (*self._first(moment), "do")))

    def way_to(self, spot: Spot, *keys: str | int) -> Route:
        """Give the way to a step, or to something of it.

        Args:
            spot: The step's place.
            *keys: The way from the step on; to its text where left out.
        """
        return (*self.blueprint.places[spot.moment][0], spot.lane, spot.step, *(keys or ("do",)))

    def _first(self, moment: int) -> tuple[str, int]:
        return next(iter(self.moments[moment].steps)), 0


def _cells(moment: Moment) -> Iterator[tuple[str, tuple[Evidence | Step, ...]]]:
    yield from moment.evidence.items()
    yield from moment.steps.items()
