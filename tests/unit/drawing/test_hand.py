"""Drawing by hand: what is bent stays the same picture."""

from math import dist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.drawing import hand
from blueprint.drawing.course import pieces
from blueprint.drawing.form import Form
from blueprint.drawing.lettering import words
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Align, Outline, Scene, Shape
from blueprint.pipeline import Blueprint
from blueprint.studio import wished
from tests.properties.strategies import random_blueprint

PLACES = st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000))
SHEET = Scene(200, 100, "", "", "en", ("Sans",), "#ffffff", (), ())


def bent(*forms, scene=SHEET, name="a"):
    """Draw forms by hand."""
    return hand.drawn({name: list(forms)}, scene)[name]


def inked(shape):
    """Tell where the words of a shape stand: left, top, right, bottom."""
    for line in words(shape):
        wide = bundled().width(line.text, shape.font_size)
        left = line.x if shape.align is Align.LEFT else line.x - wide / 2
        yield left, line.y - 0.75 * shape.font_size, left + wide, line.y


@given(PLACES, PLACES)
def test_no_two_points_meet_or_part(here, there):
    """What is apart stays apart by two thirds, so nothing crosses or touches that didn't before."""
    ruled, drawn = dist(here, there), dist(hand.moved(here), hand.moved(there))

    assert drawn >= ruled * 2 / 3 - 1e-9
    assert drawn <= ruled * 4 / 3 + 1e-9


@given(PLACES)
def test_no_point_goes_far(place):
    """The farthest way is less than what words have around them."""
    assert dist(place, hand.moved(place)) <= hand.REACH


def test_a_hand_is_never_quite_still():
    """Over a sheet, points are moved by a visible amount, to all sides."""
    ways = [(x - px, y - py) for px in range(0, 900, 31) for py in range(0, 600, 29)
            for x, y in [hand.moved((px, py))]]  # fmt: skip

    assert sum(dist(way, (0, 0)) for way in ways) / len(ways) > 0.25
    for side in (0, 1):
        assert min(way[side] for way in ways) < -0.5
        assert max(way[side] for way in ways) > 0.5


def test_what_touches_goes_on_touching():
    """An arrow's end lies on the side of the box that it reaches, bent as it is."""
    side = pieces(bent(Form("polyline", {"points": "40,-90 40,-10"}))[0])
    arrow = pieces(bent(Form("polyline", {"points": "0,-50 40,-50"}))[0])
    nearest = min(
        dist(arrow[-1][-1], [sum(c * p[axis] for c, p in zip(shares, piece, strict=True)) for axis in (0, 1)])
        for piece in side
        for share in [n / 50 for n in range(51)]
        for shares in [((1 - share) ** 3, 3 * share * (1 - share) ** 2, 3 * share**2 * (1 - share), share**3)]
    )

    assert nearest < 0.15


def test_closed_forms_stay_closed_and_keep_their_looks():
    """Colours and pens are the theme's; the end is the beginning."""
    looks = {"fill": "#ffffff", "stroke": "#000000", "stroke-width": "2", "stroke-dasharray": "5,2"}
    (drawn,) = bent(Form("polygon", {"points": "0,0 60,0 60,-30 0,-30 0,0", **looks}))
    course = pieces(drawn)

    assert drawn.kind == "path"
    assert {name: drawn.attributes[name] for name in looks} == looks
    assert course[0][0] == course[-1][-1]
    assert len(course) == 5 + 3 + 5 + 3, "parts of at most 12 points"


def test_what_was_round_has_no_corners():
    """Where parts of a circle meet, the way goes on by less than ten degrees aside."""
    (drawn,) = bent(Form("ellipse", {"cx": "50", "cy": "-50", "rx": "7", "ry": "7"}))
    course = pieces(drawn)
    for before, after in zip(course, [*course[1:], course[0]], strict=True):
        (ax, ay), (bx, by) = (
            (end[0] - start[0], end[1] - start[1])
            for start, end in ((before[2], before[3]), (after[0], after[1]))
        )
        along = (ax * bx + ay * by) / (dist((0, 0), (ax, ay)) * dist((0, 0), (bx, by)))
        assert along > 0.985


@pytest.mark.parametrize(("width", "height"), [(60, 30), (30, 60), (40, 40)])
def test_terminals_are_round_at_their_ends(width, height):
    """Graphviz's corners of 12 points give way to half circles, whichever side is longer."""
    shape = Shape("a", ("step",), Outline.TERMINAL, 100, 50, width, height, fill="#000000")
    scene = SHEET._replace(shapes=(shape,))
    (drawn,) = bent(Form("path", {"d": "M0,0C0,0 9,9 9,9"}), scene=scene)
    course = pieces(drawn)
    across = sorted(point[0] for piece in course for point in piece)
    down = sorted(point[1] + 100 for piece in course for point in piece)
    radius = min(width, height) / 2

    assert across[0] == pytest.approx(100 - width / 2, abs=hand.REACH)
    assert across[-1] == pytest.approx(100 + width / 2, abs=hand.REACH)
    assert down[0] == pytest.approx(50 - height / 2, abs=hand.REACH)
    assert down[-1] == pytest.approx(50 + height / 2, abs=hand.REACH)
    assert course[0][0] == course[-1][-1]
    corner = (100 + width / 2 - radius * 0.29, 50 - 100 - height / 2 + radius * 0.29)
    assert min(dist(corner, piece[0]) for piece in course) < 8, "the arc passes inside the corner"


def test_a_mere_point_stays():
    """A form without any extent is no reason to fail."""
    point = Form("polyline", {"points": "3,4 3,4"})

    assert bent(point) == [point]


@pytest.mark.parametrize("seed", range(20))
def test_words_stay_within_their_forms(seed):
    """Straight words in bent boxes: no outline comes as near as to touch them."""
    scene = wished("svg", {"theme": "sketch", "show": "all"}).compose(
        Blueprint.model_validate(random_blueprint(seed, 24))
    )
    assert scene.by_hand
    for shape in scene.shapes:
        if not shape.stroke:
            continue
        left, top = shape.x - shape.width / 2, shape.y - shape.height / 2
        for near in inked(shape):
            room = (near[0] - left, near[1] - top, shape.width + left - near[2], shape.height + top - near[3])
            assert min(room) > hand.REACH, (shape.id, room)
