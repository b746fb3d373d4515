"""What the page about editors shows can be read by the editors, and names what there is."""

import json
import re
import tomllib
from pathlib import Path

import yaml

from blueprint.registry import Catalogue

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "examples" / "editors.md").read_text(encoding="utf-8")


def _blocks(kind):
    return re.findall(rf"^```{kind}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_settings_can_be_read():
    """Each block of JSON, TOML or YAML is that."""
    assert [json.loads(text) for text in _blocks("json")]
    assert [tomllib.loads(text) for text in _blocks("toml")]
    assert [yaml.safe_load(text) for text in _blocks("yaml")]


def test_the_language_server_is_started_as_the_command_wants():
    """Every editor starts `blueprint lsp`, which there is."""
    settings = next(data for data in map(json.loads, _blocks("json")) if "glspc.server.command" in data)
    (helix,) = map(tomllib.loads, _blocks("toml"))
    server = helix["language-server"]["service-blueprint"]

    assert "lsp" in Catalogue("blueprint.cli.commands")
    assert (settings["glspc.server.command"], settings["glspc.server.commandArguments"]) == (
        "blueprint",
        ["lsp"],
    )
    assert (server["command"], server["args"]) == ("blueprint", ["lsp"])
    assert any('"blueprint", "lsp"' in text for text in _blocks("lua"))
    assert all('"blueprint" "lsp"' in text for text in _blocks("elisp"))


def test_the_hooks_are_those_that_there_are():
    """The page's configuration of pre-commit names all of our hooks, and no other."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (shown,) = [data for data in map(yaml.safe_load, _blocks("yaml")) if "repos" in data]

    named = {hook["id"] for repo in shown["repos"] for hook in repo["hooks"]}
    assert named == {hook["id"] for hook in hooks}


def test_the_extra_is_the_one_that_the_page_installs():
    """`pip install` names an extra of ours."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    (line,) = [text for text in _blocks("sh") if "pip install" in text]
    name, extra = re.search(r"'([\w-]+)\[(\w+)\]'", line).groups()
    assert name == project["name"]
    assert extra in project["optional-dependencies"]
