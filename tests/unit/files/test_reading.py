"""What reading a file promises."""

import os
from pathlib import Path

import pytest

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.files.reading import read


def test_a_plain_file_is_read_whole(tmp_path: Path) -> None:
    """All its bytes, as they are."""
    file = tmp_path / "a.yaml"
    file.write_bytes(b"\xef\xbb\xbftitle: \r\n\xff")

    assert read(str(file), 100) == b"\xef\xbb\xbftitle: \r\n\xff"


def test_one_byte_too_many_is_enough_to_see_the_excess(tmp_path: Path) -> None:
    """A file of any size costs no more than the limit."""
    file = tmp_path / "huge.yaml"
    with file.open("wb") as huge:
        huge.truncate(10**12)

    assert len(read(str(file), 1000)) == 1001


@pytest.mark.parametrize("name", ["missing.yaml", "missing/a.yaml", "file/a.yaml", "nul\0.yaml", ""])
def test_what_is_not_there_is_a_usage_error(tmp_path: Path, name: str) -> None:
    """Whatever the reason that no such file can be."""
    (tmp_path / "file").write_text("")

    with pytest.raises(UsageError, match="There is no file"):
        read(f"{tmp_path}/{name}" if name else "", 10)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    """A folder is no file, and the sentence says so."""
    with pytest.raises(UsageError, match="is a folder, not a file"):
        read(str(tmp_path), 10)


def test_a_fifo_is_refused_without_waiting_for_its_writer(tmp_path: Path) -> None:
    """Opening a FIFO would wait for ever."""
    os.mkfifo(tmp_path / "pipe")

    with pytest.raises(UsageError, match="a pipe or a device"):
        read(str(tmp_path / "pipe"), 10)


@pytest.mark.parametrize("device", ["/dev/zero", "/dev/null", "/dev/tty"])
def test_devices_are_refused(device: str) -> None:
    """No end of zeros is read."""
    with pytest.raises(UsageError, match=r"a pipe or a device"):
        read(device, 10)


def test_a_link_to_a_file_is_as_good_as_the_file(tmp_path: Path) -> None:
    """Links are followed."""
    (tmp_path / "real").write_bytes(b"x")
    (tmp_path / "link").symlink_to("real")

    assert read(str(tmp_path / "link"), 10) == b"x"


def test_links_in_a_circle_are_said_to_be_so(tmp_path: Path) -> None:
    """No hang, no trace: a sentence."""
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")

    with pytest.raises(MachineError, match="circle"):
        read(str(tmp_path / "a"), 10)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_no_right_to_read_is_the_machines_failure(tmp_path: Path) -> None:
    """Exit status 3, not 2: the file is there."""
    (tmp_path / "secret").write_text("")
    (tmp_path / "secret").chmod(0)

    with pytest.raises(MachineError, match="no right"):
        read(str(tmp_path / "secret"), 10)


def test_a_hostile_name_is_shown_safely(tmp_path: Path) -> None:
    """Escape sequences in a name don't reach the terminal."""
    with pytest.raises(UsageError) as caught:
        read(f"{tmp_path}/\x1b[2J\n.yaml", 10)

    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)
