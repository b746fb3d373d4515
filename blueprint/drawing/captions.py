"""The captions of a step, inside its box below its words: who does it, how long it takes, what it costs."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.fit import LINE, SLACK, fit_words
from blueprint.drawing.scene import Outline, Shape
from blueprint.drawing.style import Style
from blueprint.model.blueprint import Blueprint
from blueprint.model.duration import Duration
from blueprint.model.step import Step
from blueprint.model.step_cost import step_cost
from blueprint.model.time import Time
from blueprint.words.quantities import duration, money, roughly

BLANK: Final = " "
"""The line that a box keeps free among its own for each row of captions."""

_APART: Final = 8.0  # between two captions of a row


class Caption(NamedTuple):
    """A caption.

    Args:
        layer: The layer that it belongs to.
        words: What it says, short enough for its row.
        width: The room it takes, points.
    """

    layer: str
    words: str
    width: float


Row = tuple[Caption, ...]


def texts(step: Step, blueprint: Blueprint, style: Style) -> list[tuple[str, str]]:
    """List what the captions of a step say.

    Args:
        step: The step.
        blueprint: What it belongs to.
        style: The drawing's style, which knows what is shown.

    Returns:
        For each caption its layer and its words.
    """
    return [each for each in _texts(step, blueprint, style) if style.view.shows(each[0])]


def widths(said: Sequence[tuple[str, str]], style: Style) -> list[float]:
    """Measure some captions.

    Args:
        said: What `texts` returned.
        style: The drawing's style.

    Returns:
        The room that each takes, points.
    """
    size = style.theme.letters.small
    return [style.metrics.width(words, size) * SLACK for _, words in said]


def rows(said: Sequence[tuple[str, str]], room: float, style: Style) -> list[Row]:
    """Put the captions of a step into rows.

    Args:
        said: What `texts` returned.
        room: How wide a row may be, points.
        style: The drawing's style.

    Returns:
        The rows, from the top; where one isn't enough the last is filled first, so that time and cost stay
        together below who does it.
    """
    size = style.theme.letters.small
    found: list[list[Caption]] = []
    free = 0.0
    for layer, words in reversed(said):
        fitted = fit_words(words, room / SLACK, size, 1, style.metrics)
        if fitted.width + _APART > free:
            found.append([])
            free = room + _APART
        found[-1].append(Caption(layer, fitted.lines[0], fitted.width))
        free -= fitted.width + _APART
    return [tuple(reversed(row)) for row in reversed(found)]


def _texts(step: Step, blueprint: Blueprint, style: Style) -> Iterator[tuple[str, str]]:
    if step.by:
        yield "actors", blueprint.actor(step.by).title or step.by
    if step.time is not None:
        yield "times", spoken(step.time, blueprint, style)
    cost = step_cost(step, blueprint)
    if cost is not None:
        yield "costs", money(cost, blueprint.currency, style.words)


def spoken(time: Time | Duration, blueprint: Blueprint, style: Style) -> str:
    """Say how long something takes, as people say it.

    Args:
        time: A time; of one that varies its mean counts.
        blueprint: What it belongs to, which knows how long a day is.
        style: The drawing's style.

    Returns:
        Such as `2 min`, or `≈ 5.5 min` for one that varies.
    """
    say = duration if isinstance(time, Duration) or time.fixed else roughly
    return say(blueprint.seconds(time), style.words, float(blueprint.working_calendar.day))


def width_of(row: Row) -> float:
    """Tell how much room a row takes.

    Args:
        row: A row.

    Returns:
        Points.
    """
    return sum(caption.width for caption in row) + _APART * (len(row) - 1)


def draw(found: Sequence[Row], box: Shape, name: str, style: Style) -> Iterator[Shape]:
    """Draw the captions of a step.

    Args:
        found: Its rows.
        box: Its box, whose last lines are blank for them.
        name: What the box is called, without what it is.
        style: The drawing's style.

    Yields:
        A shape for each caption.
    """
    pitch = box.font_size * LINE
    first = len(box.lines) - len(found)
    for number, row in enumerate(found, start=first):
        x = box.x - width_of(row) / 2
        y = box.y + pitch * (number - (len(box.lines) - 1) / 2)
        for caption in row:
            yield Shape(
                id=style.names.take(caption.layer, name),
                classes=("caption", f"layer-{caption.layer}"),
                outline=Outline.WORDS,
                x=x + caption.width / 2,
                y=y,
                width=caption.width,
                height=style.theme.letters.small * LINE,
                lines=(caption.words,),
                font_size=style.theme.letters.small,
                ink=box.ink,
                owner=box.id,
            )
            x += caption.width + _APART
