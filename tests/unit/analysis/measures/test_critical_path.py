"""The critical path of the main route."""

import pytest


def _diamond(does, left, right):
    return [does("S", "1m", ["A", "B"]), does("A", left, "J"), does("B", right, "J"), does("J", "1m")]


def test_ties_are_told(take, does):
    """Two ways of the same length: the first of the file, and that there is another."""
    path = take("critical-path", *_diamond(does, "5m", "5m"))

    assert path["moments"] == ["S", "A", "J"]
    assert path["ties"] is True
    assert set(path["slack"].values()) == {0}


def test_of_ties_the_one_that_spreads_most(take, does):
    """For it is the one that will be late."""
    path = take("critical-path", *_diamond(does, "5m", "4m..6m"))

    assert path["moments"] == ["S", "B", "J"]
    assert path["standard_deviation"] == pytest.approx(1200**0.5)
    assert path["ties"] is True


def test_a_tie_off_the_path_is_none(take, does):
    """Two short branches beside a long one."""
    moments = [
        does("S", "1m", ["A", "B", "C"]),
        does("A", "9m", "J"),
        does("B", "5m", "J"),
        does("C", "5m", "J"),
        does("J", "1m"),
    ]
    path = take("critical-path", *moments)

    assert path["ties"] is False
    assert path["slack"] == {"S": 0, "A": 0, "B": 240, "C": 240, "J": 0}


def test_two_ends_may_tie(take, does):
    """Branches that never meet, equally long."""
    path = take("critical-path", does("S", "1m", ["A", "B"]), does("A", "5m", "end"), does("B", "5m"))

    assert (path["moments"], path["ties"]) == (["S", "A"], True)


def test_rounded_sums_tie_too(take, does):
    """0.1 s + 0.2 s is as long as 0.3 s."""
    moments = [
        does("S", "0", ["A", "C"]),
        does("A", "100ms"),
        does("B", "200ms", "J"),
        does("C", "300ms", "J"),
        does("J", "0"),
    ]

    assert take("critical-path", *moments)["ties"] is True


def test_waits_count_and_what_is_not_seen(take, does):
    """The length is that of waits and durations; unseen are moments without customer and frontstage step."""
    moments = [
        does("A", "1m", lane="customer"),
        does("B", "2m", wait="5m"),
        does("C", "3m", lane="frontstage", wait="1m"),
    ]
    path = take("critical-path", *moments)

    assert (path["length"], path["invisible"]) == (720, 420)


def test_only_the_likeliest_way(take, does):
    """Of alternatives the likeliest, of loops the first pass."""
    ways = [{"to": "B", "chance": 0.4}, {"to": "C", "chance": 0.6}]
    again = [{"to": "A", "chance": 0.9}, {"to": "end", "chance": 0.1}]
    path = take("critical-path", does("A", "1m", ways), does("B", "50m", "C"), does("C", "2m", again))

    assert (path["moments"], path["length"]) == (["A", "C"], 180)
    assert set(path["slack"]) == {"A", "C"}


def test_branches_that_cross_are_no_obstacle(take, does):
    """A moment waits for whatever leads to it: D for A and B, though C waits for A alone."""
    moments = [
        does("S", "1m", ["A", "B"]),
        does("A", "4m", ["C", "D"]),
        does("B", "6m", "D"),
        does("C", "1m", "J"),
        does("D", "2m", "J"),
        does("J", "1m"),
    ]
    path = take("critical-path", *moments)

    assert (path["moments"], path["length"]) == (["S", "B", "D", "J"], 600)
    assert path["slack"] == {"S": 0, "A": 120, "B": 0, "C": 180, "D": 0, "J": 0}


def test_a_missing_time_is_told(take, does):
    """Only on the main route, with what is known of the length."""
    path = take("critical-path", does("A", "1m"), does("B"), does("C", "2m", "end"), does("D"))

    assert path["missing"] == ["B"]
    assert path["known"] == {"length": 180}


def test_limits_of_all_promises(take, does):
    """By their words in the file."""
    promises = [
        {"promise": "Soon", "within": "90 s"},
        {"promise": "Later", "within": "1h", "to": "A"},
        {"promise": "Well"},
    ]

    assert take("critical-path", does("A", "2m"), promises=promises)["within"] == {"90 s": 0.0, "1h": 1.0}
