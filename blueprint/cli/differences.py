"""What a command would change in a file, shown line by line."""

import os


def difference(name: str, old: bytes, new: bytes) -> bytes:
    """Show the lines that differ, as `patch` takes them.

    Args:
        name: The file's name.
        old: Its bytes.
        new: What they would become.

    Returns:
        The lines that go and those that come; nothing where the two are equal.

    Example:
        >>> difference("tea.yaml", b"a", b"a")
        b''
    """
    from difflib import diff_bytes, unified_diff  # few commands show differences

    label = os.fsencode(name)
    found = diff_bytes(
        unified_diff, old.splitlines(keepends=True), new.splitlines(keepends=True), label, label
    )
    return b"".join(
        line if line.endswith(b"\n") else line + b"\n\\ No newline at end of file\n" for line in found
    )
