"""What the measures share: each thing is worked out once, when the first of them asks for it."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from blueprint.analysis.chain import solve
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.graph.blocks import Block
from blueprint.graph.node import Fork, Node
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
    def passes(self) -> Mapping[Node, float]:
        """How often one customer passes each node on average: e₁(I−Q)⁻¹; 0 where nobody comes.

        All targets of a parallel split are visited. What the branches of a block bring to their join counts
        as one pass, for they wait for each other.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, or a way never ends.
        """
        graph = self.graph
        self._need_chances()
        self._need_ends()
        edges = {
            node: {target: self.share(node, target) for target in graph.flow[node]}
            for node in graph.flow
            if node in graph.reached
        }
        for targets in edges.values():
            for target in [target for target in targets if target not in edges]:
                del targets[target]  # its chance is 0
        return solve(edges, {} if graph.start is None else {graph.start: 1.0})

    @cached_property
    def visits(self) -> Mapping[int, float]:
        """How often one customer passes each moment of the flow on average, in the order of the file.

        Raises:
            Unknowable: The chances of a choice don't sum to 1, or a way never ends.
        """
        return {
            index: self.passes.get(index, 0.0)
            for index, moment in enumerate(self.graph.moments)
            if not moment.standing
        }

    def share(self, source: Node, target: Node) -> float:
        """Tell how much of one pass of a node an edge brings to its target.

        Args:
            source: Where the edge leaves.
            target: Where it ends.

        Returns:
            The edge's chance; where it leads from a branch of a block to the join, the branch's share of one
            pass: 1 by the number of branches.
        """
        chance: float = self.graph.flow.edges[source, target]["chance"]
        for block in self._around(source):
            if block.join != target:
                break
            chance /= len(block.branches)
        return chance

    def _around(self, node: Node) -> Iterator[Block]:
        """Give the blocks that a node lies in, or that it begins, the inner ones first."""
        nesting = self.graph.nesting
        if isinstance(node, Fork) and node in nesting.blocks:
            yield nesting.blocks[node]
        while node in nesting.homes:
            node = nesting.homes[node][0]
            yield nesting.blocks[node]

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
