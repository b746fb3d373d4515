import pytest

from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.model.moving import parted, relocated

DESK = {
    "id": "desk",
    "customer": "Ask",
    "frontstage": ["Answer", "Note it"],
    "backstage": {"do": "Book it", "time": "9m"},
    "wait": "3m",
}


def _blueprint(*moments, **head):
    return Blueprint.model_validate({"title": "T", "moments": list(moments), **head})


def _flow(blueprint):
    """Tell which moments follow which, by their ids."""
    return [
        (blueprint.ids[source], blueprint.ids[target] if target >= 0 else "end")
        for source, target in build(blueprint).flow.edges
    ]


def _texts(blueprint, moment):
    steps = blueprint.sequence[moment].steps
    return {lane: [step.do for step in cell] for lane, cell in steps.items()}


def test_a_step_goes_to_another_lane_in_the_lanes_order():
    """It comes last in its new cell, the empty one is gone, and the original blueprint stays as it was."""
    old = _blueprint(DESK)
    new = relocated(old, 0, "backstage", 0, "frontstage", by="clerk").blueprint

    assert _texts(new, 0) == {"customer": ["Ask"], "frontstage": ["Answer", "Note it", "Book it"]}
    assert new.sequence[0].steps["frontstage"][2].by == "clerk"
    assert _texts(old, 0)["backstage"] == ["Book it"]


def test_a_lane_is_found_between_its_neighbours():
    """A step moved from the top to a lane in between stands there, whatever was moved first."""
    new = relocated(_blueprint({"customer": ["A", "B"], "support": "C"}), 0, "customer", 0, "backstage")

    assert list(_texts(new.blueprint, 0)) == ["customer", "backstage", "support"]


def test_arrows_that_name_an_emptied_lane_find_another():
    """`from` and `to: {moment, lane}` that named the lane which is empty now let the flow choose."""
    into = {"customer": "Come", "next": {"to": {"moment": "desk", "lane": "backstage"}}}
    desk = DESK | {"next": {"to": "Leave", "from": "backstage"}}
    new = relocated(_blueprint(into, desk, {"customer": "Leave"}), 1, "backstage", 0, "support").blueprint

    assert _flow(new) == [("Come", "desk"), ("desk", "Leave"), ("Leave", "end")]
    assert new.sequence[0].next[0].to[0].lane is None
    assert new.sequence[1].next[0].from_ is None


@pytest.mark.parametrize("phased", [False, True])
def test_work_is_parted_behind(phased):
    """A new moment right behind takes over the ways on, with their chances; the wait stays."""
    moments = [DESK | {"next": [{"to": "desk", "chance": 0.2}, {"to": "Leave", "chance": 0.8}]}]
    moments.append({"customer": "Leave"})
    laid = {"phases": [{"phase": "P", "moments": moments}]} if phased else {"moments": moments}
    moved = parted(Blueprint.model_validate({"title": "T", **laid}), 0, {("backstage", 0): "backstage"})
    new = moved.blueprint

    assert moved.moment == 1
    assert _texts(new, 1) == {"backstage": ["Book it"]}
    assert sorted(_flow(new)) == sorted(
        [("desk", "desk +"), ("desk +", "desk"), ("desk +", "Leave"), ("Leave", "end")]
    )
    assert build(new).flow.edges[1, 0]["chance"] == 0.2
    assert (new.sequence[0].wait is None, new.sequence[1].wait is None) == (False, True)


def test_work_is_parted_ahead():
    """What led to the moment leads to the new one before it, also by name and also from behind."""
    moments = [{"customer": "Come"}, DESK, {"customer": "Leave", "next": [{"to": "desk", "chance": 0.5}]}]
    moments[2]["next"].append({"to": "end", "chance": 0.5})
    moved = parted(_blueprint(*moments), 1, {("frontstage", 1): "backstage"}, before=True)

    assert moved.moment == 1
    assert _texts(moved.blueprint, 1) == {"backstage": ["Note it"]}
    assert sorted(_flow(moved.blueprint)) == sorted(
        [("Come", "desk"), ("desk", "desk +"), ("desk +", "Leave"), ("Leave", "desk"), ("Leave", "end")]
    )


def test_the_new_name_is_nobodys():
    """Where somebody has the first name that comes to mind, another is found."""
    new = parted(_blueprint(DESK, {"id": "desk +", "customer": "Leave"}), 0, {("backstage", 0): "backstage"})

    assert new.blueprint.ids == ("desk", "desk ++", "desk +")
