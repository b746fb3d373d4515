"""Shows a stretch of a line with carets under it, in a window that fits a terminal."""

import unicodedata
from typing import NamedTuple

from blueprint.diagnostics.quoting import visible
from blueprint.diagnostics.span import Span

_TAB = "    "  # as wide everywhere, so that the carets stand right on any terminal
_BEFORE = 60  # characters shown before the place: enough to see the key of a long value
_AFTER = 60  # and behind it


class Excerpt(NamedTuple):
    """A piece of a line and where in it the carets stand.

    Args:
        text: What is shown of the line, safe for any terminal.
        indent: Cells of the terminal before the first caret.
        carets: How many carets, at least one.

    Example:
        >>> Excerpt("titel: Tea", 0, 5).carets
        5
    """

    text: str
    indent: int
    carets: int


def excerpt(line: str, span: Span) -> Excerpt:
    """Cut the piece around a place out of its line.

    Han characters are two cells wide and accents none, tabs become four blanks, controls and invisible
    characters are written as escapes; the carets are counted accordingly.

    Args:
        line: The whole line in which the span begins.
        span: The place; where it goes on to other lines, the carets go to the end of this one.

    Returns:
        The piece and its carets.

    Example:
        >>> excerpt("标题: 贷款", Span(1, 5, 1, 7))
        Excerpt(text='标题: 贷款', indent=6, carets=4)
    """
    before, marked, behind = pieces(line, span)
    return Excerpt(before + marked + behind, _cells(before), max(1, _cells(marked)))


def pieces(line: str, span: Span) -> tuple[str, str, str]:
    """Cut the piece around a place out of its line, for readers that mark the place otherwise than by carets.

    Args:
        line: The whole line in which the span begins.
        span: The place; where it goes on to other lines, it is marked to the end of this one.

    Returns:
        What stands before the place, at it and behind it, with an ellipsis where something is left out.

    Example:
        >>> pieces("title: Tea", Span(1, 8, 1, 11))
        ('title: ', 'Tea', '')
    """
    begin = min(span.column - 1, len(line))
    end = len(line) if span.end_line > span.line else min(max(span.end_column - 1, begin), len(line))
    left = max(0, begin - _BEFORE) if begin > _BEFORE + _AFTER // 2 else 0
    right = min(len(line), max(begin, min(end, begin + _AFTER)) + _AFTER)
    stop = min(end, right)
    before, marked, behind = _shown(line[left:begin]), _shown(line[begin:stop]), _shown(line[stop:right])
    return ("…" if left else "") + before, marked, behind + ("…" if right < len(line) else "")


def _shown(text: str) -> str:
    """The same text without anything that moves the cursor."""
    return "".join(_TAB if character == "\t" else visible(character) for character in text)


def _cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    return sum(map(_width, text))


def _width(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
