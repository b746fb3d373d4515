"""Bars: as long as what they stand for, with their numbers and limits beside them."""

import pytest

from blueprint.drawing.metrics import bundled
from blueprint.drawing.plots.bars import Bar, Part, compose
from blueprint.drawing.plots.brush import WIDTH, Brush
from blueprint.themes.find import find

BRUSH = Brush(find("plain"), bundled(), "en")


def drawn(*bars, limit=""):
    scene = compose("Waits", bars, {"wait": "wait"}, limit, BRUSH)
    return scene, {shape.id: shape for shape in scene.shapes}, {line.id: line for line in scene.lines}


def test_lengths_are_in_proportion():
    """Twice the value is twice the bar."""
    _, shapes, _ = drawn(Bar("A", (Part(10, "wait"),), "10"), Bar("B", (Part(20, "wait"),), "20"))

    assert shapes["bar-1-0"].width == pytest.approx(2 * shapes["bar-0-0"].width)


def test_a_later_beginning_and_parts_follow_each_other():
    """A bar begins where its start is, and each part where the one before it ends."""
    _, shapes, _ = drawn(
        Bar("A", (Part(10, "wait"),), "10"), Bar("B", (Part(5, "wait"), Part(5, "work")), "10", 10)
    )
    edge = {name: (shapes[name].x - shapes[name].width / 2, shapes[name].x + shapes[name].width / 2)
            for name in ("bar-0-0", "bar-1-0", "bar-1-1")}  # fmt: skip

    assert edge["bar-1-0"][0] == pytest.approx(edge["bar-0-0"][1])
    assert edge["bar-1-1"][0] == pytest.approx(edge["bar-1-0"][1])


def test_a_limit_stands_at_its_value_and_not_in_the_number():
    """The mark is on the bar's scale, and the number makes room for it."""
    _, shapes, lines = drawn(
        Bar("A", (Part(10, "wait"),), "ten", limit=10.5),
        Bar("B", (Part(21, "wait"),), "21"),
        limit="accepted",
    )
    x = lines["bar-0-limit"].points[0][0]
    figure = shapes["bar-0-figure"]

    assert x == pytest.approx(shapes["bar-1-0"].x)  # half of 21
    assert figure.x - figure.width / 2 > x


def test_nothing_leaves_the_picture():
    """The longest bar has room for its number, the longest label is cut and told in full."""
    label = "A very long name of a moment " * 4
    scene, shapes, _ = drawn(Bar(label, (Part(1e9, "wait"),), "31 years 251 days"), Bar("B", (), "0"))

    assert shapes["bar-0-0"].x + shapes["bar-0-0"].width / 2 < WIDTH - 100
    assert shapes["bar-0-label"].lines[0].endswith("…")
    assert shapes["bar-0-label"].tooltip == label
    assert all(0 <= shape.y <= scene.height for shape in scene.shapes)


def test_bars_begin_beside_the_longest_label():
    """Short labels leave the room to the bars, and no label runs into them."""
    _, shapes, lines = drawn(Bar("A", (Part(10, "wait"),), "10"), Bar("Check in", (Part(20, "wait"),), "20"))
    label, axis = shapes["bar-1-label"], lines["axis"].points[0][0]

    assert label.lines == ("Check in",)
    assert 0 < axis - (label.x + label.width / 2) < 20
    assert shapes["bar-1-0"].width > WIDTH * 0.7
