"""What every customer passes, and the chance that one never passes any of some moments."""

from collections.abc import Collection, Mapping
from math import prod
from typing import NamedTuple

import networkx as nx

from blueprint.analysis.chain import solve
from blueprint.analysis.study import Study
from blueprint.graph.blocks import Block
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


class _Region(NamedTuple):
    """A part of the flow that is gone through one way at a time: a branch of a block, or what is in none.

    Args:
        entry: Where it begins.
        exit: What lies behind it.
        rings: Its nodes in the order of the flow; those that lead to each other in a circle together.
        forks: The forks in it, which stand for their whole blocks.
    """

    entry: Node
    exit: Node
    rings: tuple[tuple[Node, ...], ...]
    forks: tuple[Fork, ...]


class Passage:
    """The chances of passing by.

    Branches of a parallel block are taken for independent of each other: none of them is passed where each
    is passed by. A block is looked at for itself, and stands for one edge in what is around it.

    Args:
        study: A service whose blocks are all proper.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = [{"to": "B", "chance": "25%"}, {"to": "end", "chance": "75%"}]
        >>> tea = Blueprint(title="T", moments=[{"customer": "A", "next": ways}, {"customer": "B"}])
        >>> Passage(Study(build(tea))).avoids({1})
        0.75
    """

    def __init__(self, study: Study) -> None:
        graph = study.graph
        nesting = graph.nesting
        self._edges: dict[Node, list[tuple[Node, float]]] = {
            node: [(target, edge["chance"]) for target, edge in targets.items() if edge["chance"] > 0]
            for node, targets in graph.flow.adjacency()
            if not isinstance(node, Fork)
        }
        self._blocks = {
            fork: (block, tuple(self._branches(graph, block))) for fork, block in nesting.blocks.items()
        }
        outer = [node for node in (*self._edges, *self._blocks) if node not in nesting.homes]
        start = END if graph.start is None else graph.start
        self._whole = self._region(graph, start, END, [node for node in outer if node != END])

    def _branches(self, graph: ServiceGraph, block: Block) -> list[_Region]:
        return [
            self._region(graph, entry, block.join, nodes)
            for entry, nodes in zip(graph.flow[block.fork], block.branches, strict=True)
        ]

    def _region(self, graph: ServiceGraph, entry: Node, exit_: Node, nodes: Collection[Node]) -> _Region:
        forks = tuple(node for node in nodes if isinstance(node, Fork))
        inner: nx.DiGraph[Node] = nx.DiGraph()
        inner.add_nodes_from(nodes)
        for node in nodes:
            onward = [graph.nesting.blocks[node].join] if isinstance(node, Fork) else graph.flow[node]
            inner.add_edges_from((node, target) for target in onward if target in inner)
        rings = tuple(tuple(ring) for ring in nx.strongly_connected_components(inner))[::-1]
        return _Region(entry, exit_, rings, forks)

    def avoids(self, moments: Collection[int]) -> float:
        """Tell how likely one customer comes to the end without passing any of some moments.

        Args:
            moments: The moments by their index.

        Returns:
            A chance.
        """
        through: dict[Fork, float] = {}
        for fork, (_, branches) in self._blocks.items():  # inner ones first
            through[fork] = prod(self._passes_by(branch, moments, through) for branch in branches)
        return self._passes_by(self._whole, moments, through)

    def _passes_by(self, region: _Region, moments: Collection[int], through: Mapping[Fork, float]) -> float:
        touched = any(through[fork] < 1 for fork in region.forks)
        if not touched and not any(node in moments for ring in region.rings for node in ring):
            return 1.0
        arrived: dict[Node, float] = {region.entry: 1.0}
        for ring in region.rings:
            open_ = [node for node in ring if node not in moments]
            edges = {node: self._onward(node, through) for node in open_}
            for node, often in self._often(open_, edges, arrived).items():
                for target, chance in edges[node]:
                    if target not in edges or target == region.exit:
                        arrived[target] = arrived.get(target, 0.0) + often * chance
        return arrived.get(region.exit, 0.0)

    def _onward(self, node: Node, through: Mapping[Fork, float]) -> list[tuple[Node, float]]:
        if isinstance(node, Fork):
            return [(self._blocks[node][0].join, through[node])]
        return self._edges[node]

    @staticmethod
    def _often(
        open_: list[Node], edges: Mapping[Node, list[tuple[Node, float]]], arrived: Mapping[Node, float]
    ) -> Mapping[Node, float]:
        """Tell how often each node of a ring is passed before any of the moments is."""
        given = {node: arrived[node] for node in open_ if arrived.get(node)}
        if not given or (len(open_) == 1 and all(target != open_[0] for target, _ in edges[open_[0]])):
            return given
        inner = {node: {target: chance for target, chance in edges[node] if target in edges} for node in open_}
        return solve(inner, given)
