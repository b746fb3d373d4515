"""What goes over the pipes between the server and the process apart: questions, and the heads of answers.

A question is a line: the values of an `Asked` as JSON. An answer is a head with two lengths, what is known of
the file as JSON, and the page.
"""

import struct
from typing import NamedTuple

HEAD = struct.Struct(">QQ")
"""The lengths of what is known and of the page, in bytes."""


class Asked(NamedTuple):
    """A file that somebody wants to see.

    Args:
        path: Where it lies.
        key: What addresses call it; empty for the first file.
        folder: The folder in or below which it must lie, links followed; empty for anywhere.

    Example:
        >>> Asked("tea.yaml").key
        ''
    """

    path: str
    key: str = ""
    folder: str = ""
