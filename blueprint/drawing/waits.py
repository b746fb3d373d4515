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
_BESIDE: Final = 3.0  # nearer to another box, words would seem to belong to that one
_ABOVE: Final = 15.0  # the same above it and below it
_HEAD: Final = 6.0  # from the middle of a side, where the head of an arrow may be


def caption(text: str, mark: Shape, box: Shape, ground: Ground, style: Style) -> Iterator[Shape]:
    """Write beside the mark of a wait how long it is, where nothing else stands, off the neighbours' boxes.

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
    free = [rect for rect in _places(mark, box, width, height) if text and ground.is_open(rect)]
    own = [
        rect
        for rect in free
        if not any(ground.is_next_to_box(part, _BESIDE, _ABOVE) for part in _off(rect, box))
    ]
    for rect in (own or free)[:1]:
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


def _off(rect: Rect, box: Shape) -> Iterator[Rect]:
    """Yield what of a place lies clearly to the left of its box, and to the right."""
    left, right = box.x - box.width / 2 - 2 * _BESIDE, box.x + box.width / 2 + 2 * _BESIDE
    if rect.left < left:
        yield rect._replace(right=min(rect.right, left))
    if rect.right > right:
        yield rect._replace(left=max(rect.left, right))


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
    other_half = Rect(2 * box.x - half.right, half.top, 2 * box.x - half.left, half.bottom)
    for rect in (inwards, half, outwards, apart, over, other_half):
        yield _other_side(rect, box)


def _other_side(rect: Rect, box: Shape) -> Rect:
    """Mirror a place at the level middle of the box."""
    return Rect(rect.left, 2 * box.y - rect.bottom, rect.right, 2 * box.y - rect.top)
