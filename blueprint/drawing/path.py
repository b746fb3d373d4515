"""The course of a line as one Bezier curve: straight pieces, rounded corners, room for heads."""

import math
from itertools import pairwise
from typing import NamedTuple

from blueprint.drawing.scene import Line, Point

HEAD_LENGTH = 7.0
"""Length of an arrow head in points; the last piece of an arrow should be longer than this."""

_KAPPA = 0.5523  # a cubic with handles of this share of the radius is a quarter circle to the eye
_LEAST = 0.01  # points nearer to each other than this are one
_ENDS = 2  # points of a line without corners
_MOST_OF_PIECE = 0.9  # a head takes at most this share of its piece, so that its direction stays known


class Path(NamedTuple):
    """A line's curve between its heads.

    Args:
        curve: Control points, three for each piece and one more; points, y down.
        start: Tip of the head at the beginning; `None` where there is none.
        end: Tip of the head at the end; `None` where there is none.
        head: Length of the heads in points.

    Example:
        >>> Path(((0, 0), (0, 0), (9, 0), (9, 0)), None, None, 7).end is None
        True
    """

    curve: tuple[Point, ...]
    start: Point | None
    end: Point | None
    head: float


def path(line: Line) -> Path:
    """Make the curve of a line.

    Args:
        line: Its points, its radius and its heads.

    Returns:
        The curve, which ends where the heads begin.

    Example:
        >>> path(Line("a", (), ((0, 0), (40, 0)), head_at_end=True)).curve[-1]
        (33.0, 0.0)
    """
    if line.curved:
        return Path(line.points, None, None, HEAD_LENGTH)
    points = _without_repeats(line.points)
    head = _head_length(line, points)
    corners = list(points)
    if line.head_at_end:
        corners[-1] = _towards(points[-1], points[-2], head)
    if line.head_at_start:
        corners[0] = _towards(points[0], points[1], head)
    return Path(
        curve=_curve(corners, line.radius),
        start=points[0] if line.head_at_start else None,
        end=points[-1] if line.head_at_end else None,
        head=head,
    )


def _without_repeats(points: tuple[Point, ...]) -> list[Point]:
    kept = [points[0]]
    kept += [here for before, here in pairwise(points) if math.dist(before, here) > _LEAST]
    return kept if len(kept) > 1 else [points[0], points[-1]]


def _head_length(line: Line, points: list[Point]) -> float:
    room = [math.dist(points[-1], points[-2])] if line.head_at_end else []
    room += [math.dist(points[0], points[1])] if line.head_at_start else []
    if len(points) == _ENDS:  # both heads stand on the only piece
        room = [length / len(room) for length in room]
    return min([HEAD_LENGTH, *[_MOST_OF_PIECE * length for length in room]])


def _towards(here: Point, there: Point, distance: float) -> Point:
    whole = math.dist(here, there)
    share = distance / whole if whole > 0 else 0.0
    return (here[0] + (there[0] - here[0]) * share, here[1] + (there[1] - here[1]) * share)


def _curve(corners: list[Point], radius: float) -> tuple[Point, ...]:
    curve = [corners[0]]
    last = len(corners) - 1
    for index in range(1, last):
        before, corner, after = corners[index - 1 : index + 2]
        # a piece between two corners is shared by both, one at an end belongs to its only corner
        room_before = math.dist(before, corner) / (1 if index == 1 else 2)
        room_after = math.dist(corner, after) / (1 if index == last - 1 else 2)
        _turn(curve, corner, before, after, min(radius, room_before, room_after))
    _go(curve, corners[-1])
    return tuple(curve)


def _turn(curve: list[Point], corner: Point, before: Point, after: Point, radius: float) -> None:
    """Run up to a corner and round it."""
    begin, end = _towards(corner, before, radius), _towards(corner, after, radius)
    _go(curve, begin)
    if radius > _LEAST:
        handle = radius * (1 - _KAPPA)
        curve.extend((_towards(corner, before, handle), _towards(corner, after, handle), end))


def _go(curve: list[Point], there: Point) -> None:
    """Add a straight piece, unless it would have no length; the first piece is always there."""
    if len(curve) == 1 or math.dist(curve[-1], there) > _LEAST:
        curve.extend((curve[-1], there, there))
