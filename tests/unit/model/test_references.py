"""Ids of moments, and what references mean."""

import pytest
from pydantic import ValidationError

from blueprint.model.blueprint import Blueprint
from blueprint.model.references import References


def _of(*moments):
    return Blueprint(title="x", moments=[*moments])


def test_an_id_is_the_text_of_the_first_step_in_lane_order():
    """Evidence aside, whatever the order of the keys is."""
    assert _of({"evidence": "Menu", "support": "c", "frontstage": ["b", "d"]}).ids == ("b",)


def test_a_second_moment_of_the_same_text_is_numbered():
    """And then the plain text is ambiguous."""
    blueprint = _of({"customer": "Pay"}, {"customer": "Pay"}, {"customer": "Pay"})

    assert blueprint.ids == ("Pay", "Pay (2)", "Pay (3)")
    assert blueprint.find("Pay (2)") == 1
    with pytest.raises(KeyError):
        blueprint.find("Pay")


def test_an_ambiguous_reference_is_refused_with_the_ids_to_write():
    """The first of them can be meant as `Pay (1)`."""
    with pytest.raises(ValidationError, match=r"`Pay \(1\)`, `Pay \(2\)`"):
        _of({"customer": "Pay"}, {"customer": "Pay"}, {"customer": "Go", "next": "Pay"})

    assert (
        _of({"customer": "Pay"}, {"customer": "Pay"}, {"customer": "Go", "next": "Pay (1)"}).find("Pay (1)")
        == 0
    )


def test_a_written_id_always_means_its_moment():
    """Even where it is the text of another one, which gets a number then."""
    blueprint = _of({"customer": "Pay"}, {"id": "Pay", "customer": "Count"})

    assert blueprint.ids == ("Pay (2)", "Pay")
    assert blueprint.find("Pay") == 1


def test_a_moment_with_an_id_does_not_make_its_text_ambiguous():
    """Its id is the way to it."""
    blueprint = _of({"id": "first", "customer": "Pay"}, {"customer": "Pay"})

    assert blueprint.ids == ("first", "Pay")
    assert blueprint.find("Pay") == 1


def test_numbers_skip_what_is_taken():
    """Ids are unique, whatever the texts are."""
    ids = References([(None, "A"), ("A (2)", "x"), (None, "A"), (None, "A (3)"), (None, "A")]).ids

    assert len(set(ids)) == 5


def test_ids_are_compared_after_normalisation():
    """Composed or not, a name is the same name."""
    blueprint = _of({"id": "caf\u00e9", "customer": "a"}, {"customer": "b", "next": "cafe\u0301"})

    assert blueprint.find("cafe\u0301") == 0


@pytest.mark.parametrize("moment", [{"customer": "end"}, {"id": "end", "customer": "x"}])
def test_end_is_reserved(moment):
    """Written or by its first text, no moment is called `end`."""
    with pytest.raises(ValidationError, match="end"):
        _of(moment)

    assert _of({"id": "leave", "customer": "end"}).ids == ("leave",)
