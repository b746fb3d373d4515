"""The phases over their columns.

Over a single column, as the rows of a folded drawing may have, a phase has little room for its name: then the
letters get smaller, and the words go on two lines, before anything is left out.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from blueprint.drawing.breaks import between_words
from blueprint.drawing.fit import SLACK, Fitted, fit_words
from blueprint.drawing.frame import PHASE_HEIGHT, Frame
from blueprint.drawing.scene import Heading, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Solution

_PADDING: Final = 12.0  # a phase's point takes some of its width
_TIGHT: Final = 8.0  # the least of that, where words are short of room
_APART: Final = 6.0
_SHRINK: Final = 0.5  # points by which letters get smaller at a time
_LINES: Final = 2  # of the smallest letters, as many as the height has room for


class PhaseSpan(NamedTuple):
    """A phase over its columns, or over those of them that stand in one row of a folded drawing.

    Args:
        name: Of the phase.
        first: Its first column there.
        last: Its last column there.
        number: Which phase it is, from 0.
        continued: Does it begin in an earlier row?
    """

    name: str
    first: int
    last: int
    number: int = 0
    continued: bool = False


def least_width(name: str, style: Style) -> float:
    """Tell how wide a phase must be for its whole name.

    Args:
        name: Of the phase.
        style: The drawing's style.

    Returns:
        Points.
    """
    return style.metrics.width(name, style.theme.letters.heading) * SLACK + 2 * _PADDING + _APART


def draw(spans: Iterable[PhaseSpan], solution: Solution, frame: Frame, style: Style) -> Iterator[Shape]:
    """Draw the phases over their columns.

    Args:
        spans: The phases, and where they stand in the layout.
        solution: The layout.
        frame: Where the grid lies.
        style: Its style.

    Yields:
        A shape for each phase.
    """
    look = style.theme.phase
    for name, first, last, number, continued in spans:
        left = frame.left + solution.columns[first].start + _APART / 2
        right = frame.left + solution.columns[last].end - _APART / 2
        texts = (style.words.text("{phase} (continued)", phase=name), name) if continued else (name,)
        words, size = _fit(texts, right - left, style)
        yield Shape(
            id=style.names.take("phase", name),
            classes=("phase",),
            outline=Outline.CHEVRON,
            x=(left + right) / 2,
            y=frame.heading + PHASE_HEIGHT / 2,
            width=right - left,
            height=PHASE_HEIGHT,
            lines=words.lines,
            font_size=size,
            ink=look.ink,
            fill=look.fill,
            tooltip=name,
            heading=None if continued else Heading((number,), name),
        )


def _fit(texts: Sequence[str], width: float, style: Style) -> tuple[Fitted, float]:
    """Fit the first of some texts that a phase has room for, else what goes into it of the last one.

    Returns:
        The words in lines, and how large their letters are.
    """
    letters = style.theme.letters
    for text in texts:
        fitted = fit_words(text, width - 2 * _PADDING, letters.heading, 1, style.metrics)
        if not fitted.shortened:
            return fitted, letters.heading
        size = letters.heading - _SHRINK
        while size >= letters.small:
            lines = _LINES if size - _SHRINK < letters.small else 1
            fitted = fit_words(text, width - 2 * _TIGHT, size, lines, style.metrics)
            if not fitted.shortened and _longest_word(text, size, style) <= width - 2 * _TIGHT:
                return fitted, size
            size -= _SHRINK
    return fit_words(texts[-1], width - 2 * _TIGHT, letters.small, _LINES, style.metrics), letters.small


def _longest_word(text: str, size: float, style: Style) -> float:
    """Measure what a text can't be broken into less than."""
    words = (text[start:end].rstrip() for start, end in pairwise((0, *between_words(text), len(text))))
    return max((style.metrics.width(word, size) for word in words), default=0.0)
