"""How large each box must be for its words."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from blueprint.drawing.metrics import Metrics
from blueprint.drawing.scene import Outline
from blueprint.drawing.text import Wrapped, wrap

LINE: Final = 1.2
"""Height of a line of words, as a share of the letters' size; Graphviz uses the same."""

SLACK: Final = 1.12
"""How much wider than measured words may turn out, since a reader's own font may be."""

_PADDING: Final = 6.0
_LEAST_HEIGHT: Final = 36.0
_MOST_LINES: Final = 4
_WIDTHS: Final = (100.0, 116.0, 132.0)
_WELL_SET: Final = 0.85  # share of labels that two lines should be enough for
_DIAMOND: Final = 24.0  # how much wider than a step a decision is; its words have only its middle
_DIAMOND_LEAST: Final = 50.0
_DIAMOND_SHARES: Final = (0.45, 0.5, 0.55, 0.6, 0.66)  # of its width, tried for its words
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


def step_width(labels: Sequence[str], size: float, metrics: Metrics) -> float:
    """Choose the width that all steps of a drawing have.

    Args:
        labels: The words of all steps.
        size: Of the letters, points.
        metrics: Of the font.

    Returns:
        The smallest of three widths at which most labels need two lines at most.
    """
    for width in _WIDTHS[:-1]:
        room = (width - 2 * _PADDING) / SLACK
        # two lines hold a little less than twice a line, since words don't break where a line ends
        well_set = sum(metrics.width(label, size) <= 1.75 * room for label in labels)
        if well_set >= _WELL_SET * len(labels):
            return width
    return _WIDTHS[-1]


def fit(
    label: str, outline: Outline, width: float, size: float, metrics: Metrics, below: Sequence[float] = ()
) -> Fitted:
    """Fit a form around words.

    Args:
        label: The words.
        outline: The form.
        width: Of an ordinary step, points.
        size: Of the letters, points.
        metrics: Of the font.
        below: Widths of the rows of captions under the words, none wider than `room_below` says.

    Returns:
        The words in lines, and the form's size; each row of captions takes a line as well.
    """
    if outline is Outline.DIAMOND:
        return _fit_diamond(label, width + _DIAMOND, size, metrics, below)
    share = _ROOM.get(outline, 1.0)
    wrapped = _wrap(label, (width * share - 2 * _PADDING) / SLACK, size, _MOST_LINES, metrics)
    lines = (len(wrapped.lines) + len(below)) * size * LINE
    height = max(_LEAST_HEIGHT, lines + 2 * _PADDING)
    if below and outline is Outline.HEXAGON:  # w/W + h/2H ≤ 1 keeps the corners of the words inside
        widest = max(*below, wrapped.width * SLACK) + _PADDING
        height = max(height, lines / (2 * (1 - widest / width)))
    return Fitted(wrapped.lines, width, height, wrapped.shortened)


def room_below(outline: Outline, width: float) -> float:
    """Tell how wide a row of captions under the words of a form may be.

    Args:
        outline: The form.
        width: Of an ordinary step, points.

    Returns:
        Points.

    Example:
        >>> room_below(Outline.ROUNDED, 100)
        88.0
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
    longest = max((metrics.width(word, size) for word in label.split() if word.isascii()), default=0.0)
    best: tuple[tuple[bool, bool, float], Fitted] | None = None
    for share in _DIAMOND_SHARES:
        room = width * share / SLACK
        wrapped = _wrap(label, room, size, _MOST_LINES, metrics)
        free = 1 - max(wrapped.width * SLACK, *below, 0.0) / width
        height = max(_DIAMOND_LEAST, (len(wrapped.lines) + len(below)) * size * LINE / free + 4)
        worth = (wrapped.shortened, longest > room, height)
        if best is None or worth < best[0]:
            best = worth, Fitted(wrapped.lines, width, height, wrapped.shortened)
    assert best is not None  # noqa: S101 - there are shares
    return best[1]


def fit_evidence(label: str, width: float, size: float, metrics: Metrics) -> Fitted:
    """Fit a piece of evidence around its words.

    Args:
        label: The words.
        width: Of an ordinary step, points.
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
