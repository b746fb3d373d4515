"""From offsets in a text to lines and columns."""

import re
from bisect import bisect_right

from blueprint.diagnostics.span import Span

_BREAK = re.compile(r"\r\n?|\n")


class Lines:
    """Where the lines of a text begin; found out on the first question, since most files need no answer.

    Args:
        text: The whole text, without a byte-order mark.

    Example:
        >>> Lines("title: Coffee").span(7, 13)
        Span(line=1, column=8, end_line=1, end_column=14)
    """

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into lines and columns.

        Args:
            start: Offset of the first character, in characters from 0.
            end: Offset just behind the last character.

        Returns:
            The span, its end without the blanks and line breaks that the offsets may take in.

        Example:
            >>> Lines("a: |\\n  b\\n\\nc: d").span(3, 10)
            Span(line=1, column=4, end_line=2, end_column=4)
        """
        line, column = self._place(start)
        end = start + (len(self.text[start:end].rstrip(" \t\r\n")) or end - start)
        if end == start:
            return Span(line, column, line, column)
        # A line break that is itself the matter ends in its own line, not at the start of the next.
        end_line, last_column = self._place(end - 1)
        return Span(line, column, end_line, last_column + 1)

    def line(self, number: int) -> str:
        """Give the text of a line.

        Args:
            number: The line's number, from 1.

        Returns:
            The line without its line break; empty where there is no such line.

        Example:
            >>> Lines("a: b\\nc: d").line(2)
            'c: d'
        """
        starts = self._found()
        if not 0 < number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")

    def offset(self, line: int, column: int) -> int | None:
        """Turn a line and a column into an offset.

        Args:
            line: The line's number, from 1.
            column: The column, from 1; the one behind the line's last character counts too.

        Returns:
            The offset, in characters from 0; `None` where there is no such place.

        Example:
            >>> Lines("a: b\\nc: d").offset(2, 4)
            8
        """
        starts = self._found()
        if not 0 < line <= len(starts) or not 0 < column <= len(self.line(line)) + 1:
            return None
        return starts[line - 1] + column - 1

    def nearest(self, line: int, column: int) -> int:
        """Turn a line and a column into an offset, however far behind the end they are.

        Args:
            line: The line's number, from 1; one behind the last counts as the end.
            column: The column, from 1; one behind the line's end counts as its end.

        Returns:
            The offset, in characters from 0.

        Example:
            >>> Lines("a: b\\nc: d").nearest(9, 9)
            9
        """
        starts = self._found()
        if line > len(starts):
            return len(self.text)
        return starts[line - 1] + min(column - 1, len(self.line(line)))

    def _place(self, offset: int) -> tuple[int, int]:
        starts = self._found()
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def _found(self) -> list[int]:
        # Two threads that ask at once do the same work twice and agree: no lock is needed.
        if self._starts is None:
            self._starts = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        return self._starts
