"""Knowing moments again."""

import pytest

from blueprint.comparison.moments import match
from blueprint.model.blueprint import Blueprint


def pairs(old, new):
    """Match two lists of moments, each a text for a customer step or a mapping."""
    both = [
        Blueprint(title="T", moments=[{"customer": one} if isinstance(one, str) else one for one in moments])
        for moments in (old, new)
    ]
    return match(*both)


def test_a_written_id_counts_before_all_else():
    """A moment keeps its id through new words, another lane and another place."""
    old = [{"id": "pay", "customer": "Pay"}, "Leave"]
    new = ["Leave", {"id": "pay", "backstage": "Send the bill"}]

    assert pairs(old, new).pairs == ((0, 1), (1, 0))


def test_twins_are_told_apart_by_their_neighbours():
    """Of two moments with the same words, the one beside the same neighbour is the same."""
    assert pairs(["Ask", "Wait", "Pay", "Wait"], ["Ask", "Pay", "Wait"]).pairs == ((0, 0), (2, 1), (3, 2))


def test_a_moment_in_the_same_place_was_renamed():
    """Between the same neighbours, in the same lane, other words are a new name."""
    assert pairs(["Ask", "Brew", "Drink"], ["Ask", "Steep", "Drink"]).pairs == ((0, 0), (1, 1), (2, 2))


def test_in_another_lane_it_is_another_moment():
    """Other words in another lane are one moment gone and one new."""
    old, new = ["Ask", "Brew", "Drink"], ["Ask", {"support": "Invoice"}, "Drink"]

    assert pairs(old, new).pairs == ((0, 0), (2, 2))


def test_similar_words_elsewhere_are_a_move():
    """Words that are much alike are known again at another place."""
    found = pairs(["Check the form", "Ask", "Pay"], ["Ask", "Pay", "Check the forms"])

    assert found.pairs == ((0, 2), (1, 0), (2, 1))
    assert found.moved == {2}


@pytest.mark.parametrize("count", [1, 2, 30])
def test_many_twins_stay_themselves(count):
    """Moments that nobody can tell apart are paired in order."""
    assert pairs(["Wait"] * count, ["Wait"] * count).pairs == tuple((i, i) for i in range(count))
