"""What the registry promises."""

import subprocess
import sys
from pathlib import Path

import pytest

from blueprint.registry import Catalogue, version


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package folder `sample_rules` that Python can import."""
    package = tmp_path / "sample_rules"
    package.mkdir()
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    yield package
    for name in [name for name in sys.modules if name.partition(".")[0] == "sample_rules"]:
        del sys.modules[name]


def _add_entry_point(where: Path, group: str, line: str) -> None:
    """Make `where` look as if another distribution were installed there."""
    info = where / "other-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: other\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(f"[{group}]\n{line}\n")


def test_names_are_those_of_the_files_in_alphabetical_order(folder: Path) -> None:
    """A file is a name; private files, folders and data aren't; underscores read as hyphens."""
    for name in ("zebra.py", "no_end.py", "_private.py", "data.toml", "apple.py"):
        (folder / name).write_text("")

    assert list(Catalogue("sample_rules")) == ["apple", "no-end", "zebra"]


def test_listing_imports_nothing(folder: Path) -> None:
    """A module that can't be imported harms no one who doesn't ask for it."""
    (folder / "broken.py").write_text("raise RuntimeError")
    (folder / "fine.py").write_text("")

    assert "broken" in Catalogue("sample_rules")
    assert Catalogue("sample_rules").load("fine").__name__ == "sample_rules.fine"


def test_a_hyphenated_name_loads_its_file(folder: Path) -> None:
    """The name with hyphens leads to the file with underscores."""
    (folder / "no_end.py").write_text("ID = 1")

    assert Catalogue("sample_rules").load("no-end").ID == 1


@pytest.mark.parametrize("name", ["", "nothing", "__init__", "../zebra", "_private"])
def test_what_is_not_there_is_a_lookup_error(folder: Path, name: str) -> None:
    """Only listed names load."""
    (folder / "_private.py").write_text("")

    with pytest.raises(LookupError):
        Catalogue("sample_rules").load(name)


def test_other_packages_add_by_entry_points(folder: Path) -> None:
    """An entry point of the catalogue's group is one more name, and loads its module."""
    (folder.parent / "elsewhere.py").write_text("HERE = True")
    _add_entry_point(folder.parent, "sample_rules", "extra = elsewhere")
    (folder / "own.py").write_text("")

    assert list(Catalogue("sample_rules")) == ["extra", "own"]
    assert Catalogue("sample_rules").load("extra").HERE


def test_our_own_go_before_those_of_others(folder: Path) -> None:
    """Nobody can replace a built-in thing by installing a package."""
    (folder / "own.py").write_text("OURS = True")
    (folder.parent / "elsewhere.py").write_text("OURS = False")
    _add_entry_point(folder.parent, "sample_rules", "own = elsewhere")

    assert Catalogue("sample_rules").load("own").OURS


def test_a_built_in_thing_is_loaded_without_asking_what_is_installed() -> None:
    """The list of installed distributions is costly, and not read where it isn't needed."""
    code = (
        "import sys; from blueprint.registry import Catalogue;"
        "Catalogue('blueprint.outputs.findings').load('json');"
        "sys.exit('importlib.metadata' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_there_is_always_a_version() -> None:
    """Installed or copied, a version begins with a digit."""
    assert version()[0].isdigit()
