"""How large each box must be for its words.

Width is what a drawing runs out of first, since time runs along it; height is nearly free. So a column is
only as wide as its own content asks for: no word is broken, and few labels need more than three lines.
"""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil
from typing import Final, NamedTuple

from blueprint.drawing.breaks import between_words
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.scene import Outline
from blueprint.drawing.text import Wrapped, wrap

LINE: Final = 1.2
"""Height of a line of words, as a share of the letters' size; Graphviz uses the same."""

SLACK: Final = 1.12
"""How much wider than measured words may turn out, since a reader's own font may be."""

_PADDING: Final = 3.0  # to the left and right, where slack is added to it
_PADDING_ABOVE: Final = 6.0
_LEAST_HEIGHT: Final = 36.0
_MOST_LINES: Final = 4
_NARROWEST: Final = 50.0
_USUAL: Final = 52.0  # narrower than that, two lines must be enough; from that on three
_USUAL_FOR_LITTLE: Final = 62.0  # the same of evidence, whose letters are small and whose forms are low
WIDEST: Final = 132.0
"""Points that a column's boxes have at most; longer words are broken."""

_GRADE: Final = 2.0  # widths are multiples of it, so that boxes that are nearly alike are alike
_FEW_LINES: Final = 2
_STUB: Final = 2.0  # letters' heights; a word as short as `the` had better not have a line to itself
_FOR_A_STUB: Final = 12.0  # points that a form may be wider for that
_LINES: Final = 3
_DIAMOND_HEIGHT: Final = 0.8  # of a diamond that is well set, as a share of its width
_HAIR: Final = 0.01
_SHORT: Final = 4.5  # letters' heights; so few words stand in one line of a diamond
_DIAMOND_LEAST: Final = 50.0
_EACH_LINE: Final = 6.0  # points that a diamond may be higher to have a line less
_DIAMOND_SHARES: Final = (0.45, 0.5, 0.55, 0.6, 0.66, 0.72)  # of its width, tried for its words
_EVIDENCE_PADDING: Final = 4.0


class Fitted(NamedTuple):
    """Words with the form around them.

    Args:
        lines: The words in lines.
        width: Of the form, points.
        height: Of the form, points.
        shortened: Were words left out?
    """

    lines: tuple[str, ...]
    width: float
    height: float
    shortened: bool


def least_width(
    label: str, outline: Outline, size: float, metrics: Metrics, below: Sequence[float] = ()
) -> float:
    """Find the width from which a form shows its words well.

    Args:
        label: The words.
        outline: The form.
        size: Of the letters, points.
        metrics: Of the font.
        below: Widths of the captions under the words.

    Returns:
        The least width at which no word is broken and three lines are enough for most labels; two lines are,
        where that takes no more than a usual width, or a little more and spares a line as short as `the`. A
        column is as wide as its widest form.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> [least_width(label, Outline.ROUNDED, 10, bundled()) for label in ("Pay", "Confirmation")]
        [50.0, 76.0]
    """
    words = _words(label, size, metrics)
    longest = max((width for width, _ in words), default=0.0)
    if outline is Outline.DIAMOND:
        return _least_diamond(words, longest, size, below)
    captions = (max(below, default=0.0) + 2 * _PADDING) / _ROOM_BELOW.get(outline, 1.0)
    width = max(_NARROWEST, ceil(captions / _GRADE) * _GRADE)
    usual = _USUAL_FOR_LITTLE if outline is Outline.RECTANGLE else _USUAL
    while width < WIDEST and not _is_well_set(words, longest, _room(width, outline), width < usual):
        width += _GRADE
    if _has_stub(words, _room(width, outline), size):
        wider = (width + more * _GRADE for more in range(1, int(_FOR_A_STUB / _GRADE) + 1))
        width = next((w for w in wider if _count_lines(words, _room(w, outline)) <= _FEW_LINES), width)
    return min(width, WIDEST)


def _has_stub(words: Sequence[tuple[float, float]], room: float, size: float) -> bool:
    """Tell whether words take more than two lines, one of which holds nothing but a very short word."""
    lines: list[list[float]] = []
    free = 0.0
    for width, space in words:
        if not lines or width > free:  # marks alone have no width
            lines.append([])
            free = room
        lines[-1].append(width)
        free -= width + space
    return len(lines) > _FEW_LINES and any(len(line) == 1 and line[0] < _STUB * size for line in lines)


def _least_diamond(
    words: Sequence[tuple[float, float]], longest: float, size: float, below: Sequence[float]
) -> float:
    """Find the width at which words of w × h make a well set diamond: w/W + h/H = 1 where they just fit."""
    whole = sum(width + space for width, space in words)
    line = max(longest, whole if whole <= _SHORT * size else whole / 2)
    height = (_count_lines(words, line + _HAIR) + len(below)) * size * LINE
    across = max(line * SLACK, *below, 0.0)
    wide = max(across + height / _DIAMOND_HEIGHT, across / _DIAMOND_SHARES[-1])
    return min(max(_NARROWEST, ceil(wide / _GRADE) * _GRADE), WIDEST)


def _is_well_set(
    words: Sequence[tuple[float, float]],
    longest: float,
    room: float,
    is_narrow: bool,  # noqa: FBT001
) -> bool:
    """Tell whether words take two lines at most, or three where two would take more than a usual width."""
    return longest <= room and _count_lines(words, room) <= (_FEW_LINES if is_narrow else _LINES)


