"""No command ever writes over the blueprint that it reads, and every product's name is thought through."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, bytes, str]]

WRITERS = [
    ["render", "tea.yaml", "-f", "svg"],
    ["analyze", "tea.yaml", "-f", "json"],
    ["report", "tea.yaml", "-f", "html"],
    ["compare", "tea.yaml", "other.yaml", "-f", "text"],
    ["compare", "other.yaml", "tea.yaml", "-f", "json"],
]


@pytest.fixture(autouse=True)
def _files(folder: Path, put: Callable[..., None], clean: str) -> None:  # noqa: ARG001 - they lie in the folder
    put("tea.yaml")
    put("other.yaml", text=clean)


@pytest.mark.parametrize("words", WRITERS, ids=" ".join)
@pytest.mark.parametrize("out", ["tea.yaml", "./tea.yaml", "link.yaml"])
def test_a_source_is_never_written_to(run: Run, good: str, words: list[str], out: str) -> None:
    """By whatever name `-o` calls it: exit 2, and the blueprint is as it was."""
    Path("link.yaml").symlink_to("tea.yaml")
    status, _, said = run(*words, "-o", out)
    assert (status, Path("tea.yaml").read_text()) == (2, good)
    assert "sources are never written to" in said


@pytest.mark.parametrize("words", [*WRITERS, ["report", "tea.yaml"], ["schema"]], ids=" ".join)
def test_an_empty_name_behind_o_is_refused(run: Run, words: list[str]) -> None:
    """`-o "$OUT"` with nothing in `OUT` is a slip: neither standard output nor a folder was meant."""
    status, out, said = run(*words, "-o", "")
    assert (status, out) == (2, b"")
    assert "name behind -o is empty" in said


@pytest.mark.parametrize(
    "words", [["render", ""], ["check", ""], ["analyze", ""], ["compare", "", "tea.yaml"]]
)
def test_an_empty_name_of_a_file_is_refused(run: Run, words: list[str]) -> None:
    """Nobody is to wait for standard input because a script's variable was forgotten."""
    status, out, said = run(*words)
    assert (status, out) == (2, b"")
    assert "name of a file is empty" in said


@pytest.mark.parametrize(
    ("words", "product"),
    [
        (["analyze", "tea.yaml"], "tea.analysis.txt"),
        (["analyze", "tea.yaml", "-f", "markdown"], "tea.analysis.md"),
        (["compare", "other.yaml", "tea.yaml", "-f", "svg"], "tea.comparison.svg"),
        (["report", "tea.yaml"], "tea.report.html"),
        (["render", "tea.yaml"], "tea.svg"),
    ],
)
def test_an_existing_folder_takes_the_product_in(run: Run, words: list[str], product: str) -> None:
    """Under the name of its blueprint; and it is said what was written."""
    Path("out").mkdir()
    status, _, said = run(*words, "-o", "out")
    assert (status, os.listdir("out")) == (0, [product])
    assert said == f"Wrote {os.path.join('out', product)}.\n"


@pytest.mark.skipif(os.name != "posix", reason="closes a stream before the process begins")
@pytest.mark.parametrize("words", ["rules", "render tea.yaml -o -"])
def test_a_closed_standard_output_is_told_in_a_sentence(words: str) -> None:
    """Exit 3, as for a full disk; no traceback."""
    done = subprocess.run(
        ["/bin/sh", "-c", f'exec "$0" -m blueprint {words} >&-', sys.executable],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (3, "error: Standard output is closed.\n")
