"""How well a layout reads: the second group of the contract, measured as what slips from it.

A slip is no fault: where two links want the same corner of a diamond, one of them has to give way. But each
is worth a look, and a change that makes more of them is worth a reason.
"""

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final, NamedTuple

from blueprint.layout import spacing
from blueprint.layout.problem import Problem
from blueprint.layout.solution import Path, Point, Rect, Solution

_HAIR: Final = 0.05  # points; less is no difference
_UNEVEN: Final = 0.5  # points; less can't be seen
_BESIDE: Final = 2 * spacing.LABEL  # words farther than that from the beginning of their link look lost

_Side = tuple[int, str]


def slips(problem: Problem, solution: Solution) -> tuple[str, ...]:
    """Find what doesn't read as it should.

    Args:
        problem: What was laid out.
        solution: Where everything stands.

    Returns:
        A sentence for each lone straight link off the middle of its boxes, each branch that leaves a pointed
        box beside its corner, each link between neighbours that bends though it never joins, all words far
        from the beginning of their link, and each run that lies nearer to one of its neighbours than to the
        other.

    Example:
        >>> from blueprint.layout.problem import Band, Box, Link, Size
        >>> from blueprint.layout.solve import solve
        >>> boxes = tuple(Box(0, column, Size(100, 36)) for column in (0, 1))
        >>> problem = Problem((Band(1),), 2, boxes, (Link(0, 1, "flow"),))
        >>> slips(problem, solve(problem))
        ()
    """
    return (
        *_off_the_middle(problem, solution),
        *_beside_a_corner(problem, solution),
        *_bent_exchanges(problem, solution),
        *_lost_words(solution),
        *_uneven_runs(solution),
    )


def _side(box: Rect, point: Point) -> str:
    """Tell at which side of a box a link ends."""
    gaps = {
        "left": abs(point[0] - box.left),
        "right": abs(point[0] - box.right),
        "top": abs(point[1] - box.top),
        "bottom": abs(point[1] - box.bottom),
    }
    return min(gaps, key=lambda side: gaps[side])


def _ends(problem: Problem, solution: Solution) -> Iterator[tuple[int, int, Point]]:
    """Yield both ends of every link: (link, box, point)."""
    for number, (link, path) in enumerate(zip(problem.links, solution.paths, strict=True)):
        yield number, link.source, path.points[0]
        yield number, link.target, path.points[-1]


def _is_centred(box: Rect, point: Point) -> bool:
    x, y = box.centre
    return abs(point[0] - x) < _HAIR or abs(point[1] - y) < _HAIR


def _off_the_middle(problem: Problem, solution: Solution) -> Iterator[str]:
    """Look at straight links with nothing else at the sides that they join."""
    company: Counter[_Side] = Counter(
        (box, _side(solution.boxes[box], point)) for _, box, point in _ends(problem, solution)
    )
    for number, (link, path) in enumerate(zip(problem.links, solution.paths, strict=True)):
        if not _is_straight(path):
            continue
        joined = ((link.source, path.points[0]), (link.target, path.points[-1]))
        if all(company[box, _side(solution.boxes[box], point)] == 1 for box, point in joined) and not all(
            _is_centred(solution.boxes[box], point) for box, point in joined
        ):
            yield f"link {number} runs off the middle"


def _is_straight(path: Path) -> bool:
    return len(path.points) == 2  # noqa: PLR2004 - both ends


def _beside_a_corner(problem: Problem, solution: Solution) -> Iterator[str]:
    """Look at links that leave a pointed box, a straight one and those that bend."""
    for number, (link, path) in enumerate(zip(problem.links, solution.paths, strict=True)):
        if problem.boxes[link.source].pointed and not _is_centred(
            solution.boxes[link.source], path.points[0]
        ):
            yield f"link {number} leaves beside a corner"


def _bent_exchanges(problem: Problem, solution: Solution) -> Iterator[str]:
    """Look at links that never join, between boxes that follow each other in a column."""
    columns: dict[int, list[tuple[int, int]]] = {}
    for index, box in enumerate(problem.boxes):
        columns.setdefault(box.column, []).append((box.row, index))
    neighbours = {
        frozenset((one, other))
        for cells in columns.values()
        for (_, one), (_, other) in pairwise(sorted(cells))
    }
    for number, (link, path) in enumerate(zip(problem.links, solution.paths, strict=True)):
        if not link.joins and {link.source, link.target} in neighbours and not _is_straight(path):
            yield f"link {number} bends between neighbours"


def _lost_words(solution: Solution) -> Iterator[str]:
    for number, path in enumerate(solution.paths):
        if path.label and _distance(path.label, path.points[0]) > _BESIDE + _HAIR:
            yield f"the words of link {number} stand far from its beginning"


def _distance(rect: Rect, point: Point) -> float:
    across = max(rect.left - point[0], point[0] - rect.right, 0.0)
    down = max(rect.top - point[1], point[1] - rect.bottom, 0.0)
    return max(across, down)


class _Run(NamedTuple):
    at: float
    low: float
    high: float
    link: int

    def is_beside(self, other: "_Run") -> bool:
        return min(self.high, other.high) - max(self.low, other.low) > spacing.SIDE_BY_SIDE


def _uneven_runs(solution: Solution) -> Iterator[str]:
    """Look at runs along channels with one neighbour on each side: a bundle is evenly apart.

    The border of a band is drawn, so it parts bundles.
    """
    borders = [band.end for band in solution.bands]
    for is_level in (True, False):
        runs = list(_joined(sorted(_runs(solution, is_level=is_level))))
        for index, run in enumerate(runs):
            before, after = _nearest(runs, index, -1), _nearest(runs, index, 1)
            if not before or not after or abs((run.at - before.at) - (after.at - run.at)) <= _UNEVEN:
                continue
            if not is_level or bisect(borders, before.at) == bisect(borders, after.at):
                yield f"link {run.link} runs unevenly between links {before.link} and {after.link}"


def _runs(solution: Solution, *, is_level: bool) -> Iterator[_Run]:
    """Yield the inner pieces of all links; the outer ones end at boxes, which decide where they lie."""
    for number, path in enumerate(solution.paths):
        for (x1, y1), (x2, y2) in pairwise(path.points[1:-1]):
            if is_level and y1 == y2:
                yield _Run(y1, min(x1, x2), max(x1, x2), number)
            elif not is_level and x1 == x2:
                yield _Run(x1, min(y1, y2), max(y1, y2), number)


def _joined(runs: Iterable[_Run]) -> Iterator[_Run]:
    """Make one run of those that lie on each other: they have joined, and the eye sees one line."""
    last: _Run | None = None
    for run in runs:
        if last and run.at - last.at <= _HAIR and run.low <= last.high:
            last = last._replace(high=max(last.high, run.high))
            continue
        if last:
            yield last
        last = run
    if last:
        yield last


def _nearest(runs: list[_Run], index: int, step: int) -> _Run | None:
    """Find the nearest run beside one."""
    run, at = runs[index], index + step
    while 0 <= at < len(runs) and abs(runs[at].at - run.at) <= spacing.BUNDLE:
        if runs[at].is_beside(run):
            return runs[at]
        at += step
    return None
