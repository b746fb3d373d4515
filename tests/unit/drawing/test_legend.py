"""The legend, as it is drawn."""

import blueprint
from blueprint.drawing.compose import compose
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Outline
from blueprint.themes.find import find


def legend(*moments, lang="en"):
    """Draw moments, and give the words of the legend."""
    scene = compose(
        blueprint.Blueprint(title="T", moments=list(moments), lang=lang), find("plain"), bundled()
    )
    found = [shape for shape in scene.shapes if shape.classes[0] == "legend"]
    return [shape.lines[0] for shape in found if shape.outline is Outline.WORDS]


def failing(severity):
    return {"customer": {"do": "Pay", "fail": {"what": "Lost", "severity": severity}}}


def waiting(time):
    return {"customer": "Pay", "wait": {"time": time, "tolerance": "10m"}}


def test_one_grade_needs_no_word():
    """All marks look alike, and their name is enough."""
    assert [words for words in legend(failing(9), failing(8)) if "Fail" in words] == ["Fail point"]


def test_each_grade_in_use_has_its_words():
    """No colour is left to be guessed."""
    assert "Fail point: mild · moderate · severe" in legend(failing(9), failing(2), failing(5))
    assert "Wait point: short · too long" in legend(waiting("4m"), waiting("12m"))


def test_what_looks_alike_is_shown_once():
    """Start and end have one symbol, and the legend one sample with both of their names."""
    start, end = ({"customer": {"do": "Go", "kind": kind}} for kind in ("start", "end"))

    assert legend(start, end)[1] == "Start · End"
    assert legend(start, end, lang="zh")[1] == "开始 · 结束"
    assert "End" in legend(end)


def test_outlines_have_words_too():
    """A strong or dashed outline, and a symbol, are told in the tooltip."""
    moments = [
        {"customer": {"do": "Pay", "kind": "document"}, "core": True},
        {"support": "Count", "standing": True},
    ]
    scene = compose(blueprint.Blueprint(title="T", moments=moments), find("plain"), bundled())
    tooltips = [shape.tooltip for shape in scene.shapes if shape.classes[0] == "step"]
    assert tooltips == ["Pay\nDocument\nCritical activity", "Count\nStanding activity"]


def test_no_entry_is_left_alone_in_a_row():
    """Entries that need two rows are shared out between them, both beginning behind the title."""
    moments = [failing(9), waiting("4m"), {"customer": "Pay", "truth": True, "core": True}]
    scene = compose(blueprint.Blueprint(title="T", moments=moments), find("plain"), bundled())
    words = [
        shape for shape in scene.shapes if shape.classes[0] == "legend" and shape.outline is Outline.WORDS
    ]
    title, *entries = words
    rows = [[shape for shape in entries if shape.y == y] for y in sorted({shape.y for shape in entries})]
    samples = [line for line in scene.lines if line.classes[0] == "legend"]

    assert len(rows) > 1
    assert min(map(len, rows)) > 1
    assert min(x for line in samples for x, _ in line.points) > title.x + title.width / 2
