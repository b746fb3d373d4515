"""The flow of a service as a graph of moments, forks and the end."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import cached_property

import networkx as nx

from blueprint.graph.blocks import Nesting, nesting
from blueprint.graph.node import END, Fork, Node
from blueprint.model.blueprint import Blueprint
from blueprint.model.elapsed import route
from blueprint.model.flow import Arrow, ArrowKind, arrows
from blueprint.model.moment import Moment

_CLOSE = 1e-9  # how far the chances of a choice may be from 1 in sum


class ServiceGraph:
    """A blueprint's flow as a graph.

    The nodes of `flow` are moments by their index in the blueprint's sequence, a `Fork` for each parallel
    split, and `END`; standing moments are none of them. From a moment exactly one edge is taken, with the
    edge's `chance`; from a fork all are. Each edge holds its `arrows`: several where alternatives lead to the
    same moment, whose chances are summed then; those of a fork hang on the edges behind it.

    Args:
        blueprint: What it is made of.
        flow: The graph.
        arrows: All arrows, those that are no flow too.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> list(build(tea).flow.edges)
        [(0, 1), (1, -1)]
    """

    def __init__(self, blueprint: Blueprint, flow: "nx.DiGraph[Node]", arrows: tuple[Arrow, ...]) -> None:
        self.blueprint = blueprint
        self.flow = flow
        self.arrows = arrows

    @property
    def moments(self) -> tuple[Moment, ...]:
        """All moments, standing ones included, by their index."""
        return self.blueprint.sequence

    @property
    def ids(self) -> tuple[str, ...]:
        """The id of each moment."""
        return self.blueprint.ids

    @cached_property
    def start(self) -> int | None:
        """The first moment that isn't standing; `None` where all are."""
        return next((index for index, moment in enumerate(self.moments) if not moment.standing), None)

    @cached_property
    def reached(self) -> frozenset[Node]:
        """What the start leads to by ways with a chance above 0, itself included."""
        if self.start is None:
            return frozenset()
        return _walk(self.start, lambda node: _possible(self.flow, node))

    @cached_property
    def ending(self) -> frozenset[Node]:
        """What leads to the end by ways with a chance above 0."""
        backward: dict[Node, list[Node]] = {}
        for source in self.flow:
            for target in _possible(self.flow, source):
                backward.setdefault(target, []).append(source)
        return _walk(END, lambda node: backward.get(node, []))

    @property
    def unreachable(self) -> tuple[int, ...]:
        """The moments of the flow that nothing leads to from the start."""
        return tuple(node for node in self.flow if isinstance(node, int) and node not in self.reached | {END})

    @property
    def stuck(self) -> tuple[int, ...]:
        """The moments that the start leads to and that can't reach an end."""
        return tuple(
            node
            for node in self.flow
            if isinstance(node, int) and node in self.reached and node not in self.ending
        )

    @cached_property
    def unbalanced(self) -> Mapping[int, float]:
        """The moments whose chances don't sum to 1, each with the sum."""
        sums: dict[int, Fraction] = {}
        for arrow in {(arrow.source.moment, arrow.way): arrow for arrow in self._choices}.values():
            place = arrow.source.moment
            sums[place] = sums.get(place, Fraction(0)) + Fraction(str(arrow.chance or 0.0))
        return {moment: float(total) for moment, total in sums.items() if abs(total - 1) > _CLOSE}

    @property
    def _choices(self) -> Iterable[Arrow]:
        return (arrow for arrow in self.arrows if arrow.kind is ArrowKind.FLOW and arrow.alternative)

    @cached_property
    def main_route(self) -> Mapping[int, list[int]]:
        """The moments of the main route, first to last, each with those that follow it there."""
        if self.start is None:
            return {}
        return dict(reversed(route(self.start, self.arrows).items()))

    @cached_property
    def nesting(self) -> Nesting:
        """The parallel blocks on the ways with a chance from the start, and how they lie in each other."""
        possible: nx.DiGraph[Node] = nx.DiGraph()
        for source in self.flow:
            if source in self.reached:
                possible.add_edges_from((source, target) for target in _possible(self.flow, source))
        return nesting(possible, self.start, self.ending & self.reached)


def build(blueprint: Blueprint) -> ServiceGraph:
    """Make the graph of a blueprint's flow.

    Args:
        blueprint: Any valid blueprint.

    Returns:
        The graph.

    Example:
        >>> moments = [{"customer": "A", "next": ["B", "C"]}, {"customer": "B"}, {"customer": "C"}]
        >>> sorted(build(Blueprint(title="T", moments=moments)).flow[Fork(0)])
        [1, 2]
    """
    found = arrows(blueprint)
    flow: nx.DiGraph[Node] = nx.DiGraph()
    flow.add_nodes_from(index for index, moment in enumerate(blueprint.sequence) if not moment.standing)
    flow.add_node(END)
    for arrow in found:
        if arrow.kind is ArrowKind.FLOW:
            _join(flow, arrow)
    for index, moment in enumerate(blueprint.sequence):
        if not moment.standing and not flow[index]:
            flow.add_edge(index, END, chance=1.0, arrows=())
    return ServiceGraph(blueprint, flow, found)


def _join(flow: "nx.DiGraph[Node]", arrow: Arrow) -> None:
    """Add an arrow of the flow, through a fork where others are taken with it."""
    source: Node = arrow.source.moment
    chance = arrow.chance if arrow.alternative and arrow.chance is not None else 1.0
    if arrow.parallel:
        fork = Fork(arrow.source.moment, arrow.way if arrow.alternative else 0)
        if fork not in flow:
            flow.add_edge(source, fork, chance=chance, arrows=())
        source, chance = fork, 1.0
    target: Node = END if arrow.target is None else arrow.target.moment
    if flow.has_edge(source, target):
        edge = flow.edges[source, target]
        edge["chance"] += chance if not arrow.parallel else 0.0
        edge["arrows"] += (arrow,)
    else:
        flow.add_edge(source, target, chance=chance, arrows=(arrow,))


def _possible(flow: "nx.DiGraph[Node]", node: Node) -> list[Node]:
    return [target for target, edge in flow[node].items() if edge["chance"] > 0]


def _walk(start: Node, onward: Callable[[Node], Iterable[Node]]) -> frozenset[Node]:
    """Collect all that lies on ways from a node, itself included."""
    found = {start}
    left = [start]
    while left:
        for node in onward(left.pop()):
            if node not in found:
                found.add(node)
                left.append(node)
    return frozenset(found)
