"""What is drawn once and copied, and that copies are what the engine would have drawn."""

import pytest

from blueprint.drawing import forms
from blueprint.drawing.alike import part
from blueprint.drawing.engine import find
from blueprint.drawing.scene import Line, Outline, Scene, Shape

# Places with more decimals than are written, and some that lie where a drawing of 10,000 moments ends.
SPOTS = [(60, 50), (200.125, 50.005), (1000 / 3, 70.015), (777.777, 49.994), (460_000.1, 61.2), (60, 50)]
COURSE = ((0, 0), (30.3, 0), (30.3, 21.37), (70.07, 21.37))


def scene(shapes=(), lines=()):
    """Make a scene of some things."""
    return Scene(500_000, 200, "Alike", "", "en", (), "#ffffff", tuple(shapes), tuple(lines))


def boxes(outline, colours, size=(47.3, 36.1)):
    """Make a shape on each of the spots."""
    return [
        Shape(f"s{number}", (), outline, x, y, *size, fill="#eeeeee", stroke=colour)
        for number, ((x, y), colour) in enumerate(zip(SPOTS, colours, strict=True))
    ]


def arrows(colours, **more):
    """Make an arrow of the same course on each of the spots."""
    return [
        Line(f"l{number}", (), tuple((x + dx, y + dy) for dx, dy in COURSE), colour, **more)
        for number, ((x, y), colour) in enumerate(zip(SPOTS, colours, strict=True))
    ]


def places(drawn):
    """Leave of forms all but their colours."""
    unpainted = {"fill", "stroke"}
    return {
        identity: [
            (form.kind, {key: value for key, value in form.attributes.items() if key not in unpainted})
            for form in found
        ]
        for identity, found in drawn.items()
    }


ONE_COLOUR = ["#000000"] * len(SPOTS)
COLOURS = [f"#00000{number}" for number in range(len(SPOTS))]


@pytest.mark.parametrize("outline", [outline for outline in Outline if outline is not Outline.WORDS])
def test_copies_of_shapes_are_what_the_engine_draws(outline):
    """To the last digit: of shapes in other colours it draws every single one."""
    alike, unlike = (scene(boxes(outline, colours)) for colours in (ONE_COLOUR, COLOURS))
    assert [len(part(one)[0].shapes) for one in (alike, unlike)] == [1, len(SPOTS)]
    assert places(forms.draw(alike, find())) == places(forms.draw(unlike, find()))


@pytest.mark.parametrize("heads", [(False, False), (False, True), (True, True)])
def test_copies_of_arrows_are_what_the_engine_draws(heads):
    """Shafts, rounded corners and heads alike."""
    more = {"radius": 6.0, "pen": 1.2, "head_at_start": heads[0], "head_at_end": heads[1]}
    alike, unlike = (scene(lines=arrows(colours, **more)) for colours in (ONE_COLOUR, COLOURS))
    assert len(part(alike)[0].lines) < len(SPOTS) == len(part(unlike)[0].lines)
    assert places(forms.draw(alike, find())) == places(forms.draw(unlike, find()))


@pytest.mark.parametrize(
    "change",
    [
        {"outline": Outline.HEXAGON},
        {"width": 47.31},
        {"height": 36},
        {"fill": "#ffffff"},
        {"stroke": "#111111"},
        {"pen": 2.0},
        {"dashed": True},
    ],
)
def test_what_looks_otherwise_is_no_copy(change):
    """Each part of a look counts."""
    one, another, *_ = boxes(Outline.ROUNDED, ONE_COLOUR)
    assert part(scene([one, another]))[0].shapes == (one,)
    assert part(scene([one, another._replace(**change)]))[1] == []


@pytest.mark.parametrize(
    "change",
    [
        {"stroke": "#111111"},
        {"pen": 2.0},
        {"dashed": True},
        {"radius": 3.0},
        {"head_at_end": True},
        {"points": ((0, 0), (9, 0))},
    ],
)
def test_lines_that_look_otherwise_are_no_copies(change):
    """Each part of a look counts."""
    one = arrows(ONE_COLOUR)[0]
    another = one._replace(id="other")
    assert part(scene(lines=[one, another]))[0].lines == (one,)
    assert part(scene(lines=[one, another._replace(**change)]))[1] == []


def test_words_and_names_are_no_part_of_a_look():
    """Two steps look alike whatever is written in them; each keeps its own forms."""
    one, another, *_ = boxes(Outline.ROUNDED, ONE_COLOUR)
    drawn = forms.draw(scene([one._replace(lines=("Pay",)), another._replace(lines=("Leave",))]), find())
    assert drawn.keys() == {"s0", "s1"}
    assert drawn["s0"] != drawn["s1"]
