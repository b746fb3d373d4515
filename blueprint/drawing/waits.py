"""The words beside the mark of a wait: how long the customer waits."""

from collections.abc import Iterator
from typing import Final

from blueprint.drawing import marks
from blueprint.drawing.fit import LINE, SLACK
from blueprint.drawing.ground import Ground
from blueprint.drawing.scene import Outline, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Rect

_GAP: Final = 1.5  # between the words and whatever they stand beside
_HEAD: Final = 6.0  # from the middle of a side, where the head of an arrow may be


def caption(text: str, mark: Shape, box: Shape, ground: Ground, style: Style) -> Iterator[Shape]:
    """Write beside the mark of a wait how long it is, where nothing else stands.

    Args:
        text: The words; empty for none.
        mark: The mark.
        box: The step that it sits on.
        ground: What is free.
        style: The drawing's style.

    Yields:
        The words; nothing where there is no free place at all, for the mark's tooltip says it too.
    """
    size = style.theme.letters.small
    width, height = style.metrics.width(text, size) * SLACK, size * LINE
    for rect in _places(mark, box, width, height):
        if text and ground.is_open(rect):
            ground.take(rect)
            x, y = rect.centre
            yield Shape(
                id=f"{mark.id}-words",
                classes=("caption", "layer-waits"),
                owner=box.id,
                outline=Outline.WORDS,
                x=x,
                y=y,
                width=width,
                height=height,
                lines=(text,),
                font_size=size,
                ink=style.theme.ink,
                tooltip=mark.tooltip,
            )
            return


def _places(mark: Shape, box: Shape, width: float, height: float) -> Iterator[Rect]:
    """Yield where the words may stand: over or under the box, or on the mark's far side."""
    right, above = mark.x > box.x, mark.y < box.y
    side = -1 if right else 1
    beside = mark.x + side * (marks.SIZE / 2 + _GAP)
    beyond = box.y - box.height / 2 - _GAP if above else box.y + box.height / 2 + _GAP + height
    inwards = Rect(
        min(beside, beside + side * width), beyond - height, max(beside, beside + side * width), beyond
    )
    far = mark.x - side * (marks.SIZE / 2 + _GAP)
    outwards = Rect(
        min(far, far - side * width), mark.y - height / 2, max(far, far - side * width), mark.y + height / 2
    )
    rise = -marks.SIZE / 2 - _GAP if above else marks.SIZE / 2 + _GAP + height
    over = Rect(mark.x - width / 2, mark.y + rise - height, mark.x + width / 2, mark.y + rise)
    away = -height / 2 if above else height / 2  # from the slanting side of a diamond
    apart = Rect(outwards.left, outwards.top + away, outwards.right, outwards.bottom + away)
    middle = box.x - side * _HEAD
    half = Rect(min(middle, middle - side * width), inwards.top, max(middle, middle - side * width), beyond)
    for rect in (inwards, outwards, apart, over):
        yield rect
    for rect in (inwards, half, outwards, apart, over):
        yield _other_side(rect, box)


def _other_side(rect: Rect, box: Shape) -> Rect:
    """Mirror a place at the level middle of the box."""
    return Rect(rect.left, 2 * box.y - rect.bottom, rect.right, 2 * box.y - rect.top)
