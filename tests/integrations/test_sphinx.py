"""The directive in real Sphinx builds."""

import re

import pytest

pytest.importorskip("sphinx", reason="Sphinx isn't installed: pip install 'service-blueprint[sphinx]'")

CONF = """\
project = "Site"
copyright = "us"
version = "1"
extensions = ["blueprint.integrations.sphinx"]
man_pages = [("index", "site", "Site", [], 1)]
"""
TWO = """\
Site
====

.. blueprint:: coffee.blueprint.yaml
   :caption: From a *file*
   :show: actors
   :name: ours

.. blueprint::
   :width: 60%
   :alt: A cup of tea
   :theme: auto

   title: Tea
   moments:
     - customer: Sip
"""
FAULTY = {
    "bad.yaml": "title: Tea\nmoments:\n  - custmer: Sip\n",
    "index.rst": "T\n=\n\n.. toctree::\n   :glob:\n\n   *\n",
    "file.rst": "T\n=\n\n.. blueprint:: bad.yaml\n",
    "inline.rst": "T\n=\n\n.. blueprint::\n   :wrap: 8\n\n   title: Tea\n   moments:\n     - custmer: Sip\n",
    "missing.rst": "T\n=\n\n.. blueprint:: nowhere.yaml\n",
    "theme.rst": "T\n=\n\n.. blueprint:: coffee.blueprint.yaml\n   :theme: nigt\n",
    "nothing.rst": "T\n=\n\n.. blueprint::\n",
}
CASES = [
    pytest.param("file", "bad.yaml:3", "did you mean `customer`", id="file"),
    pytest.param("inline", "inline.rst:9", "did you mean `customer`", id="inline"),
    pytest.param("missing", "missing.rst:4", "There is no file", id="no file"),
    pytest.param("theme", "theme.rst:4", "did you mean `night`", id="theme"),
    pytest.param("nothing", "nothing.rst:4", "takes either", id="nothing"),
]
MYST = "# T\n\n```{blueprint}\n:wrap: 8\n\ntitle: Tea\nmoments:\n  - custmer: Sip\n```\n"


@pytest.fixture(scope="module")
def pages(make_site):
    """Build a page of two figures as HTML, and then as whatever a test asks for."""
    site = make_site("two")
    site.write("conf.py", CONF)
    site.write("index.rst", TWO)
    status, said = site.sphinx()
    assert status == 0, said
    return site


@pytest.fixture(scope="module")
def faulty(make_site):
    """Build pages that have one fault each, twice."""
    site = make_site("faulty")
    site.write("conf.py", CONF)
    for name, text in FAULTY.items():
        site.write(name, text)
    return site, site.sphinx(), site.sphinx()


def test_two_figures_stand_on_a_page_with_ids_of_their_own(pages):
    """No id is used twice, and each drawing names itself by an id that is there."""
    page = pages.read("html/index.html")
    found = re.findall(r'\bid="([^"]+)"', page)
    drawings = re.findall(r"<svg [^>]*>", page)

    assert len(drawings) == 2
    assert len(found) == len(set(found))
    named = re.findall(r'aria-(?:labelledby|describedby)="([^"]+)"', "".join(drawings))
    assert len(named) == 3  # `alt` takes the place of one title
    assert set(named) <= set(found)
    assert 'aria-label="A cup of tea"' in drawings[1]
    assert "width:60%" in drawings[1]
    assert "<em>file</em>" in page
    assert 'id="ours"' in page


@pytest.mark.parametrize(
    ("builder", "product", "shown"),
    [
        pytest.param("text", "text/index.txt", "1. Sip. Customer actions: Sip.", id="text"),
        pytest.param("man", "man/site.1", "Take the order", id="man page"),
        pytest.param("singlehtml", "singlehtml/index.html", "</svg>", id="one page"),
    ],
)
def test_what_shows_no_drawing_tells_it_in_words(pages, builder, product, shown):
    """A blueprint is never left out."""
    status, said = pages.sphinx(builder)

    assert status == 0, said
    assert shown in pages.read(product)


