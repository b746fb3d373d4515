"""Writes a file whole or not at all."""

import errno
import os
from contextlib import suppress
from stat import S_IMODE, S_ISDIR, S_ISREG

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.files.faults import reason, shown

_DOORS = ("/dev/", "/proc/")  # what lies here leads to something open already, which can't be replaced


def write(path: str, content: bytes) -> None:
    """Write a file so that at any moment the place holds the old file or the new one.

    The new file is written beside its place, flushed to the disk and moved over it. It keeps the rights of
    the file that it replaces. A link stays: the file it leads to is replaced. A pipe or a device is written
    to as it is.

    Args:
        path: Where it goes.
        content: All of it.

    Raises:
        UsageError: The folder isn't there.
        MachineError: It can't be written; what lay there is untouched.

    Example:
        >>> write("no such folder/loan.svg", b"<svg/>")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no folder `no such folder` to write `loan.svg` in.
    """
    try:
        mode = _mode(path)
        if path.startswith(_DOORS) or not (mode is None or S_ISREG(mode)):
            _pour(path, content)
        else:
            _replace(os.path.realpath(path), content, mode)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        words = reason(error) if isinstance(error, OSError) else "no file can have that name"
        raise MachineError(f"`{shown(path)}` can't be written: {words}.") from error


def require_folder(path: str) -> None:
    """Make sure that the folder in which a file shall be written is there.

    Args:
        path: Where the file goes; where it is a link, the folder it leads to counts.

    Raises:
        UsageError: The folder isn't there.

    Example:
        >>> require_folder("loan.svg")
    """
    folder, name = os.path.split(os.path.realpath(path) if os.path.islink(path) else path)
    if folder and not os.path.isdir(folder):
        what = f"`{shown(name)}` " if name else ""
        raise UsageError(f"There is no folder `{shown(folder)}` to write {what}in.")


def make_folder(path: str) -> None:
    """Make a folder, and those above it, where they are missing.

    Args:
        path: The folder.

    Raises:
        MachineError: It can't be made.

    Example:
        >>> make_folder(".")
    """
    try:
        os.makedirs(path, exist_ok=True)
    except (OSError, ValueError) as error:
        words = reason(error) if isinstance(error, OSError) else "no folder can have that name"
        raise MachineError(f"The folder `{shown(path)}` can't be made: {words}.") from error


def _mode(path: str) -> int | None:
    """Kind and rights of what lies at the place; refuses what may not be replaced."""
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        require_folder(path)
        return None
    if S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, "")
    if not os.access(path, os.W_OK):  # moving another file over it would get round its owner's wish
        raise PermissionError(errno.EACCES, "")
    return mode


def _pour(path: str, content: bytes) -> None:
    """Write into what is there already."""
    with open(path, "wb") as file:
        file.write(content)


def _replace(path: str, content: bytes, mode: int | None) -> None:
    """Write beside the place, then move over it."""
    beside = os.path.join(os.path.dirname(path), f".blueprint-{os.urandom(8).hex()}.tmp")
    try:
        with open(beside, "xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(beside, S_IMODE(mode))
        os.replace(beside, path)
    except BaseException:  # Ctrl-C and SIGTERM too leave nothing behind
        with suppress(OSError):
            os.unlink(beside)
        raise
