"""What a rule may look at: a blueprint, and what is known of its flow, each thing made on first ask."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from blueprint.analysis.study import Study
from blueprint.diagnostics.route import Route
from blueprint.graph.service_graph import ServiceGraph, build
from blueprint.model.blueprint import Blueprint
from blueprint.model.elapsed import MainRoute, main_route
from blueprint.model.flow import Arrow, Spot
from blueprint.model.moment import Moment
from blueprint.model.step import Step

if TYPE_CHECKING:
    from blueprint.model.zone import Zone


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
