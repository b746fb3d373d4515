"""Blueprints made in Python."""

import copy
import pickle
from datetime import timedelta

import pytest
from pydantic import ValidationError

from blueprint.model.blueprint import Blueprint
from blueprint.model.evidence import Evidence
from blueprint.model.limits import Limits
from blueprint.model.moment import Moment
from blueprint.model.phase import Phase
from blueprint.model.step import Step
from blueprint.model.target import Target

COFFEE = [
    Moment(customer="Order", evidence=["Menu"], frontstage=Step(do="Take the order", time="2m")),
    {"backstage": "Brew"},
]


def _loc(raised):
    return [error["loc"] for error in raised.value.errors()]


def test_texts_mappings_and_parts_mix_freely():
    """Whatever is handiest may stand where."""
    blueprint = Blueprint(title="Coffee", moments=COFFEE)

    assert blueprint.ids == ("Order", "Brew")
    assert blueprint.sequence[0].steps["frontstage"][0].time.expected() == 120
    assert blueprint.sequence[0].evidence["evidence"] == (Evidence(what="Menu"),)


def test_values_of_python_are_read_as_those_of_a_file():
    """Numbers, truth values and durations of Python mean what their texts mean."""
    native = {
        "id": "a",
        "customer": {
            "do": "x",
            "time": timedelta(minutes=5),
            "cost": 3,
            "fail": {"what": "f", "severity": 7, "chance": 0.05},
        },
        "truth": True,
    }
    text = {
        "id": "a",
        "customer": {
            "do": "x",
            "time": "5m",
            "cost": "3",
            "fail": {"what": "f", "severity": "7", "chance": "5%"},
        },
        "truth": "true",
    }

    assert Blueprint(title="x", moments=[native]) == Blueprint(title="x", moments=[text])


def test_what_was_written_can_be_written_again_and_nothing_more():
    """In the language's own spelling, keys that were left out stay out."""
    assert Blueprint(title="Coffee", moments=COFFEE).written() == {
        "title": "Coffee",
        "moments": [
            {
                "evidence": "Menu",
                "customer": "Order",
                "frontstage": {"do": "Take the order", "time": "2m"},
            },
            {"backstage": "Brew"},
        ],
    }


def test_none_is_a_key_left_out():
    """As a blank value is in a file."""
    assert Blueprint(title="x", owner=None, moments=[{"customer": "a", "wait": None}]) == Blueprint(
        title="x", moments=[{"customer": "a"}]
    )
    with pytest.raises(ValidationError, match="`title` is missing"):
        Blueprint(title=None, moments=[{"customer": "a"}])


@pytest.mark.parametrize("title", [2024, 1.5, True, b"x", ["x"]])
def test_a_title_is_a_text(title):
    """In Python there is no doubt what is a text."""
    with pytest.raises(ValidationError, match="a text was expected"):
        Blueprint(title=title, moments=COFFEE)


def test_blueprints_are_frozen():
    """Nobody changes what another one holds."""
    blueprint = Blueprint(title="Coffee", moments=COFFEE)

    with pytest.raises(ValidationError):
        blueprint.title = "Tea"


def test_blueprints_can_be_copied_and_pickled():
    """For other threads and processes."""
    blueprint = Blueprint(title="Coffee", moments=COFFEE)

    assert copy.deepcopy(blueprint) == blueprint
    assert pickle.loads(pickle.dumps(blueprint)) == blueprint  # noqa: S301


def test_keys_that_python_reserves_have_a_name_with_a_line():
    """`from` is `from_` in Python."""
    target = Target(to="b", from_="customer")

    assert target.written() == {"to": ["b"], "from": "customer"}
    assert Target.model_validate(target.written()) == target


def test_a_moment_alone_takes_any_lane():
    """It is checked once it is in a blueprint."""
    moment = Moment(app="Tap")

    assert moment.steps["app"][0].do == "Tap"
    with pytest.raises(ValidationError, match="neither a lane") as raised:
        Blueprint(title="x", moments=[moment])
    assert _loc(raised) == [("moments", 0, "app")]
    assert Blueprint(title="x", lanes=[{"app": {"zone": "frontstage"}}], moments=[moment]).ids == ("Tap",)


