"""Tags: a few characters on the corner of a painted box."""

from collections.abc import Iterator, Sequence
from typing import Final

from blueprint.drawing import brush, marks
from blueprint.drawing.fit import LINE, SLACK
from blueprint.drawing.ground import Ground
from blueprint.drawing.outline import edge_y
from blueprint.drawing.paint import Touch
from blueprint.drawing.scene import Outline, Point, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Rect

_PADDING: Final = 8.0
_CORNERS: Final = (0.62, 1.0, 0.3)  # how far from the middle a tag sits, as a share of half the box
_BEYOND: Final = 9.0  # how far a tag may reach beyond the side of its box; the next column begins behind that
_RISES: Final = (4.0, 7.5)  # how far its middle lies off the border
_OVER: Final = 22.0  # the same where it hovers over the marks, or under them
_PAST: Final = marks.SIZE / 2 + 2.0  # the same where it is past the corner of the next box, too
_HEAD: Final = 3.0  # how far the head of an arrow reaches to both sides of its line


def draw(box: Shape, ground: Ground, style: Style) -> Iterator[Shape]:
    """Draw the tag of a box.

    Args:
        box: The box.
        ground: What is free; what the tag takes is none any more.
        style: The drawing's style, which knows what is painted.

    Yields:
        The tag, where the box has one.
    """
    touch = brush.touch_of(box, style)
    if touch is None or not touch.tag:
        return
    mark = label(touch, style)
    x, y = _spot(mark, box, ground, style)
    ground.take(marks.around(x, y, mark.width))
    yield marks.draw(mark, x, y, style, owner=box.id)


def label(touch: Touch, style: Style) -> marks.Mark:
    """Make the mark that a tag is.

    Args:
        touch: What is painted on a box.
        style: The drawing's style.

    Returns:
        The mark, as wide as its words.
    """
    form = style.form(touch.tone) if touch.tone else style.theme.details
    width = max(marks.SIZE, style.metrics.width(touch.tag, style.theme.letters.mark) + _PADDING)
    return marks.Mark("tag", Outline.ROUNDED, touch.tag, form, touch.said, width=width)


def _spot(mark: marks.Mark, box: Shape, ground: Ground, style: Style) -> Point:
    """Find a corner on which a tag covers no arrow, no mark and no words; else no mark, or no words."""
    words = _words(box, style)
    spots = list(_spots(mark, box))
    clear = [spot for spot in spots if _apart(marks.around(*spot, mark.width), words)] or spots
    near = next((spot for spot in clear if ground.is_free(_with_heads(mark, spot))), None)
    beside = (
        spot
        for spot in _beside(mark, box)
        if _is_open_beside(mark, spot, box, ground) and _apart(marks.around(*spot, mark.width), words)
    )
    hovering = (
        spot for spot in _spots(mark, box, (_OVER,)) if ground.is_open(marks.around(*spot, mark.width))
    )
    bare = (spot for spot in clear if ground.is_unmarked(marks.around(*spot, mark.width)))
    outermost = max(bare, key=lambda spot: abs(spot[0] - box.x), default=clear[0])  # arrows run in the middle
    return near or next(beside, None) or next(hovering, outermost)


def _spots(mark: marks.Mark, box: Shape, rises: Sequence[float] = _RISES) -> Iterator[Point]:
    """Yield where a tag may sit: at the right and above first, and never far beside the box."""
    half = box.width / 2
    furthest = max(0.0, half + _BEYOND - mark.width / 2)
    for rise in rises:
        for share in _CORNERS:
            dx = min(half * share, furthest)
            dy = edge_y(box.outline, box.width, box.height, min(dx, half)) + rise
            for side in (1, -1):
                yield box.x + side * dx, box.y - dy
                yield box.x + side * dx, box.y + dy


def _beside(mark: marks.Mark, box: Shape) -> Iterator[Point]:
    """Yield corners for a wide tag: so far out that the middle of its box is left to an arrow."""
    dx = mark.width / 2 + _HEAD + 2  # one point for the tag's own surroundings, one to be seen
    edge = edge_y(box.outline, box.width, box.height, min(dx, box.width / 2))
    for dy in (*(edge + rise for rise in _RISES), box.height / 2 + _PAST):
        for side in (1, -1):
            yield box.x + side * dx, box.y - dy
            yield box.x + side * dx, box.y + dy


def _is_open_beside(mark: marks.Mark, spot: Point, box: Shape, ground: Ground) -> bool:
    """Tell whether nothing lies under a tag but its own box."""
    whole, half = _with_heads(mark, spot), box.width / 2
    outside = whole._replace(left=max(whole.left, box.x + half + 1))
    if spot[0] < box.x:
        outside = whole._replace(right=min(whole.right, box.x - half - 1))
    return ground.is_free(whole) and ground.is_off_boxes(outside)


def _with_heads(mark: marks.Mark, spot: Point) -> Rect:
    """Tell what a tag takes, and beside it the room for the head of an arrow that runs past it."""
    rect = marks.around(*spot, mark.width)
    return rect._replace(left=rect.left - _HEAD, right=rect.right + _HEAD)


def _words(box: Shape, style: Style) -> Rect:
    """Tell what the words in a box take."""
    widest = max((style.metrics.width(line, box.font_size) for line in box.lines), default=0.0)
    across = widest * SLACK / 2
    down = len(box.lines) * box.font_size * LINE / 2
    return Rect(box.x - across, box.y - down, box.x + across, box.y + down)


def _apart(one: Rect, other: Rect) -> bool:
    return (
        one.right <= other.left
        or other.right <= one.left
        or one.bottom <= other.top
        or other.bottom <= one.top
    )
