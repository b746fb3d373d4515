from pathlib import Path

import pytest

import blueprint
from blueprint.drawing.compose import compose
from blueprint.drawing.ground import Ground
from blueprint.drawing.metrics import bundled
from blueprint.layout.solution import Rect
from blueprint.themes.find import find

EXAMPLES = Path(__file__).parents[3] / "examples"
FILES = sorted(EXAMPLES.glob("*/*.blueprint.yaml"))
NEAR = 15.0  # the size of a mark


def span(shape):
    return shape.x - shape.width / 2, shape.x + shape.width / 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_waits_duration_stands_over_no_other_box(path, lang):
    """Where it is wider than its own box, no other box lies closely under or over it."""
    scene = compose(blueprint.load(path), find("plain"), bundled(), lang)
    boxes = {shape.id: shape for shape in scene.shapes if shape.place}

    for words in (shape for shape in scene.shapes if shape.classes == ("caption", "layer-waits")):
        for box in (box for name, box in boxes.items() if name != words.owner):
            apart = abs(box.y - words.y) - (box.height + words.height) / 2
            overlap = min(span(box)[1], span(words)[1]) - max(span(box)[0], span(words)[0])
            own = boxes[words.owner]
            is_beyond = span(words)[0] < span(own)[0] or span(words)[1] > span(own)[1]
            assert not (is_beyond and overlap > 0 and apart < NEAR), (words.lines, box.lines)


def test_borders_of_lanes_are_no_boxes():
    """Words may stand near a border, but not near a box."""
    ground = Ground([], [Rect(0, 50, 500, 50), Rect(0, 100, 40, 130)])

    assert not ground.is_next_to_box(Rect(50, 45, 80, 55), 3, 15)
    assert ground.is_next_to_box(Rect(20, 80, 60, 90), 3, 15)
    assert not ground.is_next_to_box(Rect(20, 60, 60, 70), 3, 15)
    assert ground.is_next_to_box(Rect(42, 100, 60, 110), 3, 15)
