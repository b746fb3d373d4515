"""A drawing on pages: how wide its boxes, how many columns side by side, how large, which rows on which page."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from blueprint.drawing import balance, frame
from blueprint.drawing.balance import Room
from blueprint.drawing.frame import BETWEEN_ROWS, MARGIN, Frame
from blueprint.drawing.laid import Cast, Known, Laid, broader, lay
from blueprint.drawing.paper import EDGE, FOOT, POINTS_PER_MM, Page, below
from blueprint.drawing.reckoning import Reckoning
from blueprint.drawing.style import Style
from blueprint.layout.problem import Size

_LEAST_LETTERS: Final = 6.5  # points on paper; smaller ones are a strain
_SMALLEST: Final = 6.0  # the same, where that saves a page
_LEGEND: Final = 66.0  # what a legend usually needs
_ROUNDS: Final = 12  # after these, a row that is still too large makes everything a little smaller
_STEPS: Final = 12  # sizes that are tried between the least one and the largest
_BREADTHS: Final = (1.0, 1.2, 1.45)  # of boxes, tried where a drawing is too high rather than too wide
_WORTHWHILE: Final = 1.04  # so much larger do letters get, if boxes are to look other than usual


class Sheet(NamedTuple):
    """The rows of a drawing and where they go.

    Args:
        cast: What is drawn.
        rows: From top to bottom.
        frames: Of each the place.
        page: What they are drawn on; `None` for one sheet as large as needed.
    """

    cast: Cast
    rows: list[Laid]
    frames: list[Frame]
    page: Page | None = None


class _Settled(NamedTuple):
    """How rows go on pages.

    Args:
        pages: How many there are.
        page: One of them.
        frames: Where the rows go.
    """

    pages: int
    page: Page
    frames: list[Frame]

    def beats(self, other: "_Settled") -> bool:
        """Tell whether this is better: fewer pages, or clearly larger letters on as many."""
        if self.pages != other.pages:
            return self.pages < other.pages
        return self.page.scale > other.page.scale * _WORTHWHILE


def arrange(cast: Cast, style: Style) -> Sheet:
    """Put a drawing on pages.

    Rows get as many columns as the paper is wide for at the least readable size, and are as equal as phases
    allow. Then everything is drawn as large as it can be without another page. A drawing that is too high
    rather than too wide gets broader boxes, whose words take fewer lines, where that saves pages or makes
    letters larger; and slightly smaller letters, where that saves pages. What is too high even so makes all
    of it smaller: better small than cut.

    Args:
        cast: What is drawn.
        style: Its style, and which paper.

    Returns:
        Rows and places.
    """
    reckoning = Reckoning(cast)
    rows = _rows(cast, style, reckoning, _LEAST_LETTERS)
    settled = _settled(cast, style, [_size(row) for row in rows], _LEAST_LETTERS)
    if settled.pages > 1 or settled.page.scale < 1:
        better = _better(cast, style, reckoning, settled)
        if better:
            other, least, known = better
            other_rows = _rows(other, style, known, least)
            again = _settled(other, style, [_size(row) for row in other_rows], least)
            if again.beats(settled):
                cast, rows, settled = other, other_rows, again
    return Sheet(cast, rows, settled.frames, settled.page)


def _better(
    cast: Cast, style: Style, reckoning: Reckoning, settled: _Settled
) -> tuple[Cast, float, Reckoning] | None:
    """Reckon whether another breadth of boxes or another size of letters is better, and which is best."""
    found: tuple[Cast, float, Reckoning] | None = None
    for breadth in _BREADTHS:
        other = broader(cast, style, breadth) if breadth > 1 else cast
        known = Reckoning(other, reckoning) if breadth > 1 else reckoning
        for least in (_LEAST_LETTERS, _SMALLEST):
            pieces = _pieces(known, _room(other, style, least))
            sizes = [known.size(row) for row in pieces]
            tried = _settled(other, style, sizes, least)
            if tried.beats(settled):
                found, settled = (other, least, known), tried
    return found


def closer(sheet: Sheet, key: float, style: Style) -> Sheet | None:
    """Make everything a little smaller where else a page would hold nothing but the legend and the notes.

    Args:
        sheet: What `arrange` returned.
        key: How high legend and notes are.
        style: Its style.

    Returns:
        The same rows in other places; `None` where the key has room below the last row, or where letters
        would get too small for it.
    """
    page = sheet.page
    if not page or not key or not below(page, sheet.frames[-1].end, key):
        return None
    pages = page.number(sheet.frames[-1].end) + 1
    least = _SMALLEST / style.theme.letters.small
    sizes = [_size(row) for row in sheet.rows]
    for step in range(1, _STEPS + 1):
        smaller = _page(style, page.scale + (least - page.scale) * step / _STEPS)
        if smaller.scale >= page.scale:
            break
        frames, filled = _placed(sheet.cast, style, smaller, sizes, key + FOOT / 2)
        if len(filled) <= pages:
            return sheet._replace(frames=frames, page=smaller)
    return None


def _page(style: Style, scale: float) -> Page:
    width, height = (side * POINTS_PER_MM / scale for side in style.view.sides)
    return Page(width, height, scale)


def _size(row: Laid) -> Size:
    return Size(row.solution.width, row.solution.height)


def _room(cast: Cast, style: Style, least: float) -> Room:
    """Tell how large a row may be, so that letters are no smaller than some size on paper."""
    page = _page(style, least / style.theme.letters.small)
    return Room(
        page.right - frame.grid_left(cast.blueprint, style),
        page.room - frame.headroom(cast.blueprint) - sum(cast.beside),
        style.view.wrap or cast.plan.columns,
    )


def _pieces(reckoning: Reckoning, room: Room) -> list[range]:
    return balance.cut(reckoning.tolls, reckoning.sizes, room)


def _rows(cast: Cast, style: Style, reckoning: Reckoning, least: float) -> list[Laid]:
    """Lay a drawing out in rows, none larger than a page if that can be: reckon, try, and reckon better."""
    room = _room(cast, style, least)
    laid: Known = {}
    for _ in range(_ROUNDS):
        rows = lay(cast, reckoning.stretches(_pieces(reckoning, room)), laid)
        if not reckoning.learn(rows):
            break
    return rows


def _settled(cast: Cast, style: Style, sizes: Sequence[Size], least: float) -> _Settled:
    """Draw rows as large as they can be without another page."""
    largest = _largest(cast, style, sizes)
    smallest = min(largest, least / style.theme.letters.small)
    fewest = len(_placed(cast, style, _page(style, smallest), sizes)[1])
    for step in range(_STEPS, -1, -1):
        page = _page(style, smallest + (largest - smallest) * step / _STEPS)
        frames, pages = _placed(cast, style, page, sizes)
        if len(pages) <= fewest:
            break
    return _Settled(len(pages), page, frames)


def _largest(cast: Cast, style: Style, sizes: Sequence[Size]) -> float:
    """Find the largest scale at which each row fits on a page; never larger than on a screen."""
    sides = [side * POINTS_PER_MM - 2 * EDGE for side in style.view.sides]
    left = frame.grid_left(cast.blueprint, style)
    widest = max(size.width for size in sizes) + left - MARGIN
    frames = frame.measure(cast.blueprint, sizes, style, cast.beside)
    highest = max(place.end - place.heading for place in frames)
    highest = max(highest, frames[0].end - MARGIN) + FOOT
    return min(1.0, sides[0] / widest, sides[1] / highest)


def _placed(
    cast: Cast, style: Style, page: Page, sizes: Sequence[Size], key: float = _LEGEND
) -> tuple[list[Frame], list[float]]:
    """Put rows on pages, each on the next one where it doesn't fit below the row before.

    Returns:
        The places, and how far each page is filled, room for the legend counted.
    """
    frames: list[Frame] = []
    filled = [0.0]
    for place in frame.measure(cast.blueprint, sizes, style, cast.beside, page.right):
        above = 0.0 if frames else place.heading - MARGIN
        height = place.end - place.heading
        gap = BETWEEN_ROWS if filled[-1] else 0.0
        if frames and filled[-1] + gap + height > page.room:
            filled.append(0.0)
            gap = 0.0
        heading = page.top(len(filled) - 1) + filled[-1] + gap + above
        filled[-1] += gap + above + height
        frames.append(place.down(heading - place.heading))
    if filled[-1] + key > page.room + FOOT / 2:
        filled.append(key)
    return frames, filled
