"""From levels to points: how wide each level is, and where each run and box lies."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from blueprint.layout import spacing
from blueprint.layout.channels import Track
from blueprint.layout.grid import Axis, Grid
from blueprint.layout.pack import Margins, pack
from blueprint.layout.problem import Problem, Size
from blueprint.layout.routes import Route
from blueprint.layout.solution import Extent, Path, Point, Rect


class Scale(NamedTuple):
    """Where the levels of an axis lie.

    Args:
        levels: Extent of each level.
        tracks: Of each (link, index of the run) in a channel, where it lies.
    """

    levels: tuple[Extent, ...]
    tracks: dict[tuple[int, int], float]


Knots: TypeAlias = dict[int, list[list[Track]]]
"""Arranged tracks by channel, parted where nothing overlaps."""


class Needs(NamedTuple):
    """The room that is needed on one axis.

    Args:
        boxes: Of each box, in points.
        levels: Of cell levels that need more than their boxes do, in points.
    """

    boxes: tuple[float, ...]
    levels: dict[int, float]


def scale_columns(problem: Problem, grid: Grid, knots: Knots, needs: Needs) -> Scale:
    """Measure the columns and the channels between them.

    Args:
        problem: What is laid out.
        grid: Its grid.
        knots: Arranged tracks by channel.
        needs: Width that each box needs, and each column level where it needs more.

    Returns:
        Where every level and every upright track lies, in points from the left.
    """
    cells = dict.fromkeys(grid.x.cells, 0.0) | needs.levels
    for box, width in zip(problem.boxes, needs.boxes, strict=True):
        cell = grid.x.cells[box.column]
        cells[cell] = max(cells[cell], width)
    last = len(grid.x.is_channel) - 1
    margins = {}
    for level in range(0, last + 1, 2):
        beside = spacing.BESIDE_COLUMN
        extra = spacing.HEADING if level // 2 in problem.breaks else 0.0
        low, high = (beside / 2 if level == 0 else beside), (beside / 2 if level == last else beside)
        inner = 0 < level < last
        least = spacing.BETWEEN_COLUMNS if inner else low + high
        margins[level] = Margins(low + extra / 2, high + extra / 2, least + extra)
    return _scale(grid.x, cells, margins, knots)


def scale_rows(problem: Problem, grid: Grid, knots: Knots, needs: Needs) -> Scale:
    """Measure the rows and the channels between them.

    Args:
        problem: What is laid out.
        grid: Its grid.
        knots: Arranged tracks by channel.
        needs: Height that each box needs, and each row level where it needs more.

    Returns:
        Where every level and every level track lies, in points from the top.
    """
    leasts = (band.least for band in problem.bands for _ in range(band.rows))
    cells = dict(zip(grid.y.cells, leasts, strict=True)) | needs.levels
    for box, height in zip(problem.boxes, needs.boxes, strict=True):
        cell = grid.y.cells[box.row]
        cells[cell] = max(cells[cell], height)
    margins = {}
    level = 0
    for band in problem.bands:
        levels = range(level, level + 2 * band.rows + 1)
        for channel in levels[::2]:
            margins[channel] = _row_margins(
                first=channel == levels[0], last=channel == levels[-1], shunned=band.shunned
            )
        level = levels[-1] + 1
    return _scale(grid.y, cells, margins, knots)


def _row_margins(*, first: bool, last: bool, shunned: bool) -> Margins:
    """Tell what a channel between rows keeps free: more beside boxes than beside the border of a band."""
    beside = spacing.BESIDE_ROW
    low = spacing.BESIDE_BORDER if first else beside
    high = spacing.BESIDE_BORDER if last else beside
    least = spacing.BETWEEN_SHUNNED if shunned else spacing.BETWEEN_ROWS
    return Margins(low, high, least)


def _scale(axis: Axis, cells: dict[int, float], margins: dict[int, Margins], knots: Knots) -> Scale:
    levels, tracks, at = [], {}, 0.0
    for level, is_channel in enumerate(axis.is_channel):
        size = 0.0
        if is_channel:
            size, places = pack(knots.get(level, []), margins[level])
            for knot, along in zip(knots.get(level, []), places, strict=True):
                for track, place in zip(knot, along, strict=True):
                    tracks.update(dict.fromkeys(track.members, at + place))
        else:
            size = cells[level]
        levels.append(Extent(at, at + size))
        at += size
    return Scale(tuple(levels), tracks)


def middles(routes: Sequence[Route], columns: Scale, rows: Scale) -> dict[tuple[int, int], float]:
    """Tell where every run lies, first and last runs in the middle of their row or column.

    Args:
        routes: A route for each link.
        columns: The scale of x.
        rows: The scale of y.

    Returns:
        For each (link, index of the run) its y where it runs level, its x where it runs upright.
    """
    found = {}
    for number, route in enumerate(routes):
        for index, run in enumerate(route.runs):
            scale = rows if run.is_level else columns
            track = scale.tracks.get((number, index))
            found[number, index] = scale.levels[run.level].middle if track is None else track
    return found


def box_rects(grid: Grid, sizes: Sequence[Size], columns: Scale, rows: Scale) -> tuple[Rect, ...]:
    """Put every box in the middle of its cell.

    Args:
        grid: The grid.
        sizes: Size of each box.
        columns: The scale of x.
        rows: The scale of y.

    Returns:
        A rectangle for each box.
    """
    rects = []
    for index, size in enumerate(sizes):
        x, y = grid.place(index)
        cx, cy = columns.levels[x].middle, rows.levels[y].middle
        rects.append(
            Rect(cx - size.width / 2, cy - size.height / 2, cx + size.width / 2, cy + size.height / 2)
        )
    return tuple(rects)


def path(problem: Problem, number: int, route: Route, at: list[float], boxes: Sequence[Rect]) -> Path:
    """Draw a route in points.

    Args:
        problem: What is laid out.
        number: Index of the link.
        route: Its route.
        at: Of each of its runs, where it lies (y of a level one, x of an upright one).
        boxes: Rectangles of the boxes.

    Returns:
        Its corners from border to border, and where its words stand.
    """
    link = problem.links[number]
    points = [_end(boxes[link.source], route, at[0], out=True)]
    for index in range(len(at) - 1):
        here, following = at[index], at[index + 1]
        points.append((following, here) if route.runs[index].is_level else (here, following))
    points.append(_end(boxes[link.target], route, at[-1], out=False))
    return Path(tuple(points), _label(problem, number, route, points[0]))


def _end(box: Rect, route: Route, at: float, *, out: bool) -> Point:
    side = route.leaves if out else route.arrives
    if side.upright:
        return at, (box.bottom if side.forward else box.top)
    return (box.right if side.forward else box.left), at


def _label(problem: Problem, number: int, route: Route, start: Point) -> Rect | None:
    """Put a link's words beside its beginning: above a level run, at the right of an upright one."""
    size = problem.links[number].label
    if size is None:
        return None
    side, (x, y), gap = route.leaves, start, spacing.LABEL
    if side.upright:
        top = y + gap if side.forward else y - gap - size.height
        return Rect(x + gap, top, x + gap + size.width, top + size.height)
    left = x + gap if side.forward else x - gap - size.width
    return Rect(left, y - gap / 2 - size.height, left + size.width, y - gap / 2)
