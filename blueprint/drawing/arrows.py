"""The arrows of a drawing: their links for the layout, and their lines and words once it is known."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from blueprint.drawing import tooltips
from blueprint.drawing.fit import Fitted, fit_words
from blueprint.drawing.outline import edge_x, edge_y
from blueprint.drawing.scene import Align, Line, Outline, Point, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.symbols import ARROWS
from blueprint.layout.problem import Link, Size
from blueprint.layout.solution import Path, Rect
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind, Spot

_BRANCH: Final = 60.0  # longest line of the words beside a branch
_BRANCH_LINES: Final = 3
_RADIUS: Final = 6.0
_HEAD: Final = 9.0  # of a straight end that an arrow head needs


class Wire(NamedTuple):
    """An arrow on its way through the layout.

    Args:
        arrow: The arrow.
        link: What the layout knows of it.
        words: The words beside it, fitted; `None` for none.
        more: Other arrows that the same line stands for.
    """

    arrow: Arrow
    link: Link
    words: Fitted | None
    more: tuple[Arrow, ...] = ()


def wire(
    arrows: Sequence[Arrow], seat_of: dict[Spot, int], end_of: dict[tuple[int, str], int], style: Style
) -> list[Wire]:
    """Tell the layout of the arrows.

    Args:
        arrows: The arrows.
        seat_of: Of each spot the index of its box.
        end_of: Of each (moment, lane) from which the flow ends, the index of the end's box.
        style: The drawing's style.

    Returns:
        A wire for each arrow.
    """
    wires = []
    trunks: dict[tuple[object, ...], int] = {}
    for arrow in arrows:
        text = tooltips.branch_words(arrow)
        trunk = 0
        if text and arrow.parallel:  # ways that are taken together begin together, and say once when
            block = (arrow.source, arrow.when, arrow.label, arrow.chance)
            known = len(trunks)
            trunk = trunks.setdefault(block, known + 1)
            text = text if trunk > known else ""
        words = None
        if text:
            words = fit_words(text, _BRANCH, style.theme.letters.small, _BRANCH_LINES, style.metrics)
        source = seat_of[arrow.source]
        target = seat_of[arrow.target] if arrow.target else end_of[arrow.source.moment, arrow.source.lane]
        kind = arrow.kind.value
        link = Link(
            source,
            target,
            kind,
            Size(words.width, words.height) if words else None,
            joins=not ARROWS[arrow.kind].double,
            trunk=trunk,
        )
        wires.append(Wire(arrow, link, words))
    return wires


def draw(
    wires: Sequence[Wire], paths: Sequence[Path], boxes: Sequence[Shape], blueprint: Blueprint, style: Style
) -> Iterator[Shape | Line]:
    """Draw the arrows and their words.

    Args:
        wires: The arrows.
        paths: Their courses, placed on the sheet.
        boxes: The boxes they join, by index.
        blueprint: What is drawn.
        style: Its style.

    Yields:
        A line for each arrow, and a shape for its words.
    """
    for wired, path in zip(wires, paths, strict=True):
        arrow = wired.arrow
        kind, symbol = arrow.kind.value, ARROWS[arrow.kind]
        stroke = style.stroke(kind)
        source, target = boxes[wired.link.source], boxes[wired.link.target]
        points = (
            _clip(path.points[0], path.points[1], source),
            *path.points[1:-1],
            _clip(path.points[-1], path.points[-2], target),
        )
        ends = (box.id.partition("-")[2] for box in (source, target))
        name = style.names.take(kind, *ends)
        told = [tooltips.of_arrow(each, blueprint, style.words) for each in (arrow, *wired.more)]
        yield Line(
            id=name,
            classes=(kind, "layer-needs") if arrow.kind is ArrowKind.NEEDS else (kind,),
            points=points,
            stroke=stroke.stroke,
            pen=stroke.pen,
            radius=_radius(points),
            dashed=symbol.dashed,
            head_at_start=symbol.double,
            head_at_end=True,
            tooltip="\n".join(told),
            source=source.id,
            target=target.id,
        )
        if wired.words and path.label:
            ink = stroke.ink or stroke.stroke
            yield _words(wired.words.lines, path.label, arrow, name, ink, style.theme.letters.small)


def _words(lines: tuple[str, ...], place: Rect, arrow: Arrow, owner: str, ink: str, size: float) -> Shape:
    """Set the words beside an arrow, where the layout has kept room for them."""
    x, y = place.centre
    return Shape(
        id=f"{owner}-words",
        classes=("branch",),
        outline=Outline.WORDS,
        x=x,
        y=y,
        width=place.right - place.left,
        height=place.bottom - place.top,
        lines=lines,
        font_size=size,
        ink=ink,
        align=Align.LEFT,
        tooltip=tooltips.branch_words(arrow),
        owner=owner,
    )


def _clip(end: Point, before: Point, box: Shape) -> Point:
    """Lengthen an arrow from the border of a box to the true outline of its form."""
    x, y = end
    if y == before[1]:
        reach = edge_x(box.outline, box.width, box.height, y - box.y)
        return (box.x - reach if before[0] < x else box.x + reach), y
    reach = edge_y(box.outline, box.width, box.height, x - box.x)
    return x, (box.y - reach if before[1] < y else box.y + reach)


def _radius(points: Sequence[Point]) -> float:
    """Choose a radius for the corners that leaves room for the heads."""
    lengths = [abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(points)]
    ends = min(lengths[0], lengths[-1]) - _HEAD
    return max(0.0, min(_RADIUS, ends, *(length / 2 for length in lengths)))
