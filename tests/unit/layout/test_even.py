import pytest

from blueprint.layout import spacing
from blueprint.layout.channels import Track
from blueprint.layout.even import even
from blueprint.layout.solution import Extent

CHANNEL = [Extent(0, 60)]


def moved(places, reaches, *words):
    """Lay one link on each place, from its first to its second reach, and give the places after."""
    tracks = [
        Track(0, *(int(reach // 10) for reach in ends), ((link, 1),)) for link, ends in enumerate(reaches)
    ]
    at = {(link, 1): float(place) for link, place in enumerate(places)}
    at |= {(link, 2 * end): float(ends[end]) for link, ends in enumerate(reaches) for end in (0, 1)}
    before = [track for track in words if track.rank < 0]
    behind = [track for track in words if track.rank > 0]
    even({0: [[*before, *tracks, *behind]]}, CHANNEL, at)
    return [at[link, 1] for link in range(len(places))]


LONG = [(0, 200)] * 3


@pytest.mark.parametrize(
    ("places", "after"),
    [
        ((10, 21, 40), (10, 25, 40)),
        ((10, 29, 40), (10, 25, 40)),
        ((10, 21, 44), (10, 21, 44)),  # 23 points away, it is no neighbour of theirs
    ],
)
def test_the_middle_one_of_three_moves_to_the_middle(places, after):
    """Its neighbours stay, since they have one neighbour each."""
    assert tuple(moved(places, LONG)) == after


def test_several_in_a_row_come_evenly_apart():
    """Each moves again where its neighbour has moved."""
    found = moved((10, 21, 32, 52), [(0, 200)] * 4)

    assert found == pytest.approx([10, 24, 38, 52], abs=0.2)


def test_words_in_the_way_are_not_touched():
    """The line goes as far as the room kept for them allows."""
    words = Track(0, 1, 1, kept=32.0, rank=1)

    least_clear = CHANNEL[0].end - words.kept - 2 * spacing.LABEL
    assert moved((5, 16, 35), LONG, words) == [5, least_clear, 35]


def test_no_line_comes_nearer_to_another_than_links_do():
    """One that meets it end to end makes no bundle with it, but must not be run into."""
    reaches = [(0, 200), (0, 105), (0, 200), (100, 200)]

    assert moved((10, 21, 40, 32), reaches)[1] == 32 - spacing.TRACK


def test_what_goes_by_far_away_does_not_count():
    """Lines of one knot that nowhere run side by side are no neighbours."""
    assert moved((10, 21, 40), [(0, 200), (0, 200), (195, 400)]) == [10, 21, 40]
