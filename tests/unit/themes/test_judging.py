"""What may fill the slots of a theme."""

import pytest
from pydantic import ValidationError

from blueprint.themes.find import DARK, names, slots
from blueprint.themes.judging import judged
from blueprint.themes.kinds import below
from blueprint.themes.theme import Form, Letters, Stroke, Theme, Zone


@pytest.mark.parametrize("name", names())
def test_our_themes_are_judged_already(name):
    """A second judgement changes nothing, which is why a drawing needs none."""
    ours = {key: value for key, value in slots(name).items() if key != DARK}

    assert judged(ours) == ours


@pytest.mark.parametrize(
    ("slot", "value", "way", "fault"),
    [
        ("ink", "red", ("ink",), "string_pattern_mismatch"),
        ("critical", 73, ("critical",), "less_than_equal"),
        ("critical", "2", ("critical",), "float_type"),
        ("step", ["#ffffff", "#000000"], ("step",), "model_type"),
        ("step", {"fill": "#ffffff"}, ("step", "ink"), "missing"),
        ("fail", [], ("fail",), "too_short"),
        (
            "fail",
            [{"fill": "#ffffff", "ink": "#000000", "pen": -1}],
            ("fail", 0, "pen"),
            "greater_than_equal",
        ),
        ("lines", {"far": {"stroke": "#000000"}}, ("lines", "far", "pen"), "missing"),
        ("shadow", "#000000", ("shadow",), "extra_forbidden"),
    ],
)
def test_each_slot_is_judged_by_its_kind(slot, value, way, fault):
    """Also within tables, within tables by name, and within lists."""
    with pytest.raises(ValidationError) as caught:
        judged({**slots("plain"), slot: value})

    first = caught.value.errors()[0]
    assert (first["loc"], first["type"]) == (way, fault)


@pytest.mark.parametrize(
    ("way", "table"),
    [
        ((), Theme),
        (("letters",), Letters),
        (("zones", "customer"), Zone),
        (("lines", "visibility"), Stroke),
        (("wait", 2), Form),
    ],
)
def test_slots_are_listed_wherever_there_are_some(way, table):
    """By the way that an error takes."""
    assert below(way) == table._fields
    assert below((*way, table._fields[0])) == ()
