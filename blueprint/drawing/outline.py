"""The forms of shapes as geometry: where their true outlines run, and the node that Graphviz needs for each.

Graphviz rounds corners, folds sheets and cuts points by a constant of its own (12 points, or a third of
the shortest side); some of its forms do not fill their node. Both are known here and nowhere else.
"""

import math
from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from blueprint.drawing.scene import Outline

_CORNER = 12.0  # Graphviz's radius of rounded corners, in points, where the sides are long enough
_TRIANGLE_SHARE = 3 / 4  # how much of its node's height Graphviz's triangle takes, from the top
_STAR_ASPECT = (
    2 * math.sin(math.radians(72)) / (1 + math.cos(math.radians(36)))
)  # five points: width to height

Extent: TypeAlias = Callable[[float, float, float], float]


class Frame(NamedTuple):
    """The node that makes Graphviz fill a box with a form.

    Args:
        width: The node's width in points.
        height: The node's height in points.
        down: How far its centre lies below the box's centre, in points.

    Example:
        >>> Frame(100, 36).down
        0.0
    """

    width: float
    height: float
    down: float = 0.0


def frame(outline: Outline, width: float, height: float) -> Frame:
    """Give the Graphviz node with which a form fills its box.

    Args:
        outline: The form.
        width: Of the box, in points.
        height: Of the box, in points.

    Returns:
        The node's size and place; the box itself for most forms.

    Example:
        >>> frame(Outline.TRIANGLE, 20, 18)
        Frame(width=20, height=24.0, down=3.0)
    """
    fit = _FRAMES.get(outline)
    return fit(width, height) if fit else Frame(width, height)


def edge_x(outline: Outline, width: float, height: float, dy: float) -> float:
    """Measure how far the outline lies from the vertical middle line, for an arrow that arrives level.

    Args:
        outline: The form.
        width: Of its box, in points.
        height: Of its box, in points.
        dy: Height of the arrow above or below the centre, in points.

    Returns:
        Points from the middle line to the outline. The fold of a document and the points of chevrons,
        triangles and stars, where no arrow arrives, count as their box.

    Example:
        >>> edge_x(Outline.DIAMOND, 100, 40, 10)
        25.0
    """
    return _extent(outline, height, width, dy)


def edge_y(outline: Outline, width: float, height: float, dx: float) -> float:
    """Measure how far the outline lies from the level middle line, for an arrow that arrives upright.

    Args:
        outline: The form.
        width: Of its box, in points.
        height: Of its box, in points.
        dx: Distance of the arrow to the left or right of the centre, in points.

    Returns:
        Points from the middle line to the outline, as for `edge_x`.

    Example:
        >>> edge_y(Outline.HEXAGON, 100, 36, 0)
        18.0
    """
    measure = _EXTENTS_Y.get(outline)
    if measure is not None:
        return measure(width, height, min(abs(dx), width / 2))
    return _extent(outline, width, height, dx)


def _extent(outline: Outline, along: float, across: float, offset: float) -> float:
    """Measure across a form at an offset along its other axis."""
    measure = _EXTENTS.get(outline)
    return measure(along, across, min(abs(offset), along / 2)) if measure else across / 2


def corner_radius(width: float, height: float) -> float:
    """Tell the radius with which Graphviz rounds the corners of a box.

    Args:
        width: Points.
        height: Points.

    Returns:
        Points.

    Example:
        >>> corner_radius(100, 24)
        8.0
    """
    return min(_CORNER, width / 3, height / 3)


def _rounded(along: float, across: float, offset: float) -> float:
    """Follow Graphviz's corner, a cubic whose handles reach half the radius."""
    radius = corner_radius(along, across)
    inside = along / 2 - offset
    if inside >= radius:
        return across / 2
    low, high = 0.0, 1.0
    for _ in range(40):
        middle = (low + high) / 2
        if radius * middle * middle * (1.5 - 0.5 * middle) < inside:
            low = middle
        else:
            high = middle
    return across / 2 - radius * (1 - low) ** 2 * (1 + 0.5 * low)


def _terminal(along: float, across: float, offset: float) -> float:
    radius = min(along, across) / 2
    outside = offset - (along / 2 - radius)
    if outside <= 0:
        return across / 2
    return across / 2 - radius + math.sqrt(max(0.0, radius * radius - outside * outside))


def _diamond(along: float, across: float, offset: float) -> float:
    return across / 2 * (1 - offset / (along / 2))


def _ellipse(along: float, across: float, offset: float) -> float:
    return across / 2 * math.sqrt(max(0.0, 1 - (offset / (along / 2)) ** 2))


def _hexagon_x(height: float, width: float, dy: float) -> float:
    return width / 2 - width / 4 * dy / (height / 2)


def _hexagon_y(width: float, height: float, dx: float) -> float:
    return height / 2 * min(1.0, (width / 2 - dx) / (width / 4))


def _chevron_frame(width: float, height: float) -> Frame:
    """Allow for the strips that Graphviz leaves free above and below the shaft of a `cds`."""
    return Frame(width, height + min(_CORNER, height / 2, width / 3))


def _triangle_frame(width: float, height: float) -> Frame:
    node = height / _TRIANGLE_SHARE
    return Frame(width, node, (node - height) / 2)


def _star_frame(width: float, height: float) -> Frame:
    """Keep the star regular, as Graphviz does, and inside the box."""
    across = min(width, height * _STAR_ASPECT)
    return Frame(across, across / _STAR_ASPECT)


_EXTENTS: dict[Outline, Extent] = {
    Outline.ROUNDED: _rounded,
    Outline.TERMINAL: _terminal,
    Outline.DIAMOND: _diamond,
    Outline.CIRCLE: _ellipse,
    Outline.HEXAGON: _hexagon_x,
}
_EXTENTS_Y: dict[Outline, Extent] = {Outline.HEXAGON: _hexagon_y}
_FRAMES: dict[Outline, Callable[[float, float], Frame]] = {
    Outline.CHEVRON: _chevron_frame,
    Outline.TRIANGLE: _triangle_frame,
    Outline.STAR: _star_frame,
}
