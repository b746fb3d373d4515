"""What holds for the picture of every blueprint, whichever layers are shown."""

from itertools import pairwise

import pytest

from blueprint.drawing.compose import draw
from blueprint.drawing.engine import find as find_engine
from blueprint.drawing.metrics import bundled
from blueprint.drawing.press import Press
from blueprint.drawing.view import LAYERS, layers_of
from blueprint.layout.quality import measure
from blueprint.layout.solution import Rect
from blueprint.model.blueprint import Blueprint
from blueprint.outputs.scene import svg
from blueprint.themes.find import find as find_theme
from tests.properties.strategies import random_blueprint

PLAIN = find_theme("plain")
HAIR = 0.01


def drawn(seed, **view):
    blueprint = Blueprint.model_validate(random_blueprint(seed))
    return draw(blueprint, PLAIN, bundled(), view=layers_of(**view))


def rect_of(shape):
    across, down = shape.width / 2, shape.height / 2
    return Rect(shape.x - across, shape.y - down, shape.x + across, shape.y + down)


def overlap(one, other):
    return (
        one.left < other.right - HAIR
        and other.left < one.right - HAIR
        and one.top < other.bottom - HAIR
        and other.top < one.bottom - HAIR
    )


def clashes(first, second):
    """The pairs that overlap, of two lists of names with rectangles, found along the x axis."""
    items = sorted([(rect.left, 0, name, rect) for name, rect in first])
    items += [(rect.left, 1, name, rect) for name, rect in second]
    items.sort(key=lambda item: item[0])
    live, found = [], []
    for left, side, name, rect in items:
        live = [item for item in live if item[2].right > left]
        found += [
            (name, other)
            for kind, other, area in live
            if kind != side and other != name and overlap(rect, area)
        ]
        live.append((side, name, rect))
    return found


def touches_diamond(rects, diamonds, pair):
    """Whether a rectangle overlaps a diamond, and not only the rectangle around it."""
    [diamond] = [diamonds[name] for name in pair if name in diamonds]
    [rect] = [rects[name] for name in pair if name in rects]
    dx = max(0, rect.left - diamond.x, diamond.x - rect.right)
    dy = max(0, rect.top - diamond.y, diamond.y - rect.bottom)
    return dx / (diamond.width / 2) + dy / (diamond.height / 2) < 1 - HAIR


@pytest.mark.parametrize("start", range(0, 120, 20))
def test_with_all_layers_every_picture_is_valid_and_nothing_overlaps(start):
    """Captions lie on no mark, no other caption, no arrow, no words of an arrow, and in no foreign box.

    Rows, notes and captions lie on the sheet, captions inside their step, and ids are unique.
    """
    faults = {}
    for seed in range(start, start + 20):
        drawing = drawn(seed, show="all")
        assert_whole(drawing.scene)
        assert_inside(drawing.scene)
        shapes = drawing.scene.shapes
        captions = [(s.id, rect_of(s)) for s in shapes if "caption" in s.classes]
        waits = [(s.id, rect_of(s)) for s in shapes if {"caption", "layer-waits"} <= set(s.classes)]
        marks = [(s.id, rect_of(s)) for s in shapes if "mark" in s.classes]
        words = [(s.id, rect_of(s)) for s in shapes if "branch" in s.classes]
        solid = [s for s in shapes if {"step", "evidence", "end"} & set(s.classes)]
        boxes = [(s.id, rect_of(s)) for s in solid if "decision" not in s.classes]
        diamonds = {s.id: s for s in solid if "decision" in s.classes}
        near = clashes(waits, [(name, rect_of(s)) for name, s in diamonds.items()])
        arrows = [
            (line.id, Rect(min(x1, x2), min(y1, y2) - 0.1, max(x1, x2), max(y1, y2) + 0.1))
            for line in drawing.scene.lines
            if {"flow", "exchange", "needs"} & set(line.classes)
            for (x1, y1), (x2, y2) in pairwise(line.points)
        ]
        found = [*measure(drawing.problem, drawing.solution).faults]
        found += clashes(captions, marks) + clashes(captions, words) + clashes(captions, captions)
        found += clashes(waits, boxes) + clashes(waits, arrows)
        found += [pair for pair in near if touches_diamond(dict(waits), diamonds, pair)]
        if found:
            faults[seed] = found

    assert faults == {}


def test_with_all_layers_every_row_of_a_folded_picture_is_whole():
    """Also a row to which a layer has nothing to say: no feeling, no moment of the main route."""
    for seed in range(12):
        blueprint = Blueprint.model_validate(random_blueprint(seed))
        view = layers_of(show="all")._replace(wrap=2)
        assert_whole(draw(blueprint, PLAIN, bundled(), view=view).scene)


def assert_whole(scene):
    """Nothing is clipped, and every name is its thing's own."""
    ids = [item.id for item in (*scene.shapes, *scene.lines)]
    assert len(ids) == len(set(ids))
    for shape in scene.shapes:
        rect = rect_of(shape)
        assert min(rect.left, rect.top) >= 0, shape.id
        assert rect.right <= scene.width + HAIR, shape.id
        assert rect.bottom <= scene.height + HAIR, shape.id


def assert_inside(scene):
    """Captions keep inside the box of a rounded step, and inside the slanting sides of the others."""
    boxes = {shape.id.partition("-")[2]: shape for shape in scene.shapes if "step" in shape.classes}
    for shape in scene.shapes:
        if "caption" not in shape.classes or "layer-waits" in shape.classes:
            continue
        layer = next(name for name in LAYERS if f"layer-{name}" in shape.classes)
        box = boxes[shape.id.removeprefix(f"{layer}-")]
        dx = abs(shape.x - box.x) + shape.width / 2
        dy = abs(shape.y - box.y) + shape.font_size / 2
        assert dy <= box.height / 2, shape.id
        if "decision" in box.classes:
            assert dx / (box.width / 2) + dy / (box.height / 2) <= 1 + HAIR, shape.id
        elif "inspection" in box.classes:
            assert dx <= box.width / 2 - box.width / 4 * dy / (box.height / 2) + HAIR, shape.id
        else:
            assert dx <= box.width / 2, shape.id


def test_without_any_layer_a_picture_has_none_of_their_classes():
    """Everything of a layer says so, so that a page can switch it off."""
    for seed in range(20):
        scene = drawn(seed, hide="all").scene
        classes = {name for item in (*scene.shapes, *scene.lines) for name in item.classes}
        assert not {name for name in classes if name.startswith("layer-")}
        assert not {"evidence", "needs", "legend", "fail", "caption", "row", "note"} & classes


def test_with_all_layers_an_engine_draws_it():
    """The curve and the marks are forms that the engine knows."""
    press = Press(find_engine(None), bundled())
    for seed in range(6):
        assert svg.write(drawn(seed, show="all").scene, press).endswith(b"</svg>\n")
