"""What a failure reaches: all that lies behind a moment, by the flow and by what needs it.

What a moment reaches is one number with a bit for each moment, so that the reach of ten thousand of them
takes some megabytes; the names are made when they are read.
"""

from collections.abc import Iterable, Mapping, Sequence

import networkx as nx

from blueprint.analysis.names import Names
from blueprint.graph.node import END, Node
from blueprint.graph.service_graph import ServiceGraph
from blueprint.model.flow import ArrowKind


class Reach:
    """What lies behind each moment.

    Behind a moment lies what the flow leads to by arrows with a chance above 0, and what has a step that
    needs it; then what lies behind these. Of an exchange both ends are in the same moment, so it leads to no
    other one. Needs lead from standing moments too.

    Args:
        graph: A service's flow.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> list(Reach(build(tea)).of(0))
        ['Sip']
    """

    def __init__(self, graph: ServiceGraph) -> None:
        self._graph = graph
        ways = onward(graph)
        whole: nx.DiGraph[Node] = nx.DiGraph()
        whole.add_nodes_from(ways)
        whole.add_edges_from((source, target) for source, targets in ways.items() for target in targets)
        self._behind: dict[Node, int] = {}
        for ring in nx.strongly_connected_components(whole):  # what lies behind comes first
            found = 0
            for node in ring:
                for target in ways[node]:
                    found |= _bit(target) | self._behind.get(target, 0)
            self._behind.update(dict.fromkeys(ring, found))

    def of(self, moment: int, also: Iterable[int] = ()) -> Names:
        """Give what a failure reaches.

        Args:
            moment: Index of the moment that fails.
            also: Those that fail with it.

        Returns:
            The ids of the moments, itself left out.
        """
        found = self._behind[moment]
        for other in also:
            found |= _bit(other) | self._behind[other]
        return Names(self._graph.ids, found & ~_bit(moment))


def onward(graph: ServiceGraph) -> Mapping[Node, Sequence[Node]]:
    """List where a failure goes from each moment: along the flow, and to what needs it.

    Args:
        graph: A service's flow.

    Returns:
        For each moment, standing ones too, and each fork, the nodes that it leads to, each once.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> onward(build(Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])))
        {0: [1], 1: []}
    """
    ways: dict[Node, dict[Node, None]] = {index: {} for index in range(len(graph.moments))}
    for source, targets in graph.flow.adjacency():
        if source != END:
            possible = (node for node, edge in targets.items() if edge["chance"] > 0 and node != END)
            ways[source] = dict.fromkeys(possible)
    for arrow in graph.arrows:
        if arrow.kind is ArrowKind.NEEDS and arrow.target is not None:
            ways[arrow.source.moment][arrow.target.moment] = None
    return {node: list(targets) for node, targets in ways.items()}


def _bit(node: Node) -> int:
    return 1 << node if isinstance(node, int) else 0
