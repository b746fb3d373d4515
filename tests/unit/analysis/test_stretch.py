"""The time from one moment to another: worked out by hand."""

import pytest

from blueprint.analysis.stretch import stretch
from blueprint.analysis.unknown import Unknowable


@pytest.fixture
def minutes(study):
    """Give mean and variance of a stretch, in minutes."""

    def call(moments, source, target):
        made = study(moments)
        found = stretch(
            made,
            None if source is None else made.blueprint.find(source),
            None if target is None else made.blueprint.find(target),
        )
        return pytest.approx((found.mean / 60, found.variance / 3600))

    return call


def test_one_after_the_other(minutes, does):
    """The first wait is left out, those between count; without ends it is the whole service."""
    row = [does("A", "1m", wait="10m"), does("B", "2m", wait="20m"), does("C", "4m", wait="40m")]

    assert minutes(row, "A", "C") == (67, 0)
    assert minutes(row, "A", "A") == (1, 0)
    assert minutes(row, "B", "C") == (46, 0)
    assert minutes(row, None, "B") == (33, 0)
    assert minutes(row, "B", None) == (46, 0)
    assert minutes(row, None, None) == (77, 0)


def test_a_loop_on_the_way_counts(minutes, does):
    """B is repeated once on average; its wait is left out where the clock starts, and only the first time."""
    again = [{"to": "B", "chance": 0.5}, {"to": "C", "chance": 0.5}]
    moments = [does("A", "1m"), does("B", "2m", again, wait="1m"), does("C", "4m")]

    assert minutes(moments, "A", "C") == (1 + 2 * 3 + 4, 9 * 0.5 / 0.25)
    assert minutes(moments, "B", "C") == (2 + 1 * 3 + 4, 9 * 0.5 / 0.25)


def test_the_clock_stops_the_first_time(minutes, does):
    """What is repeated after the target, the target included, doesn't count."""
    again = [{"to": "A", "chance": 0.5}, {"to": "end", "chance": 0.5}]

    assert minutes([does("A", "1m"), does("B", "2m", again)], "A", "B") == (3, 0)


def test_only_those_count_who_come_there(minutes, does):
    """Half of the customers leave after A, a quarter takes the way round: of those who come, one in two."""
    ways = [{"to": "end", "chance": 0.5}, {"to": "B", "chance": 0.25}, {"to": "C", "chance": 0.25}]
    moments = [does("A", "1m", ways), does("B", "10m"), does("C", "2m")]

    assert minutes(moments, "A", "C") == (8, 25)


def test_a_loop_that_may_be_left_elsewhere(minutes, does):
    """Of those who come to C, fewer have been round than of all: 0.5 again, 0.25 to C, 0.25 away."""
    ways = [{"to": "A", "chance": 0.5}, {"to": "C", "chance": 0.25}, {"to": "end", "chance": 0.25}]
    moments = [does("A", "1m", ways), does("C", "2m")]

    assert minutes(moments, "A", "C") == (1 / 0.5 + 2, 0.5 / 0.25)


def _block(does):
    return [
        does("S", "1m", ["A", "C"]),
        does("A", "2m", "B"),
        does("B", "3m", "J", wait="1m"),
        does("C", "9m", "J"),
        does("J", "1m"),
    ]


def test_through_a_block(minutes, does):
    """The longer branch counts on the way past it, and only the own one on the way into it."""
    assert minutes(_block(does), "S", "J") == (11, 0)
    assert minutes(_block(does), "S", "B") == (1 + 2 + 1 + 3, 0)


def test_out_of_a_block(minutes, does):
    """The join waits for C, which has been at it for 3 minutes when B begins."""
    assert minutes(_block(does), "B", "J") == (9 - 3 + 1, 0)
    assert minutes(_block(does), "B", None) == (7, 0)
    assert minutes(_block(does), "C", "J") == (10, 0)


def test_from_branch_to_branch(minutes, does):
    """The difference of what passes from the split on."""
    assert minutes(_block(does), "B", "C") == (9 - 3, 0)
    assert minutes(_block(does), "C", "A") == (2, 0)
    assert minutes(_block(does), "A", "B") == (6, 0)


def test_out_of_blocks_in_blocks(minutes, does):
    """Each join waits for its own branches."""
    moments = [
        does("S", "1m", ["A", "L"]),
        does("A", "1m", ["B", "C"]),
        does("B", "2m", "K"),
        does("C", "5m", "K"),
        does("K", "1m", "J"),
        does("L", "20m", "J"),
        does("J", "1m"),
    ]

    assert minutes(moments, "B", "K") == (6, 0)
    assert minutes(moments, "B", "J") == (20 - 1 + 1, 0)
    assert minutes(moments, None, "B") == (4, 0)


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [("J", "A", "No way"), ("B", "A", "No way"), ("X", "J", "Nobody ever comes")],
)
def test_where_no_way_leads(minutes, does, source, target, why):
    """Back in time, or from where nobody is."""
    with pytest.raises(Unknowable, match=why):
        minutes([*_block(does)[:-1], does("J", "1m", "end"), does("X", "1m")], source, target)


def test_only_what_lies_between_has_to_be_known(minutes, does):
    """A moment without a time before or behind the stretch doesn't matter."""
    moments = [does("A"), does("B", "1m", wait={"tolerance": "1m"}), does("C", "2m"), does("D")]

    assert minutes(moments, "B", "C") == (3, 0)
    with pytest.raises(Unknowable) as caught:
        minutes(moments, "B", "D")
    assert caught.value.unknown.missing == ("D",)


def test_a_shared_moment_is_no_place_in_time(minutes, does):
    """What lies in a branch in one case and not in the other has no one clock."""
    ways = [{"to": ["A", "B"], "chance": 0.5}, {"to": "A", "chance": 0.5}]
    moments = [does("S", "1m", ways), does("A", "1m", "J"), does("B", "1m", "J"), does("J", "1m")]

    with pytest.raises(Unknowable, match="in some cases"):
        minutes(moments, "A", "J")
