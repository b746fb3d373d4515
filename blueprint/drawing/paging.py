"""A drawing on pages: how wide its boxes are, which columns make a row, how large all is, what goes where."""

from collections.abc import Iterator, Sequence
from math import log
from typing import Final, NamedTuple

from blueprint.drawing import balance, frame
from blueprint.drawing.balance import Room
from blueprint.drawing.frame import BETWEEN_ROWS, MARGIN, Frame
from blueprint.drawing.laid import Cast, Known, Laid, broader, lay
from blueprint.drawing.paper import EDGE, FOOT, OVER_FOOT, POINTS_PER_MM, Page, Sheet, below
from blueprint.drawing.reckoning import Reckoning
from blueprint.drawing.style import Style
from blueprint.layout.problem import Size

_LEAST_LETTERS: Final = 6.5  # points on paper; smaller ones are a strain
_SMALLEST: Final = 6.0  # the same, where that saves a page
_LEGEND: Final = 66.0  # what a legend usually needs
_ROUNDS: Final = 12  # after these, a row that is still too large makes everything a little smaller
_STEPS: Final = 12  # sizes that are tried between the least one and the largest
_BREADTHS: Final = (1.0, 1.2, 1.45, 1.8)  # of boxes, tried where a drawing is too high rather than too wide
_CLEARLY: Final = log(1.08)  # so much paper is to be saved, if a drawing is to look other than usual
_OF_ROWS: Final = log(1.2) / log(2)
_LEARNT: Final = 2  # rounds after which the sizes of rows can be reckoned well enough
_HAIR: Final = 0.001


class _Settled(NamedTuple):
    """How rows go on pages.

    Args:
        pages: How many there are.
        page: One of them.
        frames: Where the rows go.
        letters: How large the smallest letters are, points on paper.
        torn: How much is torn between them; see `balance`.
    """

    pages: int
    page: Page
    frames: list[Frame]
    letters: float
    torn: float

    @property
    def cost(self) -> tuple[bool, bool, float]:
        """What nobody can read costs most, then a legend alone; else the paper that a point takes, and rows.

        Twice as many rows cost a fifth of the paper, and what is torn counts, since readers have to find
        their way from row to row.
        """
        paper = log(self.pages) - 2 * log(self.page.scale)
        rows = _OF_ROWS * log(len(self.frames)) + self.torn / len(self.frames)
        is_alone = self.page.number(self.frames[-1].end) < self.pages - 1
        return self.letters < _SMALLEST - _HAIR, is_alone, paper + rows

    def beats(self, other: "_Settled") -> bool:
        """Tell whether this is clearly better."""
        *faults, cost = other.cost
        return self.cost < (*faults, cost - _CLEARLY)


class _Try(NamedTuple):
    """A way to put a drawing on pages.

    Args:
        cast: What is drawn.
        reckoning: How large its rows will be.
        least: How small letters may get, points on paper.
        settled: What comes of it, as far as that can be reckoned.
        rows: Its rows, where they are laid out.
    """

    cast: Cast
    reckoning: Reckoning
    least: float
    settled: _Settled
    rows: list[Laid]


def arrange(cast: Cast, style: Style) -> Sheet:
    """Put a drawing on pages.

    Rows get as many columns as the paper is wide for at the least readable size, and are as equal as phases
    allow. Then everything is drawn as large as it can be without another page. A drawing that is too high
    rather than too wide gets broader boxes, whose words take fewer lines, or slightly smaller letters, where
    that saves paper. What is too high even so makes all of it smaller: better small than cut.

    Args:
        cast: What is drawn.
        style: Its style, and which paper.

    Returns:
        Rows and places.
    """
    return _Search(style).best(cast)


def around(key: float, sheet: Sheet, cast: Cast, style: Style) -> Sheet:
    """Put a drawing on pages anew, where its legend and notes would stand on a page of their own.

    Args:
        key: How high they are, which is known only once all is drawn.
        sheet: What `arrange` returned.
        cast: What is drawn.
        style: Its style, and which paper.

    Returns:
        The same rows a little smaller, where that is enough; else other rows with room for the key, if they
        need no more pages; else what there was.
    """
    page, ends = sheet.page, [place.end for place in sheet.frames]
    if not page or not key or page.number(ends[-1] + below(page, ends, key)) <= page.number(ends[-1]):
        return sheet
    search = _Search(style, key, last=key)
    smaller = search.smaller(sheet)
    if smaller:
        return smaller
    found = search.best(cast)
    assert found.page is not None  # noqa: S101 - it was asked for
    is_longer = found.page.number(found.frames[-1].end) > page.number(ends[-1]) + 1
    return sheet if is_longer else found


