"""The command as users run it, in a folder of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import blueprint
from blueprint.cli.app import main

PACKAGE = Path(blueprint.__file__).parent
GOOD = """\
title: Coffee to go
moments:
  - customer: Order a coffee
    evidence: [Menu board, Counter]
    frontstage: Take the order
  - backstage: Brew
  - customer: Pick up and leave
"""
CLEAN = """\
title: Coffee to go
moments:
  - customer: Order a coffee
    evidence: [Menu board, Counter]
    frontstage: {do: Take the order, time: 45s}
    backstage: Brew
    support: Buy beans
  - customer: Pick up and leave
    evidence: Paper cup
    frontstage: Call the name
"""
FAULTY = """\
title: Coffee to go
moments:
  - customer: Order a coffee
    frontstag: Take the order
  - wait: 5
    customer: Wait
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that is the current one, and an environment without wishes of ours."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith("BLUEPRINT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PYTHONPATH", str(PACKAGE.parent))  # the same package, installed or not
    return tmp_path


@pytest.fixture
def put() -> Callable[..., None]:
    """Write files by name; without a text, good blueprints."""

    def write(*names: str, text: str = GOOD) -> None:
        for name in names:
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")

    return write


@pytest.fixture
def clean() -> str:
    """The text of a blueprint of which no rule has anything to say."""
    return CLEAN


@pytest.fixture
def faulty() -> str:
    """The text of a blueprint with two faults, in lines 4 and 5."""
    return FAULTY


@pytest.fixture
def good() -> str:
    """The text of a small blueprint."""
    return GOOD


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., tuple[int, bytes, str]]:
    """Run the command in this process: status, standard output, what was said."""

    def call(*words: object) -> tuple[int, bytes, str]:
        status = main([str(word) for word in words])
        out, err = capfdbinary.readouterr()
        return status, out, err.decode()

    return call


@pytest.fixture
def command() -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Run the command in a process of its own."""

    def call(*words: object, **how: object) -> "subprocess.CompletedProcess[bytes]":
        environment = {**os.environ, **how.pop("env", {})}
        return subprocess.run(  # noqa: PLW1510 - it stands among the others
            [sys.executable, "-m", "blueprint", *map(str, words)],
            **{"capture_output": True, "check": False, "timeout": 60, "env": environment, **how},
        )

    return call
