import pytest

from blueprint.model.moment import Moment
from blueprint.model.ways import chances_of, names_of, rescaled


def test_chances_are_written_or_what_is_left():
    """Two without a chance share the rest."""
    ways = [{"to": "a", "chance": 0.4}, {"to": "b", "when": "x"}, {"to": "c", "when": "y"}]

    assert chances_of(Moment(customer="A", next=ways)) == {0: 0.4, 1: 0.3, 2: 0.3}
    assert chances_of(Moment(customer="A", next=["a", "b"])) == {}


def test_two_ways_to_one_moment_have_names_of_their_own():
    """The case says which."""
    ways = [{"to": "a", "when": "x"}, {"to": "a", "when": "y"}, {"to": "b", "when": "z"}]

    assert names_of(Moment(customer="A", next=ways)) == {0: "a (x)", 1: "a (y)", 2: "b"}


@pytest.mark.parametrize(
    ("known", "fixed", "expected"),
    [
        ({0: 0.5, 1: 0.3, 2: 0.2}, {0: 0.6}, [0.6, 0.24, 0.16]),
        ({0: 1.0, 1: 0.0, 2: 0.0}, {0: 0.6}, [0.6, 0.2, 0.2]),
        ({0: 0.5, 1: 0.5}, {0: 0.1, 1: 0.9}, [0.1, 0.9]),
    ],
)
def test_the_others_share_what_is_left(known, fixed, expected):
    """In the proportions they have, equally where they had nothing; all sum to 1."""
    found = rescaled(known, fixed)

    assert list(found.values()) == pytest.approx(expected)
    assert sum(found.values()) == pytest.approx(1)
