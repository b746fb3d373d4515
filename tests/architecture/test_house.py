"""The rules of the house that no linter knows."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "blueprint"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_LINES = 400
MOST_LINES_OF_WORK = 40
TOP_LEVEL = {
    ".ci",
    ".gitignore",
    ".pre-commit-hooks.yaml",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "README.md",
    "blueprint",
    "examples",
    "pyproject.toml",
    "templates",
    "tests",
}
NO_NAMES = {"core", "utils", "util", "helpers", "helper", "common", "base", "types", "misc", "shared", "lib"}


def _name(path):
    return path.relative_to(ROOT).as_posix()


def test_the_top_level_holds_what_people_expect_there():
    """Nothing lies beside the house but what tools and people look for."""
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()}
    found = {path.name for path in ROOT.iterdir()} - ignored - {".git"}

    assert found <= TOP_LEVEL
    assert found >= {"blueprint", "examples", "templates", "tests", "pyproject.toml", "README.md"}


def test_modules_stay_short():
    """A module is read in one go."""
    lines = {_name(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}

    assert {name: count for name, count in lines.items() if count >= MOST_LINES} == {}


def test_functions_stay_short():
    """What a function does is seen at a glance; its parameters and its docstring don't count."""
    lines = {
        f"{_name(module)}:{node.lineno} {node.name}": _lines_of_work(node)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {name: count for name, count in lines.items() if count >= MOST_LINES_OF_WORK} == {}


def _lines_of_work(function):
    body = function.body[bool(ast.get_docstring(function)) :]
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_a_name_says_what_is_inside():
    """No room and no module is a drawer for odds and ends."""
    words = {_name(module): set(module.relative_to(PACKAGE).with_suffix("").parts) for module in MODULES}

    assert {name for name, parts in words.items() if parts & NO_NAMES} == set()


@pytest.mark.parametrize(
    "room",
    [module for module in MODULES if module.name == "__init__.py" and module.parent != PACKAGE],
    ids=_name,
)
def test_a_room_says_what_it_is_and_nothing_else(room):
    """One thing, one address: the `__init__` of a room holds its docstring only."""
    tree = ast.parse(room.read_text(encoding="utf-8"))

    assert ast.get_docstring(tree)
    assert len(tree.body) == 1


def test_every_room_is_a_package():
    """A folder without `__init__` would escape the contracts of the imports."""
    folders = {module.parent for module in MODULES}

    assert [_name(folder) for folder in sorted(folders) if not (folder / "__init__.py").is_file()] == []


def test_a_plain_run_runs_all_tests_but_the_benchmarks():
    """A new folder of tests is either run by `pytest` or listed here with its reason."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run = {
        path for path in settings["tool"]["pytest"]["ini_options"]["testpaths"] if path.startswith("tests/")
    }
    by_hand = {"tests/benchmarks"}  # they time, they don't judge
    folders = {_name(path.parent) for path in (ROOT / "tests").rglob("test_*.py")}
    tops = {"/".join(folder.split("/")[:2]) for folder in folders}

    assert tops - by_hand <= run


def test_unit_tests_mirror_the_tree():
    """`tests/unit/<room>/test_<module>.py` tests `blueprint/<room>/<module>.py`."""
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    tested = {
        path.name for path in (ROOT / "tests" / "unit").iterdir() if path.is_dir() and any(path.iterdir())
    }

    assert tested - {"__pycache__"} <= rooms


def test_contributors_read_of_every_room():
    """Its table in CONTRIBUTING names each room and each module beside the rooms, and nothing else."""
    lines = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").splitlines()
    told = {
        name
        for line in lines
        if line.startswith("| `")
        for name in re.findall(r"`(\w+)`", line.split("|")[1])
    }
    rooms = {path.name for path in PACKAGE.iterdir() if (path / "__init__.py").is_file()}
    beside = {path.stem for path in PACKAGE.glob("*.py") if not path.stem.startswith("__")}

    assert told == rooms | beside
