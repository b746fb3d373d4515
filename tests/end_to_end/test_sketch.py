"""The theme `sketch`: the same drawing, bent in every format alike."""

import re
from pathlib import Path

import pytest
from pypdf import PdfReader

import blueprint

COFFEE = Path(__file__).parents[2] / "examples" / "coffee-to-go" / "coffee-to-go.blueprint.yaml"
STRAIGHT = re.compile(r"<(?:polygon|polyline|ellipse)\b")
OWN = 'extends = "plain"\nstrokes = "hand"\n'


@pytest.fixture(scope="module")
def coffee():
    """Read the smallest of the examples."""
    return blueprint.load(COFFEE)


def test_nothing_is_ruled_and_nothing_is_lost(coffee):
    """Each form of the plain drawing is there, as a path; words, ids and classes are as ever."""
    ruled, drawn = (coffee.render("svg", theme=theme).decode() for theme in ("plain", "sketch"))
    forms = re.compile(r"<(?:polygon|polyline|ellipse|path|rect) ")

    assert STRAIGHT.search(ruled)
    assert STRAIGHT.search(drawn) is None
    assert len(forms.findall(drawn)) == len(forms.findall(ruled))
    for kept in (r"<text [^>]*>([^<]*)", r'\bid="([^"]*)"', r'<g [^>]*class="([^"]*)"'):
        assert re.findall(kept, drawn) == re.findall(kept, ruled)


def test_it_is_the_same_each_time(coffee):
    """A hand that follows nothing but the paper."""
    assert coffee.render("svg", theme="sketch") == coffee.render("svg", theme="sketch")


def test_a_pdf_has_the_same_curves(coffee):
    """What the SVG bends, the PDF bends: as many curves in both, and hardly a straight line left."""
    from io import BytesIO

    page = PdfReader(BytesIO(coffee.render("pdf", theme="sketch"))).pages[0]
    drawn = page.get_contents().get_data().decode("latin-1")
    svg = coffee.render("svg", theme="sketch").decode()
    curves = sum(len(path.split()) for path in re.findall(r' d="M[^C]*C([^"]*)"', svg)) / 3

    assert len(re.findall(r" c\b", drawn)) == curves
    assert len(re.findall(r" l\b", drawn)) == 0


def test_a_theme_of_ones_own_may_be_drawn_by_hand(coffee, tmp_path):
    """One slot bends another theme, and changes no colour."""
    own = tmp_path / "own.toml"
    own.write_text(OWN, encoding="utf-8")
    drawn, plain = (coffee.render("svg", theme=theme).decode() for theme in (own, "plain"))
    colours = re.compile(r"#[0-9a-f]{6}")

    assert STRAIGHT.search(drawn) is None
    assert colours.findall(drawn) == colours.findall(plain)
