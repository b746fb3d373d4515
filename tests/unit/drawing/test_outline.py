"""Outlines, held against what the engine really draws."""

import re
from itertools import pairwise

import pytest

from blueprint.drawing import forms, vector
from blueprint.drawing.engine import find
from blueprint.drawing.outline import edge_x, edge_y
from blueprint.drawing.scene import Outline, Scene, Shape

SIZES = [(100.0, 36.0), (64.0, 64.0), (30.0, 20.0), (150.0, 90.0)]
SYMMETRIC = [
    Outline.RECTANGLE,
    Outline.ROUNDED,
    Outline.DIAMOND,
    Outline.HEXAGON,
    Outline.CIRCLE,
    Outline.PLUS,
]


def scene_of(outline, width, height):
    """Put one shape in the middle of a page of 200 by 200 points."""
    shape = Shape("a", ("step",), outline, 100, 100, width, height, fill="#ffffff", stroke="#000000")
    return Scene(200, 200, "One", "", "en", ("Noto Sans SC",), "#ffffff", (shape,), ())


def drawn_points(outline, width, height):
    """List points on the drawn outline, close to each other, around the shape's own centre."""
    form = forms.draw(scene_of(outline, width, height), find())["a"][0]
    if form.kind == "ellipse":
        pytest.fail("ellipses are looked at by their radii")
    numbers = [
        float(number)
        for number in re.findall(r"-?[\d.]+", form.attributes.get("points") or form.attributes["d"])
    ]
    points = [(x - 100, y + 100) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
    return dense(points, curved=form.kind == "path")


def dense(points, *, curved):
    """Follow straight pieces, or cubic ones, in small steps."""
    steps = [step / 400 for step in range(401)]
    found = []
    if not curved:
        for (a, b), (c, d) in pairwise(points):
            found += [(a + (c - a) * t, b + (d - b) * t) for t in steps]
        return found
    for at in range(0, len(points) - 1, 3):
        piece = points[at : at + 4]
        for t in steps:
            shares = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            found.append(
                tuple(sum(s * p[axis] for s, p in zip(shares, piece, strict=True)) for axis in (0, 1))
            )
    return found


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("outline", [outline for outline in SYMMETRIC if outline is not Outline.CIRCLE])
def test_every_drawn_point_lies_on_the_outline(outline, width, height):
    """Whatever the engine draws as the outline is where `edge_x` and `edge_y` say."""
    for x, y in drawn_points(outline, width, height):
        near_x = abs(edge_x(outline, width, height, y) - abs(x)) < 0.03
        near_y = abs(edge_y(outline, width, height, x) - abs(y)) < 0.03
        assert near_x or near_y, (x, y)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_circle_is_drawn_as_wide_and_high_as_asked(width, height):
    """A circle in a box that isn't square is an ellipse, and its edges follow it."""
    (form,) = forms.draw(scene_of(Outline.CIRCLE, width, height), find())["a"]
    rx, ry = float(form.attributes["rx"]), float(form.attributes["ry"])
    assert (rx, ry) == pytest.approx((width / 2, height / 2), abs=0.01)
    for share in (0, 0.3, 0.8, 1):
        x = edge_x(Outline.CIRCLE, width, height, share * height / 2)
        assert (x / rx) ** 2 + share**2 == pytest.approx(1)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_terminal_has_half_circles_at_its_ends(width, height):
    """The drawing has a box with radii of half its shortest side, and the edges follow it."""
    svg = vector.draw(scene_of(Outline.TERMINAL, width, height), find()).decode()
    radius = min(width, height) / 2
    assert f'width="{width:g}" height="{height:g}" rx="{radius:g}"' in svg
    assert edge_x(Outline.TERMINAL, width, height, 0) == pytest.approx(width / 2)
    corner = width / 2 - radius
    for dx in (corner + radius * 0.6, corner + radius * 0.28):
        dy = edge_y(Outline.TERMINAL, width, height, dx) - (height / 2 - radius)
        assert (dx - corner) ** 2 + dy**2 == pytest.approx(radius**2)


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize(
    "outline",
    [outline for outline in Outline if outline not in {Outline.WORDS, Outline.CIRCLE, Outline.STAR}],
)
def test_a_form_fills_its_box(outline, width, height):
    """The form touches its box on all four sides and goes nowhere beyond."""
    points = drawn_points(outline, width, height)
    for axis, side in enumerate((width, height)):
        assert min(point[axis] for point in points) == pytest.approx(-side / 2, abs=0.02)
        assert max(point[axis] for point in points) == pytest.approx(side / 2, abs=0.02)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_a_star_is_regular_and_stays_in_its_box(width, height):
    """Its tips are all as far from each other, and none lies outside."""
    points = drawn_points(Outline.STAR, width, height)
    across = max(x for x, _ in points) - min(x for x, _ in points)
    down = max(y for _, y in points) - min(y for _, y in points)
    assert across <= width + 0.02
    assert down <= height + 0.02
    assert across / down == pytest.approx(1.0515, abs=0.002)


@pytest.mark.parametrize("outline", list(Outline))
@pytest.mark.parametrize("offset", [-80.0, -18.0, 0.0, 50.0, 80.0])
def test_an_offset_outside_the_box_does_no_harm(outline, offset):
    """Edges are never negative, and never outside the box."""
    assert 0 <= edge_x(outline, 100, 36, offset) <= 50
    assert 0 <= edge_y(outline, 100, 36, offset) <= 18


@pytest.mark.parametrize("outline", list(Outline))
def test_arrows_from_both_sides_are_treated_alike(outline):
    """An arrow above the middle and one as far below it meet the outline at the same distance."""
    assert edge_x(outline, 100, 36, 7) == edge_x(outline, 100, 36, -7)
    assert edge_y(outline, 100, 36, 30) == edge_y(outline, 100, 36, -30)
