"""The filter, with every real pandoc that there is: documents of before and after it knew figures."""

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pypdf
import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"
TEA = "title: Tea\nmoments:\n  - customer: Sip\n"
PAGE = f"""\
# T

![A *good* coffee](coffee.blueprint.yaml){{#cup theme=night}}

In [](#cup) we see ![a small one](coffee.blueprint.yaml){{width=20%}} within a line.

```{{.blueprint #tea caption="Our tea" fig-alt="One sips."}}
{TEA}```

- ![](coffee.blueprint.yaml)
"""
RUN = "import sys; from blueprint.integrations.pandoc.filter import main; sys.exit(main())"


def found():
    """List the pandocs of this machine: the system's, and the one that somebody names."""
    named = (shutil.which("pandoc"), os.environ.get("BLUEPRINT_PANDOC"))
    return sorted({path for path in named if path})


@pytest.fixture(params=found() or [None])
def pandoc(request, site):
    """Run pandoc on a page with our filter, which lies among its programs, as an installed one does."""
    if request.param is None:
        pytest.skip("no pandoc is installed here")
    programs = site.folder / "programs"
    site.write("programs/blueprint-pandoc", f"#!{sys.executable}\n{RUN}\n")
    (programs / "blueprint-pandoc").chmod(0o755)
    path = f"{programs}{os.pathsep}{os.environ['PATH']}"

    def run(form, *words, page=PAGE):
        words = words or ("--filter", "blueprint-pandoc")
        done = subprocess.run(
            [request.param, "-f", "markdown", "-t", form, *words],
            input=page, cwd=site.folder, env={**os.environ, "PATH": path},
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


def test_a_faulty_fence_stops_with_its_line(tmp_path):
    """The filter's status is what pandoc stops at."""
    fence = {"t": "CodeBlock", "c": [["", ["blueprint"], []], TEA.replace("customer", "custmer")]}
    done = subprocess.run(
        [sys.executable, "-c", RUN, "html"],
        input=json.dumps({"blocks": [fence]}), cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "<figure 1>:3: `custmer` is neither" in done.stderr
    assert done.stdout == ""


def test_a_page_has_drawings_with_their_captions(pandoc):
    """Figures have the captions and names that the page gives them; no id stands twice."""
    page = pandoc("html")
    ids = re.findall(r'\bid="([^"]+)"', page)

    assert page.count("</svg>") == 4
    assert len(ids) == len(set(ids))
    assert {"cup", "tea"} <= set(ids)
    captions = re.findall(r"<figcaption[^>]*>\s*(.*?)\s*</figcaption>", page, re.DOTALL)
    assert captions == ["A <em>good</em> coffee", "Our tea"]
    assert page.count("<figure") == page.count("</figure>") == 4
    assert 'aria-label="One sips."' in page


def test_latex_fetches_pdfs_by_their_names(pandoc, site):
    """Figures float with captions and labels; every picture is a PDF that is there."""
    page = pandoc("latex")
    files = re.findall(r"\\includegraphics(?:\[.*?\])?\{(blueprint-figures/\w+\.pdf)\}", page)

    assert len(files) == 4
    assert all(len(pypdf.PdfReader(site.folder / file).pages) == 1 for file in files)
    assert re.search(r"\\caption\{A\s+\\emph\{good\}\s+coffee\}", page)
    assert r"\caption{Our tea}" in page
    assert r"\label{cup}" in page or r"\hypertarget{cup}" in page


@pytest.mark.parametrize(
    ("form", "different"),
    [
        ("docx", 3),
        ("odt", 3),
        ("epub", 3),
        pytest.param("pptx", 2, id="pptx, where pandoc shows no pictures within lines and lists"),
    ],
)
def test_documents_carry_their_pictures(pandoc, site, form, different):
    """Each blueprint is within the file; two of the four are the same picture."""
    pandoc(form, "--filter", "blueprint-pandoc", "-o", "page.zip")
    with zipfile.ZipFile(site.folder / "page.zip") as parts:
        pictures = [name for name in parts.namelist() if name.endswith(".png") and "humb" not in name]
        assert len({parts.read(name) for name in pictures}) == different
        assert all(parts.read(name).startswith(b"\x89PNG") for name in pictures)


def test_a_wide_drawing_fits_paper_that_fits_nothing(pandoc, site):
    """OpenDocument's writer lets pictures stand out of the page, unless it is told."""
    wide = "title: Wide\nmoments:\n" + "".join(f"  - customer: Step {n}\n" for n in range(12))
    page = f"```blueprint\n{wide}```\n\n```blueprint\n{TEA}```\n"
    pandoc("odt", "--filter", "blueprint-pandoc", "-o", "page.zip", page=page)
    with zipfile.ZipFile(site.folder / "page.zip") as parts:
        content = parts.read("content.xml").decode()

    widths = re.findall(r'(?:rel-width|svg:width)="([\d.]+(?:pt|%|in))"', content)
    assert "100%" in widths or "100.0%" in widths
    assert sum(width.endswith("%") for width in widths) == 1


def test_other_markup_names_drawings(pandoc, site):
    """Markdown for a forge shows SVG files that lie beside it."""
    files = re.findall(r"blueprint-figures/\w+\.svg", pandoc("gfm"))

    assert len(files) == 4
    assert all((site.folder / file).is_file() for file in files)


def test_plain_text_tells_it_in_words(pandoc):
    """What can't show pictures says all that they do, and their captions."""
    page = pandoc("plain")

    assert "1. Sip." in page
    assert "Our tea" in page


def test_an_option_that_isnt_one_stops_pandoc(pandoc):
    """Nothing is left out in silence."""
    with pytest.raises(AssertionError, match="There is no option `thme`; did you mean `theme`"):
        pandoc("html", page=PAGE.replace("theme=", "thme="))


def test_the_page_for_quarto_is_drawn(pandoc, site):
    """Its Lua filter, which is all that Quarto hears of us, runs in pandoc's own Lua as Quarto runs it."""
    shutil.copytree(EXAMPLES / "documentation" / "quarto", site.folder, dirs_exist_ok=True)
    page = site.read("hotel.qmd").replace("../../", f"{EXAMPLES.as_posix()}/")
    shown = pandoc("html", "--lua-filter", "blueprint.lua", page=page)

    assert shown.count("</svg>") == 2
    assert 'id="fig-stay"' in shown
    assert 'aria-label="A hotel stay from booking to leaving"' in shown
    assert re.search(r"The\s+stay,\s+with\s+what\s+it\s+costs\s*</figcaption>", shown)
