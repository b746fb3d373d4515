"""Sums over all ways through a flow that may go round in circles.

x = b + xW, where W holds how often each edge is taken: an absorbing Markov chain where W holds chances
(Kemeny & Snell 1960, chapter 3). Circles are found as strongly connected components (Tarjan 1972); what is
in none is reckoned in one sweep, and each component is solved for itself.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

import networkx as nx

N = TypeVar("N", bound=Hashable)

_FEW = 40  # a component up to this size is solved here: importing a solver would take longer


def solve(edges: Mapping[N, Mapping[N, float]], given: Mapping[N, float]) -> dict[N, float]:
    """Solve x = b + xW: for each node, what is given there and what its edges bring.

    Args:
        edges: From each node to those that follow it, how much of the node's own they get. Every node is a
            key, also those that nothing follows.
        given: What a node has by itself; 0 where left out.

    Returns:
        For each node, its sum.

    Raises:
        ZeroDivisionError: Something goes round for ever.

    Example:
        >>> round(solve({"work": {"work": 0.2, "done": 0.8}, "done": {}}, {"work": 1})["work"], 9)
        1.25
    """
    into: dict[N, dict[N, float]] = {node: {} for node in edges}
    for source, targets in edges.items():
        for target, weight in targets.items():
            into[target][source] = into[target].get(source, 0.0) + weight
    found: dict[N, float] = {}
    whole: nx.DiGraph[N] = nx.DiGraph()
    whole.add_nodes_from(edges)
    whole.add_edges_from((source, target) for source, targets in edges.items() for target in targets)
    place = {node: i for i, node in enumerate(edges)}
    for component in reversed(list(nx.strongly_connected_components(whole))):
        ring = sorted(component, key=place.__getitem__)
        sums = [
            given.get(node, 0.0) + sum(found[p] * w for p, w in into[node].items() if p not in component)
            for node in ring
        ]
        found.update(zip(ring, _ring(ring, into, sums), strict=True))
    return found


def backward(edges: Mapping[N, Mapping[N, float]], given: Mapping[N, float]) -> dict[N, float]:
    """Solve x = b + Wx: for each node, what is given there and what its edges lead to.

    Args:
        edges: As for `solve`.
        given: What a node has by itself; 0 where left out.

    Returns:
        For each node, its sum: where W holds chances, what is gathered from there on.

    Raises:
        ZeroDivisionError: Something goes round for ever.

    Example:
        >>> backward({"work": {"work": 0.2, "done": 0.8}, "done": {}}, {"work": 10, "done": 1})["work"]
        13.5
    """
    turned: dict[N, dict[N, float]] = {node: {} for node in edges}
    for source, targets in edges.items():
        for target, weight in targets.items():
            turned[target][source] = weight
    return solve(turned, given)


def _ring(ring: Sequence[N], into: Mapping[N, Mapping[N, float]], sums: list[float]) -> Sequence[float]:
    """Solve one strongly connected component."""
    if len(ring) == 1:
        return [sums[0] / (1 - into[ring[0]].get(ring[0], 0.0))]
    if not any(sums):
        return sums
    place = {node: i for i, node in enumerate(ring)}
    entries = [(i, place[p], w) for i, node in enumerate(ring) for p, w in into[node].items() if p in place]
    return _eliminate(entries, sums) if len(ring) <= _FEW else _sparse(entries, sums)


def _eliminate(entries: list[tuple[int, int, float]], sums: list[float]) -> list[float]:
    """Solve (1 − Wᵀ)x = b by elimination with the largest pivot of each column."""
    size = len(sums)
    rows = [[float(i == j) for j in range(size)] + [sums[i]] for i in range(size)]
    for i, j, weight in entries:
        rows[i][j] -= weight
    for k in range(size):
        best = max(range(k, size), key=lambda i: abs(rows[i][k]))
        rows[k], rows[best] = rows[best], rows[k]
        for i in range(k + 1, size):
            factor = rows[i][k] / rows[k][k]
            if factor:
                rows[i] = [low - factor * high for low, high in zip(rows[i], rows[k], strict=True)]
    found = [0.0] * size
    for k in range(size - 1, -1, -1):
        rest = sum(rows[k][j] * found[j] for j in range(k + 1, size))
        found[k] = (rows[k][size] - rest) / rows[k][k]
    return found


def _sparse(entries: list[tuple[int, int, float]], sums: list[float]) -> list[float]:
    """Solve the same for a component of thousands."""
    from numpy import array
    from scipy.sparse import coo_array, eye_array
    from scipy.sparse.linalg import MatrixRankWarning, splu

    size = len(sums)
    rows, columns, weights = zip(*entries, strict=True)
    matrix = (eye_array(size) - coo_array((weights, (rows, columns)), shape=(size, size))).tocsc()
    try:
        solved: list[float] = splu(matrix).solve(array(sums)).tolist()
    except (RuntimeError, MatrixRankWarning) as error:
        raise ZeroDivisionError("Something goes round for ever.") from error
    return solved
