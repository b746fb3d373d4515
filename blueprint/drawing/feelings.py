"""The emotion curve: how the customer feels, moment by moment, from −2 at the bottom to +2 at the top."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from blueprint.drawing.rows import Row, Stand
from blueprint.drawing.scene import Line, Outline, Point, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Extent
from blueprint.model.blueprint import Blueprint
from blueprint.themes.theme import Form

_LEAST: Final = 3  # moments with a feeling that make a curve worth its room
_HEIGHT: Final = 64.0
_MOST: Final = 2
_DOT: Final = 14.0
_PADDING: Final = 3.0
_HALVINGS: Final = 20
_CLASSES: Final = ("feelings", "layer-feelings")


def moments(blueprint: Blueprint) -> list[int]:
    """List the moments of which it is known how the customer feels.

    Args:
        blueprint: What is drawn.

    Returns:
        Their indices; standing moments have no customer.
    """
    return [
        index
        for index, moment in enumerate(blueprint.sequence)
        if moment.feeling is not None and not moment.standing
    ]


def row(blueprint: Blueprint, style: Style) -> Row | None:
    """Make the row.

    Args:
        blueprint: What is drawn.
        style: The drawing's style.

    Returns:
        The row; `None` where too few feelings are known, unless somebody asked for it.
    """
    known = moments(blueprint)
    if len(known) < (1 if "feelings" in style.view.asked else _LEAST):
        return None

    def draw(stands: Sequence[Stand], extent: Extent, style: Style) -> Iterator[Shape | Line]:
        return _draw(blueprint, stands, extent, style)

    return Row("feelings", "feelings", style.words.text("Feelings"), _HEIGHT, tuple(known), draw)


def _draw(
    blueprint: Blueprint, stands: Sequence[Stand], extent: Extent, style: Style
) -> Iterator[Shape | Line]:
    step = (extent.end - extent.start - _DOT - 2 * _PADDING) / (2 * _MOST)
    feelings = [blueprint.sequence[stand.moment].feeling or 0 for stand in stands]
    points = [
        (stand.x, extent.middle - step * feeling) for stand, feeling in zip(stands, feelings, strict=True)
    ]
    names = [blueprint.ids[stand.moment] for stand in stands]
    if stands:
        ends = stands[0].column.start, stands[-1].column.end
        on_it = [stand.x for stand, feeling in zip(stands, feelings, strict=True) if not feeling]
        for start, end in _between_dots(ends, on_it):
            yield _zero(start, end, extent.middle, style)
    for both, (one, other), handles in zip(
        pairwise(names), pairwise(points), pairwise(_slopes(points)), strict=True
    ):
        yield Line(
            id=style.names.take("feelings", *both),
            classes=("curve", *_CLASSES),
            points=_between(one, other, handles),
            stroke=style.theme.flow.stroke,
            pen=style.theme.flow.pen,
            curved=True,
        )
    for name, feeling, point in zip(names, feelings, points, strict=True):
        yield _dot(name, feeling, point, style)


def _zero(start: float, end: float, y: float, style: Style) -> Line:
    """Draw a piece of the line of no feeling."""
    return Line(
        id=style.names.take("feelings", "zero"),
        classes=("zero", *_CLASSES),
        points=((start, y), (end, y)),
        stroke=style.theme.needs.stroke,
        pen=0.6,
        dashed=True,
    )


def _dot(name: str, feeling: int, point: Point, style: Style) -> Shape:
    """Draw how the customer feels in one moment."""
    form = _form(feeling, style)
    sign = f"{feeling:+d}".replace("-", "−") if feeling else "0"
    said = style.words.text("{name}: {value}", name=style.words.text("Feeling"), value=sign)
    return Shape(
        id=style.names.take("feeling", name),
        classes=("feeling", f"feeling-{feeling + _MOST}", *_CLASSES),
        outline=Outline.CIRCLE,
        x=point[0],
        y=point[1],
        width=_DOT,
        height=_DOT,
        lines=(sign,),
        font_size=style.theme.letters.mark,
        ink=form.ink,
        fill=form.fill,
        stroke=form.stroke or form.ink,
        pen=form.pen,
        tooltip=f"{name}\n{said}",
    )


def _form(feeling: int, style: Style) -> Form:
    """Choose a look that the theme has already: that of failing for bad, that of the star for good."""
    theme = style.theme
    if feeling < 0:
        return theme.fail[0 if feeling > -_MOST else -1]
    return theme.truth if feeling else theme.details


def _between_dots(ends: tuple[float, float], dots: Sequence[float]) -> Iterator[tuple[float, float]]:
    """Part the line of no feeling where dots stand on it: lines lie above forms, and would strike it out."""
    edges = [ends[0], *(x + side for x in dots for side in (-_DOT / 2, _DOT / 2)), ends[1]]
    return ((start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if start < end)


def _slopes(points: Sequence[Point]) -> list[float]:
    """Give the slope at each point so that the curve never goes beyond its neighbours (Fritsch, Carlson)."""
    rises = [(y2 - y1) / max(x2 - x1, 1.0) for (x1, y1), (x2, y2) in pairwise(points)]
    inner = [
        0.0 if before * after <= 0 else 2 * before * after / (before + after)
        for before, after in pairwise(rises)
    ]
    return [0.0, *inner, 0.0][: len(points)]


def _between(one: Point, other: Point, slopes: tuple[float, float]) -> tuple[Point, ...]:
    """Draw the curve from dot to dot, without what the dots hide."""
    third = (other[0] - one[0]) / 3
    curve = (
        one,
        (one[0] + third, one[1] + third * slopes[0]),
        (other[0] - third, other[1] - third * slopes[1]),
        other,
    )
    if math.dist(one, other) <= _DOT:
        return curve
    begin = _leaves(curve, one)
    end = 1 - _leaves(curve[::-1], other)
    rest = _cut(curve, begin)[1]
    return _cut(rest, (end - begin) / (1 - begin))[0]


def _leaves(curve: tuple[Point, ...], centre: Point) -> float:
    """Tell where on a curve the dot at its beginning ends."""
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if math.dist(_cut(curve, middle)[1][0], centre) < _DOT / 2:
            low = middle
        else:
            high = middle
    return high


def _cut(curve: tuple[Point, ...], share: float) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Cut a cubic curve in two (de Casteljau)."""
    left, right, points = [curve[0]], [curve[-1]], list(curve)
    while len(points) > 1:
        points = [(x1 + (x2 - x1) * share, y1 + (y2 - y1) * share) for (x1, y1), (x2, y2) in pairwise(points)]
        left.append(points[0])
        right.append(points[-1])
    return tuple(left), tuple(right[::-1])
