"""The markup around a drawing."""

from html.parser import HTMLParser

import pytest

import blueprint
from blueprint.diagnostics.errors import MachineError
from blueprint.figures.markup import faults, figure, sheet
from blueprint.figures.options import Standing

HOSTILE = '"><script>alert(1)</script>'


class Reader(HTMLParser):
    """Lists the elements that a browser would see."""

    def __init__(self, page):
        super().__init__()
        self.elements = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        """Note an element."""
        self.elements.append((tag, dict(attrs)))


def drawn(**more):
    """Draw a small blueprint and put it into a sheet."""
    svg = blueprint.loads("title: Tea\nmoments: [{customer: Sip}]").render(prefix="a-")
    return sheet(svg, "Tea", Standing(**more))


def test_a_drawing_fits_its_page_and_stays_readable():
    """It is as wide as the page, at most as wide as drawn, and never below 65 % of that."""
    svg = dict(Reader(drawn()).elements[1][1])
    natural = float(svg["viewbox"].split()[2])
    style = dict(part.split(":") for part in svg["style"].split(";") if ":" in part)

    assert style["width"] == "100%"
    assert float(style["max-width"].removesuffix("pt")) == pytest.approx(natural, rel=0.001)
    assert float(style["min-width"].removesuffix("pt")) == pytest.approx(0.65 * natural, rel=0.001)
    assert "width" not in svg


def test_a_wished_width_is_the_width():
    """Nothing else says how wide it is on a screen."""
    style = Reader(drawn(width="60%")).elements[1][1]["style"]

    assert "width:60%" in style
    assert "min-width" not in style


@pytest.mark.parametrize("key", ["caption", "alt", "name", "classes"])
def test_what_authors_write_is_no_markup(key):
    """No option can open an element."""
    page = figure(drawn(**{key: HOSTILE}), Standing(**{key: HOSTILE}))

    assert "script" not in [tag for tag, _ in Reader(page).elements]


def test_a_problem_is_no_markup():
    """What a blueprint says about itself is shown as it stands."""
    assert "script" not in [tag for tag, _ in Reader(faults(HOSTILE)).elements]


def test_what_is_no_drawing_is_refused():
    """Nothing foreign is put into a page."""
    with pytest.raises(MachineError):
        sheet(b"<html>", "Tea", Standing())
