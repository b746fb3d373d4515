"""What every customer passes, and the chance that one never passes any of some moments."""

from collections.abc import Collection, Mapping
from math import fsum, prod

import networkx as nx

from blueprint.analysis.chain import solve
from blueprint.analysis.levels import Level, Levels
from blueprint.graph.node import END, Fork, Node
from blueprint.graph.service_graph import ServiceGraph


def unavoidable(graph: ServiceGraph) -> frozenset[int] | None:
    """Give the moments that lie on every way from the start to the end.

    Of a moment's ways one is gone, of a fork's all: so a moment is on every way where it is on each of a
    moment's ways onward, or on any of a fork's. These are dominators of the end, reckoned as sets that shrink
    until they agree with each other (Allen & Cocke 1976); networkx's dominators know no forks. A set is one
    number with a bit for each moment, so that ten thousand moments take some megabytes.

    Args:
        graph: A service's flow.

    Returns:
        The moments by their index, start and last moment too; `None` where no way leads to an end.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "A", "next": ["B", "C"]}, {"customer": "B", "next": "end"}]
        >>> sorted(unavoidable(build(Blueprint(title="T", moments=[*moments, {"customer": "C"}]))))
        [0, 1, 2]
    """
    if graph.start is None or graph.start not in graph.ending:
        return None
    onward = {
        node: [
            target
            for target, edge in graph.flow[node].items()
            if edge["chance"] > 0 and target in graph.ending
        ]
        for node in nx.dfs_postorder_nodes(graph.flow, graph.start)
        if node in graph.ending and node in graph.reached and node != END
    }
    passes: dict[Node, int] = dict.fromkeys(onward, (1 << len(graph.moments)) - 1)
    passes[END] = 0
    while _shrink(passes, onward):
        pass
    found = passes[graph.start]
    return frozenset(index for index in range(len(graph.moments)) if found >> index & 1)


def _shrink(passes: dict[Node, int], onward: Mapping[Node, list[Node]]) -> bool:
    """Go through all nodes once, the last first, and say whether any set became smaller."""
    shrunk = False
    for node, targets in onward.items():
        sets = [passes[target] for target in targets]
        found = sets[0]
        for other in sets[1:]:
            found = found | other if isinstance(node, Fork) else found & other
        if not isinstance(node, Fork):
            found |= 1 << node
        if found != passes[node]:
            passes[node] = found
            shrunk = True
    return shrunk


class Passage:
    """The chances of passing by.

    Branches of a parallel block are taken for independent of each other: nothing of a block is passed where
    each of its branches passes by. A block is looked at for itself, and is one edge in what is around it.

    Args:
        levels: A flow taken apart.

    Example:
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = [{"to": "B", "chance": "25%"}, {"to": "end", "chance": "75%"}]
        >>> tea = Blueprint(title="T", moments=[{"customer": "A", "next": ways}, {"customer": "B"}])
        >>> Passage(Study(build(tea)).levels).avoids({1})
        0.75
    """

    def __init__(self, levels: Levels) -> None:
        self.levels = levels

    def avoids(self, moments: Collection[int]) -> float:
        """Tell how likely one customer comes to the end without passing any of some moments.

        Args:
            moments: The moments by their index.

        Returns:
            A chance.
        """
        through: dict[Fork, float] = {}
        for fork, branches in self.levels.branches.items():  # inner ones first
            chance = prod(_passes_by(level, moments, through) for level in branches if level)
            if chance < 1:
                through[fork] = chance
        return _passes_by(self.levels.top, moments, through) if self.levels.top else 1.0


def _passes_by(level: Level, moments: Collection[int], through: Mapping[Fork, float]) -> float:
    """Tell how likely a level is left without passing any of some moments, or any in its blocks."""
    if all(node not in moments and node not in through for node in level.edges):
        return 1.0
    if level.head in moments:
        return 0.0
    open_ = {node: targets for node, targets in level.edges.items() if node not in moments}
    often = solve(
        {
            node: {target: chance * _kept(node, through) for target, chance in targets.items() if target in open_}
            for node, targets in open_.items()
        },
        {level.head: 1.0},
    )
    return fsum(often[node] * level.leaving[node] * _kept(node, through) for node in open_ if node in level.leaving)


def _kept(node: Node, through: Mapping[Fork, float]) -> float:
    return through.get(node, 1.0) if isinstance(node, Fork) else 1.0
