"""A matrix of cells in bands of colour, the lowest row at the bottom, with words in its cells."""

from collections.abc import Sequence
from typing import NamedTuple

from blueprint.drawing.plots.brush import MARGIN, WIDTH, Brush, keys
from blueprint.drawing.scene import Align, Outline, Scene, Shape

_LEFT, _TOP, _FOOT = 150.0, 40.0, 46.0
_CELL = 44.0


class Grid(NamedTuple):
    """What a matrix says.

    Args:
        title: What it shows.
        across: What goes to the right.
        up: What goes up.
        columns: The words below the columns.
        rows: The words beside the rows, the lowest first.
        cells: The words in each cell, by row and column.
        tones: The colours of each cell, likewise.
    """

    title: str
    across: str
    up: str
    columns: Sequence[str]
    rows: Sequence[str]
    cells: Sequence[Sequence[str]]
    tones: Sequence[Sequence[str]]


def compose(grid: Grid, meanings: dict[str, str], brush: Brush) -> Scene:
    """Draw a matrix.

    Args:
        grid: What it says.
        meanings: What each tone means.
        brush: What it is drawn with.

    Returns:
        The picture.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> grid = Grid("Risks", "impact", "likelihood", ["1"], ["1"], [["2"]], [["low"]])
        >>> compose(grid, {"low": "low"}, Brush(find("plain"), bundled(), "en")).title
        'Risks'
    """
    room = (WIDTH - _LEFT - MARGIN) / len(grid.columns)
    shapes = keys(brush, meanings, 18)
    bottom = _TOP + _CELL * len(grid.rows)
    faint = brush.theme.faint
    told = []
    for row, name in enumerate(grid.rows):
        top = bottom - _CELL * (row + 1)
        shapes.append(brush.said(f"row-{row}", name, (_LEFT - 30, top + _CELL / 2, 22), align=Align.MIDDLE))
        for column, text in enumerate(grid.cells[row]):
            shapes.append(
                _cell(
                    brush,
                    f"cell-{row}-{column}",
                    text,
                    grid.tones[row][column],
                    (_LEFT + room * column, top, room),
                )
            )
            if text:
                told.append(f"{grid.up} {name}, {grid.across} {grid.columns[column]}: {text}")
    for column, name in enumerate(grid.columns):
        box = (_LEFT + room * column, bottom + 12, room)
        shapes.append(brush.said(f"column-{column}", name, box, align=Align.MIDDLE))
    shapes.append(brush.said("up", grid.up, (MARGIN, (_TOP + bottom) / 2, _LEFT - MARGIN - 36), ink=faint))
    box = (_LEFT, bottom + 30, WIDTH - _LEFT - MARGIN)
    shapes.append(brush.said("across", grid.across, box, ink=faint, align=Align.MIDDLE))
    return brush.scene(grid.title, "\n".join(told), bottom + _FOOT, shapes, [])


def _cell(brush: Brush, id_: str, text: str, tone: str, box: tuple[float, float, float]) -> Shape:
    x, y, width = box
    form = brush.tone(tone)
    size = brush.theme.letters.heading
    return Shape(
        id_,
        ("cell", tone),
        Outline.RECTANGLE,
        x + width / 2,
        y + _CELL / 2,
        width - 2,
        _CELL - 2,
        (text,) if text else (),
        size,
        form.ink,
        form.fill,
        form.stroke or form.fill,
        0.6,
    )
