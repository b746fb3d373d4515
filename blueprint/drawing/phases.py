"""The phases over their columns."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from blueprint.drawing.fit import SLACK, fit_words
from blueprint.drawing.frame import PHASE_HEIGHT, Frame
from blueprint.drawing.scene import Heading, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Solution

_PADDING: Final = 12.0  # a phase's point takes some of its width
_APART: Final = 6.0


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
    letters, look = style.theme.letters, style.theme.phase
    for name, first, last, number, continued in spans:
        left = frame.left + solution.columns[first].start + _APART / 2
        right = frame.left + solution.columns[last].end - _APART / 2
        text = style.words.text("{phase} (continued)", phase=name) if continued else name
        words = fit_words(text, right - left - 2 * _PADDING, letters.heading, 1, style.metrics)
        yield Shape(
            id=style.names.take("phase", name),
            classes=("phase",),
            outline=Outline.CHEVRON,
            x=(left + right) / 2,
            y=frame.heading + PHASE_HEIGHT / 2,
            width=right - left,
            height=PHASE_HEIGHT,
            lines=words.lines,
            font_size=letters.heading,
            ink=look.ink,
            fill=look.fill,
            tooltip=name,
            heading=None if continued else Heading((number,), name),
        )
