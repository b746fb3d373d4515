"""Where the customer waits."""

import pytest


def test_waits_are_listed(take, does):
    """Before moments and as steps, in the order of the file, with what is over the tolerance."""
    half = [{"to": "B", "chance": 0.5}, {"to": "C", "chance": 0.5}]
    waits = take(
        "waits",
        does("A", "1m", half, wait={"time": "6m", "tolerance": "5m"}),
        does("B", "10m", kind="wait", tolerance="20m"),
        does("C", "1m", wait="2m"),
    )

    assert waits["items"] == [
        {"moment": "A", "time": 360, "tolerance": 300, "over": 60, "visits": 1},
        {"moment": "B", "time": 600, "tolerance": 1200, "over": 0, "visits": 0.5},
        {"moment": "C", "time": 120, "tolerance": None, "over": None, "visits": 1},
    ]
    assert waits["total"] == 360 + 300 + 120
    assert waits["share"] == pytest.approx(780 / 900)


def test_a_moment_may_be_waited_for_and_be_waiting(take, does):
    """Then it is listed twice."""
    waits = take("waits", does("A", "3m", kind="wait", wait="2m"))

    assert [item["time"] for item in waits["items"]] == [120, 180]
    assert waits["share"] == 1


def test_a_wait_without_its_time(take, does):
    """The total isn't known, and the rest is told."""
    waits = take("waits", does("A", "1m", wait={"tolerance": "1m"}), does("B", "1m", wait="1m"))

    assert waits["total"] is waits["share"] is None
    assert waits["missing"] == ["A"]
    assert [(item["time"], item["over"]) for item in waits["items"]] == [(None, None), (60, None)]


def test_a_clock_without_its_time_is_a_wait(take):
    """Nothing else happens in its moment."""
    waits = take("waits", {"id": "A", "customer": {"do": "Wait", "kind": "wait", "tolerance": "5m"}})

    assert waits["items"][0]["tolerance"] == 300
    assert waits["items"][0]["time"] is None
    assert waits["missing"] == ["A"]


def test_a_total_needs_no_durations(take, does):
    """A moment without a time leaves the share unknown, and the total known."""
    waits = take("waits", does("A", wait="2m"))

    assert (waits["total"], waits["share"], waits["missing"]) == (120, None, ["A"])


def test_waits_side_by_side(take, does):
    """They sum, and are never more than the whole time."""
    waits = take(
        "waits", does("S", "0", ["A", "B"]), does("A", "0", "end", wait="5m"), does("B", "0", wait="5m")
    )

    assert (waits["total"], waits["share"]) == (600, 1)


def test_silence(take, does):
    """The longest run of unseen moments on the main route, with its waits, along one way."""
    waits = take(
        "waits",
        does("A", "30m"),
        does("B", "1m", ["C", "D"], lane="customer"),
        does("C", "10m", "E", wait="5m"),
        does("D", "12m", "E"),
        does("E", "20m", "F"),
        does("F", "40m", lane="frontstage"),
    )

    assert waits["silent"] == {"time": 35 * 60, "moments": ["C", "E"]}


def test_no_silence(take, does):
    """Where everything is seen."""
    assert take("waits", does("A", "1m", lane="customer"))["silent"] == {"time": 0, "moments": []}


def test_nobody_waits(take, does):
    """Where no wait is written there is none."""
    waits = take("waits", does("A", "1m"))

    assert (waits["items"], waits["total"], waits["share"]) == ([], 0, 0)
