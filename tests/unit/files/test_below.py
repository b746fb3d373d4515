"""What a document may ask of the files around it."""

import os

import pytest

from blueprint.files.below import is_file_below


@pytest.fixture
def folder(tmp_path):
    """A folder with a file, a folder in it, and a neighbour."""
    (tmp_path / "own" / "deep").mkdir(parents=True)
    (tmp_path / "own" / "a.yaml").write_text("")
    (tmp_path / "own" / "deep" / "b.yaml").write_text("")
    (tmp_path / "secret.yaml").write_text("")
    return tmp_path / "own"


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("a.yaml", True),
        ("deep/b.yaml", True),
        ("deep/../a.yaml", True),
        ("no.yaml", False),
        ("deep", False),
        ("../secret.yaml", False),
        ("a\0.yaml", False),
    ],
)
def test_only_files_in_or_below_the_folder_are_there(folder, path, there):
    """All others count as missing."""
    assert is_file_below(str(folder), path) is there


def test_links_count_by_where_they_lead(folder):
    """In both directions."""
    os.symlink("../secret.yaml", folder / "out.yaml")
    os.symlink("deep/b.yaml", folder / "in.yaml")

    assert not is_file_below(str(folder), "out.yaml")
    assert is_file_below(str(folder), "in.yaml")
    assert not is_file_below(str(folder), str(folder.parent / "secret.yaml"))
