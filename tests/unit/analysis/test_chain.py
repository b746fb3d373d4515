"""Sums over all ways through a flow."""

import random
import sys
from fractions import Fraction

import pytest

from blueprint.analysis import chain
from blueprint.analysis.chain import backward, circles, solve
from blueprint.analysis.unknown import Unknowable


def _chain(seed, size):
    """A random chain of which a tenth is left after each node."""
    dice = random.Random(seed)
    edges = {}
    for node in range(size):
        targets = dice.sample(range(size), min(3, size))
        edges[node] = {target: 0.9 / len(targets) for target in targets}
    return edges


def _exact(edges, given):
    """Solve x = b + Wx in fractions, by the book."""
    size = len(edges)
    rows = [[Fraction(int(i == j)) for j in range(size)] + [Fraction(given.get(i, 0))] for i in range(size)]
    for i, targets in edges.items():
        for j, weight in targets.items():
            rows[i][j] -= Fraction(weight)
    for k in range(size):
        rows[k] = [value / rows[k][k] for value in rows[k]]
        for i in range(size):
            if i != k:
                rows[i] = [a - rows[i][k] * b for a, b in zip(rows[i], rows[k], strict=True)]
    return {i: float(rows[i][size]) for i in range(size)}


@pytest.mark.parametrize("seed", range(8))
def test_as_fractions_say(seed):
    """Elimination without a search for pivots loses nothing."""
    edges = _chain(seed, 12)
    given = {seed: 1, (seed + 3) % 12: 5}

    assert backward(edges, given) == pytest.approx(_exact(edges, given), rel=1e-12)


def test_many_nodes_are_solved_as_few_are(monkeypatch):
    """A large circle goes through another solver, which finds the same."""
    edges = _chain(3, 150)
    large = backward(edges, {0: 1.0})
    monkeypatch.setattr(chain, "_FEW", 1000)

    assert backward(edges, {0: 1.0}) == pytest.approx(large, rel=1e-9)


def test_no_solver_is_loaded_for_a_small_circle():
    """Importing one takes longer than the work."""
    before = "scipy" in sys.modules
    backward(_chain(1, 50), {0: 1.0})

    assert ("scipy" in sys.modules) == before


def test_forward_and_backward_agree():
    """How often a node is passed, times what it has, is what the beginning gathers."""
    edges = _chain(5, 30)
    gains = {node: float(node) for node in edges}
    passes = solve(edges, {7: 1.0})

    assert sum(passes[node] * gains[node] for node in edges) == pytest.approx(
        backward(edges, gains)[7], rel=1e-12
    )


def test_what_has_no_circle_is_exact():
    """Sums of halves and quarters are met to the last digit."""
    edges = {"a": {"b": 0.5, "c": 0.5}, "b": {"d": 1.0}, "c": {"d": 0.25}, "d": {}}

    assert solve(edges, {"a": 1.0}) == {"d": 0.625, "b": 0.5, "c": 0.5, "a": 1.0}


def test_a_circle_without_a_way_out_is_unknown():
    """Alone, in a small circle, and in a large one."""
    for size in (1, 5, 150):
        edges = {node: {(node + 1) % size: 1.0} for node in range(size)}
        with pytest.raises(Unknowable, match="left so seldom"):
            backward(edges, {0: 1.0})


def test_circles_come_after_those_they_lead_to():
    """And each holds what leads back to itself."""
    edges = {1: {2: 1}, 2: {3: 1, 1: 1}, 3: {4: 1}, 4: {3: 1, 5: 1}, 5: {}}

    assert [sorted(ring) for ring in circles(edges)] == [[5], [3, 4], [1, 2]]


def test_a_long_row_costs_no_stack():
    """Twenty thousand nodes, one after the other."""
    size = 20_000
    edges = {node: {node + 1: 1.0} if node + 1 < size else {} for node in range(size)}

    assert backward(edges, dict.fromkeys(edges, 1.0))[0] == size
