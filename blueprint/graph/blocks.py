"""Parallel blocks: from a fork to where all its branches meet again.

A block is proper where its branches share no moment, nothing enters them from elsewhere, none leads back to
where the block began, and all of them meet at one join, or all of them run to the end of the service. Then
a block can be taken for one edge from its fork to its join; what lies in it is looked at for itself. The
join is the fork's immediate postdominator (Lengauer & Tarjan 1979; found by the method of Cooper, Harvey &
Kennedy 2001).
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

import networkx as nx

from blueprint.graph.node import END, Fork, Node


class Block(NamedTuple):
    """A parallel block.

    Args:
        fork: Where it begins.
        join: Where its branches meet; `END` where all of them run to the end.
        branches: For each branch in the file's order, its own nodes, those of blocks within it aside (their
            forks and joins are its own); empty where it goes straight to the join.

    Example:
        >>> Block(Fork(0), 3, ({1}, {2})).join
        3
    """

    fork: Fork
    join: int
    branches: tuple[frozenset[Node], ...]


class Muddle(Enum):
    """Why a fork makes no proper block."""

    STUCK = "a branch never ends"
    BACK = "a branch leads back to before the split"
    MIXED = "a moment belongs to several branches before all of them join"
    ENTERED = "the flow enters a branch from outside"


class Tangle(NamedTuple):
    """A fork whose branches don't join properly.

    Args:
        fork: Where the flow parts.
        why: What is wrong.
        at: The moment where it shows; `None` where it is the fork's own.
    """

    fork: Fork
    why: Muddle
    at: int | None = None


class Nesting(NamedTuple):
    """How the parallel blocks of a flow lie in each other.

    Args:
        blocks: The proper blocks, inner ones before outer ones.
        tangles: The forks that make none, with the reason.
        homes: For each node within a block, the fork of the innermost one and the number of the branch.
    """

    blocks: Mapping[Fork, Block]
    tangles: Mapping[Fork, Tangle]
    homes: Mapping[Node, tuple[Fork, int]]


def nesting(flow: "nx.DiGraph[Node]", start: int | None, ending: frozenset[Node]) -> Nesting:
    """Find the parallel blocks.

    Args:
        flow: A flow graph.
        start: Where the flow begins.
        ending: The nodes that lead to the end.

    Returns:
        The blocks and how they lie. Forks that the start doesn't lead to are left out. Time grows with the
        size of the flow.

    Example:
        >>> flow = nx.DiGraph([(0, Fork(0)), (Fork(0), 1), (Fork(0), 2), (1, 3), (2, 3), (3, END)])
        >>> nesting(flow, 0, frozenset(flow)).blocks[Fork(0)].join
        3
    """
    if start is None or not any(isinstance(node, Fork) for node in flow):
        return Nesting({}, {}, {})
    backward: nx.DiGraph[Node] = nx.DiGraph()  # a view would be asked slowly, and often
    backward.add_edges_from((target, source) for source, target in flow.edges if {source, target} <= ending)
    joins = nx.immediate_dominators(backward, END) if END in backward else {}
    survey = _Survey(flow, joins)
    for node in nx.dfs_postorder_nodes(flow, start):  # a fork within a block comes before the block's own
        if isinstance(node, Fork):
            survey.look(node, ending)
    return Nesting(survey.proper, survey.tangled, survey.homes)


class _Survey:
    """What is known so far while the forks are gone through, inner ones first."""

    def __init__(self, flow: "nx.DiGraph[Node]", joins: Mapping[Node, Node]) -> None:
        self.flow = flow
        self.joins = joins
        self.proper: dict[Fork, Block] = {}
        self.tangled: dict[Fork, Tangle] = {}
        self.homes: dict[Node, tuple[Fork, int]] = {}

    def look(self, fork: Fork, ending: frozenset[Node]) -> None:
        if fork not in ending or any(target not in ending for target in self.flow[fork]):
            self.tangled[fork] = Tangle(fork, Muddle.STUCK)
            return
        join = self.joins[fork]
        branches: list[dict[Node, None]] = []
        taken: set[Node] = set()
        for target in self.flow[fork]:
            branch = self._branch(target, join)
            fault = self._fault(fork, branch, taken, ending)
            if fault:
                self.tangled[fork] = fault
                return
            taken.update(branch)
            branches.append(branch)
        for number, branch in enumerate(branches):
            entered = self._entered(fork, branch)
            if entered is not None:
                self.tangled[fork] = Tangle(fork, Muddle.ENTERED, entered)
                return
            self.homes.update(dict.fromkeys(branch, (fork, number)))
        self.proper[fork] = Block(fork, _moment(join), tuple(map(frozenset, branches)))

    def _branch(self, head: Node, join: Node) -> dict[Node, None]:
        """Collect a branch's own nodes: up to the join, and past the blocks within it."""
        found: dict[Node, None] = {}
        left = [head]
        while left:
            node = left.pop()
            if node == join or node in found:
                continue
            found[node] = None
            left.extend(reversed(list(self._onward(node))))
        return found

    def _onward(self, node: Node) -> Iterator[Node]:
        block = self.proper.get(node) if isinstance(node, Fork) else None
        if block:
            yield block.join
        else:
            yield from self.flow[node]

    def _fault(
        self, fork: Fork, branch: dict[Node, None], taken: set[Node], ending: frozenset[Node]
    ) -> Tangle | None:
        if fork in branch:
            return Tangle(fork, Muddle.BACK, fork.moment)
        for node in branch:
            if node not in ending:
                return Tangle(fork, Muddle.STUCK, _moment(node))
            if node in taken:
                return Tangle(fork, Muddle.MIXED, _moment(node))
        return None

    def _entered(self, fork: Fork, branch: dict[Node, None]) -> int | None:
        """Give a moment of a branch that is also come to from elsewhere."""
        for node in branch:
            for source in self.flow.predecessors(node):
                if source != fork and source not in branch and not self._within(source, branch):
                    return _moment(node)
        return None

    def _within(self, node: Node, branch: dict[Node, None]) -> bool:
        """Does a node belong to a block, or to one in that, that stands in the branch?"""
        while node in self.homes:
            node = self.homes[node][0]
            if node in branch:
                return True
        return False


def _moment(node: Node) -> int:
    return node.moment if isinstance(node, Fork) else node
