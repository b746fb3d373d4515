"""Visits, ends, and what the flow is like."""

import random

import pytest


def _ways(**chances):
    return [{"to": name, "chance": chance} for name, chance in chances.items()]


def test_visits_by_hand(take, does):
    """A is repeated with 0.25 from B: 4/3 visits of both; C gets half of what leaves."""
    flow = take(
        "flow",
        does("A"),
        does("B", to=_ways(A=0.25, C=0.375, end=0.375)),
        does("C"),
    )

    assert flow["visits"] == pytest.approx({"A": 4 / 3, "B": 4 / 3, "C": 0.5})
    assert flow["ends"] == pytest.approx({"B": 0.5, "C": 0.5})
    assert flow["complexity"] == {"moments": 3, "steps": 3, "decisions": 1, "loops": 1}


def test_visits_by_walking(take, does):
    """Twenty thousand seeded walks pass moments as often, within four standard errors."""
    ways = {
        "A": {"B": 0.6, "C": 0.4},
        "B": {"A": 0.3, "B": 0.2, "D": 0.5},
        "C": {"D": 0.7, "end": 0.3},
        "D": {"C": 0.5, "end": 0.5},
    }
    flow = take("flow", *(does(name, to=_ways(**to)) for name, to in ways.items()))
    dice = random.Random(7)
    walks = 20_000
    counts = {name: [0] * walks for name in ways}
    for walk in range(walks):
        place = "A"
        while place != "end":
            counts[place][walk] += 1
            place = dice.choices(list(ways[place]), list(ways[place].values()))[0]
    for name, passed in counts.items():
        mean = sum(passed) / walks
        error = (sum((count - mean) ** 2 for count in passed) / walks / walks) ** 0.5
        assert abs(flow["visits"][name] - mean) < 4 * error


def test_all_targets_of_a_split_are_visited(take, does):
    """And the join once, however many branches there are: exactly, not nearly."""
    branches = [f"b{number}" for number in range(7)]
    flow = take("flow", does("S", to=branches), *(does(name, to="J") for name in branches), does("J"))

    assert set(flow["visits"].values()) == {1.0}
    assert flow["ends"] == {"J": 1.0}


def test_branches_that_end_together_share_the_end(take, does):
    """The shares of the ends sum to 1."""
    flow = take(
        "flow",
        does("S", to=["A", "B", "end"]),
        does("A", to="end"),
        does("B", to=_ways(A2=0.5, end=0.5)),
        does("A2"),
    )

    assert flow["ends"] == pytest.approx({"S": 1 / 3, "A": 1 / 3, "B": 1 / 6, "A2": 1 / 6})


def test_what_is_stuck_leaves_visits_unknown(take, does):
    """Which moments they are is told, and all that needs no chances."""
    flow = take("flow", does("A"), does("B", to="C"), does("C", to="B"))

    assert flow["visits"] is flow["ends"] is None
    assert flow["stuck"] == flow["missing"] == ["A", "B", "C"]
    assert flow["complexity"]["loops"] == 1


def test_chances_are_not_renormalised(take, does):
    """A sum of 0.9 leaves visits unknown, and says so with the moment."""
    flow = take("flow", does("A", to=_ways(B=0.5, C=0.4)), does("B"), does("C"))

    assert flow["visits"] is None
    assert flow["missing"] == ["A"]
    assert "0.9" in flow["unknown"]


def test_assumed_chances_are_named(take, does):
    """More than one missing is assumed, a single one is plain arithmetic."""
    assumed = [{"to": "B", "when": "x"}, {"to": "C", "when": "y"}]
    plain = [{"to": "C", "chance": 0.2}, {"to": "end", "when": "z"}]
    flow = take("flow", does("A", to=assumed), does("B", to=plain), does("C"))

    assert flow["assumed"] == ["A"]
    assert flow["ends"] == pytest.approx({"B": 0.4, "C": 0.6})


def test_parts(take, does):
    """What hangs together by flow or needs; a standing moment that nobody needs is a part of its own."""
    needs = {"do": "Use", "needs": "Stock"}
    flow = take(
        "flow",
        {"id": "A", "backstage": needs},
        does("B", to="end"),
        {"support": "Stock", "standing": True},
        {"support": "Sweep", "standing": True},
        does("X"),
    )

    assert flow["parts"] == [["A", "B", "Stock"], ["Sweep"], ["X"]]
    assert flow["unreachable"] == ["X"]
    assert flow["visits"] == {"A": 1.0, "B": 1.0, "X": 0.0}
    assert flow["complexity"]["moments"] == 2


def test_a_net_without_choices_needs_no_joins(take, does):
    """Every moment of a plan without choices and loops happens once, whether or not its splits join."""
    net = [
        does("S", to=["A", "B"]),
        does("A", to=["C", "D"]),
        does("B", to="D"),
        does("C", to="J"),
        does("D", to="J"),
        does("J"),
    ]
    flow = take("flow", *net)

    assert set(flow["visits"].values()) == {1.0}
    assert flow["ends"] == {"J": 1.0}
    assert "`S`" in take("time", *net)["unknown"]


def test_nothing_but_standing_moments(take):
    """Nobody comes, and nothing is wrong."""
    flow = take("flow", {"support": "Sweep", "standing": True})

    assert (flow["visits"], flow["ends"], flow["parts"]) == ({}, {}, [["Sweep"]])
