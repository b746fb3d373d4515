"""What must hold for the figures of any service."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from blueprint.pipeline import Blueprint
from tests.properties.services import Fork, grown, leaves, steady, trees
from tests.properties.strategies import blueprints

few = settings(max_examples=40)
TIMES = ("expected", "standard_deviation", "fastest", "work", "wait")


def _measures(moments, **head):
    return Blueprint(title="T", moments=moments, **head).analyze()["measures"]


def _like(figures):
    return pytest.approx(figures, rel=1e-9, abs=1e-6)


@few
@given(trees)
def test_the_figures_are_those_of_the_tree(tree):
    """Visits, time and reliability are what exact fractions say, reckoned without any graph."""
    moments, told = grown(tree)
    measures = _measures(moments)
    time = measures["time"]

    assert measures["flow"]["visits"] == _like({name: float(count) for name, count in told.visits.items()})
    assert time["expected"] == _like(float(told.mean))
    assert time["standard_deviation"] == pytest.approx(math.sqrt(told.variance), rel=1e-9, abs=1e-3)
    assert time["fastest"] == _like(float(told.least))
    assert measures["reliability"]["completes"] == _like(float(told.holds))


@few
@given(trees)
def test_the_two_parts_of_the_time_are_the_whole(tree):
    """Work and waiting sum to the expected time, and no share is above 1."""
    measures = _measures(grown(tree)[0])

    assert measures["time"]["work"] + measures["time"]["wait"] == _like(measures["time"]["expected"])
    assert measures["waits"]["share"] is None or 0 <= measures["waits"]["share"] <= 1
    assert measures["time"]["fastest"] <= measures["time"]["expected"] * (1 + 1e-9)


@few
@given(trees, st.integers(2, 50))
def test_time_has_no_unit_of_its_own(tree, times):
    """All times × k make all times × k, and leave shares as they are."""
    moments, _ = grown(tree)
    before = _measures(moments)
    for moment in moments:
        moment["backstage"]["time"] = f"{int(moment['backstage']['time'][:-1]) * times}m"
        if "wait" in moment:
            moment["wait"] = f"{int(moment['wait'][:-1]) * times}m"
    after = _measures(moments)

    for name in TIMES:
        assert after["time"][name] == _like(before["time"][name] * times)
    assert after["critical-path"]["length"] == _like(before["critical-path"]["length"] * times)
    assert after["waits"]["share"] == _like(before["waits"]["share"])
    assert after["flow"] == before["flow"]


@few
@given(trees)
def test_two_halves_take_as_long_as_the_whole(tree):
    """A step split into two in series changes no time."""
    moments, _ = grown(tree)
    before = _measures(moments)
    halves = []
    for moment in moments:
        half = moment["backstage"] | {"time": f"{int(moment['backstage']['time'][:-1]) * 30}s"}
        rest = {"id": f"{moment['id']}+", "backstage": half, "next": moment["next"]}
        halves += [moment | {"backstage": half, "next": rest["id"]}, rest]
    after = _measures(halves)

    for name in TIMES:
        assert after["time"][name] == _like(before["time"][name])
    assert after["critical-path"]["length"] == _like(before["critical-path"]["length"])


@few
@given(trees)
def test_what_nobody_reaches_changes_nothing(tree):
    """An added unreachable moment is found, and every other figure stays."""
    moments, _ = grown(tree)
    before = _measures(moments)
    stray = {"id": "stray", "customer": {"do": "Stray", "fail": "all"}, "wait": {"tolerance": "1m"}}
    after = _measures([*moments, stray | {"next": moments[0]["id"]}])

    assert after["flow"].pop("unreachable") == ["stray"]
    assert after["flow"].pop("visits") == before["flow"].pop("visits") | {"stray": 0}
    for measures in (before, after):
        measures["flow"].pop("unreachable", None)
        measures["flow"].pop("parts")
    assert after == before


@few
@given(trees)
def test_names_are_names(tree):
    """Other ids give the same figures under other names."""
    moments, _ = grown(tree)
    names = {moment["id"]: f"node {number}" for number, moment in enumerate(moments)}

    def renamed(value):
        if isinstance(value, dict):
            return {names.get(key, key): renamed(item) for key, item in value.items()}
        if isinstance(value, list):
            return [renamed(item) for item in value]
        return names.get(value, value) if isinstance(value, str) else value

    assert _measures(renamed(moments)) == renamed(_measures(moments))


@few
@given(trees, st.data())
def test_more_chances_to_fail_make_less_reliable(tree, data):
    """Where the chance of any failure grows, the chance to get through doesn't."""
    moments, _ = grown(tree)
    before = _measures(moments)["reliability"]
    worse = data.draw(st.sampled_from(moments))["backstage"]["fail"]
    worse["chance"] = "95%"
    after = _measures(moments)["reliability"]

    assert after["completes"] <= before["completes"] + 1e-12
    assert after["completes_without_recovery"] <= after["completes"] + 1e-12


@few
@given(st.lists(steady, min_size=2, max_size=4))
def test_the_critical_path_is_as_long_as_a_steady_service(parts):
    """Where nothing spreads and nothing is chosen, the longest way is the time, and slack is what it says."""
    moments, told = grown(Fork(parts))
    path = _measures(moments)["critical-path"]
    assert path["length"] == _like(float(told.mean))
    assert all(path["slack"][name] == 0 for name in path["moments"])


@few
@given(leaves, st.lists(steady, min_size=2, max_size=3), st.data())
def test_slack_is_what_a_moment_has_to_spare(first, parts, data):
    """A moment that takes longer by its slack changes nothing, and by a minute more it does."""
    moments, told = grown(Fork([first, *parts]))
    slack = _measures(moments)["critical-path"]["slack"]
    moment = data.draw(st.sampled_from(moments))
    spare = slack[moment["id"]]
    minutes = int(moment["backstage"]["time"][:-1])

    moment["backstage"]["time"] = f"{minutes * 60 + spare:.0f}s"
    assert _measures(moments)["time"]["expected"] == _like(float(told.mean))
    moment["backstage"]["time"] = f"{minutes * 60 + spare + 60:.0f}s"
    assert _measures(moments)["time"]["expected"] == _like(float(told.mean) + 60)


@few
@given(blueprints())
def test_whatever_is_written_is_measured_or_said_why_not(data):
    """No blueprint breaks a measure, and the chances of the ends sum to 1."""
    measures = Blueprint.model_validate(data).analyze()["measures"]

    for name, result in measures.items():
        assert isinstance(result.get("unknown", ""), str), name
    ends = measures["flow"]["ends"]
    assert ends is None or sum(ends.values()) == pytest.approx(1, abs=1e-9)
    assert (ends is None) == ("unknown" in measures["flow"])
