"""The page's document: what stands in it, escaped, and what its policy allows."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

import blueprint
from blueprint.drawing.facts import DETAILS
from blueprint.drawing.scene import About, Fact, Outline, Place, Scene, Shape
from blueprint.outputs.page import sheet, words

FOLDER = Path(sheet.__file__).parent
FILES = sorted(FOLDER.glob("*.js"))
NASTY = "</script><script>alert(1)</script><!-- &amp; \u2028 ]]> [[svg]] {{Search}} 申请"


class Reader(HTMLParser):
    """Reads a page as browsers do, as far as this matters here."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.elements, self.texts, self._open = [], {}, []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Keep an element."""
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)

    def handle_endtag(self, tag):
        """Leave it."""
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data):
        """Keep a text under the element that it stands in."""
        if self._open:
            self.texts.setdefault(self._open[-1], []).append(data)


def scene(**more):
    """Make a scene of one nasty step."""
    about = About(NASTY, NASTY, NASTY, NASTY, (Fact(NASTY, NASTY),))
    shape = Shape(
        "step", ("step",), Outline.ROUNDED, 60, 20, 90, 36, (NASTY,),
        fill="#ffffff", tooltip=NASTY, place=Place(0, 0, 0), about=about, link="javascript:alert(1)",
    )  # fmt: skip
    known = {
        "title": NASTY,
        "description": NASTY,
        "lang": "en",
        "families": ("Sans",),
        "background": "#ffffff",
    }
    return Scene(width=120, height=40, shapes=(shape,), lines=(), **(known | more))


def page(**more):
    from blueprint.drawing.engine import find
    from blueprint.drawing.vector import draw

    drawn = scene(**more)
    return sheet.fill(drawn, draw(drawn, find()).decode())


def data_of(text):
    return json.loads(re.search(r'<script type="application/json" id="page_data">(.*?)</script>', text)[1])


def test_nothing_of_a_blueprint_ends_a_script_or_begins_one():
    """There are the two scripts of the page, and hostile texts arrive unharmed as text."""
    read = Reader(page())

    assert sum(tag == "script" for tag, _ in read.elements) == 2
    assert read.texts["title"][0] == NASTY
    assert data_of(page())["boxes"][0]["name"] == NASTY


def test_unsafe_links_are_left_out():
    """Only addresses that a drawing may have reach the panel."""
    assert "link" not in data_of(page())["boxes"][0]


def test_the_policy_names_the_one_script_and_the_one_style():
    """Their hashes are those of what stands in the page, and nothing else is allowed."""
    text = page()
    policy = next(a["content"] for tag, a in Reader(text).elements if a.get("http-equiv"))
    script = re.search(r'<script type="module">(.*?)</script>', text, re.DOTALL)[1]
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]

    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    for name, content in (("script", script), ("style", style)):
        assert f"{name}-src 'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'" in policy


def test_no_element_has_a_style_or_a_handler():
    """The policy would refuse them, with a complaint in the console."""
    attributes = {name for _, found in Reader(page()).elements for name in found}

    assert "style" not in attributes
    assert not [name for name in attributes if name.startswith("on")]


def test_nothing_is_fetched():
    """No element names a source, and no style an address."""
    text = page()

    assert not {"src", "srcset", "data", "poster", "action"} & {
        n for _, f in Reader(text).elements for n in f
    }
    assert not re.search(r"@import|url\(", text)
    assert not [found for tag, found in Reader(text).elements if tag == "link"]


def test_a_style_sheet_of_the_drawing_moves_into_the_pages_own():
    """A theme's own style is hashed with the page's, and its embedded font is allowed."""
    svg = "<svg><style><![CDATA[.step{fill:red}@font-face{src:url(data:font/ttf;base64,AA)}]]></style></svg>"
    text = sheet.fill(scene(), svg)

    assert "<svg></svg>" in text
    assert ".step{fill:red}" in re.search(r"<style>(.*?)</style>", text, re.DOTALL)[1]
    assert "font-src data:;" in text


def test_layers_of_the_drawing_are_offered():
    """Classes that a scene marks as layers are found, beside those that every drawing has."""
    shapes = [
        Shape(f"s{i}", classes, Outline.WORDS, 9, 9, 9, 9)
        for i, classes in enumerate(
            [("evidence",), ("mark", "fail", "layer-waits"), ("note", "layer-odd-things")]
        )
    ]
    found = data_of(sheet.fill(scene()._replace(shapes=tuple(shapes)), ""))

    assert [layer[0] for layer in found["layers"]] == ["Evidence", "Marks", "Odd things", "Wait point"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_word_of_the_frame_and_the_script_is_in_the_tables(lang):
    """What the frame and the script say can be translated, and no word is translated in vain."""
    frames = "\n".join(path.read_text(encoding="utf-8") for path in FOLDER.glob("*.html"))
    frame = set(re.findall(r"\{\{(.+?)\}\}", frames))
    script = "\n".join(path.read_text(encoding="utf-8") for path in FILES)
    said = set(re.findall(r'say\("(.+?)"', script)) | {"Leads here", "Exchange", "Follows"}

    assert frame == set(words.FRAME)
    assert said == set(words.SAID)
    assert (
        "{{" not in blueprint.loads("title: T\nmoments: [{customer: Sip}]").render("html", lang=lang).decode()
    )


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_the_script_never_turns_text_into_markup(path):
    """It makes elements and texts only, so that nothing of a blueprint becomes code; and it stays short."""
    text = path.read_text(encoding="utf-8")

    markup = r"innerHTML|outerHTML|insertAdjacent|document\.write|eval|new Function"
    assert not re.search(markup, text)
    assert "</script" not in text
    assert "<!--" not in text
    assert len(text.splitlines()) < 150


def test_every_file_of_the_script_is_in_the_page():
    """None is forgotten in the order."""
    assert sorted(sheet._SCRIPTS) == [path.stem for path in FILES]


def test_details_lead_where_somebody_serves_them_and_are_words_elsewhere():
    """The path of another drawing is a link in a page that knows its address, and in no other."""
    service = blueprint.loads("title: Tea\nmoments: [{customer: {do: Sip, details: sip.yaml}}]")
    drawn = service.render("html").decode()
    about = About("Sip", "Sip", "Customer", "Step", (Fact("Note", "sip.yaml"), Fact(DETAILS, "sip.yaml")))
    step = Shape("a", ("step",), Outline.ROUNDED, 5, 5, 9, 9, place=Place(0, 0, 0), about=about)
    tea = Scene(9, 9, "Tea", "", "en", (), "#ffffff", (step,), ())

    led = sheet.fill(tea, "<svg></svg>", sheet.Extra(leads={"sip.yaml": "/?of=sip.yaml"}))
    (box,) = json.loads(re.search(r'id="page_data">(.*?)</script>', led)[1])["boxes"]

    assert "/?of=" not in drawn
    assert box["facts"] == [["Note", "sip.yaml"], [DETAILS, "sip.yaml", 0, "/?of=sip.yaml"]]
