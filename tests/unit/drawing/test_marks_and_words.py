"""Marks sit on the corners of steps, off the words in them."""

import math

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


@pytest.mark.parametrize("mark", [{"fail": "Lost"}, {"truth": True}])
def test_a_mark_leaves_the_fold_of_a_document_to_be_seen(mark):
    """It nestles in the cut corner: the tip that is folded down, 6 points from the corner, stays clear."""
    step = {"do": "Sign", "kind": "document"} | {key: mark[key] for key in mark if key == "fail"}
    moment = {"customer": step} | {key: mark[key] for key in mark if key == "truth"}
    scene = compose(
        blueprint.Blueprint(title="T", moments=[moment, {"customer": "Go"}]), find("plain"), bundled()
    )
    box = next(shape for shape in scene.shapes if shape.outline is Outline.DOCUMENT)
    (drawn,) = (shape for shape in scene.shapes if shape.owner == box.id and "mark" in shape.classes)
    fold = box.x + box.width / 2 - 6, box.y - box.height / 2 + 6

    assert math.dist(fold, (drawn.x, drawn.y)) > drawn.width / 2
    assert math.dist((box.x + box.width / 2, box.y - box.height / 2), (drawn.x, drawn.y)) < drawn.width / 2


def test_two_marks_of_a_document_lie_side_by_side():
    """The second one goes further inwards, not over the first."""
    moment = {"customer": {"do": "Sign the contract", "kind": "document", "fail": "Lost"}, "truth": True}
    scene = compose(
        blueprint.Blueprint(title="T", moments=[moment, {"customer": "Go"}]), find("plain"), bundled()
    )
    one, other = (shape for shape in scene.shapes if shape.classes[0] == "mark")

    assert abs(one.x - other.x) >= (one.width + other.width) / 2 or abs(one.y - other.y) >= one.height


@pytest.mark.parametrize("label", ["提出贷款申请", "听取月度汇报"])
def test_no_mark_comes_down_to_han_letters(label):
    """They are as high as their size: a line of 1.2 leaves a tenth above them, where edge and tip end."""
    moment = {"customer": label, "wait": {"time": "4m", "tolerance": "10m"}, "truth": True}
    scene = compose(
        blueprint.Blueprint(title="T", moments=[moment, {"customer": "再来"}]), find("plain"), bundled()
    )
    box = next(shape for shape in scene.shapes if shape.lines and shape.lines[0] == label[:4])
    letters = box.y - len(box.lines) * box.font_size * 1.2 / 2 + box.font_size * 0.1
    marks = {
        shape.outline: shape for shape in scene.shapes if shape.owner == box.id and "mark" in shape.classes
    }

    assert marks.keys() == {Outline.TRIANGLE, Outline.STAR}
    for mark in marks.values():
        assert mark.y + mark.height / 2 + mark.pen / 2 <= letters
