"""The example's built pages in a real browser: drawings seen, no errors, no requests to elsewhere."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.browser.served import errors, served, visit

EXAMPLES = Path(__file__).parents[2] / "examples"
BUILDS = {
    "sphinx": ("myst_parser", ("-W", "-q", "sphinx", "site"), ("index.html", "hotel.html", "loan.html")),
    "mkdocs": (
        "pymdownx",
        ("build", "--strict", "-q", "--no-directory-urls", "-f", "mkdocs/mkdocs.yml", "-d", "../site"),
        ("index.html", "hotel.html", "loan.html"),
    ),
}
SEEN = """
    [...document.querySelectorAll('.blueprint-sheet > svg')].map((svg) => {
        const box = svg.getBoundingClientRect();
        const words = svg.querySelector('text').getBoundingClientRect();
        return [box.width, box.height, words.height];
    })
"""


@pytest.fixture(scope="module", params=sorted(BUILDS))
def built(request, tmp_path_factory):
    """Build the example with one of the programs."""
    needed, words, pages = BUILDS[request.param]
    for module in (request.param, needed):
        pytest.importorskip(module)
    home = tmp_path_factory.mktemp(request.param) / "examples"
    shutil.copytree(EXAMPLES, home, ignore=shutil.ignore_patterns(".cache", "*.svg"))
    folder = home / "documentation"
    done = subprocess.run(
        [sys.executable, "-m", request.param, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with served(folder / "site") as address:
        yield [f"{address}/{page}" for page in pages]


@pytest.mark.parametrize("width", [1280, 390])
def test_drawings_are_seen_and_nothing_is_asked_of_elsewhere(tab, built, width):
    """Each drawing has a size and readable words, the page itself never scrolls sideways, nothing fails."""
    tab.resize(width, 800, mobile=width < 500)
    for page, drawings in zip(built, (2, 1, 1), strict=True):
        visit(tab, page)
        seen = tab.ask(SEEN)
        assert len(seen) == drawings
        for wide, high, words in seen:
            assert wide > 250
            assert high > 100
            assert words > 5
        assert tab.ask("document.documentElement.scrollWidth <= window.innerWidth")
        ids = tab.ask("[...document.querySelectorAll('[id]')].map((e) => e.id)")
        assert len(ids) == len(set(ids))
    assert errors(tab) == []
    here = built[0].rpartition("/")[0]
    assert [address for address in tab.requests() if not address.startswith((here, "data:"))] == []


def test_a_wide_drawing_scrolls_in_its_own_place(tab, built):
    """On a phone a hotel's stay is wider than the page, and the keyboard can scroll it."""
    tab.resize(390, 800, mobile=True)
    visit(tab, built[1])
    sheet = "document.querySelector('.blueprint-sheet')"

    assert tab.ask(f"{sheet}.scrollWidth > 2 * {sheet}.clientWidth")
    assert tab.ask(f"{sheet}.tabIndex === 0 && {sheet}.getAttribute('aria-label').length > 0")
