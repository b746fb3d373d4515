"""Which way the main route takes at each choice."""

import pytest

from blueprint.model.blueprint import Blueprint
from blueprint.model.choosing import chosen
from blueprint.model.elapsed import route
from blueprint.model.flow import arrows


def _main(*moments: dict[str, object]) -> list[str]:
    """The moments of the main route, first to last."""
    made = Blueprint(title="T", moments=list(moments))
    return [made.ids[index] for index in reversed(route(0, arrows(made)))]


@pytest.mark.parametrize("chance", ["", "50%", "60%", "99%"])
def test_rework_is_no_place_to_end(chance: str) -> None:
    """However likely and however first written it is, the main route goes on where the service goes on."""
    rework = {"to": "Mend", "when": "no"} | ({"chance": chance} if chance else {})
    moments = (
        {"customer": "Hand in"},
        {"backstage": "Check", "next": [rework, {"to": "Pay", "when": "yes"}]},
        {"customer": "Mend", "next": "Check"},
        {"frontstage": "Pay"},
    )
    assert _main(*moments) == ["Hand in", "Check", "Pay"]


def test_a_detour_that_gets_on_is_taken_where_it_is_likelier() -> None:
    """Only what leads nowhere but back is left aside."""
    moments = (
        {"backstage": "Check", "next": [{"to": "Mend", "chance": "60%"}, {"to": "Pay", "when": "yes"}]},
        {"customer": "Mend", "next": [{"to": "Check", "chance": "90%"}, {"to": "Pay", "when": "no time"}]},
        {"frontstage": "Pay"},
    )
    assert _main(*moments) == ["Check", "Mend", "Pay"]


def test_a_way_that_is_never_taken_is_no_main_route() -> None:
    """A chance of 0 leads nowhere, though the loop beside it never ends."""
    again = [{"to": "Try", "chance": "100%"}, {"to": "Go", "chance": "0%"}]
    assert _main({"customer": "Try", "next": again}, {"customer": "Go"}) == ["Try"]


def test_a_service_that_never_ends_has_a_main_route_all_the_same() -> None:
    """Up to where it leads back."""
    assert _main({"customer": "A"}, {"customer": "B", "next": "A"}) == ["A", "B"]


def test_all_branches_of_a_parallel_block_belong_to_it() -> None:
    """A choice in one of them is made there."""
    moments = (
        {"customer": "Apply", "next": ["Look", "Ask"]},
        {"backstage": "Look", "next": [{"to": "Look", "chance": "70%"}, {"to": "Grant", "when": "found"}]},
        {"support": "Ask", "next": "Grant"},
        {"frontstage": "Grant"},
    )
    assert set(_main(*moments)) == {"Apply", "Look", "Ask", "Grant"}


def test_ten_thousand_choices_are_made_at_once() -> None:
    """Neither the stack nor patience is exceeded."""
    most = 10_000
    ways = {index: [[0], [index + 1]] for index in range(most)}
    assert chosen(0, ways)[most - 1] == [most]
