"""What the paints share."""

import pytest

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable
from blueprint.drawing.paint import Paint
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.registry import Catalogue
from blueprint.words.catalogue import of

PAINTS = Catalogue("blueprint.painting.paints")


@pytest.mark.parametrize("name", list(PAINTS))
def test_a_flow_without_figures_leaves_nothing_to_paint(name):
    """Each says so, and never paints a nothing."""
    bare = Blueprint(title="Bare", moments=[{"customer": "Ask"}])

    with pytest.raises(Unknowable):
        PAINTS.load(name).paint(Study(build(bare)), of("en"))


def painted(name: str, moments: list[dict], **more: object) -> Paint:
    """Paint a small service."""
    return PAINTS.load(name).paint(Study(build(Blueprint(title="T", moments=moments, **more))), of("en"))


def test_waits_are_shared_by_visits():
    """Ten minutes for all beside ten for one in four: 80 to 20; an unknown one is unknown, not nothing."""
    moments = [
        {
            "customer": "Ask",
            "wait": "10m",
            "time": "1m",
            "next": [{"to": "b", "chance": 0.25}, {"to": "end", "chance": 0.75}],
        },
        {"id": "b", "customer": {"do": "Queue", "kind": "wait", "time": "10m", "tolerance": "5m"}},
        {"customer": "Pay", "wait": {"reason": "who knows"}, "time": "1m"},
    ]
    paint = painted("waits", moments)

    assert [(touch.level, touch.tag, touch.heavy) for touch in paint.touches.values()] == [
        (4, "80%", False),
        (1, "20% !", True),
        (0, "?", False),
    ]
    assert paint.scale == ("none", "80%")
    assert paint.tags == [("?", "unknown")]


def test_two_waits_of_one_step_are_one_amount():
    """The wait before a moment, and its step that is nothing but waiting."""
    moments = [
        {"customer": {"do": "Queue", "kind": "wait", "time": "3m"}, "wait": "1m"},
        {"customer": "Pay", "wait": "4m", "time": "0s"},
    ]

    assert [touch.tag for touch in painted("waits", moments).touches.values()] == ["50%", "50%"]


def test_costs_are_of_each_step_and_what_is_missing_is_tagged():
    """Of two steps in one lane too; one without any cost has the lightest shade."""
    steps = [{"do": "Fry", "cost": 3}, {"do": "Serve", "by": "cook"}]
    moments = [
        {"customer": "Ask", "backstage": steps},
        {"support": {"do": "Wash", "by": "cook", "time": "1m"}},
    ]
    paint = painted("cost", moments, actors={"cook": {"cost": "60/h"}})

    assert [(t.level, t.tag) for t in paint.touches.values()] == [
        (0, ""),
        (4, "75%"),
        (0, "?"),
        (2, "25%"),
    ]


def test_losses_are_summed_and_else_risks_are_painted():
    """A sum with an unknown part is unknown; where no loss is known, the worst RPN counts."""

    def brew(*points):
        return [
            {
                "backstage": {"do": "Brew", "fail": list(points)},
                "evidence": {"what": "Cup", "fail": "Cracked"},
            }
        ]

    known = {"what": "Weak", "chance": 0.5, "loss": 4, "recovery": {"do": "Again", "chance": 0.5}}
    grave = {"what": "Cold", "severity": 5, "occurrence": 4, "detection": 3}

    assert [(t.level, t.tag) for t in painted("failures", brew(known)).touches.values()] == [
        (4, "1"),
        (0, "? !"),
    ]
    assert [t.tag for t in painted("failures", brew(grave)).touches.values()] == ["60 !", "? !"]
    with pytest.raises(Unknowable):
        painted("failures", brew(known, "Spilt"))


def test_losses_too_small_to_write_are_not_written_as_nothing():
    """A thousandth of a euro."""
    moments = [{"backstage": {"do": "Brew", "fail": {"what": "Weak", "chance": 0.001, "loss": 1}}}]

    assert painted("failures", moments, currency="EUR").scale == ("none", "<€0.01")


def test_load_has_grades_and_says_where_there_is_no_limit():
    """60 customers an hour: half a minute, a minute less 6 s, a minute and more."""
    times = {"ann": "30s", "bob": "50s", "cid": "54s", "dan": "66s"}
    moments = [{"backstage": {"do": name, "by": name, "time": time}} for name, time in times.items()]
    moments += [
        {"support": {"do": "Book", "by": "host", "time": "9s"}},
        {"support": {"do": "Print", "by": "printer"}},
    ]
    paint = painted("load", moments, demand={"arrivals": "60/h"}, actors={"host": {"kind": "system"}})

    assert [(t.level, t.tag) for t in paint.touches.values()] == [
        (1, "50%"),
        (2, "83%"),
        (3, "90%"),
        (4, "110% !"),
        (0, ""),
        (0, "?"),
    ]
    assert [words for _, words in paint.grades] == ["≤ 60%", "≤ 85%", "≤ 100%", "> 100%"]


def test_nobody_there_at_the_peak_is_unknown():
    """An actor who goes home before the peak ends has no utilisation, and isn't idle."""
    moments = [{"backstage": {"do": "Look", "by": "ann", "time": "30s"}}]
    demand = {"arrivals": {"09:00": "10/h", "16:00": "60/h"}, "open": "09:00-18:00"}
    paint = painted("load", moments, demand=demand, actors={"ann": {"schedule": "09:00-17:00"}})

    assert [touch.tag for touch in paint.touches.values()] == ["?"]
    assert "peak (16:00–18:00)" in paint.title


def test_ties_are_all_heavy():
    """Two branches of one length have nothing to spare, and neither has a tag."""
    moments = [
        {"customer": "Ask", "time": "1m", "next": ["a", "b"]},
        {"id": "a", "backstage": "A", "time": "2m", "next": "c"},
        {"id": "b", "backstage": "B", "time": "2m", "next": "c"},
        {"id": "c", "customer": "C", "time": "1m"},
    ]
    paint = painted("critical-path", moments)

    assert [(touch.heavy, touch.tag) for touch in paint.touches.values()] == [(True, "")] * 4
    assert paint.heavy == {(0, 1), (1, 3), (3, -1)}
