"""Bytes in, bytes out, whatever the locale."""

import io
import os
import sys
from pathlib import Path

import pytest

from blueprint.cli import streams
from blueprint.diagnostics.errors import MachineError, UsageError


class _Terminal(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def _stream(kind: type[io.TextIOWrapper] = io.TextIOWrapper, encoding: str = "ascii") -> io.TextIOWrapper:
    return kind(io.BytesIO(), encoding=encoding)


def test_text_goes_out_as_utf_8_whatever_the_stream_was_opened_with(monkeypatch: pytest.MonkeyPatch) -> None:
    """A C locale or a Windows code page changes no byte; no line end is translated."""
    out = _stream(encoding="cp1252")
    monkeypatch.setattr(sys, "stdout", out)

    streams.write_text("贷款 ×\n")

    assert out.buffer.getvalue() == "贷款 ×\n".encode()


def test_saying_never_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither with characters that no encoding has, nor on a closed or missing stream."""
    err = _stream()
    monkeypatch.setattr(sys, "stderr", err)
    streams.say("\udcff 贷款")
    assert err.buffer.getvalue() == "\\udcff 贷款\n".encode()

    err.close()
    streams.say("x")
    monkeypatch.setattr(sys, "stderr", None)
    streams.say("x")


def test_missing_streams_have_their_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """`<&-` and `>&-` leave Python without them."""
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)

    with pytest.raises(UsageError, match="no standard input"):
        streams.read(10)
    with pytest.raises(MachineError, match="Standard output is closed"):
        streams.write(b"x")


def test_input_is_read_up_to_the_limit_and_one_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """An endless stream ends."""
    with Path("/dev/zero").open() as endless:
        monkeypatch.setattr(sys, "stdin", endless)

        assert len(streams.read(1000)) == 1001


def test_a_full_disk_behind_standard_output_is_the_machines_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    """`> /dev/full`, as the shell says it."""
    with os.fdopen(os.open("/dev/full", os.O_WRONLY), "w") as full:
        monkeypatch.setattr(sys, "stdout", full)

        with pytest.raises(MachineError, match="the disk is full"):
            streams.write(b"x")


@pytest.mark.parametrize(
    ("kind", "environment", "coloured"),
    [
        (_Terminal, {}, True),
        (_Terminal, {"NO_COLOR": ""}, True),  # set but empty counts as not set, says no-color.org
        (_Terminal, {"NO_COLOR": "1"}, False),
        (_Terminal, {"NO_COLOR": "0"}, False),
        (_Terminal, {"TERM": "dumb"}, False),
        (io.TextIOWrapper, {}, False),
        (io.TextIOWrapper, {"FORCE_COLOR": "1"}, False),
    ],
)
def test_colours_are_for_terminals_whose_user_wants_them(
    monkeypatch: pytest.MonkeyPatch, kind: type[io.TextIOWrapper], environment: dict[str, str], coloured: bool
) -> None:
    """And for nothing else."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert streams.coloured(_stream(kind)) is coloured
    assert streams.coloured(None) is False
