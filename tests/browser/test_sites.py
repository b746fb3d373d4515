"""The example's built pages in a real browser: drawings seen, no errors, no requests to elsewhere."""

import json
import shutil
import subprocess
import sys
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

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


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def do_GET(self):
        """Answer; the icon that browsers ask every site for is none of the pages' business."""
        if self.path == "/favicon.ico":
            self.send_response(204)
            self.end_headers()
        else:
            super().do_GET()

    def log_message(self, *_said):
        """Say nothing."""


@contextmanager
def served(folder):
    """Serve a folder on this machine, as the search of MkDocs wants it."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def errors(tab):
    """List what went wrong; what the search of MkDocs tells of its work is no error."""
    tab.frames()
    bad, found = {"error", "warning"}, []
    for event in tab.browser.events:
        said = event["params"]
        thrown = event["method"] == "Runtime.exceptionThrown"
        if thrown or said.get("type") in bad or said.get("entry", {}).get("level") in bad:
            found.append(json.dumps(said))
    return found


def visit(tab, address):
    """Open a page and wait until it is there."""
    tab.call("Page.navigate", url=address)
    tab.until(f"location.href === {json.dumps(address)} && document.readyState === 'complete'")
    tab.frames()


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
