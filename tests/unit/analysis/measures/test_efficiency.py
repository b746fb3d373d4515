"""How the steps' time is spent."""


def test_by_value_as_often_as_it_is_done(take, does):
    """Rework doubles what is repeated; what isn't marked stays aside; a step without a time adds none."""
    again = [{"to": "A", "chance": 0.5}, {"to": "B", "chance": 0.5}]
    efficiency = take(
        "efficiency",
        does("A", "2m", again, value="yes", customer="Watch"),
        does("B", "1m", value="necessary", wait="3m"),
        does("C", "1m", value="no", kind="wait"),
        does("D", "1m"),
    )

    assert efficiency == {
        "value_added": 240,
        "necessary": 60,
        "waste": 60,
        "unmarked": 60,
        "cycle_efficiency": 4 / 10,
    }


def test_nobody_said_what_anything_is_worth(take, does):
    """Then nothing is known of the efficiency; it isn't 0."""
    efficiency = take("efficiency", does("A", "2m"))

    assert efficiency["unmarked"] == 120
    assert efficiency["cycle_efficiency"] is None
    assert "worth" in efficiency["unknown"] or "pay" in efficiency["unknown"]


def test_a_missing_wait_leaves_the_rest(take, does):
    """The steps' times are known all the same."""
    efficiency = take("efficiency", does("A", "2m", value="yes", wait={"reason": "x"}))

    assert (efficiency["value_added"], efficiency["cycle_efficiency"]) == (120, None)
    assert efficiency["missing"] == ["A"]


def test_a_missing_time_is_told(take, does):
    """With what is known beside it."""
    efficiency = take("efficiency", does("A", "2m", value="yes"), does("B", value="no"))

    assert efficiency["missing"] == ["B"]
    assert efficiency["known"] == {"value_added": 120, "necessary": 0, "waste": 0, "unmarked": 0}


def test_no_time_at_all_has_no_efficiency(take, does):
    """Nothing is divided by 0."""
    assert take("efficiency", does("A", "0", value="yes"))["cycle_efficiency"] is None
