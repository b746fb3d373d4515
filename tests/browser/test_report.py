"""The report in a real browser: nothing is asked for, nothing is refused, everybody can read it."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from blueprint.cli.app import main

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
SIZES = {"desk": (1280, 900), "phone": (390, 800)}


@pytest.fixture(scope="session")
def axe():
    """The text of axe-core, where npm has installed it globally or BLUEPRINT_AXE names its file."""
    named = os.environ.get("BLUEPRINT_AXE")
    if named is None and shutil.which("npm"):
        root = subprocess.run(
            ["npm", "root", "-g"], capture_output=True, text=True, check=False
        ).stdout.strip()
        named = str(Path(root, "axe-core", "axe.min.js"))
    if named is None or not Path(named).is_file():
        pytest.skip("axe-core isn't installed here: npm install -g axe-core")
    return Path(named).read_text(encoding="utf-8")


@pytest.fixture
def report(tab, tmp_path):
    """Report on a file and open the page."""

    def call(path, *words):
        place = tmp_path / "report.html"
        assert main(["report", str(path), "-o", str(place), "-q", *words]) == 0
        tab.open(place)
        return tab

    return call


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_nothing_is_asked_for(report, path):
    """The page is all there is, and its policy has nothing to refuse."""
    page = report(path)

    assert [url for url in page.requests() if not url.startswith("file:")] == []
    assert len(page.requests()) == 1
    assert page.complaints() == []


@pytest.mark.parametrize("size", SIZES)
def test_the_page_never_scrolls_sideways(report, size):
    """Wide tables and drawings scroll by themselves."""
    page = report(EXAMPLES[0])
    page.resize(*SIZES[size], mobile=size == "phone")

    assert page.ask("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["branch-surge", "hotel-stay", "instalment-loan"])
def test_everybody_can_read_it(report, axe, name, size, scheme):
    """An accessibility checker finds nothing serious, at any size, by day and by night."""
    page = report(ROOT / "examples" / name / f"{name}.blueprint.yaml")
    page.resize(*SIZES[size], mobile=size == "phone")
    page.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    page.do(axe + "; window.axe = window.axe || axe;")
    found = page.do(
        "const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] });"
        "if (!passes.length) return ['nothing was checked'];"
        "return violations.filter((one) => ['serious', 'critical'].includes(one.impact))"
        ".map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html).join(' ')}`)"
    )

    assert found == []
