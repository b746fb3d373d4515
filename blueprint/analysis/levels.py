"""The flow taken apart: the ways outside of all parallel blocks, and the ways within each branch.

A block counts as one edge from its fork to its join; what its branches hold is a level of its own. So each
level is a plain Markov chain that is left in the end, and what holds for a block follows from what holds for
its branches, inner blocks before outer ones.
"""

from collections.abc import Mapping
from typing import NamedTuple

from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.graph.node import END, Fork, Node
from blueprint.graph.service_graph import ServiceGraph


class Level(NamedTuple):
    """A chain of its own: the ways outside of all blocks, or within one branch.

    Args:
        head: The node where it begins.
        edges: From each of its nodes to those that follow within it, each with its chance (of a fork: 1, to
            its join).
        leaving: The chance with which it is left after a node; nodes after which it never is are left out.

    Example:
        >>> Level(0, {0: {1: 1.0}, 1: {}}, {1: 1.0}).head
        0
    """

    head: Node
    edges: Mapping[Node, Mapping[Node, float]]
    leaving: Mapping[Node, float]


class Levels(NamedTuple):
    """All levels of a flow.

    Args:
        top: The ways outside of all blocks; `None` where no moment is on the flow.
        branches: For each fork, inner ones before outer ones, its branches in the file's order; `None` for a
            branch that goes straight to the join.
    """

    top: Level | None
    branches: Mapping[Fork, tuple[Level | None, ...]]


def levels(graph: ServiceGraph) -> Levels:
    """Take the flow apart, as far as its start leads.

    Args:
        graph: The flow; each of its splits joins properly, as `need_joins` makes sure.

    Returns:
        Its levels. Time grows with the size of the flow.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "A", "next": ["B", "C"]}, {"customer": "B"}, {"customer": "C"}]
        >>> levels(build(Blueprint(title="T", moments=moments))).branches[Fork(0)]
        (Level(head=1, edges={1: {}}, leaving={1: 1.0}), None)
    """
    if graph.start is None:
        return Levels(None, {})
    branches = {
        fork: tuple(
            None if target == block.join else _level(graph, target, block.join) for target in graph.flow[fork]
        )
        for fork, block in graph.nesting.blocks.items()
    }
    return Levels(_level(graph, graph.start, END), branches)


def need_joins(graph: ServiceGraph) -> None:
    """Make sure that each split has one join that all its branches reach.

    Args:
        graph: The flow.

    Raises:
        Unknowable: One hasn't.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> need_joins(build(Blueprint(title="Tea", moments=[{"customer": "Sip"}])))
    """
    tangles = list(graph.nesting.tangles.values())
    if tangles:
        first = tangles[0]
        place = "" if first.at is None else f" ({graph.ids[first.at]!r})"
        sentence = (
            f"The split after {graph.ids[first.fork.moment]!r} has no one join that all its branches reach: "
            f"{first.why.value}{place}."
        )
        splits = sorted({tangle.fork.moment for tangle in tangles})
        raise Unknowable(Unknown(sentence, tuple(graph.ids[moment] for moment in splits)))


def _level(graph: ServiceGraph, head: Node, outside: Node) -> Level:
    """Collect what lies between a node and the one behind the level."""
    edges: dict[Node, dict[Node, float]] = {}
    leaving: dict[Node, float] = {}
    left = [head]
    while left:
        node = left.pop()
        if node in edges:
            continue
        onward = _onward(graph, node)
        if outside in onward:
            leaving[node] = onward.pop(outside)
        edges[node] = onward
        left.extend(reversed(list(onward)))
    return Level(head, edges, leaving)


def _onward(graph: ServiceGraph, node: Node) -> dict[Node, float]:
    """Tell what follows a node, and with what chance; what lies in a block is passed over."""
    if isinstance(node, Fork):
        return {graph.nesting.blocks[node].join: 1.0}
    return {target: edge["chance"] for target, edge in graph.flow[node].items() if edge["chance"] > 0}
