"""Parallel blocks: from a fork to where all its branches meet again.

A block is proper where all its branches meet at one join, or all of them run to the end of the service, and
where no two of them come to the same moment before, nor any of them back to where the block began. Then a
block can be taken for one edge from its fork to its join; what lies in it is looked at for itself. A moment
may well lie in blocks of several alternatives, or be come to by itself besides: only one of these ways is
gone at a time. The join is the fork's immediate postdominator (Lengauer & Tarjan 1979; found by the method
of Cooper, Harvey & Kennedy 2001).
"""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import NamedTuple

import networkx as nx

from blueprint.graph.node import END, Fork, Node

_SHARED = 20  # in how many branches a node may lie on average before nobody can follow


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
    SPRAWL = "its branches share too much with those of other splits"


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
    """

    blocks: Mapping[Fork, Block]
    tangles: Mapping[Fork, Tangle]


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
        return Nesting({}, {})
    backward: nx.DiGraph[Node] = nx.DiGraph()  # a view would be asked slowly, and often
    backward.add_edges_from((target, source) for source, target in flow.edges if {source, target} <= ending)
    joins = nx.immediate_dominators(backward, END) if END in backward else {}
    survey = _Survey(flow, joins, ending)
    for node in nx.dfs_postorder_nodes(flow, start):  # a fork within a block comes before the block's own
        if isinstance(node, Fork):
            survey.look(node)
    survey.look_across()
    return Nesting(survey.proper, survey.tangled)


class _Survey:
    """What is known so far while the forks are gone through, inner ones first."""

    def __init__(self, flow: "nx.DiGraph[Node]", joins: Mapping[Node, Node], ending: frozenset[Node]) -> None:
        self.flow = flow
        self.joins = joins
        self.ending = ending
        self.proper: dict[Fork, Block] = {}
        self.tangled: dict[Fork, Tangle] = {}
        self.homes: dict[Node, list[tuple[Fork, int]]] = {}  # the branches that a node is a part of
        self.left = _SHARED * len(flow)  # how many nodes may still be counted into branches

    def look(self, fork: Fork) -> None:
        if fork not in self.ending or any(target not in self.ending for target in self.flow[fork]):
            self.tangled[fork] = Tangle(fork, Muddle.STUCK)
            return
        join = self.joins[fork]
        branches: list[dict[Node, None]] = []
        taken: set[Node] = set()
        for target in self.flow[fork]:
            branch = self._branch(target, join)
            fault = self._fault(fork, branch, taken)
            if fault:
                self.tangled[fork] = fault
                return
            taken.update(branch)
            branches.append(branch)
        for number, branch in enumerate(branches):
            for node in branch:
                self.homes.setdefault(node, []).append((fork, number))
        self.proper[fork] = Block(fork, _moment(join), tuple(map(frozenset, branches)))

    def look_across(self) -> None:
        """Find moments that two branches of one block come to, at whatever depth."""
        for node, homes in self.homes.items():
            if len(homes) > 1:
                for fork in self._met_twice(node):
                    self.tangled.setdefault(fork, Tangle(fork, Muddle.MIXED, _moment(node)))
                    self.proper.pop(fork, None)

    def _met_twice(self, node: Node) -> list[Fork]:
        """Name the forks of which two branches hold a node, by themselves or in blocks within them."""
        met: dict[Fork, set[int]] = {}
        left = list(self.homes[node])
        while left:
            self.left -= 1
            fork, number = left.pop()
            if number not in met.setdefault(fork, set()):
                met[fork].add(number)
                left.extend(self.homes.get(fork, ()))
        return [fork for fork, numbers in met.items() if len(numbers) > 1 and self.left >= 0]

    def _branch(self, head: Node, join: Node) -> dict[Node, None]:
        """Collect a branch's own nodes: up to the join, and past the blocks within it."""
        found: dict[Node, None] = {}
        left = [head]
        while left and self.left >= 0:
            node = left.pop()
            if node == join or node in found:
                continue
            found[node] = None
            self.left -= 1
            left.extend(reversed(list(self._onward(node))))
        return found

    def _onward(self, node: Node) -> Iterator[Node]:
        block = self.proper.get(node) if isinstance(node, Fork) else None
        if block:
            yield block.join
        else:
            yield from self.flow[node]

    def _fault(self, fork: Fork, branch: dict[Node, None], taken: set[Node]) -> Tangle | None:
        if self.left < 0:
            return Tangle(fork, Muddle.SPRAWL)
        if fork in branch:
            return Tangle(fork, Muddle.BACK, fork.moment)
        for node in branch:
            if node not in self.ending:
                return Tangle(fork, Muddle.STUCK, _moment(node))
            if node in taken:
                return Tangle(fork, Muddle.MIXED, _moment(node))
        return None


def _moment(node: Node) -> int:
    return node.moment if isinstance(node, Fork) else node
