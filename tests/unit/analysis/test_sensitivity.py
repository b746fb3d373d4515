import pytest

from blueprint.analysis.measure import measure
from blueprint.analysis.sensitivity import sensitivity
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown
from blueprint.graph.service_graph import build
from blueprint.loading.changing import change
from blueprint.model.blueprint import Blueprint
from tests.properties.trees import random_tree

REWORK = Blueprint(
    title="T",
    moments=[
        {
            "id": "make",
            "backstage": {"do": "Make", "time": "10m", "cost": 4, "fail": {"what": "x", "chance": 0.1}},
            "next": [{"to": "make", "chance": 0.2}, {"to": "end", "chance": 0.8}],
        }
    ],
)


def study(blueprint):
    return Study(build(blueprint))


def test_the_bars_are_what_arithmetic_says():
    """10 min ÷ (1 − q): ±20 % of the time is 10 and 15 min; q of 0.16 and 0.24 give 11.905 and 13.158 min."""
    found = sensitivity(study(REWORK)).figures["time"]

    assert found.base == pytest.approx(750)
    assert [bar.parameter for bar in found.bars] == ["make/backstage.time", "make.next.end", "make.next.make"]
    ends = {bar.parameter: (bar.at_low / 60, bar.at_high / 60) for bar in found.bars}
    assert ends["make/backstage.time"] == (pytest.approx(10), pytest.approx(15))
    assert ends["make.next.make"] == (pytest.approx(10 / 0.84), pytest.approx(10 / 0.76))
    assert ends["make.next.end"] == (pytest.approx(10 / 0.64), pytest.approx(10 / 0.9))


def test_bars_come_by_their_swing_and_say_what_was_rescaled():
    """The widest first; the sibling of a chance is named."""
    bars = sensitivity(study(REWORK)).figures["time"].bars

    assert [bar.swing for bar in bars] == sorted((bar.swing for bar in bars), reverse=True)
    assert {bar.parameter: bar.rescaled for bar in bars}["make.next.make"] == ("end",)


def test_each_bar_is_what_setting_its_value_gives():
    """A bar's end is the measure of the service with that value set in words."""
    for name, field in (("cost", "per_customer"), ("reliability", "completes")):
        for bar in sensitivity(study(REWORK)).figures[name].bars:
            changed = change(REWORK, [f"{bar.parameter}={bar.low:.12g}"]).blueprint
            assert getattr(measure(name, study(changed)), field) == pytest.approx(bar.at_low)


def test_what_does_not_move_a_figure_is_only_counted():
    """A step beside a longer one changes no time."""
    both = [{"customer": {"do": "Wait", "time": "1h"}, "backstage": {"do": "Make", "time": "1m"}}]
    found = sensitivity(study(Blueprint(title="T", moments=both))).figures["time"]

    assert (len(found.bars), found.without_effect) == (1, 1)


def test_a_figure_that_is_unknown_has_no_tornado():
    """It says what is missing, and the others are drawn all the same."""
    untimed = Blueprint(title="T", moments=[{"backstage": {"do": "Make", "cost": 4}}])
    found = sensitivity(study(untimed)).figures

    assert isinstance(found["time"], Unknown)
    assert [bar.parameter for bar in found["cost"].bars] == ["Make/backstage.cost"]


def test_a_spread_in_a_parallel_block_keeps_its_shape():
    """The base is met exactly halfway nowhere, but the ends enclose it."""
    moments = [
        {"id": "s", "customer": {"do": "S", "time": "1m"}, "next": ["a", "b"]},
        {"id": "a", "backstage": {"do": "A", "time": "5m..15m"}, "next": "j"},
        {"id": "b", "backstage": {"do": "B", "time": "6m..16m"}},
        {"id": "j", "customer": {"do": "J", "time": "1m"}},
    ]
    found = sensitivity(study(Blueprint(title="T", moments=moments))).figures["time"]

    assert len(found.bars) == 4
    assert all(bar.at_low < found.base < bar.at_high for bar in found.bars)


@pytest.mark.parametrize("seed", range(15))
def test_the_expected_time_by_itself_is_that_of_the_measure(seed):
    """The quick way to the mean agrees with the whole measure, over random services."""
    data = random_tree(seed).blueprint()
    for number, moment in enumerate(data["moments"]):
        moment["backstage"]["time"] = f"{number % 5 + 1}m..{number % 7 + 6}m"
    one = study(Blueprint.model_validate(data))

    assert one.expected_time == pytest.approx(measure("time", one).expected)
