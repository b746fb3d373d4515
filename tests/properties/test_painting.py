"""What holds for the painted picture of every blueprint."""

import re
from functools import cache
from itertools import pairwise

import pytest

from blueprint.diagnostics.errors import FaultyBlueprint
from blueprint.drawing import laid
from blueprint.drawing.compose import draw
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import View
from blueprint.model.blueprint import Blueprint
from blueprint.painting import choose
from blueprint.registry import Catalogue
from blueprint.themes.contrast import WORDS, ratio
from blueprint.themes.find import find, names
from blueprint.words.catalogue import of
from tests.properties.strategies import random_blueprint

PAINTS = list(Catalogue("blueprint.painting.paints"))
SEEDS = range(40)


@pytest.fixture(autouse=True)
def _solved_once(monkeypatch):
    """Lay out once what has one geometry: the boxes stand where they stood, whatever is painted on them."""
    monkeypatch.setattr(laid, "solve", cache(laid.solve))


def paints(blueprint, words):
    """All that can be painted on a blueprint; what can't says why."""
    for name in PAINTS:
        try:
            yield choose.measured(blueprint, name, words)
        except FaultyBlueprint as error:
            assert re.match(f"`{name}` can't be painted: .*[.]$", str(error))  # noqa: PT017 - both are fine
    for index in (0, len(blueprint.sequence) - 1):
        yield choose.reached(blueprint, blueprint.references.unambiguous(index), words)


def inside(shape, others):
    return [
        other.id
        for other in others
        if abs(shape.x - other.x) * 2 < shape.width + other.width
        and abs(shape.y - other.y) * 2 < shape.height + other.height
    ]


@pytest.mark.parametrize("theme", names())
def test_any_blueprint_is_painted_or_says_why_not(theme):
    """In every theme, folded or not: each painted box is there, all words can be read, names are unique."""
    look = find(theme)
    drawn = 0
    for seed in SEEDS[names().index(theme) :: len(names())]:
        blueprint = Blueprint.model_validate(random_blueprint(seed))
        for paint in paints(blueprint, of("en")):
            scene = draw(blueprint, look, bundled(), view=View(wrap=seed % 3 * 4, paint=paint)).scene
            ids = [item.id for item in (*scene.shapes, *scene.lines)]
            assert len(ids) == len(set(ids))
            boxes = {shape.place for shape in scene.shapes if {"step", "evidence"} & set(shape.classes)}
            assert paint.touches.keys() <= boxes
            for shape in scene.shapes:
                if shape.lines and shape.fill:
                    inks = (shape.ink, getattr(shape.ink, "dark", shape.ink))
                    fills = (shape.fill, getattr(shape.fill, "dark", shape.fill))
                    assert min(ratio(*pair) for pair in zip(inks, fills, strict=True)) >= WORDS, shape.id
            drawn += 1
    assert drawn > 20


def test_tags_keep_off_marks_and_each_other():
    """Wherever there is a place for them, which is nearly everywhere."""
    tags, covering = 0, []
    for seed in SEEDS:
        blueprint = Blueprint.model_validate(random_blueprint(seed))
        for paint in paints(blueprint, of("en")):
            shapes = draw(blueprint, find("plain"), bundled(), view=View(paint=paint)).scene.shapes
            tagged = [s for s in shapes if "tag" in s.classes and "mark" in s.classes]
            marks = [s for s in shapes if "mark" in s.classes and "tag" not in s.classes]
            tags += len(tagged)
            covering += [(seed, tag.id) for tag in tagged if inside(tag, marks)]
            covering += [(seed, one.id) for one, other in pairwise(tagged) if inside(one, [other])]

    assert tags > 100
    assert len(covering) <= tags * 0.02, covering
