"""Standard input, output and error as bytes: always UTF-8, whatever the locale or code page says."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TextIO

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.files.faults import reason


def read(most: int) -> bytes:
    """Read standard input to its end, and no more of it than can be used.

    Args:
        most: How many bytes are allowed; one more is read, so that the reader of the bytes sees the excess.

    Returns:
        At most `most + 1` bytes.

    Raises:
        UsageError: There is no standard input.
        MachineError: It can't be read.
    """
    if sys.stdin is None:
        raise UsageError("There is no standard input to read.")
    try:
        return sys.stdin.buffer.read(most + 1)
    except (OSError, ValueError) as error:
        words = reason(error) if isinstance(error, OSError) else "it is closed"
        raise MachineError(f"Standard input can't be read: {words}.") from error


def write(product: bytes) -> None:
    """Write a product to standard output, at once and whole.

    Args:
        product: All of it.

    Raises:
        BrokenPipeError: Nobody reads on.
        MachineError: It can't be written.
    """
    write_pieces((product,))


def write_pieces(product: Iterable[bytes]) -> None:
    """Write a product that is too large to be held whole.

    Args:
        product: Its pieces, each made when the one before is written; what can go wrong has gone well before.

    Raises:
        BrokenPipeError: Nobody reads on.
        MachineError: It can't be written.
    """
    if sys.stdout is None:
        raise MachineError("Standard output is closed.")
    try:
        sys.stdout.flush()
        for piece in product:
            sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        silence()
        words = reason(error) if isinstance(error, OSError) else "it is closed"
        raise MachineError(f"Standard output can't be written: {words}.") from error


def write_text(text: str) -> None:
    """Write a text product to standard output.

    Args:
        text: All of it; a file name that is no UTF-8 comes out with escapes.

    Raises:
        BrokenPipeError: Nobody reads on.
        MachineError: It can't be written.
    """
    write(text.encode("utf-8", "backslashreplace"))


def say(text: str, end: str = "\n") -> None:
    """Say something to people on standard error; where nobody listens, that is no failure.

    Args:
        text: What is said.
        end: What follows it.
    """
    if sys.stderr is None:
        return
    with suppress(OSError, ValueError):
        sys.stderr.flush()
        sys.stderr.buffer.write((text + end).encode("utf-8", "backslashreplace"))
        sys.stderr.buffer.flush()


def is_terminal(stream: TextIO | None) -> bool:
    """Ask whether people look at a stream.

    Args:
        stream: Standard output or error, as `sys` has it.

    Returns:
        Whether it is a terminal.
    """
    try:
        return stream is not None and stream.isatty()
    except ValueError:  # closed
        return False


def refuse_terminal(form: str) -> None:
    """Refuse to write a product to a terminal that can't show it.

    Args:
        form: The product's format.

    Raises:
        UsageError: Standard output is a terminal.
    """
    if is_terminal(sys.stdout):
        raise UsageError(f"A terminal can't show {form}; name a file with -o.")


def coloured(stream: TextIO | None) -> bool:
    """Ask whether what goes to a stream may be coloured.

    Args:
        stream: Standard output or error, as `sys` has it.

    Returns:
        Whether it is a terminal that knows colours, and `NO_COLOR` isn't set.
    """
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def silence() -> None:
    """Send what is left in standard output nowhere, lest Python complain about it at the very end."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
