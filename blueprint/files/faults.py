"""What the system says when a file can't be had, in words for people."""

import errno
import os

from blueprint.diagnostics.quoting import visible

_WORDS = {
    errno.EACCES: "there is no right to",
    errno.EPERM: "there is no right to",
    errno.EROFS: "it lies on a read-only disk",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: "the disk's quota is used up",
    errno.EFBIG: "the system allows no file that large",
    errno.EISDIR: "there is a folder of that name",
    errno.ENOTDIR: "there is a file where a folder should be",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "its links lead in a circle",
    errno.EIO: "the disk failed",
    errno.EMFILE: "too many files are open",
}


def shown(path: str) -> str:
    """Write a path so that it can be copied, yet can't move the cursor or start a new line.

    Args:
        path: Any path, of any length.

    Returns:
        The whole path, controls and invisible characters escaped.

    Example:
        >>> shown("a\\nb.yaml")
        'a\\\\x0ab.yaml'
    """
    return path if path.isprintable() else "".join(map(visible, path))


def spelled(path: str) -> str:
    """Read a path's bytes as UTF-8, whatever the locale takes them for: a name is the same everywhere.

    Args:
        path: A path as Python has it from the command line or a folder.

    Returns:
        The path for messages; not for opening files.

    Example:
        >>> spelled("loan.yaml")
        'loan.yaml'
    """
    try:
        return os.fsencode(path).decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path


def reason(error: OSError) -> str:
    """Say why a file couldn't be read or written.

    Args:
        error: What the system raised.

    Returns:
        The words behind "can't be written:".

    Example:
        >>> reason(OSError(errno.ENOSPC, "No space left on device"))
        'the disk is full'
    """
    return _WORDS.get(error.errno or 0) or error.strerror or type(error).__name__
