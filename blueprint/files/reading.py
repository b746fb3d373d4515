"""Reads a file that somebody named, and nothing that isn't a plain file."""

import os
from stat import S_ISDIR, S_ISREG

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.files.faults import reason, shown

# A FIFO that takes the file's place between look and opening would block for ever; Windows has no such flag.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read(path: str, most: int) -> bytes:
    """Read a plain file, and no more of it than can be used.

    Args:
        path: Where it lies.
        most: How many bytes are allowed. One more is read, so that the reader of the bytes sees the excess.

    Returns:
        At most `most + 1` bytes.

    Raises:
        UsageError: There is no such file, or it is no plain file.
        MachineError: The system doesn't let us read it.

    Example:
        >>> read("no such file", 10)
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file`.
    """
    try:
        _refuse_others(path, os.stat(path).st_mode)
        descriptor = os.open(path, _FLAGS)
        with open(descriptor, "rb") as file:
            _refuse_others(path, os.fstat(descriptor).st_mode)
            return file.read(most + 1)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        # ValueError: a NUL in the name, or a character that no file of this system can have in its name.
        raise UsageError(f"There is no file `{shown(path)}`.") from error
    except OSError as error:
        raise MachineError(f"`{shown(path)}` can't be read: {reason(error)}.") from error


def _refuse_others(path: str, mode: int) -> None:
    if S_ISREG(mode):
        return
    what = "a folder" if S_ISDIR(mode) else "a pipe or a device"
    raise UsageError(f"`{shown(path)}` is {what}, not a file.")
