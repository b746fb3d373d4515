from itertools import pairwise
from random import Random

import pytest

from blueprint.layout import spacing
from blueprint.layout.problem import Band, Box, Link, Problem, Size
from blueprint.layout.quality import measure
from blueprint.layout.solve import solve

STEP = Size(100, 36)


def grid(picture: str, *links: tuple, pointed: str = "", bands: int | None = None, breaks=frozenset()):
    """Make a problem of a picture in letters: a line is a row in a band, a letter a box, a dot nothing."""
    lines = picture.split()
    places = {letter: (row, column) for row, line in enumerate(lines) for column, letter in enumerate(line)}
    letters = sorted(letter for letter in places if letter != ".")
    boxes = tuple(
        Box(*places[letter], Size(124, 56) if letter in pointed else STEP, pointed=letter in pointed)
        for letter in letters
    )
    made = tuple(
        Link(letters.index(ends[0]), letters.index(ends[1]), *(rest or ("flow",))) for ends, *rest in links
    )
    shape = (Band(len(lines)),) if bands == 1 else (Band(1),) * len(lines)
    return Problem(shape, len(lines[0]), boxes, made, breaks)


def solved(problem):
    solution = solve(problem)
    assert measure(problem, solution).faults == ()
    return solution


def sides(solution, problem, number):
    """Name the sides at which a link leaves and arrives."""
    path, link = solution.paths[number], problem.links[number]
    found = []
    for point, box in ((path.points[0], link.source), (path.points[-1], link.target)):
        rect = solution.boxes[box]
        found.append(
            next(
                name
                for name, value, at in (
                    ("left", rect.left, point[0]),
                    ("right", rect.right, point[0]),
                    ("top", rect.top, point[1]),
                    ("bottom", rect.bottom, point[1]),
                )
                if value == at
            )
        )
    return tuple(found)


def test_a_lone_arrow_between_neighbours_is_straight_and_centred():
    """It runs from the middle of a side to the middle of the facing side."""
    solution = solved(grid("ab", ("ab",)))

    (start, end) = solution.paths[0].points
    assert start == (solution.boxes[0].right, solution.boxes[0].centre[1])
    assert end == (solution.boxes[1].left, solution.boxes[1].centre[1])


def test_an_arrow_over_free_cells_is_straight():
    """Empty cells between two boxes of a lane are no reason to bend."""
    solution = solved(grid("a..b", ("ab",)))

    assert len(solution.paths[0].points) == 2


def test_an_arrow_goes_round_a_box_in_its_way():
    """Where a box stands between, the arrow bends twice and touches nothing."""
    solution = solved(grid("abc", ("ac",)))

    assert len(solution.paths[0].points) == 4


def test_the_branches_of_a_diamond_leave_at_different_corners():
    """Three branches leave at three corners, each from its tip."""
    problem = grid(".b. adc ..e", ("ad",), ("db",), ("dc",), ("de",), pointed="d")
    solution = solved(problem)

    assert {sides(solution, problem, number)[0] for number in (1, 2, 3)} == {"top", "right", "bottom"}
    diamond = solution.boxes[3]
    for number in (1, 2, 3):
        x, y = solution.paths[number].points[0]
        assert x == diamond.centre[0] or y == diamond.centre[1]


def test_arrows_to_the_same_box_join():
    """Two arrows that arrive at the same side share their last piece."""
    problem = grid("a.c b.. ..d", ("ac",), ("bc",), ("cd", "exchange", None, False))
    solution = solve(problem, once=True)  # with care the second one turns once less, and arrives from below

    assert measure(problem, solution).faults == ()
    assert solution.paths[0].points[-1] == solution.paths[1].points[-1] == (solution.boxes[2].left, 33.0)


def test_an_exchange_joins_nothing():
    """What may not join ends at a point of its own."""
    problem = grid("a. b.", ("ab", "exchange", None, False), ("ab",))
    solution = solved(problem)

    starts = {path.points[0] for path in solution.paths}
    assert len(starts) == 2


def test_an_arrow_to_itself_leaves_and_comes_back():
    """A loop of one box leaves at one side and arrives at another."""
    problem = grid("a", ("aa",))
    solution = solved(problem)

    leaves, arrives = sides(solution, problem, 0)
    assert leaves != arrives


def test_words_stand_beside_the_beginning_of_their_link():
    """The words' nearest corner is a label's gap away from the link's first point."""
    problem = grid("ab", ("ab", "flow", Size(40, 12)))
    solution = solved(problem)

    label, (x, y) = solution.paths[0].label, solution.paths[0].points[0]
    assert label.left - x == pytest.approx(spacing.LABEL)
    assert 0 < y - label.bottom <= spacing.LABEL


