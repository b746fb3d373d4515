"""Forms as a hand draws them: the same picture on paper that is bent a little.

Every point is moved by where it lies, and by nothing else. So what touches goes on touching: an arrow its
box, a lane its neighbour, two ways their common piece. What lies apart stays apart, since near points are
moved nearly alike: no two come nearer to each other than two thirds of what they were. And the same drawing
is the same each time, on every machine. Words stay where they are, straight and easy to read.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from math import ceil, dist, floor

from blueprint.drawing import dot
from blueprint.drawing.course import Piece, pieces, written
from blueprint.drawing.form import Form
from blueprint.drawing.scene import Outline, Point, Scene, Shape

# Of each wave how far apart its bends lie and how deep they are, in points. Shorter or deeper ones look like
# a trembling hand; with these, words stay within the smallest marks.
_WAVES = ((34.0, 1.1), (15.0, 0.25))
REACH = sum(deep for _, deep in _WAVES) * 2**0.5
"""The farthest that a point is moved; points."""

_STEP = 12.0  # points; the longest part of a piece, so that ends and handles follow the shortest wave
_KAPPA = 0.5523  # a cubic with handles of this share of the radius is a quarter circle to the eye


def drawn(forms: dict[str, list[Form]], scene: Scene) -> dict[str, list[Form]]:
    """Draw the forms of a scene by hand.

    Args:
        forms: Of each shape and line, by the id that it has in the picture.
        scene: Knows which of them are round at their ends.

    Returns:
        As many forms, bent.

    Example:
        >>> straight = {"a": [Form("polyline", {"points": "0,0 60,0"})]}
        >>> drawn(straight, Scene(9, 9, "", "", "en", ("Sans",), "#ffffff", (), ()))["a"][0].kind
        'path'
    """
    round_ended = {dot.name(one.id): one for one in scene.shapes if one.outline is Outline.TERMINAL}
    bent = {}
    for name, ruled in forms.items():
        shape = round_ended.get(name)
        bent[name] = [_bent(form, _round(shape, scene.height) if shape else pieces(form)) for form in ruled]
    return bent


def moved(point: Point) -> Point:
    """Move a point as the bent paper does.

    Args:
        point: Points.

    Returns:
        Where it comes to lie, at most `REACH` away.

    Example:
        >>> dist((40, 50), moved((40, 50))) < REACH
        True
    """
    x, y = point
    return (
        x + sum(deep * _wave(x / long, y / long, 2 * at) for at, (long, deep) in enumerate(_WAVES)),
        y + sum(deep * _wave(x / long, y / long, 2 * at + 1) for at, (long, deep) in enumerate(_WAVES)),
    )


def _bent(form: Form, course: list[Piece]) -> Form:
    """Bend one form; its colours and its pen stay, and so does one that is a mere point."""
    if not course:
        return form
    kept = {name: value for name, value in form.attributes.items() if name in _LOOKS}
    return Form("path", {**kept, "d": written([bow for piece in course for bow in _bows(piece)])})


_LOOKS = frozenset({"fill", "stroke", "stroke-width", "stroke-dasharray"})


def _bows(piece: Piece) -> Iterator[Piece]:
    """Part a piece into short ones, and bend each by its ends and handles: no joint gets a corner."""
    a, b, c, d = piece
    if (a, c) == (b, d):  # straight: handles on the way bend as the way does
        b, c = _between(a, d, 1 / 3), _between(a, d, 2 / 3)
    many = max(1, ceil((dist(a, b) + dist(b, c) + dist(c, d)) / _STEP))
    for number in range(many):
        begin, end = number / many, (number + 1) / many
        turns = ((begin, begin, begin), (begin, begin, end), (begin, end, end), (end, end, end))
        one, two, three, four = (moved(_at((a, b, c, d), turn)) for turn in turns)
        yield one, two, three, four


def _at(points: Sequence[Point], shares: Sequence[float]) -> Point:
    """Find an end or a handle of a part of a curve, by de Casteljau with a share of its own for each step."""
    for share in shares:
        points = [_between(here, there, share) for here, there in pairwise(points)]
    return points[0]


def _between(here: Point, there: Point, share: float) -> Point:
    rest = 1 - share
    return here[0] * rest + there[0] * share, here[1] * rest + there[1] * share


def _wave(x: float, y: float, number: int) -> float:
    """Tell how high a landscape without edges lies at a place, between -1 and 1.

    Adding, multiplying and rounding down are the same on every machine, which sines are not.
    """
    column, row = floor(x), floor(y)
    across, down = _eased(x - column), _eased(y - row)
    top = _mixed(_height(column, row, number), _height(column + 1, row, number), across)
    bottom = _mixed(_height(column, row + 1, number), _height(column + 1, row + 1, number), across)
    return _mixed(top, bottom, down)


@lru_cache(maxsize=65536)  # neighbours ask for the same corners
def _height(column: int, row: int, number: int) -> float:
    """Tell how high the landscape is at a corner of its net."""
    mixed = (column * 0x9E3779B1 ^ row * 0x85EBCA77 ^ (number + 1) * 0xC2B2AE3D) & 0xFFFFFFFF
    for shift, factor in ((16, 0x7FEB352D), (15, 0x846CA68B)):
        mixed = ((mixed ^ mixed >> shift) * factor) & 0xFFFFFFFF
    return (mixed ^ mixed >> 16) / 0x7FFFFFFF - 1


def _eased(share: float) -> float:
    return share * share * (3 - 2 * share)


def _mixed(one: float, other: float, share: float) -> float:
    return one + (other - one) * share


def _round(shape: Shape, page_height: float) -> list[Piece]:
    """Draw a shape that is round at its ends, which Graphviz can't: it rounds by 12 points at most."""
    x, y, right, bottom = shape.x, shape.y - page_height, shape.width / 2, shape.height / 2
    radius = min(right, bottom)
    handle = radius * (1 - _KAPPA)
    course: list[Piece] = []
    # clockwise from the top: a turn begins at the side above or below, or ends there
    for across, down, begins in ((1, -1, True), (1, 1, False), (-1, 1, True), (-1, -1, False)):
        turn: Piece = (
            (x + across * (right - radius), y + down * bottom),
            (x + across * (right - handle), y + down * bottom),
            (x + across * right, y + down * (bottom - handle)),
            (x + across * right, y + down * (bottom - radius)),
        )
        course.append(turn if begins else (turn[3], turn[2], turn[1], turn[0]))
    sides = [(one[3], one[3], two[0], two[0]) for one, two in pairwise([*course, course[0]])]
    return [piece for both in zip(course, sides, strict=True) for piece in both if piece[0] != piece[3]]
