"""Sums over all ways through a flow that may go round in circles.

x = b + Wx, where W holds how often each edge is taken: an absorbing Markov chain where W holds chances
(Kemeny & Snell 1960, chapter 3). Circles are found as strongly connected components (Tarjan 1972), those
that others lead to first; what is in none takes one sum, and each circle is solved for itself by
elimination, which needs no search for pivots here: of what comes to a node, no more than all goes on, so
that the diagonal leads.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar

from blueprint.analysis.unknown import Unknowable, Unknown

N = TypeVar("N", bound=Hashable)

_FEW = 100  # a circle up to this size is solved here: importing a solver would take longer


def solve(edges: Mapping[N, Mapping[N, float]], given: Mapping[N, float]) -> dict[N, float]:
    """Solve x = b + xW: for each node, what is given there and what its edges bring.

    Args:
        edges: From each node to those that follow it, how much of the node's own they get. Every node is a
            key, also those that nothing follows.
        given: What a node has by itself; 0 where left out.

    Returns:
        For each node, its sum.

    Raises:
        Unknowable: Something goes round for ever, or so nearly that computers can't tell.

    Example:
        >>> round(solve({"work": {"work": 0.2, "done": 0.8}, "done": {}}, {"work": 1})["work"], 9)
        1.25
    """
    turned: dict[N, dict[N, float]] = {node: {} for node in edges}
    for source, targets in edges.items():
        for target, weight in targets.items():
            turned[target][source] = weight
    return backward(turned, given)


def backward(
    edges: Mapping[N, Mapping[N, float]], given: Mapping[N, float], rings: Iterable[list[N]] = ()
) -> dict[N, float]:
    """Solve x = b + Wx: for each node, what is given there and what its edges lead to.

    Args:
        edges: As for `solve`.
        given: What a node has by itself; 0 where left out.
        rings: The `circles` of the edges, where somebody knows them who solves several times.

    Returns:
        For each node, its sum: where W holds chances, what is gathered from there on.

    Raises:
        Unknowable: Something goes round for ever, or so nearly that computers can't tell.

    Example:
        >>> backward({"work": {"work": 0.2, "done": 0.8}, "done": {}}, {"work": 10, "done": 1})["work"]
        13.5
    """
    try:
        return _gather(edges, given, rings or circles(edges))
    except ZeroDivisionError:
        sentence = "A loop is left so seldom that nobody can say how often it is gone round."
        raise Unknowable(Unknown(sentence)) from None


def _gather(
    edges: Mapping[N, Mapping[N, float]], given: Mapping[N, float], rings: Iterable[list[N]]
) -> dict[N, float]:
    """Go through the circles, those that others lead to first."""
    found: dict[N, float] = {}
    for ring in rings:
        sums = [
            given.get(node, 0.0) + sum(weight * found[t] for t, weight in edges[node].items() if t in found)
            for node in ring
        ]
        if len(ring) == 1:
            found[ring[0]] = sums[0] / (1 - edges[ring[0]].get(ring[0], 0.0))
        elif any(sums):
            found.update(zip(ring, _ring(ring, edges, sums), strict=True))
        else:
            found.update(dict.fromkeys(ring, 0.0))
    return found


def circles(edges: Mapping[N, Mapping[N, float]]) -> Iterator[list[N]]:
    """Part a graph into its strongly connected components.

    Args:
        edges: From each node to those that follow it; every node is a key.

    Yields:
        The nodes of each component; a component comes after those that it leads to.

    Example:
        >>> list(circles({"a": {"b": 1}, "b": {"b": 0.5, "c": 0.5}, "c": {}}))
        [['c'], ['b'], ['a']]
    """
    search = _Search(edges)
    for root in edges:
        if root not in search.number:
            yield from search.beyond(root)


class _Search(Generic[N]):
    """What is known while all nodes are gone to, each once, by edges as long as there are new ones."""

    def __init__(self, edges: Mapping[N, Mapping[N, float]]) -> None:
        self.edges = edges
        self.number: dict[N, int] = {}  # in the order of coming there
        self.lowest: dict[N, int] = {}  # what a node leads back to; none once its component is known
        self.pending: list[N] = []  # those whose component isn't known

    def beyond(self, root: N) -> Iterator[list[N]]:
        """Yield the components of all new nodes that one leads to."""
        trail = [self._come(root)]
        while trail:
            node, onward = trail[-1]
            new = self._next(node, onward)
            if new is not None:
                trail.append(self._come(new))
                continue
            trail.pop()
            if trail:
                self._back(trail[-1][0], self.lowest[node])
            if self.lowest[node] == self.number[node]:
                yield self._cut(node)

    def _come(self, node: N) -> tuple[N, Iterator[N]]:
        self.number[node] = self.lowest[node] = len(self.number)
        self.pending.append(node)
        return node, iter(self.edges[node])

    def _next(self, node: N, onward: Iterator[N]) -> N | None:
        """Go through what follows a node as far as the first that is new."""
        for target in onward:
            if target not in self.number:
                return target
            if target in self.lowest:
                self._back(node, self.lowest[target])
        return None

    def _back(self, node: N, number: int) -> None:
        self.lowest[node] = min(self.lowest[node], number)

    def _cut(self, first: N) -> list[N]:
        """Take a component off the nodes that wait for theirs."""
        at = len(self.pending) - 1
        while self.pending[at] != first:
            at -= 1
        ring = self.pending[at:]
        del self.pending[at:]
        for node in ring:
            del self.lowest[node]
        return ring


def _ring(ring: Sequence[N], edges: Mapping[N, Mapping[N, float]], sums: list[float]) -> Sequence[float]:
    """Solve one strongly connected component."""
    place = {node: i for i, node in enumerate(ring)}
    entries = [(i, place[t], w) for i, node in enumerate(ring) for t, w in edges[node].items() if t in place]
    return _eliminate(entries, sums) if len(ring) <= _FEW else _sparse(entries, sums)


def _eliminate(entries: list[tuple[int, int, float]], sums: list[float]) -> list[float]:
    """Solve (1 − W)x = b row by row; only what isn't 0 is kept."""
    size = len(sums)
    rows: list[dict[int, float]] = [{i: 1.0} for i in range(size)]
    below: list[set[int]] = [set() for _ in range(size)]  # rows in which a column isn't 0 yet
    for i, j, weight in entries:
        rows[i][j] = rows[i].get(j, 0.0) - weight
        below[j].add(i)
    for k in range(size):
        pivot = rows[k].pop(k)
        rows[k] = {j: value / pivot for j, value in rows[k].items()}
        sums[k] /= pivot
        for i in below[k]:
            if i > k:
                factor = rows[i].pop(k)
                sums[i] -= factor * sums[k]
                for j, value in rows[k].items():
                    rows[i][j] = rows[i].get(j, 0.0) - factor * value
                    below[j].add(i)
    for k in range(size - 1, -1, -1):
        sums[k] -= sum(value * sums[j] for j, value in rows[k].items())
    return sums


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
