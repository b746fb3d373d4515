"""How long a moment takes."""

import pytest

from blueprint.analysis.lengths import NOTHING, Length, of_moment
from blueprint.model.blueprint import Blueprint


def _length(moment, **head):
    blueprint = Blueprint(title="T", moments=[moment], **head)
    return of_moment(blueprint.sequence[0], blueprint)


def _step(time, **more):
    return {"do": "x", "time": time} | more


def test_the_longest_step_counts():
    """By its mean, with its variance; the least is the longest of the steps' least times."""
    length = _length(
        {"customer": _step("4m..6m"), "backstage": [_step("4m30s"), _step({"mean": "1m", "sd": "9m"})]}
    )

    assert length.duration == Length(300.0, 1200.0, 270.0)
    assert length.wait == NOTHING


def test_a_step_without_a_time_goes_along():
    """Beside one that has a time."""
    assert _length({"customer": "Ask", "frontstage": _step("2m")}).duration == Length(120.0, 0.0, 120.0)


def test_a_moment_without_any_time_is_unknown():
    """Unknown is never zero."""
    length = _length({"customer": "Ask", "frontstage": "Answer"})

    assert length.duration is None
    assert not length.known
    assert length.whole == NOTHING


@pytest.mark.parametrize("kind", ["start", "end"])
def test_starts_and_ends_take_none(kind):
    """Unless they say so; what happens meanwhile goes along, or takes its own time."""
    assert _length({"customer": {"do": "x", "kind": kind}}).duration == NOTHING
    assert _length({"customer": _step("1m", kind=kind)}).duration == Length(60.0, 0.0, 60.0)
    assert _length({"customer": {"do": "x", "kind": kind}, "frontstage": "Greet"}).duration == NOTHING
    assert _length({"customer": {"do": "x", "kind": kind}, "frontstage": _step("1m")}).duration.mean == 60


def test_a_wait_without_its_time_is_unknown():
    """A tolerance or a reason alone says that there is one, and not how long it is."""
    moment = {"customer": _step("1m")}

    assert _length(moment | {"wait": {"tolerance": "5m"}}).wait is None
    assert _length(moment | {"wait": "0"}).wait == NOTHING
    assert _length(moment | {"wait": "5m"}).whole == Length(360.0, 0.0, 360.0)


def test_a_wait_step_that_is_longest_makes_the_moment_waiting():
    """Of equally long ones work goes first, for somebody is busy all that time."""
    waiting = _length({"customer": _step("5m", kind="wait"), "backstage": _step("4m"), "wait": "1m"})
    working = _length({"customer": _step("5m", kind="wait"), "backstage": _step("5m"), "wait": "1m"})

    assert (waiting.waiting, waiting.waited, waiting.worked) == (True, 360.0, 0.0)
    assert (working.waiting, working.waited, working.worked) == (False, 60.0, 300.0)


def test_of_equal_means_the_one_that_spreads_most():
    """As planners do with paths of equal length."""
    assert _length({"customer": _step("5m"), "backstage": _step("4m..6m")}).duration.variance == 1200.0


@pytest.mark.parametrize(
    ("time", "least"),
    [
        ("3m", 180.0),
        ("3m..8m", 180.0),
        ({"min": "3m", "likely": "5m", "max": "12m"}, 180.0),
        ({"min": "3m", "likely": "5m", "max": "12m", "shape": "triangular"}, 180.0),
        ({"mean": "5m", "sd": "1m"}, 0.0),
        ({"mean": "5m", "sd": "1m", "shape": "normal"}, 120.0),
        ({"mean": "5m", "sd": "2m", "shape": "normal"}, 0.0),
        ({"mean": "5m", "sd": "1m", "shape": "gamma"}, 0.0),
        ({"mean": "5m", "shape": "exponential"}, 0.0),
    ],
)
def test_the_least_of_each_shape(time, least):
    """What has no lower bound may take nothing; a normal time its mean less three deviations."""
    assert _length({"customer": _step(time)}).duration.least == least


def test_days_are_those_of_the_calendar():
    """A day of eight hours is eight hours long."""
    assert _length({"customer": _step("1d")}, calendar={"day": "8h"}).duration.mean == 8 * 3600
