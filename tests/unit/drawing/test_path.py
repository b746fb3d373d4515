"""The curve of a line between its heads."""

import math

import pytest

from blueprint.drawing.path import HEAD_LENGTH, path
from blueprint.drawing.scene import Line


def of(*points, **more):
    """Make the path of a line through some points."""
    return path(Line("a", (), points, **more))


def at(curve, share):
    """Give the point of one cubic piece."""
    t = share
    shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
    return tuple(sum(s * p[axis] for s, p in zip(shares, curve, strict=True)) for axis in (0, 1))


def test_a_curve_has_three_points_a_piece_and_one_more():
    """Graphviz accepts no other number."""
    for points in ([(0, 0), (9, 0)], [(0, 0), (50, 0), (50, 50)], [(0, 0), (50, 0), (50, 50), (90, 50)]):
        for radius in (0, 4, 40):
            assert len(of(*points, radius=radius, head_at_end=True).curve) % 3 == 1


def test_a_head_takes_its_length_from_the_shaft():
    """The shaft ends where the head begins, and the tip is the line's last point."""
    found = of((0, 0), (0, 40), head_at_end=True)
    assert found.end == (0, 40)
    assert found.start is None
    assert found.curve[-1] == (0, 40 - HEAD_LENGTH)


def test_both_ends_can_have_heads():
    """An exchange has a tip at either end."""
    found = of((0, 0), (40, 0), head_at_start=True, head_at_end=True)
    assert (found.start, found.end) == ((0, 0), (40, 0))
    assert (found.curve[0], found.curve[-1]) == ((HEAD_LENGTH, 0), (40 - HEAD_LENGTH, 0))


@pytest.mark.parametrize("length", [0.5, 3, 7, 13])
def test_a_short_line_has_small_heads(length):
    """Two heads never meet, and the shaft never turns back."""
    found = of((0, 0), (length, 0), head_at_start=True, head_at_end=True)
    assert 0 < found.curve[0][0] < found.curve[-1][0] < length


def test_a_corner_is_a_quarter_circle():
    """Every point of the corner is as far from the circle's centre as the radius says."""
    curve = of((0, 0), (50, 0), (50, 50), radius=10).curve
    corner = next(curve[i : i + 4] for i in range(0, len(curve), 3) if curve[i] == (40, 0))
    assert corner[-1] == (50, 10)
    for share in (0.1, 0.5, 0.7):
        assert math.dist(at(corner, share), (40, 10)) == pytest.approx(10, abs=0.01)


def test_a_radius_larger_than_the_pieces_is_cut():
    """Two corners on one piece share it; no piece runs backwards."""
    curve = of((0, 0), (30, 0), (30, 8), (60, 8), radius=20).curve
    rows = [y for _, y in curve]
    columns = [x for x, _ in curve]
    assert rows == sorted(rows)
    assert columns == sorted(columns)


def test_repeated_points_are_one():
    """A layout that names a point twice gets no spike."""
    assert of((0, 0), (0, 0), (20, 0), (20, 0)).curve == of((0, 0), (20, 0)).curve


def test_a_line_of_no_length_is_still_a_line():
    """Even a degenerate line gives numbers."""
    found = of((5, 5), (5, 5), head_at_end=True)
    assert all(math.isfinite(number) for point in found.curve for number in point)
