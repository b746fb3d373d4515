"""Outlines as Bezier pieces, and back."""

from itertools import pairwise
from math import dist

import pytest

from blueprint.drawing.course import pieces, written
from blueprint.drawing.form import Form


@pytest.mark.parametrize(
    ("form", "ends"),
    [
        pytest.param(
            Form("polyline", {"points": "0,0 9,0 9,5"}), [(0, 0), (9, 0), (9, 5)], id="an open line"
        ),
        pytest.param(
            Form("polygon", {"points": "0,0 9,0 9,5"}),
            [(0, 0), (9, 0), (9, 5), (0, 0)],
            id="closed by itself",
        ),
        pytest.param(
            Form("polygon", {"points": "0,0 9,0 9,5 0,0 "}), [(0, 0), (9, 0), (9, 5), (0, 0)], id="closed"
        ),
        pytest.param(
            Form("path", {"d": "M1,2C1,3 2,4 3,4 4,4 5,3 5,2L9,2"}),
            [(1, 2), (3, 4), (5, 2), (9, 2)],
            id="path",
        ),
        pytest.param(
            Form("path", {"d": "M1,2C1,2 1,2 1,2 1,3 1,4 1,5"}), [(1, 2), (1, 5)], id="a piece without length"
        ),
    ],
)
def test_pieces_follow_each_other(form, ends):
    """Each begins where the one before ends; what has no length is none."""
    course = pieces(form)

    assert [course[0][0], *(piece[3] for piece in course)] == ends
    assert all(before[3] == after[0] for before, after in pairwise(course))


def test_an_ellipse_is_four_quarters():
    """Every place of them is as far from the middle as the radius says."""
    course = pieces(Form("ellipse", {"cx": "10", "cy": "-20", "rx": "8", "ry": "8"}))
    middles = [
        [(one[side] + 3 * two[side] + 3 * three[side] + four[side]) / 8 for side in (0, 1)]
        for one, two, three, four in course
    ]

    assert len(course) == 4
    assert all(dist(middle, (10, -20)) == pytest.approx(8, rel=0.001) for middle in middles)
    assert course[0][0] == course[-1][3]


def test_what_is_written_reads_back():
    """Two decimals, no needless noughts, no nought below nought."""
    course = [((0.004, -0.001), (1.5, 2.25), (3.126, 4), (5, 6)), ((5, 6), (7, 8), (9, 10), (0, 0))]

    assert written(course) == "M0,0C1.5,2.25 3.13,4 5,6 7,8 9,10 0,0"
    assert [piece[3] for piece in pieces(Form("path", {"d": written(course)}))] == [(5, 6), (0, 0)]
