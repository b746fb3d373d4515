"""Public functions explain themselves; those that other rooms call show by an example what they do."""

import ast
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "blueprint"
MODULES = [module for module in sorted(PACKAGE.rglob("*.py")) if not module.name.startswith("__")]
# Rooms whose functions have no example, each with the reason.
WITHOUT_EXAMPLE = {"cli": "commands are shown by their --help, and print and exit"}


def _name(path):
    return path.relative_to(ROOT).as_posix()


def _dotted(module):
    return _name(module).removesuffix(".py").replace("/", ".")


def _room(dotted):
    return dotted.split(".")[1]


def _public(module):
    """Yield the public functions of a module with their docstrings."""
    for node in ast.parse(module.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            yield node, ast.get_docstring(node) or ""


@cache
def _called_from_elsewhere():
    """Name what rooms import from other rooms: functions, and modules as a whole."""
    names = set()
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("blueprint."):
                names |= {
                    f"{node.module}.{alias.name}"
                    for alias in node.names
                    if _room(node.module) != _room(_dotted(module))
                }
    return names


@pytest.mark.parametrize(
    "module", [module for module in MODULES if _room(_dotted(module)) not in WITHOUT_EXAMPLE], ids=_name
)
def test_what_other_rooms_call_has_an_example(module):
    """The example stands in the docstring, where the doctests run it."""
    called = _called_from_elsewhere()
    doors = [
        (node, text)
        for node, text in _public(module)
        if _dotted(module) in called or f"{_dotted(module)}.{node.name}" in called
    ]

    assert [node.name for node, text in doors if "Example:" not in text or ">>>" not in text] == []


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_public_functions_explain_their_arguments(module):
    """Every argument is named in the docstring."""
    silent = [
        f"{node.name}: {argument.arg}"
        for node, text in _public(module)
        for argument in [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
        if f"{argument.arg}:" not in text and "commands" not in module.parts
    ]

    assert silent == []
