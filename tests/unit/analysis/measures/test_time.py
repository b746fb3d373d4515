"""The time from start to end."""

import pytest


def test_a_choice_spreads(take, does):
    """20 or 10 minutes with even chances: variance 25 min²."""
    ways = [{"to": "B", "chance": 0.5}, {"to": "C", "chance": 0.5}]
    time = take("time", does("A", "10m", ways), does("B", "20m", "end"), does("C", "10m"))

    assert time["expected"] == 25 * 60
    assert time["standard_deviation"] == pytest.approx(300)
    assert time["fastest"] == 20 * 60


def test_a_block_within_a_loop(take, does):
    """The longer branch, as often as the loop goes round: 3 times 1 + 5 + 1 on average."""
    again = [{"to": "S", "chance": 2 / 3}, {"to": "end", "chance": 1 / 3}]
    time = take(
        "time",
        does("S", "1m", ["A", "B"]),
        does("A", "5m", "J"),
        does("B", "4m", "J"),
        does("J", "1m", again),
    )

    assert time["expected"] == pytest.approx(21 * 60)
    assert time["standard_deviation"] == pytest.approx(7 * 60 * 6**0.5)  # √(p / (1 − p)²) passes
    assert time["fastest"] == 7 * 60


def test_an_alternative_that_opens_a_block(take, does):
    """Either a alone, or a and b side by side: half of max(2, 6), half of 2, and both ends."""
    ways = [{"to": ["A", "B"], "when": "large"}, {"to": "A", "when": "small"}]
    time = take("time", does("S", "1m", ways), does("A", "2m", "J"), does("B", "6m", "J"), does("J", "1m"))

    assert time["expected"] == 6 * 60
    assert time["fastest"] == 4 * 60


def test_work_and_waiting_of_a_block(take, does):
    """Those along the longest branch; what the shorter one waits isn't waited for."""
    time = take(
        "time",
        does("S", "1m", ["A", "B"]),
        does("A", "3m", "J", wait="2m"),
        does("B", "1m", "J", wait="3m"),
        does("J", "1m", wait="1m"),
    )

    assert (time["expected"], time["work"], time["wait"]) == (480, 300, 180)


def test_what_spreads_in_a_block_adds_work(take, does):
    """The waiting is what is written; the two parts still sum to the whole, more than the longest branch."""
    time = take(
        "time",
        does("S", "0", ["A", "B"]),
        does("A", {"mean": "4m", "sd": "1m"}, "J", wait="6m"),
        does("B", {"mean": "9m", "sd": "2m"}, "J"),
        does("J", "0"),
    )

    assert time["expected"] > 600
    assert time["wait"] == pytest.approx(360)
    assert time["work"] + time["wait"] == pytest.approx(time["expected"])


def test_a_block_of_waits_is_waiting(take, does):
    """Nobody works in it, however its waits spread."""
    spread = {"mean": "5m", "sd": "1m"}
    time = take(
        "time",
        does("S", "1m", ["A", "B"]),
        does("A", spread, "J", kind="wait"),
        does("B", spread, "J", kind="wait"),
        does("J", "1m"),
    )

    assert time["expected"] > 7 * 60
    assert time["work"] == pytest.approx(120)


def test_the_last_branch_ends_the_service(take, does):
    """Where branches don't meet again."""
    time = take("time", does("S", "1m", ["A", "B"]), does("A", "5m", "end"), does("B", "9m"))

    assert time["expected"] == 600


def test_waiting_steps_are_waiting(take, does):
    """A clock that is longest makes its moment waiting."""
    time = take("time", does("A", "5m", kind="wait", wait="1m"), does("B", "2m"))

    assert (time["work"], time["wait"]) == (120, 360)


@pytest.mark.parametrize("chance", [0.1, 0.5, 0.99])
def test_unreached_moments_may_lack_their_time(take, does, chance):
    """But one that some customers come to may not."""
    ways = [{"to": "C", "chance": chance}, {"to": "end", "chance": 1 - chance}]
    moments = [does("A", "1m", "end"), does("B"), does("C", "1m", "end")]

    assert take("time", *moments)["expected"] == 60
    assert take("time", moments[0] | {"next": [*ways[:1], {"to": "B", "chance": 1 - chance}]}, *moments[1:])[
        "missing"
    ] == ["B"]


def test_a_tangle_names_its_split(take, does):
    """One of two branches may end early, and nobody waits for the other."""
    early = [{"to": "J", "chance": 0.5}, {"to": "end", "chance": 0.5}]
    time = take(
        "time", does("S", "1m", ["A", "B"]), does("A", "1m", early), does("B", "1m", "J"), does("J", "1m")
    )

    assert time["missing"] == ["S"]
    assert "`S`" in time["unknown"]


def test_one_moment_alone(take, does):
    """Is the whole service."""
    assert take("time", does("A", "90s", wait="30s")) == {
        "expected": 120,
        "standard_deviation": 0,
        "fastest": 120,
        "work": 90,
        "wait": 30,
    }
