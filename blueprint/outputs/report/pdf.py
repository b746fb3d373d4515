"""PDF: a report to be printed and mailed, its drawing in vectors, with bookmarks for its sections."""

import io
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from blueprint.drawing import forms
from blueprint.drawing.lettering import printable
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Scene
from blueprint.outputs.scene.pdf import ONE_AT_A_TIME, paint_on, registered
from blueprint.report.data import ReportData

if TYPE_CHECKING:
    from reportlab.platypus import BaseDocTemplate, Flowable, PageTemplate

PAGED = True
"""Is the drawing to be broken into pages?"""
SUFFIX = ".pdf"

_MARGIN = 42.0
_FOOT = 24.0
_SMALL = 8.0
_FAINT = "#526170"


def write(report: ReportData, press: Press, folders: Sequence[Path], place: str = "") -> dict[str, bytes]:  # noqa: ARG001 - no template lays out pages
    """Write a report on A4 pages; the drawing has pages of its own.

    Args:
        report: The report.
        press: Draws its figures; its font is embedded.
        folders: Where templates are looked for; pages have none.
        place: Where it will lie, for formats with pictures beside them.

    Returns:
        The document, under an empty name.

    Raises:
        MachineError: The engine failed, or the font can't be embedded.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.report.data import Facts
        >>> tea = ReportData("Tea", "Report", "en", Facts(()), (), {})
        >>> write(tea, Press(find, bundled()), ())[""][:5]
        b'%PDF-'
    """
    with ONE_AT_A_TIME:
        return {"": _Document(report, press).made()}


class _Document:
    """Lays one report out."""

    def __init__(self, report: ReportData, press: Press) -> None:
        from reportlab.lib.pagesizes import A4  # only PDF needs it

        self._report = report
        self._press = press
        self._font = registered(press.metrics.file)
        self._page = A4
        self._width = A4[0] - 2 * _MARGIN

    def made(self) -> bytes:
        from blueprint.outputs.paged.story import Teller

        report = self._report
        teller = Teller(self._press, self._font, report.lang, self._width)
        story: list[Flowable] = list(teller.head(report))
        sheets: list[PageTemplate] = []
        for section in report.sections:
            story += teller.section(section)
        for figure in report.figures:
            if figure.wide:
                story += self._sheets(figure.scene, sheets)
        stream = io.BytesIO()
        self._template(stream, sheets).build(story)
        return stream.getvalue()

    def _sheets(self, scene: Scene, sheets: "list[PageTemplate]") -> "list[Flowable]":
        """Give a drawing its own pages, as large as it needs them."""
        from reportlab.platypus import Frame, NextPageTemplate, PageBreak, PageTemplate, Spacer

        drawn = forms.draw(scene, self._press.engine)
        size = scene.width * scene.scale, scene.height / scene.pages * scene.scale
        story: list[Flowable] = []
        for page in range(scene.pages):
            name = f"drawing-{len(sheets)}"

            def painted(canvas: Any, _: Any, page: int = page) -> None:
                paint_on(canvas, scene, drawn, self._font, page)

            frame = Frame(0, 0, *size, id=name)
            sheets.append(PageTemplate(name, [frame], onPage=painted, pagesize=size))
            story += [NextPageTemplate(name), PageBreak(), Spacer(1, 1)]
        return story

    def _template(self, stream: io.BytesIO, sheets: "list[PageTemplate]") -> "BaseDocTemplate":
        from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

        from blueprint.outputs.paged.story import Title

        report = self._report
        words = [printable(text) for text in (report.title, report.kind)]

        class Document(BaseDocTemplate):
            """Lists the headings of sections in the bookmarks."""

            def afterFlowable(self, flowable: Any) -> None:  # noqa: N802 - reportlab's name
                if isinstance(flowable, Title):
                    text = flowable.getPlainText()
                    key = f"section-{self.canv.getPageNumber()}-{text}"
                    self.canv.bookmarkHorizontal(key, 0, flowable.height + _MARGIN)
                    self.canv.addOutlineEntry(text, key, 0)

        document = Document(
            stream,
            pagesize=self._page,
            title=words[0],
            subject=words[1],
            author="",
            creator="blueprint",
            lang=report.lang,
            invariant=1,
            displayDocTitle=1,
            initialFontName=self._font,
        )
        height = self._page[1] - _MARGIN - _FOOT - 2 * _SMALL
        frame = Frame(_MARGIN, _FOOT + 2 * _SMALL, self._width, height, 0, 0, 0, 0, id="text")
        foot = partial(_foot, self._font, " – ".join(words), self._page[0])
        document.addPageTemplates([PageTemplate("text", [frame], onPage=foot, pagesize=self._page), *sheets])
        return document


def _foot(font: str, words: str, width: float, canvas: Any, _: Any) -> None:
    """Write at the bottom of a page what it belongs to, and its number."""
    canvas.saveState()
    canvas.setFont(font, _SMALL)
    canvas.setFillColor(_FAINT)
    canvas.drawString(_MARGIN, _FOOT, words)
    canvas.drawRightString(width - _MARGIN, _FOOT, str(canvas.getPageNumber()))
    canvas.restoreState()
