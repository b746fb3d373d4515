"""The outline of a form as Bezier pieces, whatever the engine wrote it as; and back."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeAlias

from blueprint.drawing.form import Form
from blueprint.drawing.scene import Point

Piece: TypeAlias = tuple[Point, Point, Point, Point]
"""An end, two handles, an end; of a straight piece the handles lie on its ends."""

_NUMBER = re.compile(r"-?[\d.]+")
_STEPS = re.compile(r"([MCL])([^MCL]*)")
_KAPPA = 0.5523  # a cubic with handles of this share of the radius is a quarter circle to the eye
_PER_CURVE = 3  # points behind the first one of each curve


def pieces(form: Form) -> list[Piece]:
    """Part a form into its pieces.

    Args:
        form: As the engine drew it.

    Returns:
        One behind the other; of a closed form the last ends where the first begins.

    Example:
        >>> pieces(Form("polygon", {"points": "0,0 9,0"}))
        [((0.0, 0.0), (0.0, 0.0), (9.0, 0.0), (9.0, 0.0)), ((9.0, 0.0), (9.0, 0.0), (0.0, 0.0), (0.0, 0.0))]
    """
    if form.kind == "ellipse":
        return _turns(*(float(form.attributes[name]) for name in ("cx", "cy", "rx", "ry")))
    if form.kind == "path":
        return _steps(form.attributes["d"])
    points = _points(form.attributes["points"])
    if form.kind == "polygon" and points[0] != points[-1]:
        points.append(points[0])
    return _straight(points)


def written(course: Sequence[Piece]) -> str:
    """Write pieces as a path of SVG.

    Args:
        course: One behind the other, at least one.

    Returns:
        The path, with two decimals as the engine's own have.

    Example:
        >>> written([((0, 0), (0, 0), (9, 0.126), (9, 0))])
        'M0,0C0,0 9,0.13 9,0'
    """
    curves = " ".join(f"{_pair(one)} {_pair(two)} {_pair(end)}" for _, one, two, end in course)
    return f"M{_pair(course[0][0])}C{curves}"


def _straight(points: Sequence[Point]) -> list[Piece]:
    return [(here, here, there, there) for here, there in pairwise(points) if here != there]


def _steps(path: str) -> list[Piece]:
    found: list[Piece] = []
    here = (0.0, 0.0)
    for step, text in _STEPS.findall(path):
        points = _points(text)
        if step == "L":
            found += _straight([here, *points])
        elif step == "C":
            ends = [here, *points[_PER_CURVE - 1 :: _PER_CURVE]]
            curves = zip(ends, points[::_PER_CURVE], points[1::_PER_CURVE], ends[1:], strict=False)
            found += [curve for curve in curves if len(set(curve)) > 1]
        here = points[-1]
    return found


def _turns(x: float, y: float, rx: float, ry: float) -> list[Piece]:
    """Draw an ellipse as four quarters."""
    a, b = rx * _KAPPA, ry * _KAPPA
    return [
        ((x + rx, y), (x + rx, y + b), (x + a, y + ry), (x, y + ry)),
        ((x, y + ry), (x - a, y + ry), (x - rx, y + b), (x - rx, y)),
        ((x - rx, y), (x - rx, y - b), (x - a, y - ry), (x, y - ry)),
        ((x, y - ry), (x + a, y - ry), (x + rx, y - b), (x + rx, y)),
    ]


def _points(text: str) -> list[Point]:
    numbers = list(map(float, _NUMBER.findall(text)))
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def _pair(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _number(value: float) -> str:
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
