"""DOT, as Graphviz understands it."""

import json
import re
import shutil
from xml.etree import ElementTree as ET

import pytest

from blueprint.drawing import dot
from blueprint.drawing.engine import find, run
from blueprint.drawing.scene import Align, Line, Outline, Scene, Shape

ENGINES = [
    "graphviz-pure",
    pytest.param("dot", marks=pytest.mark.skipif(not shutil.which("dot"), reason="no dot")),
]
HOSTILE = [
    "a<b>c",
    "<b>bold</b>",
    "<",
    "x & y",
    "&amp; &lt; &#1; &#60; &nbsp; &",
    r"\N \G \E \T \H \L",
    r"one\nline\l\r",
    "\\",
    "ends with a backslash\\",
    '"quoted"',
    '"',
    r"\"",
    r"\\",
    "'; } n1 -> n2 [x=\"",
    ']; evil [URL="javascript:alert(1)"',
    "# no comment // nor this /* nor that */",
    "%s %d {0} ${HOME} $(id) `id`",
    "😀👩‍👩‍👧 e\u0301 ﬁ",
    "مرحبا بالعالم",
    "שלום עולם",
    "入住登记 <客房>",
    "</svg><script>alert(1)</script>",
    "]]>",
    "<!-- x -->",
    "+",
    "\u202eevil\u202c",
    "\u2028\u0085",
    "-",
]


def scene(*shapes, lines=(), width=400.0, height=200.0, families=("Noto Sans SC",)):
    """Make a scene of some shapes."""
    return Scene(width, height, "Tea", "", "en", families, "#ffffff", tuple(shapes), tuple(lines))


def shape(identity="a", *written, **more):
    """Make a shape of 100 by 36 points around (100, 50)."""
    given = {"outline": Outline.ROUNDED, "x": 100, "y": 50, "width": 100, "height": 36, "fill": "#ffffff"}
    return Shape(identity, ("step",), lines=written, **(given | more))


def drawn(written, engine="graphviz-pure"):
    """Let an engine draw DOT, and read its SVG."""
    svg = run(find(engine), written, "svg")
    return ET.fromstring(svg)


def texts(tree):
    """List the texts drawn."""
    return [element.text or "" for element in tree.iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_written_is_shown_literally(text, engine):
    """Graphviz's own language in a text is only text; nothing but the text is drawn."""
    tree = drawn(dot.write(scene(shape("a", text), shape("b", "other"))), engine)
    assert [found.replace("\u00a0", " ") for found in texts(tree)] == [text, "other"]
    kinds = {element.tag.partition("}")[2] for element in tree.iter()}
    assert kinds <= {"svg", "g", "title", "polygon", "path", "text"}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("character", ["x", "&", "\\", '"', "还", "😀"])
def test_very_long_texts_arrive_whole(character, engine):
    """Graphviz's limit of 16,383 bytes for a quoted string is never met."""
    text = character * 20_000
    assert texts(drawn(dot.write(scene(shape("a", text))), engine)) == [text]


@pytest.mark.parametrize("engine", ENGINES)
def test_lines_stay_lines(engine):
    """Each line of a shape is a text of its own, whether it stands in the middle or at the left."""
    written = ("one", "two\\", "three")
    for align in Align:
        assert texts(drawn(dot.write(scene(shape("a", *written, align=align))), engine)) == list(written)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_ids_classes_and_fonts_cannot_break_out(hostile):
    """Names from elsewhere end neither a quotation nor an attribute."""
    bad = Shape(hostile, (hostile,), Outline.ROUNDED, 50, 50, 40, 20, fill="#ffffff")
    tree = drawn(dot.write(scene(bad, families=(hostile,))))
    (group,) = (element for element in tree.iter() if element.get("class", "").startswith("node"))
    assert re.fullmatch(r"[\w-]*", group.get("id"))
    assert not [element for element in tree.iter() if set(element.attrib) & {"onclick", "href", "style"}]


def test_control_characters_never_reach_the_engine():
    """A text with controls gives DOT without them."""
    written = dot.write(scene(shape("a", "\x00\x07\x1b[31m\ud800\uffff", "tab\tbreak\nend")))
    assert not re.search("[\x00-\x09\x0b-\x1f\ud800-\udfff\uffff]", written)
    assert "tab break end" in written


def test_everything_drawn_says_what_it_is():
    """Nodes and edges carry the scene's ids and classes."""
    line = Line("a-b", ("flow", "main"), ((100, 68), (100, 120)), head_at_end=True, source="a", target="b")
    written = dot.write(scene(shape("a"), shape("b", y=140), lines=[line]))
    assert 'id="a", class="step"' in written
    assert re.search(r'^n1 -> n2 .*id="a-b", class="flow main"', written, re.MULTILINE)


def test_lines_without_shapes_belong_to_the_page():
    """A line between zones needs no shape to hold it."""
    written = dot.write(scene(lines=[Line("v", ("line",), ((0, 50), (400, 50)), source="gone")]))
    assert "n0 -> n0 [" in written


@pytest.mark.parametrize("engine", ENGINES)
def test_the_page_is_exactly_as_large_as_the_scene(engine):
    """Neither margins nor rounding change the size."""
    root = drawn(dot.write(scene(width=3704, height=934)), engine)
    assert (root.get("width"), root.get("height")) == ("3704pt", "934pt")
    assert [float(number) for number in root.get("viewBox").split()] == [0, 0, 3704, 934]


@pytest.mark.parametrize("engine", ENGINES)
def test_y_is_turned_over_once(engine):
    """A shape near the top of the scene is near the top of the drawing."""
    answer = json.loads(run(find(engine), dot.write(scene(shape("a", y=30))), "json"))
    node = next(node for node in answer["objects"] if node.get("id") == "a")
    assert node["pos"] == "100,170"


def test_numbers_are_short_and_never_minus_nought():
    """The same place is always written the same way."""
    line = Line("v", ("line",), ((-0.0001, 199.99999), (1 / 3, 50)))
    (pos,) = re.findall(r'n0 -> n0 \[pos="([^"]*)"', dot.write(scene(lines=[line])))
    assert pos == "0,0 0,0 0.33,150 0.33,150"


def test_what_is_alike_is_said_once():
    """The commonest look of the shapes stands at the beginning only."""
    written = dot.write(scene(*(shape(f"s{i}", "x", stroke="#123456") for i in range(20)), shape("t", "x")))
    assert written.count("#123456") == 1
    assert written.count('"transparent"') == 1


def test_the_same_scene_gives_the_same_dot():
    """Nothing but the scene decides."""
    one = scene(shape("a", "x"), shape("b", "y", dashed=True, stroke="#000000"))
    assert dot.write(one) == dot.write(one)


def test_no_link_and_no_tooltip_is_handed_over():
    """What Graphviz would write unescaped, it doesn't get."""
    written = dot.write(scene(shape("a", "x", link="https://example.com", tooltip="secret")))
    assert "example.com" not in written
    assert "secret" not in written
