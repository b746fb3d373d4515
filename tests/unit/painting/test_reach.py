"""What a failure reaches, painted."""

import pytest

from blueprint.analysis.study import Study
from blueprint.diagnostics.errors import UsageError
from blueprint.drawing.paint import END
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.painting.reach import found, paint
from blueprint.words.catalogue import of

SERVICE = Blueprint(
    title="T",
    moments=[
        {"customer": "Ask", "time": "1m"},
        {"backstage": {"do": "Brew", "needs": "heat"}, "time": "1m", "next": ["pour", "wash"]},
        {"id": "pour", "backstage": "Pour", "time": "2m", "next": "drink"},
        {"id": "wash", "backstage": "Wash", "time": "1m", "next": "drink"},
        {"id": "drink", "customer": "Drink", "evidence": "Cup"},
        {"customer": "Leave", "next": [{"to": "end", "when": "done"}]},
        {"id": "heat", "standing": True, "support": "Heat"},
    ],
)


def levels(moment):
    painted = paint(Study(build(SERVICE)), SERVICE.find(moment), of("en"))
    return painted, {
        place.moment: touch.level for place, touch in painted.touches.items() if touch.level is not None
    }


def test_all_ways_are_followed_up_to_what_is_seen():
    """Through both branches to the drink; what lies behind is paler, what lies before untouched."""
    painted, shades = levels("Brew")

    assert shades == {1: 4, 2: 2, 3: 2, 4: 2, 5: 1}
    assert painted.heavy == {(1, 2), (1, 3), (2, 4), (3, 4)}
    assert {(4, 5), (5, END)} <= painted.kept
    assert [place.moment for place, touch in painted.touches.items() if touch.heavy] == [4]


def test_a_failure_runs_along_needs():
    """From a standing moment, with heavy dashes; nobody knows when it is seen."""
    painted, shades = levels("heat")

    assert (shades[6], shades[1]) == (4, 2)
    assert painted.needs == {(6, 1)}
    assert "seen" in {touch.tag for touch in painted.touches.values()}


def test_what_the_customer_does_is_seen_at_once():
    """Nothing is reached before, and no arrow is heavy."""
    painted, shades = levels("drink")

    assert shades == {4: 4, 5: 1}
    assert painted.heavy == frozenset()
    assert "seen at once" in {touch.tag for touch in painted.touches.values()}


def test_what_fails_along_begins_there_too():
    """A fail point that takes another moment with it."""
    fail = {"what": "Power cut", "also": ["b"]}
    service = Blueprint(
        title="T",
        moments=[
            {"id": "b", "backstage": "B"},
            {"customer": "See"},
            {"id": "a", "support": {"do": "A", "fail": fail}},
            {"customer": "Go"},
        ],
    )
    touches = paint(Study(build(service)), 2, of("en")).touches

    assert {place.moment: touch.level for place, touch in touches.items()} == {0: 4, 2: 4, 1: 2, 3: 2}


def test_a_moment_that_is_not_there_is_refused():
    """With a near one."""
    with pytest.raises(UsageError, match="did you mean `drink`"):
        found(SERVICE, "drinc")
