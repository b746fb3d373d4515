"""What holds for the picture of every blueprint that is written by the rules of the language."""

import random
from xml.etree import ElementTree as ET

import pytest

from blueprint.drawing.compose import draw
from blueprint.drawing.engine import find as find_engine
from blueprint.drawing.metrics import bundled
from blueprint.drawing.press import Press
from blueprint.drawing.tooltips import branch_words
from blueprint.drawing.view import COLUMNS, PAPERS, USUAL, View
from blueprint.layout.narrative import slips
from blueprint.layout.quality import measure
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import arrows
from blueprint.outputs.scene import svg
from blueprint.themes.find import find as find_theme
from tests.properties.strategies import random_blueprint

PLAIN = find_theme("plain")
SEEDS = 240
FOLDED = 60
# Laying out takes most of the time, so each picture is laid out once and judged in every way there. Every
# fourth is written too, and every second of the folded ones.
WRITTEN = 4
FOLDED_WRITTEN = 2


def drawn(seed, view=USUAL):
    blueprint = Blueprint.model_validate(random_blueprint(seed))
    return blueprint, draw(blueprint, PLAIN, bundled(), None, view)


def any_view(seed):
    """Wrap two of three, and put the third on paper."""
    chance = random.Random(seed)
    columns = chance.choice(COLUMNS)
    if seed % 3:
        return View(columns, chance.choice((1, 2, 3, 5, 8, 12, 20)))
    return View(columns, 0, chance.choice(list(PAPERS)), chance.random() < 0.5)


@pytest.mark.parametrize("start", range(0, SEEDS, 40))
def test_every_picture_is_valid(start):
    """No box overlaps another, no arrow runs through a box or along a stranger, no words touch anything.

    Parallel runs are evenly apart, nothing is clipped or named twice, and all words stand in the SVG.
    """
    faults, uneven = {}, {}
    for seed in range(start, start + 40):
        blueprint, drawing = drawn(seed)
        assert_whole(drawing.scene)
        if seed % WRITTEN == 0:
            assert missing(blueprint, drawing.scene) == [], seed
        found = measure(drawing.problem, drawing.solution).faults
        if found:
            faults[seed] = found
        if bundles := [slip for slip in slips(drawing.problem, drawing.solution) if "unevenly" in slip]:
            uneven[seed] = bundles

    assert (faults, uneven) == ({}, {})


@pytest.mark.parametrize("start", range(0, FOLDED, 20))
def test_every_row_of_a_folded_picture_is_valid(start):
    """Each row for itself; nothing is clipped or named twice, and each cut arrow finds its other end.

    All words stand in the SVG, and each step once.
    """
    for seed in range(start, start + 20):
        blueprint, drawing = drawn(seed, any_view(seed))
        faults = [fault for row in drawing.rows for fault in measure(row.problem, row.solution).faults]
        assert faults == [], seed
        assert_whole(drawing.scene)
        ends = {}
        for row in drawing.rows:
            for each in row.strip.connectors:
                ends.setdefault(each.letter, set()).add(each.leaves)
        assert all(found == {True, False} for found in ends.values()), seed
        steps = [shape for shape in drawing.scene.shapes if shape.classes[0] == "step"]
        assert len(steps) == sum(len(cell) for moment in blueprint.sequence for cell in moment.steps.values())
        if seed % FOLDED_WRITTEN == 0:
            assert missing(blueprint, drawing.scene) == [], seed


def assert_whole(scene):
    """Nothing is clipped, and every name is its thing's own."""
    ids = [item.id for item in (*scene.shapes, *scene.lines)]
    assert len(ids) == len(set(ids))
    for shape in scene.shapes:
        assert shape.x - shape.width / 2 >= 0
        assert shape.y - shape.height / 2 >= 0
        assert shape.x + shape.width / 2 <= scene.width + 0.01
        assert shape.y + shape.height / 2 <= scene.height + 0.01


def missing(blueprint, scene):
    """The steps, pieces of evidence, branch words and phases that don't stand in the text of the SVG."""
    image = svg.write(scene, Press(find_engine(None), bundled()))
    text = _squeezed("".join(ET.fromstring(image).itertext()))
    return [words for words in _words(blueprint) if _squeezed(words) not in text]


def _words(blueprint):
    for phase in blueprint.phases or ():
        yield phase.phase
    for moment in blueprint.sequence:
        for steps in moment.steps.values():
            yield from (step.do for step in steps)
        for pieces in moment.evidence.values():
            yield from (piece.what for piece in pieces)
    for arrow in arrows(blueprint):
        yield branch_words(arrow)


def _squeezed(text):
    return "".join(text.split())


def test_the_same_blueprint_gives_the_same_bytes():
    """Drawing twice makes no difference."""
    press = Press(find_engine(None), bundled())
    for seed in range(10):
        first, second = (svg.write(drawn(seed)[1].scene, press) for _ in range(2))
        assert first == second
