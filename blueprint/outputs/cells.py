"""Text in the cells of a terminal, where a Chinese character takes two."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import combining, east_asian_width

_WIDE: Final = r"\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef"
_UNITS: Final = r"%|ms|s|min|h|d"  # these stay with their figures
_PIECES: Final = re.compile(rf"\s+|[“‘（《]*[{_WIDE}]|[^\s{_WIDE}]+(?:(?<=\d) (?:{_UNITS})(?!\w))?")
_NEVER_FIRST: Final = frozenset("，。、：；！？）”》」％")  # closing punctuation stays with what it closes


def width(text: str) -> int:
    """Tell how many cells a text takes.

    Args:
        text: A text on one line.

    Returns:
        One for most characters, two for Chinese ones, none for accents that stand for themselves.

    Example:
        >>> width("loan"), width("贷款"), width("e\\u0301")
        (4, 4, 1)
    """
    return sum(2 if east_asian_width(each) in "WF" else not combining(each) for each in text)


def padded(text: str, cells: int, *, right: bool = False) -> str:
    """Fill a text with blanks.

    Args:
        text: A text on one line.
        cells: How wide it becomes, where it isn't wider.
        right: Does it stand at the right?

    Returns:
        The text with blanks before or behind it.

    Example:
        >>> padded("贷款", 6) + "|", padded("3 d", 6, right=True)
        ('贷款  |', '   3 d')
    """
    blanks = " " * (cells - width(text))
    return blanks + text if right else text + blanks


def folded(text: str, cells: int) -> Iterator[str]:
    """Break a text into lines: between words, and between any two Chinese characters.

    Args:
        text: A text of any length.
        cells: How wide a line may be; one longer word makes a longer line.

    Yields:
        The lines.

    Example:
        >>> list(folded("The customer waits.", 12)), list(folded("顾客等待。", 8))
        (['The customer', 'waits.'], ['顾客等', '待。'])
    """
    line, pieces = "", _PIECES.findall(text)
    for place, piece in enumerate(pieces):
        behind = pieces[place + 1] if place + 1 < len(pieces) else ""
        needed = piece + behind if behind and behind[0] in _NEVER_FIRST else piece
        full = width(line.rstrip() + needed if piece.isspace() else line + needed) > cells
        if line and full and piece[0] not in _NEVER_FIRST:
            yield line.rstrip()
            line = ""
        line += "" if not line and piece.isspace() else piece
    if line:
        yield line.rstrip()
