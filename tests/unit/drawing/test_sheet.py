"""The style sheet within an SVG."""

import base64
import io
import re
from xml.etree import ElementTree as ET

from reportlab.pdfbase.ttfonts import TTFontFile

from blueprint.drawing import sheet, vector
from blueprint.drawing.engine import find
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Line, Outline, Scene, Shape
from blueprint.themes.twin import Twin

SVG = "{http://www.w3.org/2000/svg}"
RULE = re.compile(r"\.([fs])-([0-9a-f]{6})-([0-9a-f]{6})\{(fill|stroke):#([0-9a-f]{6})\}")


def picture():
    """Two shapes of one fill by day that differ in the dark, and an arrow."""
    look = {"y": 50, "width": 80, "height": 36, "ink": Twin("#000000", "#eeeeee")}
    white, grey = Twin("#ffffff", "#222222"), Twin("#ffffff", "#333333")
    black = Twin("#000000", "#dddddd")
    shapes = (
        Shape("a", ("step",), Outline.ROUNDED, x=60, fill=white, stroke=black, lines=("茶",), **look),
        Shape("b", ("step",), Outline.TERMINAL, x=200, fill=grey, stroke="#555555", lines=("Tea",), **look),
        Shape("c", ("branch",), Outline.WORDS, x=300, lines=("x",), **look),
    )
    line = Line("l", ("flow",), ((100, 50), (160, 50)), stroke=Twin("#444444", "#bbbbbb"), head_at_end=True)
    return Scene(400, 100, "Tea", "", "en", ("Sans",), Twin("#ffffff", "#111111"), shapes, (line,))


def test_each_thing_has_its_own_colour_in_the_dark():
    """Equal colours by day stay apart: background, two fills, words, outline, shaft and head."""
    tree = ET.fromstring(vector.draw(picture(), find(), sheet.dark(picture())))
    rules = {
        f"{kind}-{light}-{dark}": (part, new)
        for kind, light, dark, part, new in RULE.findall(tree.findtext(f"{SVG}style"))
    }

    def dark(element):
        return dict(rules[name] for name in element.get("class", "").split() if name in rules)

    def of(identity):
        return [dark(one) for one in tree.find(f".//{SVG}g[@id='{identity}']")]

    assert dark(tree.find(f"{SVG}rect")) == {"fill": "111111"}
    assert of("a") == [{"fill": "222222", "stroke": "dddddd"}, {"fill": "eeeeee"}]
    assert of("b") == [{"fill": "333333"}, {"fill": "eeeeee"}]
    assert of("l") == [{"stroke": "bbbbbb"}, {"fill": "bbbbbb", "stroke": "bbbbbb"}]


def test_paper_stays_light():
    """The rules hold for dark screens only, and attributes have the colours by day."""
    written = sheet.dark(picture())

    assert written.startswith("@media screen and (prefers-color-scheme:dark){")
    assert written.count("{") == written.count("}")
    assert RULE.sub("", written) == "@media screen and (prefers-color-scheme:dark){}"


def test_a_picture_of_single_colours_has_no_style_sheet():
    """And no classes for colours."""
    plain = picture()._replace(background="#ffffff", lines=(), shapes=())

    assert sheet.dark(plain) == ""
    assert b"<style" not in vector.draw(plain, find(), sheet.dark(plain))


def test_a_picture_carries_just_its_letters():
    """Those of all its words, in a family of its own, fetched from nowhere."""
    letters = sheet.letters(picture(), bundled())
    embedded = re.fullmatch(
        r"@font-face\{font-family:(blueprint-[0-9a-f]{16});"
        r"src:url\(data:font/ttf;base64,([A-Za-z0-9+/=]+)\) format\('truetype'\)\}",
        letters.styles,
    )
    font = TTFontFile(io.BytesIO(base64.b64decode(embedded[2])), validate=1)

    assert embedded[1] == letters.family
    assert sorted(font.charToGlyph) == sorted(map(ord, "Teax茶"))
    assert sheet.letters(picture(), bundled()) == letters
    assert sheet.letters(picture()._replace(shapes=()), bundled()).family != letters.family
