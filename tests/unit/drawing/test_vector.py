"""The picture as SVG."""

import re
import shutil
import threading
from xml.etree import ElementTree as ET

import pytest

from blueprint.drawing import vector
from blueprint.drawing.engine import find
from blueprint.drawing.scene import Align, Line, Outline, Scene, Shape

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "a<b & c>d",
    r"\N \G \E \n &#1; &amp; &lt;",
    "\"><svg onload='alert(1)'>",
    "]]> <!-- --> <?x?> <!DOCTYPE>",
    "'single' \"double\" `back` \\",
    "javascript:alert(1)",
    "مرحبا שלום 还款 😀 e\u0301",
    "two  spaces   kept",
    " \u3000led",
]
ALLOWED = {
    "svg": {
        *(
            "width",
            "height",
            "viewBox",
            "role",
            "aria-describedby",
            "aria-labelledby",
            "lang",
            "font-family",
            "text-anchor",
            "style",
        ),
        "{http://www.w3.org/XML/1998/namespace}lang",
    },
    "title": {"id"},
    "desc": {"id"},
    "g": {"id", "class", "transform", "{http://www.w3.org/XML/1998/namespace}space"},
    "a": {"href", "target", "rel"},
    "path": {"fill", "stroke", "stroke-width", "stroke-dasharray", "d"},
    "polygon": {"fill", "stroke", "stroke-width", "stroke-dasharray", "points"},
    "polyline": {"fill", "stroke", "stroke-width", "stroke-dasharray", "points"},
    "ellipse": {"fill", "stroke", "stroke-width", "stroke-dasharray", "cx", "cy", "rx", "ry"},
    "rect": {
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "x",
        "y",
        "width",
        "height",
        "rx",
        "class",
    },
    "text": {"x", "y", "font-size", "fill", "text-anchor"},
}


def scene(*shapes, lines=(), **more):
    """Make a scene of some shapes."""
    given = {
        "title": "Tea",
        "description": "How tea is made",
        "lang": "en",
        "families": ("Noto Sans SC", "sans-serif"),
    }
    return Scene(400, 200, background="#ffffff", shapes=tuple(shapes), lines=tuple(lines), **(given | more))


def shape(identity="a", *written, **more):
    """Make a shape of 100 by 36 points around (100, 50)."""
    given = {"outline": Outline.ROUNDED, "x": 100, "y": 50, "width": 100, "height": 36, "fill": "#ffffff"}
    given["stroke"] = "#000000"
    return Shape(identity, more.pop("classes", ("step",)), lines=written, **(given | more))


def tree_of(one, engine="graphviz-pure"):
    """Draw a scene and read the SVG back."""
    return ET.fromstring(vector.draw(one, find(engine)))


def group(tree, identity):
    """Find the group with an id."""
    return next(element for element in tree.iter(f"{SVG}g") if element.get("id") == identity)


def check_allowed(tree):
    """Hold every element and attribute against the short list of those a picture needs."""
    for element in tree.iter():
        kind = element.tag.removeprefix(SVG)
        assert kind in ALLOWED, kind
        assert set(element.attrib) <= ALLOWED[kind], (kind, element.attrib)
        for value in element.attrib.values():
            assert "url(" not in value


@pytest.mark.parametrize("text", HOSTILE)
def test_texts_are_shown_literally_wherever_they_stand(text):
    """Words, titles, tooltips and descriptions hold the text and nothing else comes of it."""
    line = Line("l", ("flow",), ((100, 68), (100, 150)), tooltip=text)
    tree = tree_of(scene(shape("a", text, tooltip=text), lines=[line], title=text, description=text))
    check_allowed(tree)
    assert group(tree, "a").find(f"{SVG}text").text == text
    assert group(tree, "a").find(f"{SVG}title").text == text
    assert group(tree, "l").find(f"{SVG}title").text == text
    assert tree.find(f"{SVG}title").text == text
    assert tree.find(f"{SVG}desc").text == text


@pytest.mark.parametrize("text", HOSTILE)
def test_attributes_from_elsewhere_stay_in_their_quotes(text):
    """Hostile ids, classes, languages, fonts and links give no other attribute."""
    hostile = shape(text, classes=(text,), link=text)
    check_allowed(tree_of(scene(hostile, lang=text, families=(text,))))


def test_controls_are_shown_as_what_they_are():
    """Even a text that no XML may hold gives XML."""
    tree = tree_of(scene(shape("a", "a\x00\x1b\ud800b", tooltip="\x0b\uffff"), title="\x01"))
    assert group(tree, "a").find(f"{SVG}text").text == "a\ufffd\ufffd\ufffdb"


def test_the_root_says_what_the_picture_is():
    """Screen readers get a role, a name, a description and a language."""
    tree = tree_of(scene(lang="zh", title="贷款", description="一步一步"))
    assert tree.get("role") == "img"
    assert tree.get("lang") == "zh"
    assert tree.get("{http://www.w3.org/XML/1998/namespace}lang") == "zh"
    names = [
        element
        for part in (tree.get("aria-labelledby"), tree.get("aria-describedby"))
        for element in tree.iter()
        if element.get("id") == part
    ]
    assert [element.text for element in names] == ["贷款", "一步一步"]
    assert (tree.get("width"), tree.get("height"), tree.get("viewBox")) == ("400pt", "200pt", "0 0 400 200")
    assert tree.get("font-family") == "'Noto Sans SC', sans-serif"


