"""The example's printed book, by a real TeX where there is one with Chinese."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

pytest.importorskip("sphinx", reason="Sphinx isn't installed: pip install 'service-blueprint[sphinx]'")
pytest.importorskip("myst_parser")

EXAMPLES = Path(__file__).parents[2] / "examples"


def has_tex():
    """Tell whether there is what the book is set with."""
    if not all(map(shutil.which, ("xelatex", "latexmk", "kpsewhich"))):
        return False
    styles = ["kpsewhich", "ctex.sty", "FandolSong-Regular.otf"]
    return subprocess.run(styles, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(not has_tex(), reason="no XeLaTeX with Chinese is installed here")
def test_the_book_is_printed_with_its_drawings(tmp_path):
    """No letter is missing, Chinese headings included; drawings keep their words, captions their numbers."""
    shutil.copytree(EXAMPLES, tmp_path / "examples", ignore=shutil.ignore_patterns(".cache", "*.svg"))
    folder = tmp_path / "examples" / "documentation"
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-M", "latexpdf", "sphinx", "book", "-W", "--keep-going"],
        cwd=folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    log = (folder / "book" / "latex" / "servicehandbook.log").read_text(encoding="utf-8", errors="replace")
    assert "Missing character" not in log

    pages = [
        page.extract_text() for page in PdfReader(folder / "book" / "latex" / "servicehandbook.pdf").pages
    ]
    book = "\n".join(pages)
    for drawn in ("Order a", "Compare", "Order ahead", "银行分期贷款", "征信"):
        assert drawn in book
    assert len(set(re.findall(r"Fig\. (\d(?:\.\d)?)", book))) >= 4
