"""What the measures share: each thing is worked out once, when the first of them asks for it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

import networkx as nx

from blueprint.analysis import visiting
from blueprint.analysis.lengths import MomentLength, of_moment
from blueprint.analysis.levels import Branch, Levels, levels, need_joins
from blueprint.analysis.passing import Passing, blocks, means, passing
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.diagnostics.quoting import quote
from blueprint.graph.node import END, Fork, Node
from blueprint.graph.service_graph import ServiceGraph
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import arrows
from blueprint.model.step import Step
from blueprint.model.zone import Zone


class Placed(NamedTuple):
    """A step and where it stands.

    Args:
        moment: Index of its moment.
        lane: Key of its lane.
        zone: The zone of that.
        step: The step.
        seconds: Its expected time; 0 where it has none of its own.
    """

    moment: int
    lane: str
    zone: Zone
    step: Step
    seconds: float


class Study:
    """A service that is measured.

    Args:
        graph: Its flow.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> Study(build(tea)).visits
        {0: 1.0, 1: 1.0}
    """

    def __init__(self, graph: ServiceGraph) -> None:
        self.graph = graph

    @property
    def blueprint(self) -> Blueprint:
        """The blueprint that is measured."""
        return self.graph.blueprint

    def revised(self, blueprint: Blueprint, moment: int | None = None) -> "Study":
        """Study a blueprint with the same flow and the same chances, but other figures.

        Args:
            blueprint: The other blueprint.
            moment: The only moment whose figures differ; `None` where all may.

        Returns:
            Its study; nothing that hangs on the flow alone is worked out again.

        Example:
            >>> from blueprint.graph.service_graph import build
            >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "1m"}])
            >>> slow = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "9m"}])
            >>> Study(build(tea)).revised(slow).timed.work
            540.0
        """
        study = Study(self.graph.revised(blueprint))
        of_the_flow = ("zones", "visible", "levels", "passes")
        study.__dict__.update({name: self.__dict__[name] for name in of_the_flow if name in self.__dict__})
        if moment is not None:
            lengths = {**self.lengths, moment: of_moment(blueprint.sequence[moment], blueprint)}
            study.__dict__["lengths"] = lengths
        return study

    def rearranged(self, blueprint: Blueprint) -> "Study":
        """Study a blueprint with the same moments and ways between them, but steps in other lanes.

        Args:
            blueprint: The other blueprint.

        Returns:
            Its study; the flow isn't taken apart again, but where its arrows leave and end is.

        Example:
            >>> from blueprint.graph.service_graph import build
            >>> front = Blueprint(title="Tea", moments=[{"frontstage": "Brew"}])
            >>> back = Blueprint(title="Tea", moments=[{"backstage": "Brew"}])
            >>> Study(build(front)).rearranged(back).visible
            frozenset()
        """
        graph = self.graph.revised(blueprint)
        graph.arrows = arrows(blueprint)
        study = Study(graph)
        of_the_flow = ("levels", "passes")
        study.__dict__.update({name: self.__dict__[name] for name in of_the_flow if name in self.__dict__})
        return study

    def knowing(self, other: "Study") -> "Study":
        """Take over from another study how long the moments take that both have.

        Args:
            other: A study of a blueprint with the same calendar.

        Returns:
            This study.

        Example:
            >>> from blueprint.graph.service_graph import build
            >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "9m"}])))
            >>> tea.rearranged(tea.blueprint).knowing(tea).lengths[0].worked
            540.0
        """
        same = {id(other.graph.moments[index]): length for index, length in other.lengths.items()}
        self.__dict__["lengths"] = {
            index: same.get(id(moment)) or of_moment(moment, self.blueprint)
            for index, moment in enumerate(self.graph.moments)
            if not moment.standing
        }
        return self

    @cached_property
    def zones(self) -> Mapping[str, Zone]:
        """The zone of each lane, by the lane's key."""
        return {lane.key: lane.zone for lane in self.blueprint.swimlanes}

    @cached_property
    def visible(self) -> frozenset[int]:
        """The moments with a step that the customer does or sees."""
        return frozenset(
            index
            for index, moment in enumerate(self.graph.moments)
            if any(self.zones[lane].visible for lane in moment.steps)
        )

    @cached_property
    def lengths(self) -> Mapping[int, MomentLength]:
        """How long each moment of the flow takes."""
        return {
            index: of_moment(moment, self.blueprint)
            for index, moment in enumerate(self.graph.moments)
            if not moment.standing
        }

    @cached_property
    def levels(self) -> Levels:
        """The flow taken apart into chains, each with chances that sum to 1 and a way out.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, a way never ends, or a split has no one join.
        """
        self._need_chances()
        self._need_ends()
        need_joins(self.graph)
        return levels(self.graph)

    @cached_property
    def places(self) -> Mapping[Node, list[Branch | None]]:
        """The branches that each node lies in itself, `None` for the outermost level.

        Raises:
            Unknowable: As for the levels.
        """
        return self.levels.places

    @cached_property
    def passes(self) -> Mapping[Node, float]:
        """How often one customer passes each moment and each fork on average: e₁(I−Q)⁻¹ on each level.

        All targets of a parallel split are visited, as often as the split. Where a split has no one join,
        nobody knows how often, but in a flow without choices and loops: there everything happens once.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, a way never ends, or a split has no one join.
        """
        if self._once:
            return dict.fromkeys(self.graph.reached - {END}, 1.0)
        return visiting.passes(self.levels)

    @cached_property
    def visits(self) -> Mapping[int, float]:
        """How often one customer passes each moment of the flow on average, in the order of the file.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, a way never ends, or a split has no one join.
        """
        return {index: self.passes.get(index, 0.0) for index in self.lengths}

    @cached_property
    def ends(self) -> Mapping[int, float]:
        """The share of customers whose service ends after each moment; of several at once, equal parts.

        Raises:
            Unknowable: As for the visits.
        """
        if self._once:
            last = [node for node in self.passes if END in self.graph.flow[node]]
            shares = dict.fromkeys(last, 1 / len(last))
        else:
            shares = visiting.ends(self.levels)
        found: dict[int, float] = {}
        for node, share in shares.items():
            moment = node.moment if isinstance(node, Fork) else node
            found[moment] = found.get(moment, 0.0) + share
        return dict(sorted(found.items()))

    @cached_property
    def blocks(self) -> Mapping[Fork, Passing]:
        """What each parallel block takes; what is unknown of its moments counts as nothing.

        Raises:
            Unknowable: As for the levels.
        """
        return blocks(self.levels, self.lengths)

    @cached_property
    def passing(self) -> Passing:
        """What the whole service takes; what is unknown of its moments counts as nothing.

        Raises:
            Unknowable: As for the levels.
        """
        top = self.levels.top
        return passing(top, self.lengths, self.blocks) if top else Passing()

    @property
    def expected_time(self) -> float:
        """The mean of what the whole service takes, and nothing else: quicker than all of `timed`.

        Raises:
            Unknowable: As for `timed`.
        """
        return self.means[0]

    @property
    def means(self) -> tuple[float, float]:
        """The mean of what the whole service takes, and of the work in it: quicker than all of `timed`.

        Raises:
            Unknowable: As for `timed`.
        """
        top = self.levels.top
        if self.untimed or top is None or "passing" in self.__dict__:
            return self.timed.length.mean, self.timed.work
        return means(top, self.lengths, self.blocks if self.levels.branches else {})

    @property
    def timed(self) -> Passing:
        """What the whole service takes, where all of it is known.

        Raises:
            Unknowable: As for the levels; or a moment has no time, and what is known is told; or all moments
                are standing, so that nobody goes through.
        """
        self.need_a_start()
        whole = self.passing
        if self.untimed:
            count = len(self.untimed)
            what = f"{quote(self.untimed[0])} takes" if count == 1 else f"{count} moments take"
            known = {
                "expected": whole.length.mean,
                "work": whole.work,
                "wait": whole.length.mean - whole.work,
                "fastest": whole.length.least,
            }
            raise Unknowable(Unknown(f"Nobody says how long {what}.", self.untimed, known))
        return whole

    def need_a_start(self) -> None:
        """Make sure that there is a flow: what nobody goes through takes no time, but not 0 either.

        Raises:
            Unknowable: All moments are standing.
        """
        if self.graph.start is None:
            raise Unknowable(Unknown("No way leads from the start to an end.", self.graph.ids))

    def need_durations(self) -> None:
        """Make sure that it is known how long each moment lasts that customers come to, waits aside.

        Raises:
            Unknowable: One has no time.
        """
        if self.unlasting:
            sentence = f"Nobody says how long {quote(self.unlasting[0])} lasts."
            raise Unknowable(Unknown(sentence, self.unlasting))

    @cached_property
    def unlasting(self) -> tuple[str, ...]:
        """The moments, of those that customers come to, of which no step says how long it takes."""
        reached = self.graph.reached
        return self.named(i for i, length in self.lengths.items() if length.duration is None and i in reached)

    @cached_property
    def steps(self) -> tuple[Placed, ...]:
        """The steps of the moments that customers come to, in the order of the file."""
        return tuple(
            Placed(
                index, lane, self.zones[lane], step, self.blueprint.seconds(step.time) if step.time else 0.0
            )
            for index in self.lengths
            if index in self.graph.reached
            for lane, cell in self.graph.moments[index].steps.items()
            for step in cell
        )

    @cached_property
    def untimed(self) -> tuple[str, ...]:
        """The moments, of those that customers come to, of which the wait or the duration is unknown."""
        reached = self.graph.reached
        return self.named(i for i, length in self.lengths.items() if not length.known and i in reached)

    def named(self, moments: Iterable[int]) -> tuple[str, ...]:
        """Give the ids of moments.

        Args:
            moments: Their indices.

        Returns:
            Their ids, in the order of the indices.
        """
        return tuple(self.graph.ids[index] for index in moments)

    @property
    def _once(self) -> bool:
        """Does everything happen exactly once, whether or not the splits join properly?"""
        flow = self.graph.flow
        reached = self.graph.reached
        if not self.graph.nesting.tangles or self.graph.stuck:
            return False
        sure = all(isinstance(node, Fork) or len(flow[node]) <= 1 for node in reached)
        return sure and nx.is_directed_acyclic_graph(flow.subgraph(reached))

    def _need_chances(self) -> None:
        wrong = {
            index: total for index, total in self.graph.unbalanced.items() if index in self.graph.reached
        }
        if wrong:
            index, total = next(iter(wrong.items()))
            sentence = f"The chances after {quote(self.graph.ids[index])} sum to {total:.4g}, not to 1."
            raise Unknowable(Unknown(sentence, tuple(self.graph.ids[place] for place in wrong)))

    def _need_ends(self) -> None:
        if self.graph.stuck:
            ids = tuple(self.graph.ids[index] for index in self.graph.stuck)
            raise Unknowable(Unknown(f"From {quote(ids[0])} on, no way leads to an end.", ids))
