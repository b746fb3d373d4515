"""Pairing what belongs together."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from blueprint.comparison.likeness import alike, gaps, likeness, likest, matched, out_of_order


def test_likeness_ignores_case_and_the_form_of_letters():
    """Composed and decomposed letters are the same, and so are upper and lower case."""
    assert likeness("Caf\u00e9", "CAFE\u0301") == 1


def test_each_is_paired_once():
    """Three of a kind and two of a kind make two pairs, in order."""
    assert alike("aaa", "aa") == [(0, 0), (1, 1)]


def test_the_most_alike_go_first():
    """A weak likeness doesn't take away the partner of a strong one."""
    assert likest(["Check form", "Check the form"], ["Check the form"], likeness, 0.5) == [(1, 0)]


def test_too_many_to_look_at_are_left():
    """Two long lists without anything in common aren't compared each with each."""
    assert likest(["x"] * 1000, ["x"] * 1000, likeness, 0.0) == []


def test_the_last_one_left_is_the_same_reworded():
    """Where one is left on each side, it was reworded, however different the words are."""
    assert matched(["Menu", "Cup"], ["Menu", "Saucer"]) == [(0, 0), (1, 1)]
    assert matched(["Menu", "Cup"], ["Menu", "Saucer", "Spoon"]) == [(0, 0)]


@given(st.permutations(range(8)))
def test_the_fewest_move(order):
    """What is left in order is as much as any choice could leave."""
    moved = out_of_order(order)
    kept = [place for place in order if place not in moved]
    longest = max(
        size
        for size in range(1, len(order) + 1)
        if any(list(some) == sorted(some) for some in combinations(order, size))
    )

    assert kept == sorted(kept)
    assert len(kept) == longest


def test_gaps_lie_before_between_and_behind():
    """Pairs cut both lists; an empty stretch on both sides is no gap."""
    found = [(list(old), list(new)) for old, new in gaps([(0, 1), (1, 2)], 4, 3)]

    assert found == [([], [0]), ([2, 3], [])]
