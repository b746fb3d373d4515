"""The drawing within somebody else's page: the same tools, without what belongs to the page around."""

import json
import re

import pytest

from blueprint.drawing.scene import Line, Outline, Place, Scene, Shape
from blueprint.outputs.page.sheet import fill
from blueprint.outputs.page.within import within
from blueprint.outputs.report.html import prefixed

SVG = '<svg><g class="graph"><g id="step-a"></g><g id="step-b"></g><g id="arrow"></g></g></svg>'


@pytest.fixture
def scene():
    """Two steps and the arrow between them."""
    steps = tuple(
        Shape(f"step-{name}", ("step",), Outline.ROUNDED, 9, 9, 9, 9, (name,), place=Place(moment, 0, 0))
        for moment, name in enumerate("ab")
    )
    arrow = Line("arrow", ("flow",), (), source="step-a", target="step-b")
    return Scene(90, 60, "Tea", "", "en", ("Sans",), "#ffffff", steps, (arrow,))


def test_its_ids_are_those_of_the_page_around(scene):
    """What the script knows names the elements as they are called there, so that it finds each of them."""
    markup = within(scene, prefixed(SVG, "figure-x"), "figure-x-").markup
    known = json.loads(re.search(r'id="page_data">(.*?)</script>', markup)[1])
    named = [box["id"] for box in known["boxes"]]
    named += [link[end] for link in known["links"] for end in ("id", "source", "target")]

    assert set(named) == {"figure-x-step-a", "figure-x-step-b", "figure-x-arrow"}
    assert all(f'<g id="{name}">' in markup for name in named)


def test_light_and_paper_are_left_to_the_page_around(scene):
    """It has no switch for dark mode and no button that prints, and turns no sheet of paper."""
    made, whole = within(scene, SVG), fill(scene, SVG)

    for word in ("page_dark", "page_print"):
        assert word in whole
        assert word not in made.markup + made.script
    assert "@page" in whole
    assert "@page" not in made.style
    assert not re.search(r"(?m)^(html|body)\b", made.style)


def test_it_styles_nothing_of_the_page_around(scene):
    """Every rule of its sheet but the names of colours is about its own element or what lies in it."""
    style = re.sub(r"/\*.*?\*/", "", within(scene, SVG).style, flags=re.DOTALL)
    selectors = [found.strip() for found in re.findall(r"(?m)^ *([^{}@;]+?) \{ ?[^{}]", style)]
    own = re.compile(r":root|#page_|\.page-|:where\(\.page-desk\)|\.is-|\.node|\.edge|\.graph")

    assert len(selectors) > 60
    assert [found for found in selectors if not own.search(found)] == []


def test_ids_of_the_tools_are_given_once(scene):
    """Nothing is in it twice, whatever parts it is put together from."""
    ids = re.findall(r' id="([^"]+)"', within(scene, SVG).markup)

    assert len(ids) == len(set(ids)) > 20
