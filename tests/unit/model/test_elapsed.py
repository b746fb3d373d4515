from blueprint.model.blueprint import Blueprint
from blueprint.model.elapsed import Elapsed, main_route
from blueprint.model.flow import arrows


def route(*moments):
    made = Blueprint(title="Tea", moments=list(moments))
    found = main_route(made, arrows(made))
    return {made.ids[index]: (at.seconds, at.whole) for index, at in found.begins.items()}, found


def test_waits_and_the_longest_step_of_each_moment_add_up():
    """A moment begins when its wait is over, and ends with its longest step."""
    begins, found = route(
        {"customer": {"do": "Ask", "time": "1m"}, "frontstage": {"do": "Answer", "time": "3m"}},
        {"customer": "Sip", "time": "2m", "wait": "30s"},
    )

    assert begins == {"Ask": (0, True), "Sip": (210, True)}
    assert found.ends == Elapsed(330, whole=True)


def test_the_likeliest_way_is_taken_and_ways_back_are_not():
    """What the main route leaves out has no place on the clock."""
    begins, _ = route(
        {"customer": "Try", "time": "1m"},
        {
            "customer": "Good?",
            "time": "1m",
            "next": [{"to": "Try", "when": "no", "chance": "60%"}, {"to": "Go", "when": "yes"}],
        },
        {"customer": "Go", "time": "1m"},
    )
    forward, _ = route(
        {
            "customer": "Good?",
            "time": "1m",
            "next": [{"to": "Mend", "when": "no", "chance": "10%"}, {"to": "Go", "when": "yes"}],
        },
        {"customer": "Mend", "time": "1h"},
        {"customer": "Go", "time": "1m"},
    )

    assert begins == {"Try": (0, True), "Good?": (60, True), "Go": (120, True)}
    assert forward == {"Good?": (0, True), "Go": (60, True)}


def test_what_follows_parallel_branches_waits_for_the_latest():
    """As customers do."""
    begins, _ = route(
        {"customer": "Split", "time": "1m", "next": ["Long", "Short"]},
        {"backstage": "Long", "time": "10m", "next": "Join"},
        {"support": "Short", "time": "1m", "next": "Join"},
        {"customer": "Join", "time": "1m"},
    )

    assert begins["Long"] == begins["Short"] == (60, True)
    assert begins["Join"] == (660, True)


def test_what_nobody_said_makes_all_that_follows_a_least():
    """A start or an end without a time takes none; any other moment without one is unknown."""
    begins, found = route(
        {"customer": "Come", "kind": "start"},
        {"customer": "Think"},
        {"customer": "Go", "time": "1m", "wait": {"reason": "A queue"}},
    )

    assert begins == {"Come": (0, True), "Think": (0, True), "Go": (0, False)}
    assert found.unknown == {1}
    assert found.unknown_waits == {2}
    assert found.ends == Elapsed(60, whole=False)


def test_standing_moments_are_off_the_clock():
    """They have no place in time."""
    begins, _ = route({"support": "Buy", "standing": True, "time": "1h"}, {"customer": "Sip", "time": "1m"})

    assert begins == {"Sip": (0, True)}
