from itertools import product

import pytest

from blueprint.analysis.lengths import Length
from blueprint.analysis.levels import Level
from blueprint.analysis.odds import latest, length_of, odds

MINUTE = Length(60.0, 0.0, 60.0)


def test_the_longest_of_all_combinations():
    """The longest of three branches has the chances that trying all combinations gives."""
    branches = [{1.0: 0.2, 4.0: 0.8}, {3.0: 1.0}, {2.0: 0.5, 4.0: 0.25, 9.0: 0.25}]
    expected = {}
    for ways in product(*(branch.items() for branch in branches)):
        time = max(time for time, _ in ways)
        chance = 1.0
        for _, one in ways:
            chance *= one
        expected[time] = expected.get(time, 0.0) + chance

    assert latest(branches) == pytest.approx(expected)


def test_a_branch_of_choices():
    """One minute, then nothing in half; else a block of 2 or 5 minutes, in half of these a minute before."""
    level = Level(0, {0: {1: 0.25, 2: 0.25}, 1: {2: 1.0}, 2: {}}, {0: 0.5, 2: 1.0})
    found = odds(level, dict.fromkeys((0, 1), MINUTE), {2: {120.0: 0.5, 300.0: 0.5}})

    assert found == pytest.approx({60.0: 0.5, 180.0: 0.125, 360.0: 0.125, 240.0: 0.125, 420.0: 0.125})
    assert length_of(found).mean == pytest.approx(30 + 0.125 * 1200)


@pytest.mark.parametrize(
    ("level", "lengths"),
    [
        (Level(0, {0: {0: 0.5}}, {0: 0.5}), {0: MINUTE}),
        (Level(0, {0: {1: 1.0}, 1: {0: 0.5}}, {1: 0.5}), {0: MINUTE, 1: MINUTE}),
        (Level(0, {0: {}}, {0: 1.0}), {0: Length(60.0, 9.0)}),
    ],
)
def test_loops_and_spreads_have_no_odds(level, lengths):
    """A self-loop, a longer loop, and a time that spreads."""
    assert odds(level, lengths, {}) is None


def test_many_times_have_no_odds():
    """Twenty choices that double the possible times are too many to tell apart."""
    edges = {node: {node + 1: 0.5, node + 2: 0.5} for node in range(0, 40, 2)}
    edges |= {node: {node + 1: 1.0} for node in range(1, 41, 2)} | {40: {}, 41: {}}
    lengths = {node: Length(2.0**node if node % 2 else 0.0) for node in edges}
    edges[39] = {40: 1.0}
    level = Level(0, edges, {40: 1.0, 41: 1.0})

    assert odds(level, lengths, {}) is None
    assert latest([None, {1.0: 1.0}]) is None