def test_a_picture_without_description_refers_to_none():
    """No reference leads nowhere."""
    tree = tree_of(scene(description="", lang=""))
    assert tree.find(f"{SVG}desc") is None
    assert len(tree.get("aria-labelledby").split()) == 1
    assert tree.get("lang") is None


def test_everything_drawn_has_its_id_and_classes():
    """A style sheet finds each shape and line by what it is and whose."""
    line = Line("a-b", ("flow",), ((100, 68), (100, 150)), head_at_end=True)
    tree = tree_of(scene(shape("顾客-1", "x", classes=("step", "frontstage")), lines=[line]))
    assert group(tree, "顾客-1").get("class").split() == ["node", "step", "frontstage"]
    assert group(tree, "a-b").get("class").split() == ["edge", "flow"]


def test_only_what_has_a_tooltip_has_a_title():
    """Graphviz's names of nodes are nobody's business."""
    tree = tree_of(scene(shape("a", "x"), shape("b", "y", y=120, tooltip="whole")))
    assert group(tree, "a").find(f"{SVG}title") is None
    assert group(tree, "b").find(f"{SVG}title").text == "whole"
    assert "n1" not in vector.draw(scene(shape("a", "x")), find()).decode()


def test_nothing_of_the_engine_is_left():
    """No DOCTYPE, no comment, no name of a generator."""
    text = vector.draw(scene(shape("a", "x")), find()).decode()
    assert "<!" not in text
    assert "graphviz" not in text.lower()
    assert re.findall(r"https?://[^\"]*", text) == ["http://www.w3.org/2000/svg"]


def test_links_lead_where_they_may():
    """Web addresses open a page of their own that learns nothing, others open in place, bad ones nothing."""
    tree = tree_of(
        scene(
            shape("web", "x", link="https://example.com/?a=1&b=<2>"),
            shape("near", "x", link="guide.html#refunds"),
            shape("bad", "x", link="java\tscript:alert(1)"),
        )
    )
    (web,) = group(tree, "web").iter(f"{SVG}a")
    assert web.attrib == {
        "href": "https://example.com/?a=1&b=<2>",
        "target": "_blank",
        "rel": "noopener noreferrer",
    }
    (near,) = group(tree, "near").iter(f"{SVG}a")
    assert near.attrib == {"href": "guide.html#refunds"}
    assert len(near.findall(f"{SVG}text")) == 1
    assert not list(group(tree, "bad").iter(f"{SVG}a"))


def test_words_stand_where_the_shape_is():
    """Words are at their shape in the coordinates of the forms, and left words begin at its left edge."""
    tree = tree_of(
        scene(
            shape("a", "mid"), shape("b", "left", align=Align.LEFT, outline=Outline.WORDS, fill="", stroke="")
        )
    )
    (middle,) = group(tree, "a").iter(f"{SVG}text")
    (left,) = group(tree, "b").iter(f"{SVG}text")
    assert (float(middle.get("x")), middle.get("text-anchor")) == (100, None)
    assert (float(left.get("x")), left.get("text-anchor")) == (50, "start")
    assert 50 < float(middle.get("y")) + 200 < 55
    assert tree.get("text-anchor") == "middle"
    assert "translate(0 200)" in [element.get("transform") for element in tree.iter(f"{SVG}g")]


def test_things_are_painted_in_the_order_of_the_scene():
    """Shapes back to front, then lines, whatever order the engine likes."""
    lines = [
        Line(f"l{i}", (), ((10, i), (90, i)), source=source) for i, source in enumerate(["b", "", "a", "b"])
    ]
    tree = tree_of(scene(shape("b", "x"), shape("a", "y", y=100), lines=lines))
    identities = [element.get("id") for element in tree.iter(f"{SVG}g") if element.get("id")]
    assert identities == ["b", "a", "l0", "l1", "l2", "l3"]


def test_a_shape_without_form_has_its_words():
    """Words alone need neither fill nor outline."""
    tree = tree_of(scene(shape("a", "yes", outline=Outline.WORDS, fill="", stroke="")))
    (text,) = group(tree, "a").iter(f"{SVG}text")
    assert text.text == "yes"


def test_the_same_scene_gives_the_same_bytes_in_any_thread():
    """Once, twice, and from eight threads at once."""
    one = scene(*(shape(f"s{i}", "还款", outline=outline) for i, outline in enumerate(Outline)))
    first = vector.draw(one, find())
    found = []
    threads = [threading.Thread(target=lambda: found.append(vector.draw(one, find()))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [first] * 8


@pytest.mark.skipif(not shutil.which("dot"), reason="no dot on this machine")
def test_words_stand_at_the_same_place_with_any_engine():
    """Fonts of the machine move nothing."""
    one = scene(shape("a", "入住", "second"), shape("b", "left", align=Align.LEFT))
    places = [
        [(text.text, text.attrib) for text in tree_of(one, engine).iter(f"{SVG}text")]
        for engine in ("graphviz-pure", "dot")
    ]
    assert places[0] == places[1]
