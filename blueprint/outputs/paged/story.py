"""A report as reportlab's flowables: what follows what, and how it looks."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final
from xml.sax.saxutils import escape, quoteattr

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, Spacer
from reportlab.platypus import Table as Grid

from blueprint.drawing import forms
from blueprint.drawing.lettering import printable
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Scene
from blueprint.outputs.paged.columns import widths
from blueprint.outputs.paged.lines import Lines
from blueprint.outputs.scene.pdf import paint_on
from blueprint.report.data import (
    Block,
    Cell,
    Facts,
    Figure,
    Heading,
    Listing,
    Prose,
    ReportData,
    Section,
    Table,
)
from blueprint.report.unbroken import unbroken
from blueprint.words import catalogue

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

_INK, _FAINT, _EDGE, _STRIPE = "#1d2b3a", "#526170", "#d5dbe2", "#f6f8fa"
_LINK: Final = "#1d5fa8"
_TONES: Final = {  # ink and ground
    "good": ("#14602f", "#e0f3e5"),
    "low": ("#14602f", "#e0f3e5"),
    "bad": ("#8f1d12", "#fdeae7"),
    "unknown": ("#526170", "#f6f8fa"),
    "medium": ("#5c3d00", "#fbe8c0"),
    "high": ("#7a2f00", "#fbd9bd"),
    "extreme": ("#ffffff", "#9c150c"),
}
_TABLE, _TEXT = 8.0, 9.5
_PADDING = 4.0
_WHOLE = 12  # rows of a table that aren't parted by the end of a page
_BEGINNING = 90.0  # points for the caption, the heads and the first rows of a longer one


class Title(Lines):
    """The heading of a section, which the document lists in its bookmarks."""


class Drawn(Flowable):
    """A figure at its place on the page.

    Args:
        scene: What is to be seen.
        press: Its engine draws.
        font: The name of its font.
        width: Points that it takes.
    """

    def __init__(self, scene: Scene, press: Press, font: str, width: float) -> None:
        super().__init__()
        self._scene = scene
        self._forms = forms.draw(scene, press.engine)
        self._font = font
        self._scale = width / (scene.width * scene.scale)
        self.width = width
        self.height = scene.height * scene.scale * self._scale

    def wrap(self, *_: float) -> tuple[float, float]:
        """Tell how large it is."""
        return self.width, self.height

    def draw(self) -> None:
        """Paint it."""
        canvas: Canvas = self.canv
        canvas.scale(self._scale, self._scale)
        paint_on(canvas, self._scene, self._forms, self._font)


class Teller:
    """Makes flowables of what stands in a report.

    Args:
        press: Draws figures and measures letters.
        font: The name of the font.
        lang: The report's language.
        width: Points from margin to margin.
    """

    def __init__(self, press: Press, font: str, lang: str, width: float) -> None:
        self._press = press
        self._font = font
        self._words = catalogue.of(lang)
        self._width = width

    def style(self, size: float, ink: str = _INK, **how: Any) -> ParagraphStyle:
        """Give the look of a paragraph.

        Args:
            size: Of its letters, in points.
            ink: Its colour.
            **how: What else reportlab knows.

        Returns:
            The style.
        """
        look: dict[str, Any] = {"fontName": self._font, "fontSize": size, "textColor": ink}
        flow: dict[str, Any] = {"leading": size * 1.4, "spaceAfter": size * 0.5, "wordWrap": "CJK"}
        return ParagraphStyle("", **(look | flow | how))

    def head(self, report: ReportData) -> Iterator[Flowable]:
        """Tell what a report is about.

        Args:
            report: The report.

        Yields:
            The ways to others of its portfolio, the title, and a line for each fact.
        """
        if report.ways:
            links = "&nbsp;&nbsp; ".join(_linked(way.said, way.href) for way in report.ways)
            yield Lines(links, self.style(_TEXT, _LINK, spaceAfter=8))
        yield Lines(_safe(report.kind), self.style(10, _FAINT, spaceAfter=2))
        yield Lines(_safe(report.title), self.style(22, leading=27, spaceAfter=10))
        yield from self.block(report.head)

    def section(self, section: Section) -> Iterator[Flowable]:
        """Tell a section.

        Args:
            section: The section.

        Yields:
            Its heading, kept with what follows it, and its pieces; a wide figure is left to its own pages.
        """
        title = Title(_safe(section.title), self.style(15, spaceBefore=14, spaceAfter=6, keepWithNext=1))
        first, *rest = section.blocks
        if isinstance(first, Figure) and not first.wide:  # a heading doesn't keep with such by itself
            yield KeepTogether([title, *self._drawn(first)])
        else:
            yield title
            yield from self.block(first)
        for block in rest:
            yield from self.block(block)

    def block(self, block: Block) -> Iterator[Flowable]:
        """Tell a piece of a section.

        Args:
            block: The piece.

        Yields:
            What it becomes.
        """
        if isinstance(block, Prose):
            yield self._prose(block)
        elif isinstance(block, Heading):
            yield Lines(_safe(block.text), self.style(11.5, spaceBefore=8, keepWithNext=1))
        elif isinstance(block, Listing):
            for item in block.items:
                yield Lines(_safe(item), self.style(_TEXT, leftIndent=10, bulletIndent=0), bulletText="–")
        elif isinstance(block, Facts):
            for name, value in block.pairs:
                yield Lines(
                    f'<font color="{_FAINT}">{_safe(name)}</font>&nbsp; {_safe(value)}',
                    self.style(_TEXT, spaceAfter=3),
                )
        elif isinstance(block, Table):
            yield from self._captioned(block)
        else:
            yield from self._figure(block)

    def _prose(self, prose: Prose) -> Lines:
        if prose.tone in _TONES:
            ink, ground = _TONES[prose.tone]
            how: dict[str, Any] = {
                "backColor": ground,
                "borderPadding": (4, 6, 4, 6),
                "leftIndent": 6,
                "rightIndent": 6,
            }
            return Lines(
                _safe(prose.text),
                self.style(_TEXT, ink, spaceBefore=7, spaceAfter=9, **how),
            )
        if prose.tone == "basis":
            return Lines(_safe(prose.text), self.style(8, _FAINT))
        return Lines(_safe(prose.text), self.style(11 if prose.tone == "lead" else _TEXT))

    def _figure(self, figure: Figure) -> Iterator[Flowable]:
        if figure.wide:
            yield Lines(_safe(figure.caption), self.style(8, _FAINT))
            yield Lines(_safe(self._words.text("The drawing stands at the end.")), self.style(8, _FAINT))
        else:
            yield KeepTogether(self._drawn(figure))

    def _drawn(self, figure: Figure) -> list[Flowable]:
        drawn = Drawn(figure.scene, self._press, self._font, self._width)
        return [drawn, Spacer(0, 2), Lines(_safe(figure.caption), self.style(8, _FAINT))]

    def _captioned(self, table: Table) -> Iterator[Flowable]:
        """Keep a short table whole; a long one begins where there is room for some of its rows."""
        whole = len(table.rows) <= _WHOLE
        if not whole:
            yield CondPageBreak(_BEGINNING)
        look = self.style(_TEXT, spaceBefore=6, spaceAfter=4, keepWithNext=int(whole))
        yield Lines(_safe(table.caption), look)
        yield self._table(table)
        yield Spacer(0, 8)

    def _table(self, table: Table) -> Grid:
        heads = [
            self._cell(Cell(head, number=amount), head=True)
            for head, amount in zip(table.heads, table.amounts, strict=True)
        ]
        rows = [[self._cell(cell) for cell in row] for row in table.rows]
        texts = [list(table.heads), *([unbroken(cell.text) for cell in row] for row in table.rows)]
        shares = widths(texts, self._width, 2 * _PADDING + 1, self._measured)
        style: list[Any] = [
            ("VALIGN", (0, 0), (-1, -1), "TOP"),
            ("LINEBELOW", (0, 0), (-1, -1), 0.5, _EDGE),
            ("LINEBELOW", (0, 0), (-1, 0), 1, _EDGE),
            ("LEFTPADDING", (0, 0), (-1, -1), _PADDING),
            ("RIGHTPADDING", (0, 0), (-1, -1), _PADDING),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ]
        for down, row in enumerate(table.rows, 1):
            for across, cell in enumerate(row):
                if cell.tone in _TONES:
                    style.append(("BACKGROUND", (across, down), (across, down), _TONES[cell.tone][1]))
        return Grid([heads, *rows], colWidths=shares, repeatRows=1, style=style)

    def _measured(self, text: str) -> float:
        return self._press.metrics.width(text, _TABLE)

    def _cell(self, cell: Cell, *, head: bool = False) -> Lines:
        ink = _FAINT if head else _TONES[cell.tone][0] if cell.tone in _TONES else _INK
        text = _linked(cell.text, cell.href) if cell.href else _safe(cell.text)
        return Lines(text, self._styles[_LINK if cell.href else ink, cell.number])

    @cached_property
    def _styles(self) -> dict[tuple[str, bool], ParagraphStyle]:
        inks = {_INK, _FAINT, _LINK, *(ink for ink, _ in _TONES.values())}
        sides = {False: 0, True: 2}  # left and right, as reportlab counts them
        return {
            (ink, number): self.style(_TABLE, ink, leading=_TABLE * 1.25, spaceAfter=0, alignment=side)
            for ink in inks
            for number, side in sides.items()
        }


def _linked(text: str, href: str) -> str:
    """Lead from a text to another report, in the way that PDF knows for other documents."""
    return f"<a href={quoteattr('pdf:' + printable(href))}>{_safe(text)}</a>"


def _safe(text: str) -> str:
    return escape(unbroken(printable(text)))
