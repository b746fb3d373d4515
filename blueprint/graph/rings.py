"""Rings: the loops of a flow, those that share a node taken together."""

from collections.abc import Collection

import networkx as nx

from blueprint.graph.node import END, Node


def rings(flow: "nx.DiGraph[Node]", nodes: Collection[Node]) -> tuple[tuple[int, ...], ...]:
    """Find the moments that lead round to themselves, by ways with a chance above 0.

    Rings are strongly connected components (Tarjan 1972); time grows with the size of the flow.

    Args:
        flow: A flow graph.
        nodes: Those nodes among which rings are looked for.

    Returns:
        For each ring its moments in the order of the file; the ring that begins first comes first.

    Example:
        >>> flow = nx.DiGraph()
        >>> flow.add_edges_from([(0, 1), (1, 0), (1, 2), (2, END)], chance=0.5)
        >>> rings(flow, [0, 1, 2])
        ((0, 1),)
    """
    possible: nx.DiGraph[Node] = nx.DiGraph()
    possible.add_nodes_from(node for node in nodes if node != END)
    possible.add_edges_from(
        (source, target)
        for source, target in flow.edges
        if source in possible and target in possible and flow.edges[source, target]["chance"] > 0
    )
    found = (
        tuple(sorted(node for node in ring if isinstance(node, int)))
        for ring in nx.strongly_connected_components(possible)
        if len(ring) > 1 or possible.has_edge(*(next(iter(ring)),) * 2)
    )
    return tuple(sorted(found))


def traps(flow: "nx.DiGraph[Node]", nodes: Collection[Node]) -> tuple[tuple[int, ...], ...]:
    """Find the rings that nothing leaves by a way with a chance above 0.

    Args:
        flow: A flow graph.
        nodes: Those nodes among which rings are looked for.

    Returns:
        For each such ring its moments in the order of the file.

    Example:
        >>> flow = nx.DiGraph()
        >>> flow.add_edges_from([(0, 1), (1, 2), (2, 1)], chance=1.0)
        >>> traps(flow, [0, 1, 2])
        ((1, 2),)
    """
    return tuple(ring for ring in rings(flow, nodes) if not _left(flow, frozenset(ring)))


def _left(flow: "nx.DiGraph[Node]", ring: frozenset[int]) -> bool:
    """Does a way lead out of a ring? What a fork leads to counts as its moment's own."""
    return any(target not in ring for moment in ring for target in _targets(flow, moment))


def _targets(flow: "nx.DiGraph[Node]", moment: int) -> list[Node]:
    found: list[Node] = []
    for target, edge in flow[moment].items():
        if edge["chance"] > 0:
            found += [target] if isinstance(target, int) else list(flow[target])
    return found
