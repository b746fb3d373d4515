"""What happened becomes an exit status, and a sentence where somebody has to know."""

import signal

import pytest

from blueprint.cli import frame
from blueprint.cli.app import Terminated, main
from blueprint.diagnostics.errors import BlueprintError, FaultyBlueprint, MachineError, UsageError


def _raising(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def run(_: object) -> int:
        raise error

    monkeypatch.setattr(frame, "run", run)


class _Own(UsageError):
    """An error of somebody else's package."""


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (FaultyBlueprint([]), 1),
        (UsageError("Say what."), 2),
        (_Own("Say what."), 2),
        (MachineError("The disk is full."), 3),
        (BlueprintError("Something else."), 3),
        (MemoryError(), 3),
        (OSError(28, "No space left on device"), 3),
        (ZeroDivisionError(), 3),
        (KeyboardInterrupt(), 130),
        (Terminated(), 143),
    ],
    ids=repr,
)
def test_every_end_has_its_status(monkeypatch: pytest.MonkeyPatch, error: BaseException, status: int) -> None:
    """As the contract has it."""
    _raising(monkeypatch, error)

    assert main([]) == status


def test_an_error_is_told_on_standard_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one line, and nothing on standard output."""
    _raising(monkeypatch, MachineError("The disk is full."))
    main([])

    assert capsys.readouterr() == ("", "error: The disk is full.\n")


def test_a_stop_is_quiet(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Who pressed Ctrl-C knows."""
    for error in (KeyboardInterrupt(), Terminated()):
        _raising(monkeypatch, error)
        main([])

        assert capsys.readouterr() == ("", "")


def test_a_bug_asks_to_be_reported_and_shows_its_trace_to_those_who_ask(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No user is shown a traceback for nothing."""
    _raising(monkeypatch, ZeroDivisionError("secret"))

    main(["check"])
    quiet = capsys.readouterr().err
    main(["check", "--verbose"])
    verbose = capsys.readouterr().err

    assert "Traceback" not in quiet
    assert "report" in quiet
    assert "--verbose" in quiet
    assert "Traceback" in verbose
    assert "ZeroDivisionError: secret" in verbose


def test_the_handler_of_sigterm_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who calls `main` from a program of their own keeps their handlers."""
    _raising(monkeypatch, UsageError(""))
    before = signal.getsignal(signal.SIGTERM)
    main([])

    assert signal.getsignal(signal.SIGTERM) == before
