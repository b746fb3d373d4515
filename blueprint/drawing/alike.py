"""What looks alike in a scene, and so needs to be drawn only once.

A large drawing has few looks: most of its boxes are equally large, most of its arrows equally long. What the
engine is told and what it answers has two decimals; so what lies some hundredths of a point beside something
else is drawn as that is, but for these hundredths.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple, TypeAlias, TypeVar

from blueprint.drawing.outline import frame
from blueprint.drawing.path import path
from blueprint.drawing.scene import Line, Scene, Shape

_Spot: TypeAlias = tuple[int, int]  # hundredths of a point from the left, and from the bottom upwards
_T = TypeVar("_T", Shape, Line)


class Copy(NamedTuple):
    """Something that looks like something else in its scene.

    Args:
        id: Its id.
        first: The id of what it looks like.
        across: How far to the right of that it lies, in hundredths of a point.
        down: How far below that, likewise.
    """

    id: str
    first: str
    across: int
    down: int


def part(scene: Scene) -> tuple[Scene, list[Copy]]:
    """Part a scene into what has to be drawn and what has only to be copied.

    Args:
        scene: What is to be seen; words and classes have no look.

    Returns:
        The scene with the first shape and the first line of each look; and all others.

    Example:
        >>> from blueprint.drawing.scene import Outline
        >>> boxes = [Shape(name, (), Outline.ROUNDED, x, 20, 50, 36) for name, x in (("a", 40), ("b", 100.5))]
        >>> part(Scene(200, 40, "", "", "", (), "", tuple(boxes), ()))[1]
        [Copy(id='b', first='a', across=6050, down=0)]
    """
    shapes, other_shapes = _parted(scene.shapes, scene.height, _of_shape)
    lines, other_lines = _parted(scene.lines, scene.height, _of_line)
    return scene._replace(shapes=shapes, lines=lines), other_shapes + other_lines


def _parted(
    things: Iterable[_T], page_height: float, look_at: Callable[[_T, float], tuple[object, _Spot]]
) -> tuple[tuple[_T, ...], list[Copy]]:
    known: dict[object, tuple[str, _Spot]] = {}
    firsts: list[_T] = []
    copies: list[Copy] = []
    for thing in things:
        look, (x, y) = look_at(thing, page_height)
        first, (left, height) = known.setdefault(look, (thing.id, (x, y)))
        if first == thing.id:
            firsts.append(thing)
        else:
            copies.append(Copy(thing.id, first, x - left, height - y))
    return tuple(firsts), copies


def _of_shape(shape: Shape, page_height: float) -> tuple[object, _Spot]:
    down = frame(shape.outline, shape.width, shape.height).down
    look = (shape.outline, shape.width, shape.height, shape.fill, shape.stroke, shape.pen, shape.dashed)
    return look, (_hundredths(shape.x), _hundredths(page_height - (shape.y + down)))


def _of_line(line: Line, page_height: float) -> tuple[object, _Spot]:
    course = path(line)
    tips = [tip for tip in (course.start, course.end) if tip]
    points = [(_hundredths(x), _hundredths(page_height - y)) for x, y in (*course.curve, *tips)]
    left, bottom = points[0]
    turns = tuple([(x - left, y - bottom) for x, y in points])
    heads = (line.head_at_start, line.head_at_end, course.head)
    return (turns, heads, line.stroke, line.pen, line.dashed), points[0]


@lru_cache(maxsize=4096)  # the corners of a curve stand there three times, and those of a column lie alike
def _hundredths(value: float) -> int:
    """Count as the engine does, to which the value is written with two decimals."""
    return round(round(value, 2) * 100)
