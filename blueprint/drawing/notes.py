"""What is noted about moments: pains, ideas, quotes, as a numbered list below the legend."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from blueprint.drawing import marks
from blueprint.drawing.fit import LINE, Fitted, fit_words
from blueprint.drawing.frame import MARGIN
from blueprint.drawing.scene import Align, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment
from blueprint.words.catalogue import Catalogue

_ABOVE: Final = 10.0  # from the legend to the list, and from row to row
_WIDTH: Final = 250.0  # of a column, about
_BESIDE: Final = 8.0  # from a number to its words
_APART: Final = 18.0  # from column to column
_MOST_LINES: Final = 40


class _Entry(NamedTuple):
    number: int
    title: str
    fitted: tuple[Fitted, ...]

    @property
    def height(self) -> float:
        return sum(part.height for part in self.fitted)


def numbers(blueprint: Blueprint) -> dict[int, int]:
    """Number the moments about which something is noted.

    Args:
        blueprint: What is drawn.

    Returns:
        By the moment's index its number, from 1.

    Example:
        >>> moments = [{"customer": "Ask"}, {"customer": "Sip", "pain": "Too hot"}]
        >>> numbers(Blueprint(title="Tea", moments=moments))
        {1: 1}
    """
    noted = (index for index, moment in enumerate(blueprint.sequence) if any(map(any, _kinds(moment))))
    return {index: number for number, index in enumerate(noted, start=1)}


def lines(moment: Moment, words: Catalogue) -> list[str]:
    """Say what is noted about a moment.

    Args:
        moment: The moment.
        words: The language.

    Returns:
        A line for each note, with what it is.
    """
    names = (words.text("Pain"), words.text("Idea"), words.text("Quote"))
    return [
        words.text("{name}: {value}", name=name, value=text)
        for name, texts in zip(names, _kinds(moment), strict=True)
        for text in texts
    ]


def _kinds(moment: Moment) -> tuple[tuple[str, ...], ...]:
    return tuple(moment.pain), tuple(moment.idea), tuple(moment.quote)


def draw(
    blueprint: Blueprint, numbered: dict[int, int], top: float, right: float, style: Style
) -> tuple[list[Shape], float]:
    """Write the list.

    Args:
        blueprint: What is drawn.
        numbered: What `numbers` returned.
        top: Where it begins, points.
        right: Where the lanes end at the right, points.
        style: The drawing's style.

    Returns:
        What it consists of, and where it ends.
    """
    room = right - MARGIN
    columns = max(1, int((room + _APART) / (_WIDTH + _APART)))
    pitch = (room + _APART) / columns
    words_width = pitch - _APART - marks.SIZE - _BESIDE
    entries = [
        _Entry(number, blueprint.ids[index], tuple(_fit(blueprint, index, words_width, style)))
        for index, number in numbered.items()
    ]
    items: list[Shape] = []
    y = top
    for start in range(0, len(entries), columns):
        row = entries[start : start + columns]
        y += _ABOVE
        for place, entry in enumerate(row):
            items.extend(_draw(entry, MARGIN + place * pitch, y, words_width, style))
        y += max(entry.height for entry in row)
    return items, y


def _fit(blueprint: Blueprint, index: int, width: float, style: Style) -> Iterator[Fitted]:
    size = style.theme.letters.small
    for text in (blueprint.ids[index], *lines(blueprint.sequence[index], style.words)):
        yield fit_words(text, width, size, _MOST_LINES, style.metrics)


def _draw(entry: _Entry, x: float, y: float, width: float, style: Style) -> Iterator[Shape]:
    size = style.theme.letters.small
    mark = marks.note(entry.number, style, entry.title)
    number = marks.draw(mark, x + marks.SIZE / 2, y + size * LINE / 2, style, owner="list")
    yield number._replace(classes=("note", "layer-notes"))
    left = x + marks.SIZE + _BESIDE
    for place, part in enumerate(entry.fitted):
        yield Shape(
            id=style.names.take("note", entry.title),
            classes=("note", "layer-notes"),
            outline=Outline.WORDS,
            x=left + width / 2,
            y=y + part.height / 2,
            width=width,
            height=part.height,
            lines=part.lines,
            font_size=size,
            ink=style.theme.ink if place else style.theme.faint,
            align=Align.LEFT,
        )
        y += part.height
