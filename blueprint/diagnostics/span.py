"""A stretch of text in a file."""

from typing import NamedTuple


class Span(NamedTuple):
    """Where something stands in a text, from its first character to just behind its last.

    Lines and columns count from 1, columns in characters (code points), a byte-order mark aside.

    Args:
        line: Line of the first character.
        column: Column of the first character.
        end_line: Line of the last character.
        end_column: Column just behind the last character.

    Example:
        >>> Span(3, 5, 3, 10).end_column
        10
    """

    line: int
    column: int
    end_line: int
    end_column: int
