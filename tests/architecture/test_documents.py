"""What README and the language page show is true."""

import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import blueprint

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
LANGUAGE = (ROOT / "examples" / "language.md").read_text(encoding="utf-8")
SCHEMA = json.loads((ROOT / "blueprint" / "model" / "blueprint.schema.json").read_text(encoding="utf-8"))


def _blocks(text, kind):
    return re.findall(rf"^```{kind}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)


def _keys(schema):
    """Name every key of the language that the schema describes."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from _keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _keys(part)


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a loan's blueprint and the examples, and the command on the PATH."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    loan = ROOT / "examples" / "instalment-loan" / "instalment-loan.blueprint.yaml"
    shutil.copy(loan, tmp_path / "loan.blueprint.yaml")
    monkeypatch.chdir(tmp_path)
    command = tmp_path / "bin" / "blueprint"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m blueprint "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    return tmp_path


@pytest.mark.parametrize("text", [*_blocks(README, "yaml"), *_blocks(LANGUAGE, "yaml")])
def test_every_blueprint_shown_can_be_drawn(text):
    """The YAML of the documents is read without a fault, and drawn."""
    assert b"</svg>" in blueprint.loads(text).render("svg")


def test_the_ten_lines_are_those_of_the_picture():
    """The README shows the picture of just that YAML, and it has ten lines."""
    (shown,) = _blocks(README, "yaml")

    assert shown == (ROOT / "examples/coffee-to-go/coffee-to-go.blueprint.yaml").read_text(encoding="utf-8")
    assert len(shown.splitlines()) == 10


def test_the_language_page_names_every_key():
    """No key of the language is missing from its page."""
    named = set(re.findall(r"[\w-]+", LANGUAGE))

    assert sorted({key for key in _keys(SCHEMA) if key.isascii()} - named) == []


def test_the_python_shown_runs(desk):
    """The README's Python does what it says."""
    (code,) = _blocks(README, "python")
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own text

    assert (desk / "loan.pdf").read_bytes().startswith(b"%PDF-")


COMMANDS = [line.partition("  #")[0].strip() for line in _blocks(README, "sh")[1].splitlines()]


LASTING = [command for command in COMMANDS if " serve " in command or "--watch" in command]
"""Those that go on until Ctrl-C."""


@pytest.mark.skipif(os.name == "nt", reason="Windows knows another Ctrl-C")
@pytest.mark.parametrize("command", LASTING)
def test_the_lasting_commands_shown_work_until_they_are_stopped(desk, command):
    """Each says that it is at work, and Ctrl-C ends it as it should."""
    program = shutil.which("blueprint", path=os.environ["PATH"])
    words = [program, *shlex.split(command)[1:]]
    with subprocess.Popen(
        words, stderr=subprocess.PIPE, cwd=desk, env=os.environ | {"BROWSER": "true"}, text=True
    ) as work:
        said = next(line for line in work.stderr if "Ctrl-C" in line)
        work.send_signal(signal.SIGINT)
        work.stderr.read()

    assert said
    assert work.wait(60) in {0, 130}


@pytest.mark.skipif(os.name == "nt", reason="the README says it in a POSIX shell's words")
@pytest.mark.parametrize("command", [command for command in COMMANDS if command not in LASTING])
def test_the_commands_shown_work(desk, command):
    """Every command of the README exits 0."""
    done = subprocess.run(["sh", "-c", command], capture_output=True, cwd=desk, check=False)

    assert done.returncode == 0, done.stderr.decode()


@pytest.mark.parametrize(
    "starter", sorted((ROOT / "templates" / "starters").glob("*.yaml")), ids=lambda path: path.name
)
def test_every_starter_can_be_drawn(starter):
    """What people begin with is right."""
    assert b"</svg>" in blueprint.load(starter).render("svg")
