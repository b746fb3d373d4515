"""How paths and the system's refusals are told."""

import errno
import os

import pytest

from blueprint.files.faults import reason, shown, spelled


@pytest.mark.parametrize("path", ["a.yaml", "贷款/a b.yaml", "x" * 500])
def test_an_ordinary_path_is_shown_whole(path: str) -> None:
    """However long: it is there to be copied."""
    assert shown(path) == path


@pytest.mark.parametrize("path", ["\x1b[2J", "a\nb", "a\u202eb", "\udcff", "\u200b", "\x9b31m"])
def test_nothing_in_a_path_reaches_the_terminal_as_a_command(path: str) -> None:
    """Controls, turned writing direction, invisible characters, bytes that are no text."""
    assert shown(path).isprintable()
    assert shown(path) != path


def test_a_name_is_read_as_utf_8_in_any_locale(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python takes its bytes for Latin-1, messages still say the same."""
    monkeypatch.setattr(os, "fsencode", lambda path: path.encode("latin-1"))

    assert spelled("贷款.yaml".encode().decode("latin-1")) == "贷款.yaml"
    assert spelled("贷款.yaml") == "贷款.yaml"
    assert spelled("\xff") == "\udcff"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EACCES, "there is no right to"),
        (errno.EISDIR, "there is a folder of that name"),
        (errno.ENOTTY, os.strerror(errno.ENOTTY)),  # rare: the system's own words
    ],
)
def test_the_usual_refusals_have_plain_words(number: int, words: str) -> None:
    """And every other has some."""
    assert reason(OSError(number, os.strerror(number))) == words
    assert reason(OSError())