def test_the_gap_between_two_boxes_grows_with_the_words():
    """Words and arrow head fit between two neighbours."""
    solution = solved(grid("ab", ("ab", "flow", Size(90, 12))))

    assert solution.boxes[1].left - solution.boxes[0].right >= 90 + spacing.BESIDE_COLUMN


def test_a_box_grows_where_many_branches_leave_it():
    """Seven branches with words find room at one box."""
    problem = grid(
        "a........ bcdefghi.", *((f"a{target}", "flow", Size(30, 24)) for target in "bcdefgh"), pointed="a"
    )
    solved(problem)


def test_parallel_runs_are_evenly_apart():
    """Links that run side by side in a channel keep the same distance from each other."""
    problem = grid("a...e b...f c...g .xyz.", ("af",), ("bg",), ("cx",), ("xe",))
    solution = solved(problem)

    places = sorted(
        {
            x1
            for path in solution.paths
            for (x1, y1), (x2, y2) in pairwise(path.points)
            if x1 == x2 and abs(y1 - y2) > 40 and x1 < solution.boxes[-1].left
        }
    )
    gaps = [round(second - first, 6) for first, second in pairwise(places)]
    assert len(set(gaps)) <= 1


def test_every_box_lies_in_its_band_and_column():
    """Rows and columns keep the order of the problem."""
    solution = solved(grid("a.c .b. d..", ("ab",), ("bc",), ("cd",)))

    a, b, c, d = solution.boxes
    assert a.right < b.left
    assert b.right < c.left
    assert a.left == d.left
    assert a.bottom < b.top < d.top


def test_bands_touch_and_columns_touch():
    """Between two bands, and between two columns, nothing is lost."""
    solution = solved(grid("ab cd", ("ab",), ("ad",)))

    assert solution.bands[0].end == solution.bands[1].start
    assert solution.columns[0].end == solution.columns[1].start


def test_a_break_widens_the_gap_before_its_column():
    """A new heading begins with more distance."""
    plain = solved(grid("ab", ("ab",)))
    parted = solved(grid("ab", ("ab",), breaks=frozenset({1})))

    def gap(solution):
        return solution.boxes[1].left - solution.boxes[0].right

    assert gap(parted) - gap(plain) == pytest.approx(spacing.HEADING)


def test_two_rows_of_a_band_keep_apart():
    """Boxes stacked in a band leave room for an arrow between them."""
    solution = solved(grid("a b", ("ab",), bands=1))

    assert solution.boxes[1].top - solution.boxes[0].bottom >= spacing.BETWEEN_ROWS


def test_links_of_a_trunk_leave_as_one():
    """At one corner, on one line until their ways part; the words of one stand for all."""
    mates = (
        ("ab", "flow", Size(30, 10), True, 1),
        ("ac", "flow", None, True, 1),
        ("ad", "flow", None, True, 1),
    )
    solution = solved(grid("abcd", *mates, pointed="a"))
    apart = solved(grid("abcd", *(("ab", "flow", Size(30, 10)),) * 3, pointed="a"))

    assert len({path.points[0] for path in solution.paths}) == 1
    assert solution.paths[1].points[1] == solution.paths[2].points[1]
    assert len({path.points[0] for path in apart.paths}) == 3


def test_the_walkthrough_tells_the_truth():
    """The drawing of `WALKTHROUGH.md` comes out with the figures that it names."""
    boxes = (
        Box(0, 0, STEP),
        Box(0, 1, Size(124, 50), pointed=True),
        Box(1, 2, STEP),
        Box(0, 3, STEP),
    )
    links = (
        Link(0, 1, "flow"),
        Link(1, 3, "flow", Size(30, 10)),
        Link(1, 2, "flow", Size(26, 10)),
        Link(2, 3, "flow"),
    )
    problem = Problem((Band(1), Band(1)), 4, boxes, links)
    solution = solved(problem)

    assert solution.paths[2].points == ((192.5, 65.0), (192.5, 120.0), (299.5, 120.0))
    assert solution.boxes[3].left == 413.5
    assert (solution.width, solution.height) == (530.0, 153.0)
    found = measure(problem, solution)
    assert (found.crossings, found.bends, found.length) == (0, 2, 461.0)


def test_the_better_of_two_ways_is_taken():
    """Laid out with care, no drawing crosses more or, crossing as often, bends more than laid out once."""
    gains = 0
    for number in range(40):
        chance = Random(number)
        boxes = tuple(Box(row, column, STEP) for column in range(6) for row in range(3))
        pairs = [chance.sample(range(len(boxes)), 2) for _ in range(16)]
        problem = Problem((Band(1),) * 3, 6, boxes, tuple(Link(a, b, "flow") for a, b in pairs))
        once, careful = (measure(problem, solve(problem, once=once)) for once in (True, False))

        assert not careful.faults
        assert careful.crossings <= once.crossings
        gains += (careful.crossings, careful.bends) < (once.crossings, once.bends)
    assert gains
