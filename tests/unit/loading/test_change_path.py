import pytest

from blueprint.loading.change_path import WrongChange, find
from blueprint.model.blueprint import Blueprint

TWINS = Blueprint(title="T", moments=[{"customer": "Ask"}, {"customer": "Ask"}, {"customer": "Pay"}])


def test_a_moment_without_an_id_is_meant_by_its_text():
    """And twins by their numbers."""
    data = TWINS.written()
    place = find(TWINS, data, "Ask (2).time=3m")
    place.inside[place.key] = "3m"

    assert Blueprint.model_validate(data).sequence[1].steps["customer"][0].time is not None
    assert find(TWINS, data, "Ask (1).time=3m").inside is not place.inside


def test_a_text_that_two_moments_have_means_neither():
    """It is refused with the names that say which."""
    with pytest.raises(WrongChange, match=r"Ask \(1\)"):
        find(TWINS, TWINS.written(), "Ask.time=3m")


def test_names_are_compared_in_one_normal_form():
    """An accent may be written as its own character; the option's text is brought to one form before."""
    cafe = Blueprint(title="T", moments=[{"id": "cafe\u0301", "customer": "Sip"}])

    assert find(cafe, cafe.written(), "caf\u00e9.time=3m").key == "time"
