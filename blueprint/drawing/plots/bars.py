"""Bars, one below the other: how long, how much; each may begin later, consist of parts, and bear a limit."""

from collections.abc import Sequence
from typing import NamedTuple

from blueprint.drawing.plots.brush import MARGIN, WIDTH, Brush, keys
from blueprint.drawing.scene import Line, Scene, Shape

_LABELS, _GAP = 200.0, 16.0  # the most room left of the bars for what they are, and what parts both
_PITCH, _BAR = 24.0, 13.0
_TOP, _FOOT = 40.0, 10.0


class Part(NamedTuple):
    """A piece of a bar.

    Args:
        value: How long it is, 0 or more.
        tone: Its colours.
    """

    value: float
    tone: str


class Bar(NamedTuple):
    """A bar.

    Args:
        label: What it is.
        parts: Its pieces, one behind the other.
        figure: The number beside it, with its unit.
        start: Where it begins.
        limit: A value that is marked; `None` for none.
    """

    label: str
    parts: tuple[Part, ...]
    figure: str
    start: float = 0.0
    limit: float | None = None

    @property
    def end(self) -> float:
        """Where it ends."""
        return self.start + sum(part.value for part in self.parts)


def compose(title: str, bars: Sequence[Bar], meanings: dict[str, str], limit: str, brush: Brush) -> Scene:
    """Draw bars.

    Args:
        title: What they show.
        bars: At least one.
        meanings: What each tone means.
        limit: What the marks of limits mean; empty where there are none.
        brush: What they are drawn with.

    Returns:
        The picture.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> bars = [Bar("Queue", (Part(300, "wait"),), "5 min", limit=240)]
        >>> drawn = compose("Waits", bars, {"wait": "wait"}, "limit", Brush(find("plain"), bundled(), "en"))
        >>> [shape.id for shape in drawn.shapes if "bar" in shape.classes]
        ['key-wait', 'bar-0-0']
    """
    most = max((value for bar in bars for value in (bar.end, bar.limit or 0.0)), default=0.0) or 1.0
    labels = min(max((brush.room(bar.label) for bar in bars), default=0.0), _LABELS)
    left = MARGIN + labels + _GAP
    figures = max((brush.room(bar.figure) for bar in bars), default=0.0) + _GAP
    scale = (WIDTH - MARGIN - figures - left) / most
    shapes = keys(brush, meanings, 18)
    lines: list[Line] = []
    if limit:
        x = max((shape.x + shape.width / 2 for shape in shapes), default=MARGIN) + 20
        lines.append(brush.rule("key-limit", ((x, 11), (x, 25)), pen=2))
        shapes.append(brush.said("key-limit-words", limit, (x + 8, 18, brush.room(limit))))
    for number, bar in enumerate(bars):
        y = _TOP + _PITCH * (number + 0.5)
        shapes.append(brush.said(f"bar-{number}-label", bar.label, (MARGIN, y, labels)))
        shapes += _bar(brush, f"bar-{number}", bar, (left, y, scale))
        if bar.limit is not None:
            x = left + bar.limit * scale
            lines.append(brush.rule(f"bar-{number}-limit", ((x, y - 9), (x, y + 9)), pen=2))
    height = _TOP + _PITCH * len(bars) + _FOOT
    lines.append(brush.rule("axis", ((left, _TOP), (left, height - _FOOT)), stroke=brush.theme.faint))
    told = "\n".join(f"{bar.label}: {bar.figure}" for bar in bars)
    return brush.scene(title, told, height, shapes, lines)


def _bar(brush: Brush, id_: str, bar: Bar, where: tuple[float, float, float]) -> list[Shape]:
    left, y, scale = where
    shapes: list[Shape] = []
    at = bar.start
    for number, part in enumerate(bar.parts):
        if part.value > 0:
            box = (left + at * scale, y - _BAR / 2, max(part.value * scale, 0.8), _BAR)
            shapes.append(brush.block(f"{id_}-{number}", box, part.tone, f"{bar.label}: {bar.figure}"))
        at += part.value
    room = brush.room(bar.figure)
    x, mark = left + bar.end * scale + 8, left + (bar.limit or 0.0) * scale
    if x - 8 <= mark < x + room + 4:  # a mark would go through the number
        x = mark + 8
    shapes.append(brush.said(f"{id_}-figure", bar.figure, (x, y, room), ink=brush.theme.faint))
    return shapes
