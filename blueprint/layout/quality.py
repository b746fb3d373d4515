"""How good a layout is: what is invalid in it (which must be nothing), and how much it crosses and bends.

The order of rank is that of the contract: first validity, then crossings, bends and length.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from blueprint.layout.problem import Problem
from blueprint.layout.solution import Path, Point, Rect, Solution

_HAIR: Final = 0.05  # points; less is no difference
_CELL: Final = 160.0  # points; pieces are compared where they share such a square


class Quality(NamedTuple):
    """The figures of one layout.

    Args:
        faults: A sentence for each thing that is invalid; a good layout has none.
        crossings: How often two links cross.
        bends: How often links turn.
        length: Of all links together, in points.

    Example:
        >>> Quality((), crossings=0, bends=2, length=120.0).bends
        2
    """

    faults: tuple[str, ...]
    crossings: int
    bends: int
    length: float


class _Piece(NamedTuple):
    link: int
    left: float
    top: float
    right: float
    bottom: float

    @property
    def is_level(self) -> bool:
        return self.top == self.bottom

    @property
    def rect(self) -> Rect:
        return Rect(self.left, self.top, self.right, self.bottom)


_Squares = dict[tuple[int, int], list[int]]


def measure(problem: Problem, solution: Solution) -> Quality:
    """Measure a layout.

    Args:
        problem: What was laid out.
        solution: Where everything stands.

    Returns:
        Its faults and its figures. Time grows with the number of links, and of pieces that lie close.

    Example:
        >>> from blueprint.layout.problem import Band, Box, Link, Size
        >>> from blueprint.layout.solve import solve
        >>> boxes = tuple(Box(0, column, Size(100, 36)) for column in (0, 1))
        >>> problem = Problem((Band(1),), 2, boxes, (Link(0, 1, "flow"),))
        >>> measure(problem, solve(problem)).faults
        ()
    """
    pieces = [piece for number, path in enumerate(solution.paths) for piece in _pieces(number, path)]
    squares = _by_square({position: piece.rect for position, piece in enumerate(pieces)})
    faults = [
        *_crooked(solution),
        *_boxes_on_boxes(solution),
        *_outside(solution),
        *_through_boxes(problem, solution, pieces, squares),
        *_words(solution, pieces, squares),
    ]
    crossings = set()
    for a, b in _close(squares):
        one, other = pieces[a], pieces[b]
        if one.link == other.link:
            continue
        if one.is_level is other.is_level:
            if _lie_on_each_other(one, other) and not _joined(problem, solution, one, other):
                faults.append(f"links {one.link} and {other.link} lie on each other")
        elif _cross(one, other):
            crossings.add((min(a, b), max(a, b)))
    return Quality(
        faults=tuple(faults),
        crossings=len(crossings),
        bends=sum(len(path.points) - 2 for path in solution.paths),
        length=sum(
            abs(x2 - x1) + abs(y2 - y1)
            for path in solution.paths
            for (x1, y1), (x2, y2) in pairwise(path.points)
        ),
    )


def _pieces(number: int, path: Path) -> Iterator[_Piece]:
    for (x1, y1), (x2, y2) in pairwise(path.points):
        yield _Piece(number, min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))


def _squares(rect: Rect) -> Iterator[tuple[int, int]]:
    for x in range(int(rect.left // _CELL), int(rect.right // _CELL) + 1):
        for y in range(int(rect.top // _CELL), int(rect.bottom // _CELL) + 1):
            yield x, y


def _close(squares: _Squares) -> set[tuple[int, int]]:
    return {(a, b) for inside in squares.values() for i, a in enumerate(inside) for b in inside[i + 1 :]}


def _crooked(solution: Solution) -> Iterator[str]:
    for number, path in enumerate(solution.paths):
        for (x1, y1), (x2, y2) in pairwise(path.points):
            if x1 != x2 and y1 != y2:
                yield f"link {number} runs aslant"


def _boxes_on_boxes(solution: Solution) -> Iterator[str]:
    order = sorted(range(len(solution.boxes)), key=lambda index: solution.boxes[index].left)
    open_boxes: list[int] = []
    for index in order:
        box = solution.boxes[index]
        open_boxes = [other for other in open_boxes if solution.boxes[other].right > box.left + _HAIR]
        for other in open_boxes:
            if _overlap(box, solution.boxes[other]):
                yield f"boxes {other} and {index} overlap"
        open_boxes.append(index)


def _outside(solution: Solution) -> Iterator[str]:
    for index, box in enumerate(solution.boxes):
        if not any(band.start <= box.top and box.bottom <= band.end for band in solution.bands):
            yield f"box {index} lies in no band"
        if box.left < 0 or box.right > solution.width:
            yield f"box {index} lies outside"
    for number, path in enumerate(solution.paths):
        corners = list(path.points)
        if path.label:
            corners += [(path.label.left, path.label.top), (path.label.right, path.label.bottom)]
        if any(not (0 <= x <= solution.width and 0 <= y <= solution.height) for x, y in corners):
            yield f"link {number} or its words leave the drawing"


def _through_boxes(
    problem: Problem, solution: Solution, pieces: list[_Piece], squares: _Squares
) -> Iterator[str]:
    for index, box in enumerate(solution.boxes):
        for position in _near(box, squares):
            piece = pieces[position]
            link = problem.links[piece.link]
            if _overlap(box, piece.rect):
                yield f"link {piece.link} runs through box {index}"
            elif index not in {link.source, link.target} and _touch(box, piece):
                yield f"link {piece.link} touches box {index}"


def _words(solution: Solution, pieces: list[_Piece], squares: _Squares) -> Iterator[str]:
    labels = {number: path.label for number, path in enumerate(solution.paths) if path.label}
    boxes = _by_square(dict(enumerate(solution.boxes)))
    words = _by_square(labels)
    for number, label in labels.items():
        for index in _near(label, boxes):
            if _overlap(label, solution.boxes[index]):
                yield f"the words of link {number} touch box {index}"
        for position in _near(label, squares):
            if _overlap(label, pieces[position].rect):
                yield f"the words of link {number} touch link {pieces[position].link}"
        for other in _near(label, words):
            if other > number and _overlap(label, labels[other]):
                yield f"the words of links {number} and {other} overlap"


def _by_square(rects: dict[int, Rect]) -> _Squares:
    found: _Squares = {}
    for number, rect in rects.items():
        for square in _squares(rect):
            found.setdefault(square, []).append(number)
    return found


def _near(rect: Rect, squares: _Squares) -> list[int]:
    return sorted({item for square in _squares(rect) for item in squares.get(square, ())})


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.left < other.right - _HAIR
        and other.left < one.right - _HAIR
        and one.top < other.bottom - _HAIR
        and other.top < one.bottom - _HAIR
    )


def _touch(box: Rect, piece: _Piece) -> bool:
    return (
        piece.left <= box.right + _HAIR
        and box.left <= piece.right + _HAIR
        and piece.top <= box.bottom + _HAIR
        and box.top <= piece.bottom + _HAIR
    )


def _lie_on_each_other(one: _Piece, other: _Piece) -> bool:
    if one.is_level:
        return (
            abs(one.top - other.top) < _HAIR
            and min(one.right, other.right) - max(one.left, other.left) > _HAIR
        )
    return (
        abs(one.left - other.left) < _HAIR and min(one.bottom, other.bottom) - max(one.top, other.top) > _HAIR
    )


def _cross(one: _Piece, other: _Piece) -> bool:
    level, upright = (one, other) if one.is_level else (other, one)
    return (
        level.left + _HAIR < upright.left < level.right - _HAIR
        and upright.top + _HAIR < level.top < upright.bottom - _HAIR
    )


def _joined(problem: Problem, solution: Solution, one: _Piece, other: _Piece) -> bool:
    """Tell whether two pieces lie on each other because their links begin or end together."""
    first, second = problem.links[one.link], problem.links[other.link]
    if first.family != second.family or not (first.joins and second.joins):
        return False
    low = max(one.left, other.left), max(one.top, other.top)
    high = min(one.right, other.right), min(one.bottom, other.bottom)
    paths = solution.paths[one.link].points, solution.paths[other.link].points
    if first.target == second.target:
        shared = _shared(paths[0][::-1], paths[1][::-1])
        if all(_distance(path[::-1], point) <= shared + _HAIR for path in paths for point in (low, high)):
            return True
    if first.source == second.source:
        shared = _shared(*paths)
        return all(_distance(path, point) <= shared + _HAIR for path in paths for point in (low, high))
    return False


def _shared(one: tuple[Point, ...], other: tuple[Point, ...]) -> float:
    """Measure how long two courses are the same from their beginning."""
    if abs(one[0][0] - other[0][0]) > _HAIR or abs(one[0][1] - other[0][1]) > _HAIR:
        return 0.0
    length = 0.0
    for (a, b), (c, d) in zip(pairwise(one), pairwise(other), strict=False):
        (ax, ay), (cx, cy) = (b[0] - a[0], b[1] - a[1]), (d[0] - c[0], d[1] - c[1])
        if ax * cx + ay * cy <= 0:
            return length
        sizes = abs(ax) + abs(ay), abs(cx) + abs(cy)
        length += min(sizes)
        if abs(sizes[0] - sizes[1]) > _HAIR:
            return length
    return length


def _distance(path: tuple[Point, ...], point: Point) -> float:
    """Measure how far along a course a point of it lies."""
    length = 0.0
    for (x1, y1), (x2, y2) in pairwise(path):
        on_it = (
            min(x1, x2) - _HAIR <= point[0] <= max(x1, x2) + _HAIR
            and min(y1, y2) - _HAIR <= point[1] <= max(y1, y2) + _HAIR
        )
        if on_it:
            return length + abs(point[0] - x1) + abs(point[1] - y1)
        length += abs(x2 - x1) + abs(y2 - y1)
    return float("inf")
