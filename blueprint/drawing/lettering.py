"""Where the words of a shape stand, and which characters can stand in a picture at all.

The engines place words by the fonts that they happen to find, each its own way; so the words of SVG and PDF
are placed here, the same on every machine.
"""

import re
from typing import NamedTuple

from blueprint.drawing.scene import Align, Outline, Shape

LINE_HEIGHT = 1.2
"""Distance of two lines of words, in font sizes; what Graphviz takes too."""

_RISE = 0.36  # from the middle of a line to its baseline: half the height of a capital and of a Han character
_LOWER = {Outline.TRIANGLE: 1 / 6}  # its middle for the eye lies lower, by this share of the height
_SIGNS = {Outline.PLUS: ("+",)}  # what stands in a form that was given no words
_SPACES = r"[\t\n\r\x0b\x0c]"  # compiled when it is needed, which is seldom
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Words(NamedTuple):
    """One line of words and its place.

    Args:
        text: What is written.
        x: Points from the left: the words' beginning, or their middle, as the shape's `align` says.
        y: Their baseline, points from the top.

    Example:
        >>> Words("Tea", 10, 20).text
        'Tea'
    """

    text: str
    x: float
    y: float


def lines(shape: Shape) -> list[str]:
    """List what is written in a shape.

    Args:
        shape: The shape with its lines, already wrapped.

    Returns:
        The lines from top to bottom, each fit for one line of a picture; a plus has its sign.

    Example:
        >>> lines(Shape("a", (), Outline.PLUS, 50, 20, 9, 9))
        ['+']
    """
    return [one_line(line) for line in shape.lines or _SIGNS.get(shape.outline, ())]


def words(shape: Shape) -> list[Words]:
    """Place the words of a shape.

    Args:
        shape: The shape with its lines, already wrapped.

    Returns:
        Each line that isn't blank, from top to bottom; together they stand in the shape's middle.

    Example:
        >>> words(Shape("a", (), Outline.RECTANGLE, 50, 20, 80, 30, lines=("Tea",), font_size=10))
        [Words(text='Tea', x=50, y=23.6)]
    """
    written = lines(shape)
    pitch = shape.font_size * LINE_HEIGHT
    middle = shape.y + shape.height * _LOWER.get(shape.outline, 0.0)
    first = middle - pitch * (len(written) - 1) / 2 + shape.font_size * _RISE
    x = shape.x - shape.width / 2 if shape.align is Align.LEFT else shape.x
    return [
        Words(line, x, round(first + pitch * number, 2))
        for number, line in enumerate(written)
        if line.strip()
    ]


def one_line(text: str) -> str:
    """Make a text fit to stand on one line of a picture.

    Args:
        text: Any text.

    Returns:
        The text with each tab and line break as a space, and each character that no XML may hold as U+FFFD.

    Example:
        >>> one_line("a\\tb")
        'a b'
    """
    return text if text.isprintable() else printable(re.sub(_SPACES, " ", text))


def printable(text: str) -> str:
    """Replace the characters that no XML may hold, controls and lone surrogates among them.

    Args:
        text: Any text.

    Returns:
        The text with each of them as U+FFFD; tabs and line breaks stay.

    Example:
        >>> printable("a\\x1bb") == "a\\ufffdb"
        True
    """
    return text if text.isprintable() else _FORBIDDEN.sub("\ufffd", text)
