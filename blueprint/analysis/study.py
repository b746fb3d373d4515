"""What the measures share: each thing is worked out once, when the first of them asks for it."""

from collections.abc import Mapping
from functools import cached_property

import networkx as nx

from blueprint.analysis.chain import solve
from blueprint.analysis.lengths import MomentLength, of_moment
from blueprint.analysis.levels import Level, Levels, levels, need_joins
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.graph.node import END, Fork, Node
from blueprint.graph.service_graph import ServiceGraph
from blueprint.model.blueprint import Blueprint


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
    def passes(self) -> Mapping[Node, float]:
        """How often one customer passes each moment and each fork on average: e₁(I−Q)⁻¹ on each level.

        All targets of a parallel split are visited, as often as the split. Where a split has no one join,
        nobody knows how often, but in a flow without choices and loops: there everything happens once.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, a way never ends, or a split has no one join.
        """
        if self._once:
            return dict.fromkeys(self.graph.reached - {END}, 1.0)
        if self.levels.top is None:
            return {}
        found = self._solve(self.levels.top, 1.0)
        for fork, branches in reversed(self.levels.branches.items()):
            for level in branches:
                if level:
                    found |= self._solve(level, found[fork])
        return found

    @cached_property
    def visits(self) -> Mapping[int, float]:
        """How often one customer passes each moment of the flow on average, in the order of the file.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, a way never ends, or a split has no one join.
        """
        return {index: self.passes.get(index, 0.0) for index in self.lengths}

    @cached_property
    def ends(self) -> Mapping[int, float]:
        """The share of customers whose service ends after each moment; of several that end together, each part.

        Raises:
            Unknowable: As for the visits.
        """
        found: dict[int, float] = {}
        for node in self.passes:
            edge = self.graph.flow.get_edge_data(node, END)
            if edge and edge["chance"] > 0:
                moment = node.moment if isinstance(node, Fork) else node
                part = self.passes[node] * edge["chance"] / self._together(node)
                found[moment] = found.get(moment, 0.0) + part
        return dict(sorted(found.items()))

    @property
    def _once(self) -> bool:
        """Does everything happen exactly once, whether or not the splits join properly?"""
        flow = self.graph.flow
        reached = self.graph.reached
        if not self.graph.nesting.tangles or self.graph.stuck:
            return False
        sure = all(isinstance(node, Fork) or len(flow[node]) <= 1 for node in reached)
        return sure and nx.is_directed_acyclic_graph(flow.subgraph(reached))

    def _together(self, node: Node) -> int:
        """Count the branches of which this is one that end the service together."""
        nesting = self.graph.nesting
        count = 1
        fork = node if isinstance(node, Fork) else None
        while fork or node in nesting.homes:
            fork = fork or nesting.homes[node][0]
            if fork in nesting.blocks:
                count *= len(nesting.blocks[fork].branches)
            node, fork = fork, None
        return count

    def _solve(self, level: Level, times: float) -> dict[Node, float]:
        try:
            return solve(level.edges, {level.head: times})
        except ZeroDivisionError:
            sentence = "A loop is left so seldom that nobody can say how often it is gone round."
            raise Unknowable(Unknown(sentence)) from None

    def _need_chances(self) -> None:
        wrong = {
            index: total for index, total in self.graph.unbalanced.items() if index in self.graph.reached
        }
        if wrong:
            index, total = next(iter(wrong.items()))
            sentence = f"The chances after {self.graph.ids[index]!r} sum to {total:.4g}, not to 1."
            raise Unknowable(Unknown(sentence, tuple(self.graph.ids[place] for place in wrong)))

    def _need_ends(self) -> None:
        if self.graph.stuck:
            ids = tuple(self.graph.ids[index] for index in self.graph.stuck)
            raise Unknowable(Unknown(f"From {ids[0]!r} on, no way leads to an end.", ids))
