"""Where templates are found: in a checkout, in the installed package, and in a folder of one's own."""

import shutil

import pytest

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.report import shelf


def test_in_a_checkout():
    """They lie at the top of the repository."""
    assert (shelf.shelf()[-1] / "markdown" / "report.j2").is_file()


def test_in_the_installed_package(tmp_path, monkeypatch):
    """Those that came with the package go before whatever lies beside it."""
    there = tmp_path / "templates"
    shutil.copytree(shelf.shelf()[-1], there)
    monkeypatch.setattr(shelf, "_INSTALLED", there)

    assert shelf.shelf() == (there,)


def test_ones_own_go_first(tmp_path):
    """And ours stand in for what it lacks."""
    assert shelf.shelf(tmp_path) == (tmp_path, *shelf.shelf())


def test_none_at_all(tmp_path, monkeypatch):
    """A folder that isn't there is a wrong use; templates that are lost are the machine's fault."""
    with pytest.raises(UsageError):
        shelf.shelf(tmp_path / "nowhere")
    monkeypatch.setattr(shelf, "_INSTALLED", tmp_path / "a")
    monkeypatch.setattr(shelf, "_CHECKOUT", tmp_path / "b")
    with pytest.raises(MachineError):
        shelf.shelf()