def _count_lines(words: Sequence[tuple[float, float]], room: float) -> int:
    lines, free = 0, 0.0
    for width, space in words:
        if width > free:
            lines, free = lines + 1, room
        free -= width + space
    return lines


def _words(label: str, size: float, metrics: Metrics) -> list[tuple[float, float]]:
    """Measure what a label can't be broken into less than: each word's width, and the space behind it."""
    if label.isascii() and "-" not in label and "/" not in label:
        space = metrics.width(" ", size)
        return [(metrics.width(word, size), space) for word in label.split()]
    words = []
    for start, end in pairwise((0, *between_words(label), len(label))):
        word = label[start:end].rstrip()
        width = metrics.width(word, size)
        words.append((width, metrics.width(label[start:end], size) - width))
    return words


def _room(width: float, outline: Outline) -> float:
    """Tell how long a line of words is, as measured, in a form of some width."""
    return (width * _ROOM.get(outline, 1.0) - 2 * _PADDING) / SLACK


def fit(
    label: str, outline: Outline, width: float, size: float, metrics: Metrics, below: Sequence[float] = ()
) -> Fitted:
    """Fit a form around words.

    Args:
        label: The words.
        outline: The form.
        width: Of the form, points.
        size: Of the letters, points.
        metrics: Of the font.
        below: Widths of the rows of captions under the words, none wider than `room_below` says.

    Returns:
        The words in lines, and the form's size; each row of captions takes a line as well.
    """
    if outline is Outline.DIAMOND:
        return _fit_diamond(label, width, size, metrics, below)
    wrapped = _wrap(label, _room(width, outline), size, _MOST_LINES, metrics)
    lines = (len(wrapped.lines) + len(below)) * size * LINE
    height = max(_LEAST_HEIGHT, lines + 2 * _PADDING_ABOVE)
    if below and outline is Outline.HEXAGON:  # w/W + h/2H ≤ 1 keeps the corners of the words inside
        widest = max(*below, wrapped.width * SLACK) + _PADDING
        height = max(height, lines / (2 * (1 - widest / width)))
    return Fitted(wrapped.lines, width, height, wrapped.shortened)


def room_below(outline: Outline, width: float) -> float:
    """Tell how wide a row of captions under the words of a form may be.

    Args:
        outline: The form.
        width: Of the form, points.

    Returns:
        Points.

    Example:
        >>> room_below(Outline.ROUNDED, 100)
        94.0
    """
    return width * _ROOM_BELOW.get(outline, 1.0) - 2 * _PADDING


_ROOM: Final = {Outline.HEXAGON: 0.78, Outline.TERMINAL: 0.9, Outline.DOCUMENT: 0.94}
"""The share of its width in which a form has room for words."""

_ROOM_BELOW: Final = {
    Outline.HEXAGON: 0.76,
    Outline.TERMINAL: 0.86,
    Outline.DOCUMENT: 0.94,
    Outline.DIAMOND: 0.86,
}
"""The same for captions, which stand where many forms grow narrow."""


def _fit_diamond(label: str, width: float, size: float, metrics: Metrics, below: Sequence[float]) -> Fitted:
    """Find the lines for which the lowest diamond is enough: words of w × h fit where w/W + h/H ≤ 1."""
    if label.isascii():
        longest = max((metrics.width(word, size) for word in label.split()), default=0.0)
    else:
        longest = max((width for width, _ in _words(label, size, metrics)), default=0.0)
    best: tuple[tuple[bool, bool, float], Fitted] | None = None
    for share in _DIAMOND_SHARES:
        room = width * share / SLACK
        wrapped = _wrap(label, room, size, _MOST_LINES, metrics)
        free = 1 - max(wrapped.width * SLACK, *below, 0.0) / width
        height = max(_DIAMOND_LEAST, (len(wrapped.lines) + len(below)) * size * LINE / free + 4)
        worth = (wrapped.shortened, longest > room, height + _EACH_LINE * len(wrapped.lines))
        if best is None or worth < best[0]:
            best = worth, Fitted(wrapped.lines, width, height, wrapped.shortened)
    assert best is not None  # noqa: S101 - there are shares
    return best[1]


def fit_evidence(label: str, width: float, size: float, metrics: Metrics) -> Fitted:
    """Fit a piece of evidence around its words.

    Args:
        label: The words.
        width: Of the form, points.
        size: Of the letters, points.
        metrics: Of the font.

    Returns:
        The words in lines, and the form's size.
    """
    wrapped = _wrap(label, (width - 2 * _PADDING) / SLACK, size, _MOST_LINES, metrics)
    return Fitted(
        wrapped.lines, width, len(wrapped.lines) * size * LINE + 2 * _EVIDENCE_PADDING, wrapped.shortened
    )


def fit_words(text: str, width: float, size: float, most_lines: int, metrics: Metrics) -> Fitted:
    """Fit nothing but the words themselves.

    Args:
        text: The words.
        width: Of the longest line allowed, points.
        size: Of the letters, points.
        most_lines: How many lines there may be.
        metrics: Of the font.

    Returns:
        The words in lines, and the room they take.
    """
    wrapped = _wrap(text, width, size, most_lines, metrics)
    return Fitted(wrapped.lines, wrapped.width * SLACK, len(wrapped.lines) * size * LINE, wrapped.shortened)


def _wrap(text: str, width: float, size: float, most_lines: int, metrics: Metrics) -> Wrapped:
    return wrap(text, width=width, size=size, most_lines=most_lines, metrics=metrics)
