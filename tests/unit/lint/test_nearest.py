"""Where a configuration is looked for."""

import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.lint.nearest import Configurations
from blueprint.lint.rule import every

RULES = every()


def _ignored(folder):
    found = Configurations(RULES).nearest(str(folder))
    return found and set(found.choice.ignore)


def test_the_nearest_counts_and_no_other(tmp_path):
    """From the file's folder upwards; they don't add up."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "blueprint.toml").write_text("ignore = ['drawing']")
    assert _ignored(inner) == {"drawing"}

    (tmp_path / "a" / "pyproject.toml").write_text("[tool.blueprint]\nignore = ['figures']")
    assert _ignored(inner) == {"figures"}
    assert _ignored(tmp_path) == {"drawing"}


def test_our_own_file_goes_before_the_shared_one(tmp_path):
    """In one folder."""
    (tmp_path / "pyproject.toml").write_text("[tool.blueprint]\nignore = ['figures']")
    (tmp_path / "blueprint.toml").write_text("ignore = ['drawing']")

    assert _ignored(tmp_path) == {"drawing"}


def test_a_pyproject_of_other_tools_is_passed_by(tmp_path):
    """What lies above it counts."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.ruff]")
    (tmp_path / "blueprint.toml").write_text("ignore = ['drawing']")

    assert _ignored(tmp_path / "a") == {"drawing"}


def test_what_is_no_plain_file_is_refused(tmp_path):
    """A folder of that name is no configuration."""
    (tmp_path / "blueprint.toml").mkdir()

    with pytest.raises(UsageError, match="is a folder"):
        Configurations(RULES).nearest(str(tmp_path))
