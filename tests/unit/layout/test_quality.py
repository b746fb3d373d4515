from blueprint.layout.problem import Band, Box, Link, Problem, Size
from blueprint.layout.quality import measure
from blueprint.layout.solution import Extent, Path, Rect, Solution

PROBLEM = Problem(
    (Band(2),),
    2,
    tuple(Box(row, column, Size(40, 20)) for row in (0, 1) for column in (0, 1)),
    (Link(0, 1, "flow"), Link(2, 3, "flow")),
)
BOXES = (Rect(10, 10, 50, 30), Rect(150, 10, 190, 30), Rect(10, 70, 50, 90), Rect(150, 70, 190, 90))
STRAIGHT = Path(((50, 20), (150, 20)))
BELOW = Path(((50, 80), (150, 80)))


def quality(*paths, boxes=BOXES, problem=PROBLEM):
    solution = Solution(200, 100, (Extent(0, 100),), (Extent(0, 100), Extent(100, 200)), boxes, paths)
    return measure(problem, solution)


def test_a_good_layout_has_no_fault():
    """Straight links between apart boxes are valid, uncrossed and unbent."""
    found = quality(STRAIGHT, BELOW)

    assert (found.faults, found.crossings, found.bends, found.length) == ((), 0, 0, 200)


def test_a_crossing_is_counted_once():
    """Two links that cross are counted, and are no fault."""
    upright = Path(((100, 95), (100, 5)))

    assert quality(STRAIGHT, upright).crossings == 1
    assert quality(STRAIGHT, upright).faults == ()


def test_boxes_that_overlap_are_a_fault():
    """Every pair of overlapping boxes is named."""
    boxes = (BOXES[0], Rect(40, 10, 80, 30), *BOXES[2:])

    assert any("boxes 0 and 1 overlap" in fault for fault in quality(BELOW, BELOW, boxes=boxes).faults)


def test_a_link_through_a_box_is_a_fault():
    """It is named with the box."""
    through = Path(((30, 30), (30, 100), (170, 100), (170, 90)))

    assert "link 1 runs through box 2" in quality(STRAIGHT, through).faults


def test_a_link_that_grazes_a_strange_box_is_a_fault():
    """Running along a border reads like an arrow of that box."""
    along = Path(((30, 90), (30, 95), (100, 95), (100, 30), (190, 30), (190, 80)))

    assert "link 1 touches box 1" in quality(STRAIGHT, along).faults


def test_links_on_each_other_are_a_fault():
    """Two strangers may not share a stretch."""
    on_it = Path(((30, 70), (30, 50), (100, 50), (100, 20), (140, 20), (140, 80), (150, 80)))

    assert "links 0 and 1 lie on each other" in quality(STRAIGHT, on_it).faults


def test_links_that_join_at_a_shared_end_are_no_fault():
    """Links of one family to the same box may share their last stretch."""
    problem = Problem(PROBLEM.bands, 2, PROBLEM.boxes, (Link(0, 1, "flow"), Link(2, 1, "flow")))
    joining = Path(((50, 80), (100, 80), (100, 20), (150, 20)))

    assert quality(STRAIGHT, joining, problem=problem).faults == ()


def test_links_of_two_families_never_join():
    """A dashed arrow on a solid one hides it."""
    problem = Problem(PROBLEM.bands, 2, PROBLEM.boxes, (Link(0, 1, "flow"), Link(2, 1, "needs")))
    joining = Path(((50, 80), (100, 80), (100, 20), (150, 20)))

    assert quality(STRAIGHT, joining, problem=problem).faults


def test_links_that_meet_before_their_common_end_and_part_again_are_a_fault():
    """Sharing an end is no licence to run together elsewhere."""
    problem = Problem(PROBLEM.bands, 2, PROBLEM.boxes, (Link(0, 1, "flow"), Link(2, 1, "flow")))
    parting = Path(((50, 80), (70, 80), (70, 20), (100, 20), (100, 40), (140, 40), (140, 20), (150, 20)))

    assert quality(STRAIGHT, parting, problem=problem).faults


def test_words_on_a_box_or_a_link_are_a_fault():
    """Words need free ground."""
    on_box = Path(STRAIGHT.points, Rect(40, 12, 70, 18))
    on_link = Path(BELOW.points, Rect(60, 15, 90, 25))

    assert "the words of link 0 touch box 0" in quality(on_box, BELOW).faults
    assert "the words of link 1 touch link 0" in quality(STRAIGHT, on_link).faults


def test_words_outside_the_drawing_are_a_fault():
    """Nothing may be clipped."""
    outside = Path(STRAIGHT.points, Rect(180, -10, 230, 5))

    assert "link 0 or its words leave the drawing" in quality(outside, BELOW).faults


def test_an_oblique_link_is_a_fault():
    """Every piece is level or upright."""
    assert "link 0 runs aslant" in quality(Path(((50, 20), (150, 25))), BELOW).faults
