"""Files that a document names: only those in or below its own folder are anybody's business."""

import os


def is_file_below(folder: str, path: str) -> bool:
    """Tell whether a file lies in or below a folder; links count by where they lead.

    Args:
        folder: The folder.
        path: Path from the folder on, of unknown origin.

    Returns:
        Whether it is there; what lies elsewhere counts as missing, so that nobody learns of it.

    Example:
        >>> is_file_below(".", "../../etc/passwd")
        False
    """
    try:
        root = os.path.realpath(folder)
        found = os.path.realpath(os.path.join(root, path))
        return os.path.commonpath([root, found]) == root and os.path.isfile(found)
    except ValueError:  # a NUL in the name, or another drive
        return False
