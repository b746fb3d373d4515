"""What writing a file promises."""

import os
import stat
import threading
from pathlib import Path

import pytest

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.files import writing
from blueprint.files.writing import make_folder, write


def _names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_a_new_file_appears_with_the_rights_that_the_umask_leaves(tmp_path: Path) -> None:
    """Readable for others where the umask says so, unlike a temporary file."""
    before = os.umask(0o027)
    try:
        write(str(tmp_path / "a.svg"), b"new")
    finally:
        os.umask(before)

    assert (tmp_path / "a.svg").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.svg").stat().st_mode) == 0o640
    assert _names(tmp_path) == ["a.svg"]


def test_a_replaced_file_keeps_its_rights(tmp_path: Path) -> None:
    """Who made it readable for a group finds it so again."""
    (tmp_path / "a.svg").write_bytes(b"old")
    (tmp_path / "a.svg").chmod(0o664)

    write(str(tmp_path / "a.svg"), b"new")

    assert (tmp_path / "a.svg").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "a.svg").stat().st_mode) == 0o664


def test_a_relative_name_goes_to_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare name needs no folder before it."""
    monkeypatch.chdir(tmp_path)

    write("a.svg", b"new")

    assert _names(tmp_path) == ["a.svg"]


def test_a_link_stays_and_what_it_leads_to_is_replaced(tmp_path: Path) -> None:
    """The link isn't turned into a file."""
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "a.svg").write_bytes(b"old")
    (tmp_path / "link.svg").symlink_to("real/a.svg")

    write(str(tmp_path / "link.svg"), b"new")

    assert (tmp_path / "link.svg").is_symlink()
    assert (tmp_path / "real" / "a.svg").read_bytes() == b"new"
    assert _names(tmp_path / "real") == ["a.svg"]


def test_a_link_to_a_file_that_is_not_there_yet_makes_it(tmp_path: Path) -> None:
    """As long as the folder is there."""
    (tmp_path / "link.svg").symlink_to("later.svg")

    write(str(tmp_path / "link.svg"), b"new")

    assert (tmp_path / "later.svg").read_bytes() == b"new"


def test_a_missing_folder_is_a_usage_error(tmp_path: Path) -> None:
    """It isn't made in silence."""
    with pytest.raises(UsageError, match="There is no folder"):
        write(str(tmp_path / "no" / "a.svg"), b"new")


def test_a_folder_in_the_way_is_the_machines_failure(tmp_path: Path) -> None:
    """And the folder with all in it stays."""
    (tmp_path / "a.svg").mkdir()
    (tmp_path / "a.svg" / "inside").write_text("")

    with pytest.raises(MachineError, match="a folder of that name"):
        write(str(tmp_path / "a.svg"), b"new")

    assert _names(tmp_path) == ["a.svg"]
    assert _names(tmp_path / "a.svg") == ["inside"]


@pytest.mark.parametrize("name", ["x" * 300, "nul\0"])
def test_a_name_that_no_file_can_have_is_refused_with_a_sentence(tmp_path: Path, name: str) -> None:
    """Not with an error of Python's."""
    with pytest.raises(MachineError, match="can't be written"):
        write(f"{tmp_path}/{name}", b"new")


def test_the_longest_allowed_name_can_be_written(tmp_path: Path) -> None:
    """The temporary file's name doesn't come on top of it."""
    name = "x" * 251 + ".svg"

    write(str(tmp_path / name), b"new")

    assert _names(tmp_path) == [name]


@pytest.mark.parametrize("step", ["fsync", "replace", "chmod"])
def test_whatever_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """A full disk may show at any step."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a.svg").write_bytes(b"old")
    monkeypatch.setattr(writing.os, step, fail)

    with pytest.raises(MachineError, match="the disk is full"):
        write(str(tmp_path / "a.svg"), b"new")

    assert (tmp_path / "a.svg").read_bytes() == b"old"
    assert _names(tmp_path) == ["a.svg"]


def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C in the middle is no error, but tidies up the same."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    (tmp_path / "a.svg").write_bytes(b"old")
    monkeypatch.setattr(writing.os, "fsync", interrupt)

    with pytest.raises(KeyboardInterrupt):
        write(str(tmp_path / "a.svg"), b"new")

    assert (tmp_path / "a.svg").read_bytes() == b"old"
    assert _names(tmp_path) == ["a.svg"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_write_protected_file_is_not_replaced(tmp_path: Path) -> None:
    """Its owner protected it, though the folder would let us move another over it."""
    (tmp_path / "a.svg").write_bytes(b"old")
    (tmp_path / "a.svg").chmod(0o444)

    with pytest.raises(MachineError, match="no right"):
        write(str(tmp_path / "a.svg"), b"new")

    assert (tmp_path / "a.svg").read_bytes() == b"old"


def test_a_disk_that_takes_nothing_is_the_machines_failure() -> None:
    """`/dev/full` is a full disk, for root as well."""
    with pytest.raises(MachineError, match="the disk is full"):
        write("/dev/full", b"new")


def test_a_device_is_written_to_as_it_is() -> None:
    """`/dev/null` is still a device afterwards."""
    write("/dev/null", b"new")

    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_fifo_gets_the_bytes(tmp_path: Path) -> None:
    """A pipe with a name is a place like another."""
    fifo = tmp_path / "pipe.svg"
    os.mkfifo(fifo)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(fifo.read_bytes()))
    reader.start()

    write(str(fifo), b"new")
    reader.join()

    assert got == [b"new"]
    assert _names(tmp_path) == ["pipe.svg"]


def test_a_folder_is_made_with_those_above_it(tmp_path: Path) -> None:
    """And is fine where it is there already."""
    make_folder(str(tmp_path / "a" / "b"))
    make_folder(str(tmp_path / "a" / "b"))

    assert (tmp_path / "a" / "b").is_dir()


def test_a_file_in_the_way_of_a_folder_is_the_machines_failure(tmp_path: Path) -> None:
    """With a sentence."""
    (tmp_path / "a").write_text("")

    with pytest.raises(MachineError, match="can't be made"):
        make_folder(str(tmp_path / "a" / "b"))