@pytest.mark.parametrize(
    ("key", "told"),
    [("decision", "kind: decision"), ("branches", "next: "), ("name", "the words of its first step")],
)
def test_a_key_of_other_notations_is_told_how_it_is_written_here(key, told):
    """Nobody needs to look up what this language has instead."""
    with pytest.raises(ValidationError, match=told):
        Blueprint(title="x", moments=[{"customer": "Ask", key: "Well"}])


def test_a_moment_made_alone_follows_the_lanes_of_its_blueprint():
    """Their order, and which of them hold evidence."""
    moment = Moment(frontstage="b", app="a", props="p")
    lanes = [{"props": {"zone": "evidence"}}, {"app": {"zone": "frontstage"}}, "frontstage"]

    found = Blueprint(title="x", lanes=lanes, moments=[moment]).sequence[0]

    assert list(found.steps) == ["app", "frontstage"]
    assert found.evidence == {"props": (Evidence(what="p"),)}


def test_phases_made_alone_follow_the_lanes_as_well():
    """A phase passes them on to its moments."""
    phase = Phase(phase="Buy", moments=[Moment(app="a")])

    assert Blueprint(title="x", lanes=[{"app": {"zone": "support"}}], phases=[phase]).ids == ("a",)


def test_swimlanes_are_those_listed_or_those_used():
    """A lane that nothing uses is drawn only when listed."""
    used = Blueprint(title="x", moments=[{"support": "a", "evidence": "e"}, {"customer": "b"}])
    listed = Blueprint(title="x", lanes=["customer", "support"], moments=[{"customer": "b"}])

    assert [lane.key for lane in used.swimlanes] == ["evidence", "customer", "support"]
    assert [lane.key for lane in listed.swimlanes] == ["customer", "support"]


def test_lanes_have_titles_of_their_own_or_of_their_zone():
    """A key that is no zone's name is a title where none is written."""
    lanes = ["customer", {"app": {"zone": "frontstage"}}, {"backstage": {"title": "Kitchen"}}]
    found = Blueprint(title="x", lanes=lanes, moments=[{"customer": "b"}])

    assert [lane.title for lane in found.swimlanes] == [None, "app", "Kitchen"]
    assert found.written()["lanes"] == lanes


def test_keys_of_the_one_step_may_stand_beside_its_lane():
    """`note` and `link` are the moment's there."""
    moment = Blueprint(
        title="x",
        moments=[{"backstage": "Check", "by": "analyst", "time": "20m", "note": "n", "evidence": "e"}],
    ).sequence[0]
    step = moment.steps["backstage"][0]

    assert (step.by, str(step.time), step.note, moment.note) == ("analyst", "20m", (), ("n",))


def test_actors_not_listed_are_persons():
    """With count 1; systems have no limit where none is written."""
    blueprint = Blueprint(
        title="x", moments=COFFEE, actors={"caf\u00e9": {"count": 3}, "till": {"kind": "system"}}
    )

    assert [blueprint.actor(name).capacity for name in ("cafe\u0301", "till", "nobody")] == [3, None, 1]


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        (Limits(moments=1), "2 moments"),
        (Limits(label=4), "characters"),
        (Limits(arrows=1), "arrows"),
        (Limits(lanes=1), "2 lanes"),
        (Limits(id=2), "name has 3"),
    ],
)
def test_the_operator_sets_the_limits(limits, word):
    """In the context of the validation; a document never does."""
    data = {
        "title": "x",
        "lanes": ["customer", "support"],
        "moments": [{"id": "abc", "customer": "Order", "support": "b"}, {"customer": "c"}],
    }

    with pytest.raises(ValidationError, match=word):
        Blueprint.model_validate(data, context=limits)


def test_all_faults_of_the_parts_come_at_once():
    """Each with the way to it."""
    with pytest.raises(ValidationError) as raised:
        Blueprint(titel="x", moments=[{"customer": {"do": "a", "time": "5"}, "wait": "x"}, {}, 7])

    assert set(_loc(raised)) == {
        ("titel",),
        ("moments", 0, "customer", 0, "time"),
        ("moments", 0, "wait", "time"),
        ("moments", 1),
        ("moments", 2),
    }


def test_a_blueprint_of_one_class_is_read_as_another():
    """A class with more doors takes what was made without them."""

    class More(Blueprint):
        """A blueprint with more doors."""

    assert More.model_validate(Blueprint(title="Coffee", moments=COFFEE)).ids == ("Order", "Brew")
