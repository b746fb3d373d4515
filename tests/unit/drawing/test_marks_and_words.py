"""Marks sit on the corners of steps, off the words in them."""

import pytest

import blueprint
from blueprint.drawing.compose import compose
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Outline
from blueprint.themes.find import find

LABELS = ("Arrive at the hotel", "说明要办的业务", "Hear the answer", "Pay", "Receive the food at home")


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("kind", ["action", "start", "document", "wait"])
def test_marks_keep_off_words(label, kind):
    """However narrow the step: no letter as measured lies under a mark's own form."""
    metrics = bundled()
    moment = {
        "customer": {"do": label, "kind": kind, "fail": "Lost"},
        "wait": {"time": "4m", "tolerance": "10m"},
        "truth": True,
    }
    scene = compose(
        blueprint.Blueprint(title="T", moments=[moment, {"customer": "Go"}]), find("plain"), metrics
    )
    box = next(
        shape for shape in scene.shapes if label[:2] in " ".join(shape.lines) and "step" in shape.classes
    )
    line = box.font_size * 1.2
    top = box.y - len(box.lines) * line / 2
    marks = [shape for shape in scene.shapes if shape.owner == box.id and "mark" in shape.classes]

    assert len(marks) >= 2
    for mark in marks:
        for number, words in enumerate(box.lines):
            across = metrics.width(words, box.font_size) / 2
            letters = top + number * line + 2, top + (number + 1) * line - 2
            beside = mark.x + mark.width / 2 <= box.x - across or mark.x - mark.width / 2 >= box.x + across
            # a star and a triangle fill a half of the rectangle around them
            share = 0.3 if mark.outline in {Outline.STAR, Outline.TRIANGLE} else 0.4
            reach = mark.height * share
            assert beside or mark.y + reach <= letters[0] or mark.y - reach >= letters[1]
