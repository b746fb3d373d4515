import pytest

from blueprint.analysis.parameters import parameters
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.loading.changing import change
from blueprint.model.blueprint import Blueprint

SERVICE = Blueprint(
    title="T",
    actors={"cook": {"cost": "30/h"}},
    moments=[
        {
            "id": "s",
            "backstage": [
                {"do": "Mix", "time": "10m"},
                {"do": "Bake", "by": "cook", "time": "4m..8m", "cost": 5},
            ],
            "wait": {"time": {"mean": "2m", "shape": "exponential"}},
            "next": [{"to": "t", "chance": 0.9}, {"to": "end", "chance": 0.06}, {"to": "s", "chance": 0.04}],
        },
        {
            "id": "t",
            "customer": {
                "do": "Eat",
                "fail": {"what": "x", "chance": 0.5, "recovery": {"do": "y", "chance": 0.8}},
            },
        },
        {"id": "lost", "customer": {"do": "Lost", "time": "1h"}, "next": "end"},
    ],
)
SERVICE = change(SERVICE, ["t.next=end"]).blueprint


def found():
    return {item.path: item for item in parameters(Study(build(SERVICE)))}


def test_each_figure_that_somebody_comes_to_is_there():
    """In the order of the file, by the words that `--set` takes."""
    assert list(found()) == [
        "actors.cook.cost",
        "s.wait.time",
        "s/backstage/1.time",
        "s/backstage/2.time",
        "s/backstage/2.cost",
        "s.next.t",
        "s.next.end",
        "s.next.s",
        "t/customer.fail.chance",
        "t/customer.fail.recovery.chance",
    ]


@pytest.mark.parametrize(
    ("path", "low", "high"),
    [
        ("actors.cook.cost", 24, 36),
        ("s/backstage/1.time", 480, 720),
        ("s/backstage/2.time", 360 - 240 / 12**0.5, 360 + 240 / 12**0.5),
        ("s.wait.time", 0, 240),
        ("s.next.t", 0.72, 0.95),
        ("s.next.end", 0.048, 0.072),
        ("t/customer.fail.recovery.chance", 0.64, 0.9),
    ],
)
def test_a_figure_goes_a_fifth_or_by_its_own_spread(path, low, high):
    """A standard deviation around a mean, not under the least; a chance at most halfway to certainty."""
    item = found()[path]

    assert (item.low, item.high) == (pytest.approx(low), pytest.approx(high))


@pytest.mark.parametrize("path", list(found()))
def test_changing_a_figure_is_what_setting_it_in_words_is(path):
    """Ten times the way through the language's checks, or straight into the model: the same service."""
    item = found()[path]
    value = item.value * 0.5
    unit = {"time": "s", "wait": "s"}.get(item.kind.value, "")
    words = f"{value:.12g}{unit}" if path != "actors.cook.cost" else f"{value}/h"
    straight, worded = item.change(value), Study(build(change(SERVICE, [f"{path}={words}"]).blueprint))

    assert {name: pytest.approx(often) for name, often in straight.visits.items()} == worded.visits
    assert straight.lengths[0].whole.mean == pytest.approx(worded.lengths[0].whole.mean)
    assert straight.blueprint.actors == worded.blueprint.actors
    assert straight.graph.moments[1] == worded.graph.moments[1]
    assert (
        straight.graph.moments[0].steps["backstage"][1].cost
        == worded.graph.moments[0].steps["backstage"][1].cost
    )
