"""The example of a documentation builds in both programs, warnings as errors."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def examples(tmp_path):
    """Copy the examples, so that no build leaves anything in the house."""
    return shutil.copytree(EXAMPLES, tmp_path / "examples", ignore=shutil.ignore_patterns(".cache", "*.svg"))


@pytest.mark.parametrize(
    ("module", "words", "pages"),
    [
        ("sphinx", ("-W", "--keep-going", "-j", "2", "sphinx", "site"), ("index", "hotel", "loan")),
        (
            "mkdocs", ("build", "--strict", "-f", "mkdocs/mkdocs.yml", "-d", "../site"),
            ("index", "hotel/index", "loan/index"),
        ),
    ],
)  # fmt: skip
def test_the_example_builds(examples, module, words, pages):
    """Every page has its drawings."""
    for needed in (module, {"sphinx": "myst_parser", "mkdocs": "pymdownx"}[module]):
        pytest.importorskip(needed)
    folder = examples / "documentation"
    done = subprocess.run(
        [sys.executable, "-m", module, *words], cwd=folder, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stderr
    for page, drawings in zip(pages, (2, 1, 1), strict=True):
        assert (folder / "site" / f"{page}.html").read_text(encoding="utf-8").count('role="img"') == drawings
