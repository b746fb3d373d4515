"""Places as editors count them, from 0 and in units of an encoding; and texts that change there."""

from typing import NamedTuple

from blueprint.diagnostics.span import Span
from blueprint.source.lines import Lines

_ENCODED = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}


class Position(NamedTuple):
    """A place as an editor names it.

    Args:
        line: The line, from 0.
        character: How many units stand in front of it in the line.
    """

    line: int
    character: int


class Units:
    """The units in which an editor counts columns.

    Args:
        encoding: `utf-16`, as most editors count, `utf-8` or `utf-32`.

    Example:
        >>> units = Units("utf-16")
        >>> units.position(Lines("a: 😀 b"), 1, 6)
        Position(line=0, character=6)
        >>> units.column("a: 😀 b", 6)
        6
    """

    def __init__(self, encoding: str = "utf-16") -> None:
        self._codec, self._size = _ENCODED[encoding]

    def length(self, text: str) -> int:
        """Count the units of a text.

        Args:
            text: Any text.

        Returns:
            How many units it has.
        """
        return len(text.encode(self._codec, "surrogatepass")) // self._size

    def position(self, lines: Lines, line: int, column: int) -> Position:
        """Say a place as the editor does.

        Args:
            lines: The lines of the text.
            line: The line, from 1.
            column: The column, from 1.

        Returns:
            The place.
        """
        return Position(line - 1, self.length(lines.line(line)[: column - 1]))

    def range(self, lines: Lines, span: Span) -> tuple[Position, Position]:
        """Say a span as the editor does.

        Args:
            lines: The lines of the text.
            span: The span.

        Returns:
            Its beginning and its end.
        """
        start = self.position(lines, span.line, span.column)
        return start, self.position(lines, span.end_line, span.end_column)

    def column(self, line: str, character: int) -> int:
        """Say which column an editor means.

        Args:
            line: The text of the line.
            character: How many units stand in front of the place; what lies behind the line is its end.

        Returns:
            The column, from 1; that of the character where the place is inside one.
        """
        if line.isascii():
            return min(character, len(line)) + 1
        counted = 0
        for column, letter in enumerate(line, start=1):
            counted += self.length(letter)
            if counted > character:
                return column
        return len(line) + 1

    def change(self, text: str, start: Position, end: Position, new: str) -> str:
        """Replace a stretch of a text.

        Args:
            text: The whole text.
            start: Where the stretch begins.
            end: Where it ends.
            new: What is to stand there.

        Returns:
            The whole text after it.

        Example:
            >>> Units().change("茶 😀 b", Position(0, 2), Position(0, 4), "c")
            '茶 c b'
        """
        lines = Lines(text)
        first, last = (
            lines.nearest(place.line + 1, self.column(lines.line(place.line + 1), place.character))
            for place in (start, end)
        )
        return text[:first] + new + text[max(first, last) :]
