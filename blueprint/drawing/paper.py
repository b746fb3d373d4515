"""The pages that a drawing is put on: what they measure, their feet, and where the legend goes."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.fit import LINE, fit_words
from blueprint.drawing.frame import MARGIN, Frame
from blueprint.drawing.laid import Cast, Laid
from blueprint.drawing.scene import Align, Line, Outline, Shape
from blueprint.drawing.style import Style

POINTS_PER_MM: Final = 72 / 25.4
EDGE: Final = 10 * POINTS_PER_MM  # kept free on every side: what printers need, and a hole punch
FOOT: Final = 20.0  # for the line at the foot of a page
OVER_FOOT: Final = 4.0  # so far the blank below a legend may reach into it


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
        return EDGE / self.scale

    @property
    def right(self) -> float:
        """Where the lanes end, in a drawing that begins at the usual margin."""
        return MARGIN + self.width - 2 * self.edge

    @property
    def room(self) -> float:
        """How high what stands on it may be."""
        return self.height - 2 * self.edge - FOOT

    def top(self, number: int) -> float:
        """Tell where what stands on a page begins, likewise; pages count from 0."""
        return number * self.height + MARGIN

    def number(self, y: float) -> int:
        """Tell on which page a height lies."""
        return int((y - MARGIN + self.edge) // self.height)


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


def below(page: Page, ends: Sequence[float], height: float) -> float:
    """Tell where the legend goes: below the last row, or below an earlier one, or on a page of its own.

    Args:
        page: The page.
        ends: Where the rows end.
        height: Of the legend.

    Returns:
        How far it is to be moved down from the end of the last row; up, where that is less than 0.

    Example:
        >>> below(Page(600, 400, 1.0), [200.0, 500.0], 90), below(Page(600, 400, 1.0), [200.0, 700.0], 90)
        (0.0, -500.0)
    """
    lowest: dict[int, float] = {}
    for end in ends:
        lowest[page.number(end)] = end
    for number, end in reversed(lowest.items()):
        if end + height <= page.top(number) + page.room + OVER_FOOT:
            return end - ends[-1]
    return page.top(page.number(ends[-1]) + 1) - ends[-1]


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
        y = page.top(number) + page.room + FOOT - size * LINE / 2
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
