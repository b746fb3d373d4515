"""The chance to get through without a failure."""

import random
from fractions import Fraction

import pytest


def _fails(chance, recovered=None, **more):
    recovery = {} if recovered is None else {"recovery": {"do": "mend", "chance": recovered}}
    return {"what": "it", "chance": chance} | recovery | more


def test_fail_points_of_a_moment_are_independent(take):
    """Of all its steps and of its evidence: 0.9 × 0.8 × 0.5 without, 0.95 × 1 × 0.5 with recovery."""
    moment = {
        "evidence": {"what": "Menu", "fail": _fails(0.5)},
        "customer": [{"do": "a", "fail": _fails(0.1, 0.5)}, "b"],
        "frontstage": {"do": "c", "fail": {"what": "it", "chance": 0.2, "recovery": "mend"}},
    }

    assert take("reliability", moment) == pytest.approx(
        {"completes": 0.95 * 0.5, "completes_without_recovery": 0.9 * 0.8 * 0.5}
    )


def test_each_pass_is_a_new_chance(take, does):
    """The chance x is 0.9 (0.5 x + 0.5), that is 0.45 / 0.55."""
    again = [{"to": "A", "chance": 0.5}, {"to": "end", "chance": 0.5}]
    found = take("reliability", does("A", to=again, fail=_fails(0.1)))

    assert found["completes"] == pytest.approx(float(Fraction(45, 55)), rel=1e-12)


def test_all_branches_have_to_go_well(take, does):
    """0.9 × (0.8 × 0.5) × (a half of 0.7, a half of nothing) × 1."""
    half = [{"to": "C", "chance": 0.5}, {"to": "J", "chance": 0.5}]
    found = take(
        "reliability",
        does("S", to=["A", "B", "J"], fail=_fails(0.1)),
        does("A", to="A2", fail=_fails(0.2)),
        does("A2", to="J", fail=_fails(0.5)),
        does("B", to=half),
        does("C", to="J", fail=_fails(0.3)),
        does("J"),
    )

    assert found["completes"] == pytest.approx(0.9 * 0.8 * 0.5 * 0.85)


def test_by_walking(take, does):
    """Twenty thousand seeded walks through loops get through as often, within four standard errors."""
    ways = {"A": {"B": 0.7, "A": 0.3}, "B": {"A": 0.4, "end": 0.6}}
    fails = {"A": 0.05, "B": 0.2}
    moments = [
        does(
            name, to=[{"to": to, "chance": chance} for to, chance in onward.items()], fail=_fails(fails[name])
        )
        for name, onward in ways.items()
    ]
    dice = random.Random(11)
    walks, good = 20_000, 0
    for _ in range(walks):
        place = "A"
        while place != "end" and dice.random() >= fails[place]:
            place = dice.choices(list(ways[place]), list(ways[place].values()))[0]
        good += place == "end"
    share = good / walks

    assert abs(take("reliability", *moments)["completes"] - share) < 4 * (share * (1 - share) / walks) ** 0.5


def test_an_unknown_chance_leaves_it_unknown(take, does):
    """With the most that it can be."""
    found = take(
        "reliability", does("A", fail=_fails(0.25)), does("B", fail=["late", _fails(0.5)]), does("C")
    )

    assert found["missing"] == ["B/backstage"]
    assert found["known"] == {"completes": 0.375, "completes_without_recovery": 0.375}


@pytest.mark.parametrize("fail", [{}, {"fail": "late"}], ids=["no fail point", "none with a chance"])
def test_from_nothing_comes_nothing(take, does, fail):
    """Nobody said what may fail, or how likely: that isn't certainty."""
    found = take("reliability", does("A", **fail))

    assert "completes" not in found.get("known", {})
    assert found["unknown"]


def test_where_nobody_comes_nothing_fails(take, does):
    """An unreached fail point without a chance doesn't matter."""
    found = take("reliability", does("A", to="end", fail=_fails(0.5)), does("B", fail="late"))

    assert found["completes"] == 0.5


def test_a_sure_failure(take, does):
    """Nobody gets through."""
    assert take("reliability", does("A", fail=_fails(1)))["completes"] == 0