class _Search:
    """Ways to put a drawing on pages.

    Args:
        style: Its style, and which paper.
        key: How high legend and notes are, points.
        last: How much lower than others the last row is to be for their sake.
    """

    def __init__(self, style: Style, key: float = _LEGEND, last: float = 0.0) -> None:
        self._style = style
        self._key = key
        self._last = max(0.0, last - OVER_FOOT)
        self._small = style.theme.letters.small
        self._known: Known = {}

    def best(self, cast: Cast) -> Sheet:
        """Find the best one: reckon what each comes to, and lay out what seems best."""
        usual = self._tried(cast, Reckoning(cast), _LEAST_LETTERS, _LEARNT)
        best = usual
        if usual.settled.pages > 1 or usual.settled.page.scale < 1:
            for tried in self._others(usual):
                best = tried if tried.settled.beats(best.settled) else best
        made = self._tried(best.cast, best.reckoning, best.least, _ROUNDS)
        if best is not usual and usual.settled.cost < made.settled.cost:  # it came out worse than reckoned
            made = self._tried(cast, usual.reckoning, usual.least, _ROUNDS)
        return Sheet(made.cast, made.rows, made.settled.frames, made.settled.page)

    def smaller(self, sheet: Sheet) -> Sheet | None:
        """Make rows smaller until the key has room below one of them, if letters are still readable then."""
        settled = self._settled(sheet.cast, _sizes(sheet.rows), _SMALLEST, 0.0)
        unreadable, is_alone, _ = settled.cost
        return None if unreadable or is_alone else sheet._replace(frames=settled.frames, page=settled.page)

    def _tried(self, cast: Cast, reckoning: Reckoning, least: float, rounds: int) -> "_Try":
        """Lay a drawing out in rows, none larger than a page if that can be: reckon, try, reckon better."""
        for _ in range(rounds):
            pieces = self._pieces(cast, reckoning, least)
            rows = lay(cast, reckoning.stretches(pieces), self._known)
            if not reckoning.learn(rows):
                break
        settled = self._settled(cast, _sizes(rows), least, reckoning.torn(pieces))
        return _Try(cast, reckoning, least, settled, rows)

    def _others(self, usual: "_Try") -> Iterator["_Try"]:
        """Reckon what comes of other breadths of boxes, and of slightly smaller letters."""
        for breadth in _BREADTHS:
            cast = broader(usual.cast, self._style, breadth) if breadth > 1 else usual.cast
            reckoning = Reckoning(cast, usual.reckoning.learnt) if breadth > 1 else usual.reckoning
            for least in (_LEAST_LETTERS, _SMALLEST):
                pieces = self._pieces(cast, reckoning, least)
                sizes = [reckoning.size(row) for row in pieces]
                settled = self._settled(cast, sizes, least, reckoning.torn(pieces))
                yield _Try(cast, reckoning, least, settled, [])

    def _pieces(self, cast: Cast, reckoning: Reckoning, least: float) -> list[range]:
        """Break a drawing into rows for which letters are no smaller than some size on paper."""
        page = self._page(least / self._small)
        room = Room(
            page.right - frame.grid_left(cast.blueprint, self._style),
            page.room - frame.headroom(cast.blueprint) - sum(cast.beside),
            self._style.view.wrap or cast.plan.columns,
            frame.title_height(cast.blueprint, page.right, self._style),
            self._last,
        )
        return balance.cut(reckoning.tolls, reckoning.sizes, room)

    def _page(self, scale: float) -> Page:
        width, height = (side * POINTS_PER_MM / scale for side in self._style.view.sides)
        return Page(width, height, scale)

    def _settled(self, cast: Cast, sizes: Sequence[Size], least: float, torn: float) -> _Settled:
        """Draw rows as large as they can be without another page."""
        largest = self._largest(cast, sizes)
        smallest = min(largest, least / self._small)
        fewest = len(self._placed(cast, self._page(smallest), sizes)[1])
        for step in range(_STEPS, -1, -1):
            page = self._page(smallest + (largest - smallest) * step / _STEPS)
            frames, pages = self._placed(cast, page, sizes)
            if len(pages) <= fewest:
                break
        return _Settled(len(pages), page, frames, self._small * page.scale, torn)

    def _largest(self, cast: Cast, sizes: Sequence[Size]) -> float:
        """Find the largest scale at which each row fits on a page; never larger than on a screen."""
        sides = [side * POINTS_PER_MM - 2 * EDGE for side in self._style.view.sides]
        left = frame.grid_left(cast.blueprint, self._style)
        widest = max(size.width for size in sizes) + left - MARGIN
        frames = frame.measure(cast.blueprint, sizes, self._style, cast.beside)
        highest = max(place.end - place.heading for place in frames)
        highest = max(highest, frames[0].end - MARGIN) + FOOT
        return min(1.0, sides[0] / widest, sides[1] / highest)

    def _placed(self, cast: Cast, page: Page, sizes: Sequence[Size]) -> tuple[list[Frame], list[float]]:
        """Put rows on pages, each on the next one where it doesn't fit below the row before.

        Returns:
            The places, and how far each page is filled, room for the legend counted.
        """
        frames: list[Frame] = []
        filled = [0.0]
        for place in frame.measure(cast.blueprint, sizes, self._style, cast.beside, page.right):
            above = 0.0 if frames else place.heading - MARGIN
            height = place.end - place.heading
            gap = BETWEEN_ROWS if filled[-1] else 0.0
            if frames and filled[-1] + gap + height > page.room:
                filled.append(0.0)
                gap = 0.0
            heading = page.top(len(filled) - 1) + filled[-1] + gap + above
            filled[-1] += gap + above + height
            frames.append(place.down(heading - place.heading))
        if min(filled) + self._key > page.room + OVER_FOOT:
            filled.append(self._key)
        return frames, filled


def _sizes(rows: Sequence[Laid]) -> list[Size]:
    return [Size(row.solution.width, row.solution.height) for row in rows]
