"""Who hears what."""

import io
import sys

import pytest

from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import UsageError


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("quiet", "verbose", "heard"),
    [(False, False, "said\n"), (True, False, ""), (False, True, "said\ndetail\n"), (True, True, "")],
)
def test_quiet_and_verbose_do_what_they_say(
    capsys: pytest.CaptureFixture[str], quiet: bool, verbose: bool, heard: str
) -> None:
    """Quiet goes before verbose, and faults are told in any case."""
    voice = Voice(quiet=quiet, verbose=verbose)
    voice.say("said")
    voice.detail("detail")
    voice.fault(UsageError("Wrong."))

    assert capsys.readouterr() == ("", heard + "error: Wrong.\n")


def test_the_same_fault_of_many_files_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    """A missing engine is missing for all of them."""
    voice = Voice(quiet=False, verbose=False)
    for _ in range(3):
        voice.fault(UsageError("No engine."))
    voice.fault(UsageError("Another."))

    assert capsys.readouterr().err == "error: No engine.\nerror: Another.\n"


def test_progress_is_for_terminals_and_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """And leaves no trace: what is said next begins on a clean line."""
    terminal = _Terminal(io.BytesIO(), encoding="utf-8")
    monkeypatch.setattr(sys, "stderr", terminal)
    voice = Voice(quiet=False, verbose=False)
    voice.progress(0, 1, "a.yaml")
    assert terminal.buffer.getvalue() == b""

    voice.progress(1, 3, "b.yaml")
    voice.say("Wrote b.svg.")
    voice.progress(2, 3, "c\x1b.yaml")
    voice.rest()
    voice.rest()

    assert terminal.buffer.getvalue().decode() == (
        "\r\x1b[K1/3 b.yaml\r\x1b[KWrote b.svg.\n\r\x1b[K2/3 c\\x1b.yaml\r\x1b[K"
    )


def test_progress_is_silent_elsewhere(capsys: pytest.CaptureFixture[str]) -> None:
    """No control characters in log files."""
    voice = Voice(quiet=False, verbose=True)
    voice.progress(1, 3, "b.yaml")
    voice.rest()

    assert capsys.readouterr().err == ""
