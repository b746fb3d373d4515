"""A straight line over time that crosses nothing: what is left at each execution time, and where it ends."""

from collections.abc import Sequence
from typing import NamedTuple

from blueprint.drawing.plots.brush import MARGIN, WIDTH, Brush
from blueprint.drawing.scene import Align, Line, Outline, Scene, Shape

_LEFT, _RIGHT, _TOP, _HEIGHT, _FOOT = 96.0, 40.0, 50.0, 200.0, 52.0
_DOT = 6.0
_APART = 10.0  # points between two words side by side
_CLEAR = 4.0  # and between words and the axis or the edge


class Spot(NamedTuple):
    """A point of the line.

    Args:
        x: How far to the right.
        y: How high; below 0 is loss.
        at: How x is written.
        value: How y is written.
    """

    x: float
    y: float
    at: str
    value: str


class Band(NamedTuple):
    """A stretch of the axis that is coloured from top to bottom.

    Args:
        start: Where it begins.
        end: Where it ends.
        tone: Its colours.
        words: What it means.
    """

    start: float
    end: float
    tone: str
    words: str


class Axes(NamedTuple):
    """What is drawn against what.

    Args:
        title: What the plot shows.
        x: What lies to the right.
        y: What goes up.
        zero: How nothing is written.
    """

    title: str
    x: str
    y: str
    zero: str


def compose(axes: Axes, spots: Sequence[Spot], band: Band | None, brush: Brush) -> Scene:
    """Draw a line through points, with nothing as a line of its own.

    Args:
        axes: What is drawn against what.
        spots: Two or more, from left to right.
        band: A stretch that is marked.
        brush: What it is drawn with.

    Returns:
        The picture.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> spots = [Spot(2, 5, "2 min", "5"), Spot(4, -1, "4 min", "-1")]
        >>> brush = Brush(find("plain"), bundled(), "en")
        >>> compose(Axes("Profit", "time", "profit", "0"), spots, None, brush).title
        'Profit'
    """
    low, high = min(0.0, *(spot.y for spot in spots)), max(0.0, *(spot.y for spot in spots))
    near, far = spots[0].x, spots[-1].x
    if band:
        near, far = min(near, band.start), max(far, band.end)

    right = max(_RIGHT, brush.room(spots[-1].value) + 2 * _CLEAR)

    def place(x: float, y: float) -> tuple[float, float]:
        across = _LEFT + (x - near) / ((far - near) or 1) * (WIDTH - _LEFT - right)
        return across, _TOP + (high - y) / ((high - low) or 1) * _HEIGHT

    shapes: list[Shape] = []
    if band:
        (x, _), (end, _) = place(band.start, 0), place(band.end, 0)
        shapes.append(brush.block("band", (x, _TOP, end - x, _HEIGHT), band.tone, band.words))
        ink = brush.tone(band.tone).ink
        shapes.append(brush.said("band-words", band.words, (x + 4, _TOP + 12, max(end - x - 8, 40)), ink=ink))
    faint = brush.theme.faint
    shapes.append(brush.said("y", axes.y, (MARGIN, 16, WIDTH / 2), ink=faint))
    bottom = _TOP + _HEIGHT + 40
    room = WIDTH - _LEFT - right
    shapes.append(brush.said("x", axes.x, (_LEFT, bottom, room), ink=faint, align=Align.MIDDLE))
    nothing = place(near, 0)
    shapes.append(brush.said("zero", axes.zero, (MARGIN, nothing[1], _LEFT - MARGIN - 6), ink=faint))
    lines = [
        brush.rule("nothing", (nothing, place(far, 0)), stroke=faint, dashed=True),
        brush.rule("axis", ((_LEFT, _TOP), (_LEFT, _TOP + _HEIGHT)), stroke=faint),
    ]
    points = [place(spot.x, spot.y) for spot in spots]
    lines.append(brush.rule("curve", tuple(points), stroke=brush.theme.zones["customer"].stroke, pen=2))
    shapes += _spots(brush, spots, points, lines, nothing[1])
    told = "\n".join(f"{spot.at}: {spot.value}" for spot in spots)
    return brush.scene(axes.title, told, _TOP + _HEIGHT + _FOOT, shapes, lines)


def _spots(
    brush: Brush,
    spots: Sequence[Spot],
    points: Sequence[tuple[float, float]],
    lines: list[Line],
    nothing: float,
) -> list[Shape]:
    """Mark the points, each with its words where these touch neither others nor the line of nothing."""
    shapes: list[Shape] = []
    form = brush.tone("work")
    bottom = _TOP + _HEIGHT
    free = {"at": 0.0, "value": 0.0}  # from where on there is room for the next words
    for number, (spot, (x, y)) in enumerate(zip(spots, points, strict=True)):
        tip = f"{spot.at}: {spot.value}"
        shapes.append(
            Shape(
                f"spot-{number}", ("spot",), Outline.CIRCLE, x, y, _DOT, _DOT, fill=form.fill,
                stroke=form.fill, tooltip=tip,
            )
        )  # fmt: skip
        lines.append(brush.rule(f"tick-{number}", ((x, bottom), (x, bottom + 5)), stroke=brush.theme.faint))
        below = min(max(x - brush.room(spot.at) / 2, _CLEAR), WIDTH - _CLEAR - brush.room(spot.at))
        beside = x + _CLEAR  # the line falls, so nothing runs above it at its right
        said = (("at", spot.at, below, bottom + 16), ("value", spot.value, beside, y - 2 * _CLEAR))
        for name, text, left, height in said:
            struck = abs(height - nothing) < 2 * _CLEAR
            if left >= free[name] and not struck:
                room = brush.room(text)
                shapes.append(brush.said(f"spot-{number}-{name}", text, (left, height, room)))
                free[name] = left + room + _APART
    return shapes
