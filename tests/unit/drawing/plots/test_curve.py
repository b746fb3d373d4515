"""A curve: profit by time, with nothing as a line of its own."""

import pytest

from blueprint.drawing.metrics import bundled
from blueprint.drawing.plots.brush import Brush
from blueprint.drawing.plots.curve import Axes, Band, Spot, compose
from blueprint.themes.find import find

BRUSH = Brush(find("plain"), bundled(), "en")
SPOTS = (Spot(2, 18, "2 min", "18"), Spot(3, 8, "3 min", "8"), Spot(4, -2, "4 min", "-2"))


def test_points_lie_on_their_scale():
    """Shoeshine: the line is straight, and crosses nothing at 3.8 minutes, where the band begins."""
    scene = compose(Axes("P", "x", "y", "0"), SPOTS, Band(3.8, 5, "medium", "loss"), BRUSH)
    lines = {line.id: line for line in scene.lines}
    (x1, y1), (x2, y2), (x3, y3) = lines["curve"].points
    nothing = lines["nothing"].points[0][1]
    band = next(shape for shape in scene.shapes if shape.id == "band")
    crossing = x2 + (x3 - x2) * (nothing - y2) / (y3 - y2)

    assert (y2 - y1) / (x2 - x1) == pytest.approx((y3 - y2) / (x3 - x2))
    assert crossing == pytest.approx(band.x - band.width / 2)


def test_words_below_never_touch():
    """Points too near to each other share a word."""
    near = (Spot(1.0, 1, "1 min", "1"), Spot(1.01, 1, "1 min 1 s", "1"), Spot(9, 0, "9 min", "0"))
    scene = compose(Axes("P", "x", "y", "0"), near, None, BRUSH)
    words = sorted((shape.x - shape.width / 2, shape.x + shape.width / 2)
                   for shape in scene.shapes if shape.id.endswith("-at"))  # fmt: skip

    assert len(words) == 2
    assert words[0][1] <= words[1][0]


def test_no_line_strikes_a_value_out():
    """Each value stands right of its point, above the falling line; the first is clear of the axis."""
    scene = compose(Axes("P", "x", "y", "0"), SPOTS, None, BRUSH)
    points = next(line for line in scene.lines if line.id == "curve").points
    values = [shape for shape in scene.shapes if shape.id.endswith("-value")]

    assert len(values) == len(points)
    for value, (x, y) in zip(values, points, strict=True):
        assert value.x - value.width / 2 > x
        assert value.y + value.height / 2 < y
        assert value.x + value.width / 2 <= scene.width
