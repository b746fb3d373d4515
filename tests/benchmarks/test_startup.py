"""What each start costs, against a Python that does nothing."""

import sys

import pytest

TEA = "title: Tea\nmoments:\n  - customer: Order\n    frontstage: Take the order\n  - backstage: Brew\n"
STARTS = {
    "python -c pass": ["-c", "pass"],
    "import blueprint": ["-c", "import blueprint"],
    "import typer": ["-c", "import typer"],
    "import pydantic": ["-c", "from pydantic import BaseModel"],
    "import the models": ["-c", "import blueprint; blueprint.Blueprint"],
    "blueprint --help": ["-m", "blueprint", "--help"],
    "blueprint --version": ["-m", "blueprint", "--version"],
    "blueprint schema": ["-m", "blueprint", "schema"],
    "blueprint check": ["-m", "blueprint", "check", "tea.yaml"],
    "blueprint render dot": ["-m", "blueprint", "render", "tea.yaml", "-f", "dot"],
    "blueprint render svg": ["-m", "blueprint", "render", "tea.yaml", "-f", "svg"],
    "blueprint render pdf": ["-m", "blueprint", "render", "tea.yaml", "-f", "pdf"],
    "blueprint render png": ["-m", "blueprint", "render", "tea.yaml", "-f", "png"],
}


@pytest.mark.benchmark(group="start")
@pytest.mark.parametrize("start", STARTS)
def test_start(cold, tmp_path, monkeypatch, start):
    """From the shell's prompt back to it."""
    (tmp_path / "tea.yaml").write_text(TEA)
    monkeypatch.chdir(tmp_path)

    cold(sys.executable, *STARTS[start])
