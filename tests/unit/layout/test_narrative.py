import pytest

from blueprint.layout.narrative import slips
from blueprint.layout.problem import Band, Box, Link, Problem, Size
from blueprint.layout.solution import Extent, Path, Rect, Solution

STEP = Size(100, 36)


def judged(boxes, links, rects, paths):
    """What slips in a layout made by hand."""
    problem = Problem((Band(2),), 3, tuple(boxes), tuple(links))
    return slips(problem, Solution(400, 200, (Extent(0, 200),), (), tuple(rects), tuple(paths)))


LEFT, RIGHT = Rect(0, 0, 100, 36), Rect(200, 0, 300, 36)
BELOW = Rect(0, 100, 100, 136)


@pytest.mark.parametrize(("y", "found"), [(18, ()), (25, ("link 0 runs off the middle",))])
def test_a_lone_link_runs_along_the_middle(y, found):
    """Of both boxes that it joins."""
    boxes = [Box(0, 0, STEP), Box(0, 1, STEP)]

    assert judged(boxes, [Link(0, 1, "flow")], (LEFT, RIGHT), [Path(((100, y), (200, y)))]) == found


def test_links_side_by_side_may_lie_off_the_middle():
    """They share a side, so neither is alone."""
    boxes = [Box(0, 0, STEP), Box(0, 1, STEP)]
    paths = [Path(((100, y), (200, y))) for y in (12, 24)]

    assert judged(boxes, [Link(0, 1, "flow"), Link(0, 1, "needs")], (LEFT, RIGHT), paths) == ()


@pytest.mark.parametrize(("y", "found"), [(18, ()), (10, ("link 0 leaves beside a corner",))])
def test_a_branch_leaves_at_a_corner(y, found):
    """A pointed box has its corners at the middle of its sides."""
    boxes = [Box(0, 0, STEP, pointed=True), Box(1, 1, STEP)]
    path = Path(((100, y), (250, y), (250, 100)))

    assert judged(boxes, [Link(0, 1, "flow")], (LEFT, Rect(200, 100, 300, 136)), [path]) == found


def test_an_exchange_of_neighbours_is_straight():
    """One that goes round is said so."""
    boxes = [Box(0, 0, STEP), Box(1, 0, STEP)]
    straight = Path(((50, 36), (50, 100)))
    round_ = Path(((100, 18), (130, 18), (130, 118), (100, 118)))
    link = Link(0, 1, "exchange", joins=False)

    assert judged(boxes, [link], (LEFT, BELOW), [straight]) == ()
    assert judged(boxes, [link], (LEFT, BELOW), [round_]) == ("link 0 bends between neighbours",)


@pytest.mark.parametrize(
    ("left", "found"), [(104, ()), (140, ("the words of link 0 stand far from its beginning",))]
)
def test_words_stand_at_the_beginning_of_their_link(left, found):
    """Beside it, a few points away at most."""
    boxes = [Box(0, 0, STEP), Box(0, 1, STEP)]
    path = Path(((100, 18), (200, 18)), Rect(left, 6, left + 30, 16))

    assert judged(boxes, [Link(0, 1, "flow", Size(30, 10))], (LEFT, RIGHT), [path]) == found


def course(x):
    """A path whose inner run goes down at an x."""
    return Path(((0, 10), (x, 10), (x, 150), (400, 150)))


@pytest.mark.parametrize(
    ("places", "found"),
    [
        ((150, 161, 172), ()),
        ((150, 161, 176), ("link 1 runs unevenly between links 0 and 2",)),
        ((150, 161, 300), ()),  # far enough not to look like one of them
        ((150, 150, 172), ()),  # the first two have joined
    ],
)
def test_runs_side_by_side_are_evenly_apart(places, found):
    """Each as far from the next as from the one before."""
    boxes = [Box(0, 0, STEP), Box(1, 1, STEP)]
    links = [Link(0, 1, "flow")] * len(places)

    assert judged(boxes, links, (LEFT, RIGHT), [course(x) for x in places]) == found


def test_what_has_joined_is_one_line():
    """The short one of two that join has the neighbours of the line that both make."""
    boxes = [Box(0, 0, STEP), Box(1, 1, STEP)]
    short = Path(((0, 10), (150, 10), (150, 60), (400, 60)))
    paths = [course(128), short, course(150), Path(((0, 70), (161, 70), (161, 150), (400, 150))), course(172)]

    found = judged(boxes, [Link(0, 1, "flow")] * len(paths), (LEFT, RIGHT), paths)
    assert found == ("link 1 runs unevenly between links 0 and 3",)


@pytest.mark.parametrize(("border", "found"), [(300, 1), (45, 0)])
def test_the_border_of_a_band_parts_a_bundle(border, found):
    """It is drawn between them."""
    boxes, links = [Box(0, 0, STEP), Box(1, 1, STEP)], [Link(0, 1, "flow")] * 3
    paths = [Path(((10, 0), (10, y), (300, y), (300, 200))) for y in (26, 37, 53)]
    bands = (Extent(0, border), Extent(border, 400))
    problem = Problem((Band(1), Band(1)), 3, tuple(boxes), tuple(links))

    assert len(slips(problem, Solution(400, 400, bands, (), (LEFT, RIGHT), tuple(paths)))) == found
