"""A drawing on pages: how many columns side by side, how large, and which rows on which page."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing import frame
from blueprint.drawing.fit import LINE, fit_words
from blueprint.drawing.frame import BETWEEN_ROWS, MARGIN, Frame
from blueprint.drawing.laid import Cast, Known, Laid, folded, lay
from blueprint.drawing.scene import Align, Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.view import View

_POINTS_PER_MM: Final = 72 / 25.4
_EDGE: Final = 10 * _POINTS_PER_MM  # kept free on every side: what printers need, and a hole punch
_LEAST_LETTERS: Final = 6.5  # points on paper; smaller ones are a strain
_LEAST_WITH_KEY: Final = 6.0  # the same, where that saves a page with nothing on it but the legend
_FOOT: Final = 20.0  # for the line at the foot of a page
_LEGEND: Final = 66.0  # what a legend usually needs
_COLUMN: Final = 90.0  # of a usual column, until it is known better
_CONNECTORS: Final = 60.0  # of the connectors at both ends of a row, likewise
_MOST: Final = 0.8  # share of the rows that have room for their connectors in any case
_MEASURED: Final = 2  # rounds after which the widths of columns are known well enough
_ROUNDS: Final = 40  # after these, a row that is still too large makes everything a little smaller
_FEWEST: Final = (
    0.15  # share of the columns that fit side by side, down to which a row too high gives some up
)
_STEPS: Final = 12  # sizes that are tried between the least one and the largest


class Page(NamedTuple):
    """A page with its measures in the drawing's own points.

    Args:
        width: Of the paper.
        height: Of the paper.
        scale: How large a point of the drawing is on it.
    """

    width: float
    height: float
    scale: float

    @property
    def edge(self) -> float:
        """What stays free on every side."""
        return _EDGE / self.scale

    @property
    def right(self) -> float:
        """Where the lanes end, in a drawing that begins at the usual margin."""
        return MARGIN + self.width - 2 * self.edge

    @property
    def room(self) -> float:
        """How high what stands on it may be."""
        return self.height - 2 * self.edge - _FOOT

    def top(self, number: int) -> float:
        """Tell where what stands on a page begins, likewise; pages count from 0."""
        return number * self.height + MARGIN

    def number(self, y: float) -> int:
        """Tell on which page a height lies."""
        return int((y - MARGIN + self.edge) // self.height)


class Sheet(NamedTuple):
    """The rows of a drawing and where they go.

    Args:
        rows: From top to bottom.
        frames: Of each the place.
        page: What they are drawn on; `None` for one sheet as large as needed.
    """

    rows: list[Laid]
    frames: list[Frame]
    page: Page | None = None


def arrange(cast: Cast, style: Style, view: View) -> Sheet:
    """Put a drawing on pages.

    Rows get as many columns as the paper is wide for at the least readable size. Then everything is drawn as
    large as it can be without another page. A row that is too high for a page makes all of it smaller: better
    small than cut.

    Args:
        cast: What is drawn.
        style: Its style.
        view: Which paper.

    Returns:
        Rows and places.
    """
    least = _LEAST_LETTERS / style.theme.letters.small
    rows = _fitting(cast, style, view, _page(view, least))
    largest = _largest(cast, style, view, rows)
    least = min(least, largest)
    fewest = len(_placed(cast, style, _page(view, least), rows)[1])
    for step in range(_STEPS, -1, -1):
        page = _page(view, least + (largest - least) * step / _STEPS)
        frames, pages = _placed(cast, style, page, rows)
        if len(pages) <= fewest:
            break
    return Sheet(rows, frames, page)


def closer(sheet: Sheet, key: float, cast: Cast, style: Style) -> Sheet | None:
    """Make everything a little smaller where else a page would hold nothing but the legend and the notes.

    Args:
        sheet: What `arrange` returned.
        key: How high legend and notes are.
        cast: What is drawn.
        style: Its style.

    Returns:
        The same rows in other places; `None` where the key has room below the last row, or where letters
        would get too small for it.
    """
    page = sheet.page
    if not page or not key or not below(page, sheet.frames[-1].end, key):
        return None
    pages = page.number(sheet.frames[-1].end) + 1
    least = _LEAST_WITH_KEY / style.theme.letters.small
    for step in range(1, _STEPS + 1):
        smaller = _page(style.view, page.scale + (least - page.scale) * step / _STEPS)
        if smaller.scale >= page.scale:
            break
        frames, filled = _placed(cast, style, smaller, sheet.rows, key + _FOOT / 2)
        if len(filled) <= pages:
            return Sheet(sheet.rows, frames, smaller)
    return None


def _page(view: View, scale: float) -> Page:
    width, height = (side * _POINTS_PER_MM / scale for side in view.sides)
    return Page(width, height, scale)


def _fitting(cast: Cast, style: Style, view: View, page: Page) -> list[Laid]:
    """Break a drawing into rows, none larger than a page if that can be.

    Columns are about as wide in one row as in another: what they measured tells how many fit. A row in which
    so much runs that it's too high gets fewer.
    """
    highest = page.room - frame.headroom(cast.blueprint) - sum(cast.beside)
    room = page.right - frame.grid_left(cast.blueprint, style)
    most = view.wrap or cast.plan.columns
    widths = [_COLUMN] * cast.plan.columns
    beside = _CONNECTORS
    caps: dict[int, int] = {}
    known: Known = {}
    rows: list[Laid] = []
    for round_ in range(_ROUNDS):
        fits = list(_fits(widths, room - beside))
        limits = {column: min(fit, caps.get(column, fit)) for column, fit in enumerate(fits)}
        rows = lay(cast, folded(cast, most, limits), known)
        large = [
            row
            for row in rows
            if _gives_up(row, row.solution.width > room, row.solution.height > highest, fits)
        ]
        if round_ < _MEASURED:
            beside = _measured(widths, rows)
        elif not large:
            break
        for row in large:
            caps[row.strip.stretch.first] = row.strip.stretch.length - 1
    return rows


def _gives_up(row: Laid, too_wide: bool, too_high: bool, fits: Sequence[int]) -> bool:  # noqa: FBT001
    """Tell whether a row should have fewer columns: too wide a one, and within reason too high a one."""
    length = row.strip.stretch.length
    return length > 1 and (too_wide or (too_high and length > _FEWEST * fits[row.strip.stretch.first]))


def _fits(widths: Sequence[float], room: float) -> Iterator[int]:
    """Yield for each column how many fit side by side that begin with it; at least one."""
    end, taken = 0, 0.0
    for first, width in enumerate(widths):
        while end < len(widths) and taken + widths[end] <= room:
            taken += widths[end]
            end += 1
        yield max(1, end - first)
        if end > first:
            taken -= width
        else:
            end, taken = first + 1, 0.0


def _measured(widths: list[float], rows: Iterable[Laid]) -> float:
    """Note how wide each column was, and give the room that most rows need beside their columns."""
    beside = []
    for row in rows:
        columns = row.strip.stretch.columns
        for column in columns:
            extent = row.solution.columns[row.strip.column(column)]
            widths[column] = extent.end - extent.start
        beside.append(row.solution.width - sum(widths[column] for column in columns))
    return sorted(beside)[int(_MOST * (len(beside) - 1))]


def _largest(cast: Cast, style: Style, view: View, rows: Sequence[Laid]) -> float:
    """Find the largest scale at which each row fits on a page; never larger than on a screen."""
    sides = [side * _POINTS_PER_MM - 2 * _EDGE for side in view.sides]
    left = frame.grid_left(cast.blueprint, style)
    widest = max(row.solution.width for row in rows) + left - MARGIN
    frames = frame.measure(cast.blueprint, [row.solution for row in rows], style, cast.beside)
    highest = max(place.end - place.heading for place in frames)
    highest = max(highest, frames[0].end - MARGIN) + _FOOT
    return min(1.0, sides[0] / widest, sides[1] / highest)


def _placed(
    cast: Cast, style: Style, page: Page, rows: Sequence[Laid], key: float = _LEGEND
) -> tuple[list[Frame], list[float]]:
    """Put rows on pages, each on the next one where it doesn't fit below the row before.

    Returns:
        The places, and how far each page is filled, room for the legend counted.
    """
    frames: list[Frame] = []
    filled = [0.0]
    for place in frame.measure(
        cast.blueprint, [row.solution for row in rows], style, cast.beside, page.right
    ):
        above = 0.0 if frames else place.heading - MARGIN
        height = place.end - place.heading
        gap = BETWEEN_ROWS if filled[-1] else 0.0
        if frames and filled[-1] + gap + height > page.room:
            filled.append(0.0)
            gap = 0.0
        heading = page.top(len(filled) - 1) + filled[-1] + gap + above
        filled[-1] += gap + above + height
        frames.append(place.down(heading - place.heading))
    if filled[-1] + key > page.room + _FOOT / 2:
        filled.append(key)
    return frames, filled


def below(page: Page, bottom: float, height: float) -> float:
    """Tell where the legend goes: below the last row, or on a page of its own.

    Args:
        page: The page.
        bottom: Where the last row ends.
        height: Of the legend.

    Returns:
        How far it is to be moved down from `bottom`.
    """
    number = page.number(bottom)
    if bottom + height <= page.top(number) + page.room + _FOOT / 2:
        return 0.0
    return page.top(number + 1) - bottom


def feet(page: Page, pages: int, title: str, style: Style) -> Iterator[Shape | Line]:
    """Write title and number at the foot of each page, and part the pages where they are shown as one.

    Args:
        page: The page.
        pages: How many there are.
        title: Of the drawing.
        style: Its style.

    Yields:
        Two shapes for each page, and a line between pages.
    """
    size = style.theme.letters.small
    width = page.right - MARGIN
    for number in range(pages):
        y = page.top(number) + page.room + _FOOT - size * LINE / 2
        digits = f"{number + 1}/{pages}"
        numeral = style.metrics.width(digits, size)
        words = fit_words(title, (width - numeral) * 0.8, size, 1, style.metrics)
        title_line = Shape(
            id=style.names.take("page-title", str(number + 1)),
            classes=("page-title",),
            outline=Outline.WORDS,
            x=MARGIN + width / 2,
            y=y,
            width=width,
            height=size * LINE,
            lines=words.lines,
            font_size=size,
            ink=style.theme.faint,
            align=Align.LEFT,
        )
        yield title_line
        yield title_line._replace(
            id=style.names.take("page-number", str(number + 1)),
            classes=("page-number",),
            x=page.right - numeral / 2,
            width=numeral,
            lines=(digits,),
            align=Align.MIDDLE,
        )
        if number:
            edge = page.top(number) - page.edge
            yield Line(
                id=style.names.take("page-edge", str(number)),
                classes=("page-edge",),
                points=((MARGIN - page.edge, edge), (page.right + page.edge, edge)),
                stroke=style.theme.faint,
                pen=0.5,
                dashed=True,
            )


def moved(items: Iterable[Shape | Line], dx: float, dy: float) -> list[Shape | Line]:
    """Move what is drawn.

    Args:
        items: What is drawn.
        dx: How far to the right, points.
        dy: How far down, points.

    Returns:
        The same in another place.
    """
    return [
        item._replace(x=item.x + dx, y=item.y + dy)
        if isinstance(item, Shape)
        else item._replace(points=tuple((x + dx, y + dy) for x, y in item.points))
        for item in items
    ]
