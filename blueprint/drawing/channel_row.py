"""The row of channels: by which way the customer and the service meet in each moment."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from blueprint.drawing.fit import SLACK, fit_words
from blueprint.drawing.rows import Row, Stand
from blueprint.drawing.scene import Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Extent
from blueprint.model.blueprint import Blueprint

_HEIGHT: Final = 32.0
_LINES: Final = 2
_INSET: Final = 3.0
_PADDING: Final = 4.0


def moments(blueprint: Blueprint) -> list[int]:
    """List all moments, those without a channel among them: they end what their neighbours share.

    Args:
        blueprint: What is drawn.

    Returns:
        Their indices; standing moments have no channel of their own.
    """
    return [index for index, moment in enumerate(blueprint.sequence) if not moment.standing]


def row(blueprint: Blueprint, style: Style) -> Row | None:
    """Make the row.

    Args:
        blueprint: What is drawn.
        style: The drawing's style.

    Returns:
        The row; `None` where no channel is known.
    """
    speaking = moments(blueprint)
    if not any(blueprint.sequence[index].channel for index in speaking):
        return None

    def draw(stands: Sequence[Stand], extent: Extent, style: Style) -> Iterator[Shape | Line]:
        return _draw(blueprint, stands, extent, style)

    return Row("channels", "channel", style.words.text("Channel"), _HEIGHT, tuple(speaking), draw)


def _draw(
    blueprint: Blueprint, stands: Sequence[Stand], extent: Extent, style: Style
) -> Iterator[Shape | Line]:
    """Draw a field for each channel, over all neighbouring columns that have the same."""
    form, size = style.theme.step, style.theme.letters.small
    for words, together in groupby(_by_column(blueprint, stands), key=lambda found: found[1]):
        columns = [column for column, _ in together]
        if not words:
            continue
        left, right = columns[0].start + _INSET, columns[-1].end - _INSET
        fitted = fit_words(words, (right - left - 2 * _PADDING) / SLACK, size, _LINES, style.metrics)
        yield Shape(
            id=style.names.take("channel", words),
            classes=("channel", "layer-channels"),
            outline=Outline.ROUNDED,
            x=(left + right) / 2,
            y=extent.middle,
            width=right - left,
            height=fitted.height + _PADDING,
            lines=fitted.lines,
            font_size=size,
            ink=form.ink,
            fill=form.fill,
            stroke=form.stroke or style.zone("support").stroke,
            pen=form.pen,
            tooltip=words,
        )


def _by_column(blueprint: Blueprint, stands: Sequence[Stand]) -> Iterator[tuple[Extent, str]]:
    """Yield the channels of each column, those of all its moments once."""
    for column, together in groupby(stands, key=lambda stand: stand.column):
        names = dict.fromkeys(name for stand in together for name in blueprint.sequence[stand.moment].channel)
        yield column, " · ".join(names)
