"""The page on reviewing changes: its git driver and its recipes, run with the real git."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "examples/reviewing.md"
BEFORE = (
    "title: Tea\nmoments:\n  - {id: ask, customer: Ask, frontstage: Greet}\n  - {id: sip, customer: Sip}\n"
)
AFTER = BEFORE.replace("Greet", "Greet by name")

pytestmark = [
    pytest.mark.skipif(shutil.which("git") is None, reason="no git is installed here"),
    pytest.mark.skipif(sys.platform == "win32", reason="the recipes are for a POSIX shell"),
]


@pytest.fixture
def repository(tmp_path, monkeypatch):
    """A repository with a blueprint that was changed since the branch `main`, and the command on the PATH."""
    command = tmp_path / "bin/blueprint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m blueprint "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    for name, value in {"AUTHOR": "A", "COMMITTER": "A"}.items():
        monkeypatch.setenv(f"GIT_{name}_NAME", value)
        monkeypatch.setenv(f"GIT_{name}_EMAIL", "a@example.org")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "gitconfig"))
    folder = tmp_path / "repository"
    folder.mkdir()
    monkeypatch.chdir(folder)
    run("git init --quiet --initial-branch main .")
    Path("tea.blueprint.yaml").write_text(BEFORE)
    run("git add . && git commit --quiet -m Begin && git switch --quiet -c change")
    Path("tea.blueprint.yaml").write_text(AFTER)
    run("git commit --quiet -am Change")
    return folder


def run(line):
    """Run a line in a shell, and give what it says."""
    done = subprocess.run(line, shell=True, capture_output=True, check=False, text=True)  # noqa: S602
    assert done.returncode == 0, done.stderr
    return done.stdout


def blocks(language):
    """Give the page's blocks of code in a language."""
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.usefixtures("repository")
def test_git_shows_what_changed_in_the_service():
    """With the two lines of the page, `git diff` tells changes, new files and removed ones in sentences."""
    run(blocks("sh")[1])
    changed = run("git diff main change")
    Path("new.blueprint.yaml").write_text(BEFORE)
    run("git add . && git commit --quiet -m More && git rm --quiet tea.blueprint.yaml")
    gone = run("git diff --cached")

    assert "Step `Greet` at `ask` is now called `Greet by name`" in changed
    assert "The blueprint is new" in run("git diff change~1 change -- new.blueprint.yaml")
    assert "The blueprint is gone" in gone


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("base", ["origin/${{ github.base_ref }}", "FETCH_HEAD"])
def test_the_recipes_write_what_changed(base):
    """The loop that each recipe has gives a comment in Markdown for each blueprint that changed."""
    for text in blocks("yaml"):
        yaml.safe_load(text)
    loop = next(
        line
        for text in blocks("yaml")
        for line in re.findall(r"git diff --name-only.*?changes\.md", text, re.DOTALL)
        if base in text
    )
    run(loop.replace("$base", "main").replace("FETCH_HEAD", "main"))

    assert Path("changes.md").read_text().startswith("### Tea: 1 change\n")


@pytest.mark.usefixtures("repository")
def test_every_command_of_the_page_works():
    """What the page shows first runs as it stands, with other files."""
    shutil.copy("tea.blueprint.yaml", "loan.blueprint.yaml")
    shutil.copy("tea.blueprint.yaml", "new.blueprint.yaml")
    Path("old.blueprint.yaml").write_text(BEFORE)
    run("git add . && git commit --quiet -m More && git branch --force main")
    for line in blocks("sh")[0].splitlines():
        run(line.replace("HEAD~3", "HEAD"))

    assert "</svg>" in Path("changes.svg").read_text()
