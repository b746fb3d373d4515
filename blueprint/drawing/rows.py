"""The rows beside the lanes: channels and feelings above them, the ruler of elapsed time below.

A row is a strip over the whole width with a title at the left. What it shows stands at the middle of the
columns, so that it can be drawn for any stretch of columns, wherever they lie.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from blueprint.drawing.fit import fit_words
from blueprint.drawing.scene import Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Extent

GAP: Final = 6.0
"""Points between a row and what is next to it."""

_PADDING: Final = 3.0


class Stand(NamedTuple):
    """Where something of a moment stands in a row.

    Args:
        moment: Index of the moment.
        x: Points from the left.
        column: The column's extent on the sheet.
    """

    moment: int
    x: float
    column: Extent


Drawing: TypeAlias = Callable[[Sequence[Stand], Extent, Style], Iterator[Shape | Line]]
"""What draws the content of a row: of the moments in reading order, between a top and a bottom."""


class Row(NamedTuple):
    """A row before it has a place.

    Args:
        layer: The layer that it is.
        kind: Its class.
        title: What stands at its left, in the reader's language.
        height: Points.
        moments: Indices of the moments that it speaks of.
        draw: Draws what it shows.
        total: What stands below the title, in smaller letters; empty for nothing.
    """

    layer: str
    kind: str
    title: str
    height: float
    moments: tuple[int, ...]
    draw: Drawing
    total: str = ""


class Strip(NamedTuple):
    """Where rows lie.

    Args:
        titles: Where the titles of lanes and rows stand.
        right: Where the lanes end.
        columns: Extents of the columns on the sheet.
        middles: Where the steps of each column have their middle, which need not be that of the extent.
        column_of: Of each moment its column.
    """

    titles: Extent
    right: float
    columns: Sequence[Extent]
    middles: Sequence[float]
    column_of: Sequence[int]


def height(rows: Sequence[Row]) -> float:
    """Tell how much room some rows take, with the gap before each.

    Args:
        rows: The rows.

    Returns:
        Points.
    """
    return sum(row.height + GAP for row in rows)


def stands(strip: Strip, moments: Sequence[int]) -> list[Stand]:
    """Give each moment its place: over the steps of its column, evenly apart where several share one.

    Args:
        strip: Where the columns lie.
        moments: Indices of those moments that the row speaks of.

    Returns:
        Their places, from the left.

    Example:
        >>> strip = Strip(Extent(0, 0), 150, [Extent(0, 90), Extent(90, 150)], [45, 110], [0, 0, 1])
        >>> [stand.x for stand in stands(strip, [0, 1, 2])]
        [30.0, 60.0, 110.0]
    """
    sharing: dict[int, list[int]] = {}
    for moment in moments:
        sharing.setdefault(strip.column_of[moment], []).append(moment)
    found = []
    for column, together in sorted(sharing.items()):
        extent, middle = strip.columns[column], strip.middles[column]
        step = 2 * min(middle - extent.start, extent.end - middle) / (len(together) + 1)
        first = middle - step * (len(together) - 1) / 2
        found += [Stand(moment, first + step * number, extent) for number, moment in enumerate(together)]
    return found


def draw(rows: Sequence[Row], strip: Strip, top: float, style: Style) -> Iterator[Shape | Line]:
    """Draw rows below each other.

    Args:
        rows: The rows.
        strip: Where they lie.
        top: Where the first row begins.
        style: The drawing's style.

    Yields:
        For each row a band, its title, and what it shows.
    """
    for row in rows:
        extent = Extent(top, top + row.height)
        top = extent.end + GAP
        yield from _band(row, strip, extent, style)
        yield from row.draw(stands(strip, row.moments), extent, style)


def _band(row: Row, strip: Strip, extent: Extent, style: Style) -> Iterator[Shape]:
    """Draw a row's band and what stands at its left."""
    classes = (row.kind, f"layer-{row.layer}")
    titles, letters = strip.titles, style.theme.letters
    yield Shape(
        id=style.names.take("row", row.layer),
        classes=("row", *classes),
        outline=Outline.RECTANGLE,
        x=(titles.start + strip.right) / 2,
        y=extent.middle,
        width=strip.right - titles.start,
        height=row.height,
        fill=style.zone("support").band,
        tooltip=row.title,
    )
    room = titles.end - titles.start - 2 * _PADDING
    written = [(row.title, letters.lane, style.theme.ink), (row.total, letters.small, style.theme.faint)]
    words = [
        (fit_words(text, room, size, 1, style.metrics), size, ink) for text, size, ink in written if text
    ]
    y = extent.middle - sum(fitted.height for fitted, _, _ in words) / 2
    for fitted, size, ink in words:
        yield Shape(
            id=style.names.take("row-title", row.layer),
            classes=("row-title", *classes),
            outline=Outline.WORDS,
            x=titles.middle,
            y=y + fitted.height / 2,
            width=room,
            height=fitted.height,
            lines=fitted.lines,
            font_size=size,
            ink=ink,
            tooltip=row.title,
        )
        y += fitted.height
