"""What the page on checking shows is true."""

import re
import shlex
import shutil
import tomllib
from pathlib import Path

from blueprint.cli.app import main
from blueprint.lint.configuration import read
from blueprint.lint.rule import RULES, every
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "examples" / "checking.md").read_text(encoding="utf-8")


def _blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_configuration_shown_can_be_used():
    """Every key of it counts."""
    found = read(_blocks("toml")[0].encode(), "blueprint.toml", every())

    assert found.findings == ()
    assert found.choice.options == {"too-many-moments": {"limit": 60}}


def test_the_entry_point_shown_is_of_the_group_that_is_looked_up():
    """The group has the name of the folder of our rules."""
    (group,) = tomllib.loads(_blocks("toml")[1])["project"]["entry-points"]

    assert group == RULES._folder


def test_the_allowance_shown_holds():
    """It is needed, and nothing is left of the fault."""
    (text,) = _blocks("yaml")
    rules = {found.rule for found in Opened("a.yaml", text.encode(), Blueprint).findings}

    assert not rules & {"repeated-step", "unneeded-allowance", "unknown-rule"}


def test_the_commands_shown_work(tmp_path, monkeypatch, capfdbinary):
    """On our own examples, which have no fault."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    (commands,) = _blocks("sh")

    for line in commands.splitlines():
        _, *words = shlex.split(line, comments=True)
        assert main(words) == 0, line
        assert capfdbinary.readouterr().out
