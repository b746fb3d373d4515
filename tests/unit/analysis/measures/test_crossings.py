"""How often the lines are crossed."""

import pytest


def test_by_hand(take):
    """An exchange crosses all lines between its ends, an arrow likewise, as often as it is taken."""
    moments = [
        {"id": "A", "customer": "a", "support": "b"},  # an exchange over all three lines, and down again
        {"id": "B", "support": "c", "next": [{"to": "A", "chance": 0.5}, {"to": "C", "chance": 0.5}]},
        {
            "id": "C",
            "customer": "d",
            "frontstage": "e",
            "exchange": "none",
            "next": [{"to": "D", "chance": 0.25}, {"to": "end", "chance": 0.75}],
        },
        {"id": "D", "backstage": "f"},
    ]
    crossings = take("crossings", *moments)

    # A is passed twice: 2 exchanges; between A and B along support none; B to C once; C to D from frontstage
    assert crossings["interaction"] == {"arrows": 2, "expected": pytest.approx(2 + 1)}
    assert crossings["visibility"] == {"arrows": 3, "expected": pytest.approx(2 + 1 + 0.25)}
    assert crossings["internal"] == {"arrows": 2, "expected": pytest.approx(2 + 1)}


def test_all_arrows_of_a_split_are_taken(take, does):
    """In an alternative as often as that is chosen."""
    ways = [{"to": ["A", "B"], "chance": 0.25}, {"to": "end", "chance": 0.75}]
    crossings = take(
        "crossings", does("S", to=ways, lane="customer"), does("A", lane="frontstage", to="end"), does("B")
    )

    assert crossings["interaction"] == {"arrows": 2, "expected": 0.5}
    assert crossings["visibility"] == {"arrows": 1, "expected": 0.25}


def test_arrows_are_counted_where_nobody_knows_how_often(take, does):
    """A way that never ends leaves the expected number unknown."""
    crossings = take("crossings", does("A", lane="customer"), does("B", to="A"))

    assert crossings["interaction"] == {"arrows": 2, "expected": None}
    assert crossings["missing"] == ["A", "B"]


def test_what_is_off_the_flow_does_not_count(take, does):
    """Standing moments, moments that nobody reaches, and needs."""
    crossings = take(
        "crossings",
        does("A", lane="customer", to="end"),
        {"id": "X", "customer": "x", "support": "y"},
        {"id": "Y", "customer": "x", "support": {"do": "y", "needs": "A"}, "standing": True},
    )

    assert crossings["internal"] == {"arrows": 0, "expected": 0}
