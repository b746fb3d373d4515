"""The plugin in real MkDocs builds."""

import re
from types import SimpleNamespace

import pytest

pytest.importorskip("mkdocs", reason="MkDocs isn't installed: pip install 'service-blueprint[mkdocs]'")

SETTINGS = """\
site_name: Site
theme: {name: mkdocs, highlightjs: false}
plugins: [blueprint]
markdown_extensions: [attr_list, admonition, pymdownx.superfences]
"""
PAGE = """\
---
title: Our coffee
---
# Coffee

![](../coffee.blueprint.yaml "Coffee to go")

!!! note

    ```blueprint theme="night"
    title: Tea
    moments:
      - customer: Sip
    ```
"""


@pytest.fixture
def pages(site):
    """Give a site with one page of two figures, one of them within a note."""
    pytest.importorskip("pymdownx")
    site.write("mkdocs.yml", SETTINGS)
    site.write("docs/index.md", PAGE)
    return site


def test_figures_are_drawn_and_kept(pages):
    """Both are drawn, with no id twice; pictures are kept in a folder that git passes over."""
    status, said = pages.mkdocs()
    assert status == 0, said
    page = pages.read("site/index.html")
    ids = re.findall(r'\bid="([^"]+)"', page)

    assert page.count("<svg ") == 2
    assert len(ids) == len(set(ids))
    assert "Coffee to go</figcaption>" in page
    kept = {path.name: path.stat().st_mtime_ns for path in (pages.folder / ".cache/blueprint").iterdir()}
    assert ".gitignore" in kept
    assert len(kept) == 3
    assert pages.mkdocs()[0] == 0
    assert {
        path.name: path.stat().st_mtime_ns for path in (pages.folder / ".cache/blueprint").iterdir()
    } == kept


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        pytest.param(
            "- customer", "- custmer", "index.md:13: `custmer` is neither", id="below a head, in a note"
        ),
        pytest.param("../coffee.", "../cofee.", "index.md:6: There is no file", id="no file"),
        pytest.param('theme="night"', 'theme="nigt"', "index.md:11: There is no theme `nigt`", id="theme"),
    ],
)
def test_a_problem_stops_the_strict_build_at_its_line(pages, before, after, place):
    """The line is that of the page's file, its head included."""
    pages.write("docs/index.md", PAGE.replace(before, after))
    status, said = pages.mkdocs()

    assert status != 0
    assert place in said
    assert "strict mode" in said


def test_a_faulty_file_is_named_with_its_line(pages):
    """What has to be mended is the blueprint, not the page."""
    pages.write("coffee.blueprint.yaml", "title: Coffee\nmoments:\n  - custmer: Order\n")
    status, said = pages.mkdocs()

    assert status != 0
    assert "coffee.blueprint.yaml:3: `custmer` is neither" in said


def test_files_beside_the_pages_are_watched(pages):
    """`mkdocs serve` hears of a blueprint outside of its own folder, and hears of it once."""
    from mkdocs.config import load_config

    from blueprint.integrations.mkdocs import BlueprintPlugin

    watched = []

    config = load_config(str(pages.folder / "mkdocs.yml"))
    plugin = BlueprintPlugin()
    plugin.load_config({}, str(pages.folder / "mkdocs.yml"))
    plugin.on_config(config)
    plugin.on_serve(SimpleNamespace(watch=watched.append), config=config, builder=None)
    outside, inside = pages.folder / "coffee.blueprint.yaml", pages.folder / "docs" / "index.md"
    for path in (outside, inside, outside):
        plugin._depend(str(path))

    assert watched == [str(outside)]
