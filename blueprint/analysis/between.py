"""What lies on the way from one moment to another: what can make it late, or keep it from ending at all."""

from collections.abc import Callable, Iterable

from blueprint.graph.node import END, Fork, Node
from blueprint.graph.service_graph import ServiceGraph


def between(graph: ServiceGraph, source: int | None, target: int | None) -> frozenset[int]:
    """Give the moments on the ways from one moment to another, both included.

    Args:
        graph: A service's flow.
        source: Index of the moment where the way begins; `None` for the start of the service.
        target: Where it ends, when it is come to for the first time; `None` for the end of the service.

    Returns:
        Their indices; none where no way leads there.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = ["Brew", "Heat"]
        >>> moments = [{"customer": "Ask", "next": ways}, {"backstage": "Brew", "next": "Sip"}]
        >>> moments += [{"backstage": "Heat", "next": "end"}, {"customer": "Sip"}]
        >>> sorted(between(build(Blueprint(title="Tea", moments=moments)), 0, 3))
        [0, 1, 3]
    """
    first: Node | None = graph.start if source is None else source
    last: Node = END if target is None else target
    if first is None or first not in graph.flow or last not in graph.flow:
        return frozenset()
    ahead = _walk(first, last, graph.flow.successors)
    back = _walk(last, first, graph.flow.predecessors)
    return frozenset(node for node in ahead & back if not isinstance(node, Fork) and node != END)


def _walk(begin: Node, end: Node, following: Callable[[Node], Iterable[Node]]) -> set[Node]:
    """Go on from a node as far as there is a way, but never beyond another one."""
    seen = {begin}
    left = [begin]
    while left:
        here = left.pop()
        fresh = set() if here == end else set(following(here)) - seen
        seen |= fresh
        left.extend(fresh)
    return seen
