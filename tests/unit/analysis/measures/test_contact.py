"""How much goes on in contact with the customer."""

import pytest


def test_by_hand(take, does):
    """A moment is seen where any of its steps is; its whole duration counts, and waits don't."""
    half = [{"to": "C", "chance": 0.5}, {"to": "D", "chance": 0.5}]
    contact = take(
        "contact",
        does("A", "2m", lane="customer", backstage={"do": "a", "time": "4m"}),
        does("B", "4m", half, wait="50m", support="b"),
        does("C", "8m", "end", lane="frontstage"),
        does("D", "20m", kind="wait", lane="customer"),
    )

    assert contact["contact_share"] == pytest.approx((4 + 4) / (4 + 4 + 4))
    assert contact["visible_steps"] == 3 / 6
    assert contact["by_zone"] == {"customer": 120, "frontstage": 240, "backstage": 480, "support": 0}


def test_nothing_to_share(take, does):
    """Waiting alone is no work."""
    contact = take("contact", does("A", "2m", kind="wait", lane="customer"))

    assert (contact["contact_share"], contact["visible_steps"]) == (None, 1)
    assert contact["by_zone"] == {"customer": 0}


def test_steps_are_counted_without_times(take, does):
    """The share of visible steps needs none."""
    contact = take(
        "contact", does("A", lane="customer"), does("B", "1m"), does("X", "1m") | {"standing": True}
    )

    assert contact["contact_share"] is contact["by_zone"] is None
    assert contact["visible_steps"] == 0.5
    assert contact["missing"] == ["A"]


def test_lanes_count_for_their_zones(take):
    """Two lanes of one zone are summed."""
    contact = take(
        "contact",
        {"desk": {"do": "a", "time": "1m"}, "app": {"do": "b", "time": "2m"}},
        lanes=[{"desk": {"zone": "frontstage"}}, {"app": {"zone": "frontstage"}}],
    )

    assert contact["by_zone"] == {"frontstage": 180}
