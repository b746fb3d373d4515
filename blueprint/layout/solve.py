"""The door of the room: from a problem to its solution, stage by stage."""

from functools import partial
from typing import Final

from blueprint.layout.channels import arrange, fractions, gather, keep_for_labels
from blueprint.layout.choose import BOLD, choose
from blueprint.layout.even import even
from blueprint.layout.grid import Grid
from blueprint.layout.narrative import slips
from blueprint.layout.place import Knots, Needs, box_rects, middles, path, scale_columns, scale_rows
from blueprint.layout.ports import assign
from blueprint.layout.problem import Problem
from blueprint.layout.quality import measure
from blueprint.layout.routes import Route
from blueprint.layout.solution import Extent, Solution

_MOST_TWICE: Final = 250  # links; larger drawings are laid out only once, for the sake of time


def solve(problem: Problem, *, once: bool = False) -> Solution:
    """Lay a drawing out.

    Drawings of usual size are laid out in two ways, and the better one is taken.

    The same problem always gives the same solution, to the last bit: equals go by the order of the problem.

    Args:
        problem: Bands, boxes and links.
        once: Shall the first way be good enough, for whoever lays out many drawings to choose among them?

    Returns:
        A place for every box and a course for every link: none runs through a box, none lies on another but
        where they join at a shared end.

    Example:
        >>> from blueprint.layout.problem import Band, Box, Link, Size
        >>> boxes = tuple(Box(0, column, Size(100, 36)) for column in (0, 1))
        >>> solution = solve(Problem((Band(1),), 2, boxes, (Link(0, 1, "flow"),)))
        >>> [y for x, y in solution.paths[0].points] == [solution.boxes[0].centre[1]] * 2
        True
    """
    grid = Grid(problem)
    wary = choose(problem, grid)
    solution = _laid_out(problem, grid, wary)
    if once or len(problem.links) > _MOST_TWICE:
        return solution
    bold = choose(problem, grid, BOLD)
    if bold == wary:
        return solution
    return min(solution, _laid_out(problem, grid, bold), key=partial(_rank, problem))


def _rank(problem: Problem, solution: Solution) -> tuple[int, int, int, int, float]:
    """Rank a solution by the contract: the lower the better, of equals the first."""
    found = measure(problem, solution)
    return len(found.faults), found.crossings, len(slips(problem, solution)), found.bends, found.length


def _laid_out(problem: Problem, grid: Grid, routes: tuple[Route, ...]) -> Solution:
    """Lay a drawing out whose routes are chosen."""
    upright, level = _knots(problem, routes)
    sizes = tuple(box.size for box in problem.boxes)
    columns = scale_columns(problem, grid, upright, Needs(tuple(size.width for size in sizes), {}))
    rows = scale_rows(problem, grid, level, Needs(tuple(size.height for size in sizes), {}))
    ports = assign(problem, grid, routes, middles(routes, columns, rows))
    columns = scale_columns(
        problem, grid, upright, Needs(tuple(size.width for size in ports.sizes), ports.columns)
    )
    rows = scale_rows(problem, grid, level, Needs(tuple(size.height for size in ports.sizes), ports.rows))
    at = middles(routes, columns, rows)
    for end, offset in ports.offsets.items():
        at[end] += offset
    even(upright, columns.levels, at)
    even(level, rows.levels, at)
    boxes = box_rects(grid, ports.sizes, columns, rows)
    return Solution(
        width=columns.levels[-1].end,
        height=rows.levels[-1].end,
        bands=_bands(problem, rows.levels),
        columns=tuple(
            Extent(columns.levels[cell - 1].middle, columns.levels[cell + 1].middle) for cell in grid.x.cells
        ),
        boxes=boxes,
        paths=tuple(
            path(problem, number, route, [at[number, index] for index in range(len(route.runs))], boxes)
            for number, route in enumerate(routes)
        ),
    )


def _knots(problem: Problem, routes: tuple[Route, ...]) -> tuple[Knots, Knots]:
    """Arrange the tracks of both axes, upright ones first and again once the level ones are known."""
    gathered = {}
    for level_runs in (False, True):
        gathered[level_runs] = gather(problem.links, routes, level_runs=level_runs)
        keep_for_labels(gathered[level_runs], problem.links, routes, level_runs=level_runs)
    known: dict[tuple[int, int], float] = {}
    arranged: dict[bool, Knots] = {}
    for level_runs in (False, True, False):
        arranged[level_runs] = {
            channel: arrange(tracks, known) for channel, tracks in sorted(gathered[level_runs].items())
        }
        known.update(fractions(arranged[level_runs]))
    return arranged[False], arranged[True]


def _bands(problem: Problem, levels: tuple[Extent, ...]) -> tuple[Extent, ...]:
    bands, level = [], 0
    for band in problem.bands:
        last = level + 2 * band.rows
        bands.append(Extent(levels[level].start, levels[last].end))
        level = last + 1
    return tuple(bands)