def test_latex_includes_a_pdf(pages):
    """The file is there under the name by which it is included, and as wide as was wished."""
    status, said = pages.sphinx("latex")
    assert status == 0, said
    included = re.findall(r"\\sphinxincludegraphics(\S*?)\{\{(\S+?)\}\.pdf\}", pages.read("latex/site.tex"))

    assert [size for size, _ in included] == ["", r"[width=0.600\linewidth]"]
    for _, name in included:
        assert (pages.folder / "latex" / f"{name}.pdf").read_bytes().startswith(b"%PDF-")


def test_an_e_book_has_pictures(pages):
    """Readers of e-books get a PNG, with its name for who can't see it."""
    status, said = pages.sphinx("epub")

    assert status == 0, said
    assert len(list((pages.folder / "epub" / "_images").glob("blueprint-*.png"))) == 2
    assert 'alt="A cup of tea"' in pages.read("epub/index.xhtml")


@pytest.mark.parametrize(("page", "place", "message"), CASES)
def test_a_problem_stops_the_build_at_its_line(faulty, page, place, message):
    """Every build warns at the line to mend, and the page shows the problem in the drawing's place."""
    site, first, second = faulty
    for status, said in (first, second):
        assert status == 1
        assert re.search(rf"{re.escape(place)}: WARNING: .*{re.escape(message)}", said)
    shown = site.read(f"html/{page}.html")
    assert "can’t be drawn" in shown
    assert str(site.folder) not in shown


def test_a_problem_in_markdown_has_its_line(site):
    """MyST counts a directive's lines otherwise, and the warning has the page's all the same."""
    pytest.importorskip("myst_parser")
    site.write("conf.py", CONF.replace("sphinx", 'sphinx", "myst_parser'))
    site.write("index.md", MYST)
    status, said = site.sphinx()

    assert status == 1
    assert "index.md:8: WARNING: `custmer` is neither" in said


def test_warnings_can_be_told_apart(site):
    """Each has a type of ours, so that a site may live with one."""
    site.write("conf.py", CONF + 'suppress_warnings = ["blueprint.unknown-key"]\n')
    site.write("bad.yaml", FAULTY["bad.yaml"])
    site.write("index.rst", FAULTY["file.rst"])

    assert site.sphinx()[0] == 0


def test_a_change_reads_only_the_pages_concerned(site):
    """A page is read again when its blueprint, one in its details, or its own theme changes; no other is."""
    site.write("conf.py", CONF)
    site.write("index.rst", FAULTY["index.rst"])
    site.write("a.rst", "A\n=\n\n.. blueprint:: coffee.blueprint.yaml\n")
    site.write("b.rst", "B\n=\n\n.. blueprint:: tea.yaml\n")
    site.write("c.rst", "C\n=\n\n.. blueprint:: coffee.blueprint.yaml\n   :theme: /house.toml\n")
    site.write("tea.yaml", "title: Tea\nmoments: [{customer: {do: Sip, details: more/sip.yaml}}]\n")
    site.write("more/sip.yaml", "title: Sip\nmoments: [{customer: Blow}]\n")
    site.write("house.toml", 'extends = "plain"\n')
    status, said = site.sphinx("html", "-j", "2")
    assert status == 0, said

    for changed, read in (
        ("more/sip.yaml", {"b"}),
        ("house.toml", {"c"}),
        ("coffee.blueprint.yaml", {"a", "c"}),
    ):
        site.write(changed, site.read(changed) + "\n")
        _, said = site.sphinx("html", "--no-color", "-v")
        assert set(re.findall(r"reading sources\.\.\. \[ *\d+%\] (\w+)", said)) == read, changed


def test_a_picture_is_drawn_once(site):
    """What was drawn stays beside the trees, and even a build of everything takes it from there."""
    site.write("conf.py", CONF)
    site.write("index.rst", TWO)

    def kept():
        return {path: path.stat().st_mtime_ns for path in (site.folder / "trees/blueprints").glob("*.svg")}

    assert site.sphinx()[0] == 0
    drawn = kept()
    assert len(drawn) == 2
    assert site.sphinx("html", "-E", "-a")[0] == 0
    assert kept() == drawn
