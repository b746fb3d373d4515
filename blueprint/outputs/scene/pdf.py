"""PDF: the picture for print and mail, in vectors, its words searchable and its links alive."""

import math
import re
import threading
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from blueprint.diagnostics.errors import MachineError
from blueprint.diagnostics.quoting import quote
from blueprint.drawing import dot, forms
from blueprint.drawing.form import Form
from blueprint.drawing.lettering import printable, words
from blueprint.drawing.links import safe
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Align, Heading, Line, Outline, Scene, Shape

if TYPE_CHECKING:
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.pathobject import PDFPathObject

SUFFIX = ".pdf"
MEDIA = "application/pdf"
SETS_WORDS = True  # in its own font, whatever others the reader has

_LONGEST_SIDE = 14_400  # units a page may measure; a longer drawing keeps its size by larger units (PDF 1.6)
_STEPS = re.compile(r"([MCL])([^MCL]*)")
_BESIDE_HEADING = 18.0  # points left and above what a bookmark leads to
_PAIR_OF_POINTS = 3  # a cubic piece has two handles and an end
# reportlab keeps its fonts, and the place where it reads in a font's file, in one object a process.
ONE_AT_A_TIME = threading.Lock()
"""Held by whoever paints."""


def write(scene: Scene, press: Press) -> bytes:
    """Draw a scene as PDF, on one page of its size, or on as many as it consists of.

    Args:
        scene: What is to be seen.
        press: Its engine draws; its font is embedded with the characters in use.

    Returns:
        One PDF document, the same bytes for the same scene.

    Raises:
        MachineError: The engine failed, or the font can't be embedded.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> write(tea, Press(find(), bundled()))[:5]
        b'%PDF-'
    """
    drawn = forms.draw(scene, press.engine)
    with ONE_AT_A_TIME:
        return _Painter(scene, registered(press.metrics.file)).paint(drawn)


def paint_on(canvas: "Canvas", scene: Scene, drawn: dict[str, list[Form]], font: str, page: int = 0) -> None:
    """Paint a scene, or a page of it, on somebody's canvas, its lower left corner at the origin.

    Args:
        canvas: What is painted on; to be used under `ONE_AT_A_TIME`.
        scene: What is to be seen.
        drawn: Its forms, as the engine drew them.
        font: The name under which its font is registered.
        page: Which of its pages.

    Example:
        >>> from reportlab.pdfgen.canvas import Canvas
        >>> paint_on(Canvas(""), Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ()), {}, "Helvetica")
    """
    bare = scene._replace(shapes=tuple(shape._replace(heading=None) for shape in scene.shapes))
    painter = _Painter(bare, font, canvas)
    canvas.saveState()
    painter.page(page, drawn)
    canvas.restoreState()


class _Painter:
    """Paints one scene on its pages; y grows upwards in PDF, as in Graphviz."""

    def __init__(self, scene: Scene, font: str, canvas: "Canvas | None" = None) -> None:
        from reportlab.pdfgen.canvas import Canvas  # only PDF needs it

        self._scene = scene
        self._font = font
        self._page_height = scene.height / scene.pages
        self._unit = (
            max(1, math.ceil(max(scene.width, self._page_height) / _LONGEST_SIDE)) if not canvas else 1
        )
        self._size = scene.scale / self._unit
        self._targets = {shape.id: shape for shape in scene.shapes if shape.link.startswith("#")}
        self._canvas = canvas or Canvas(
            "",
            pagesize=(scene.width * self._size, self._page_height * self._size),
            pdfVersion=(1, 6),
            pageCompression=1,
            invariant=1,
            initialFontName=font,  # type: ignore[arg-type]  # the stubs are wrong
            lang=printable(scene.lang) or None,
        )
        self._headings: set[Heading] = set()

    def paint(self, drawn: dict[str, list[Form]]) -> bytes:
        """Paint everything and give the document's bytes."""
        canvas, scene = self._canvas, self._scene
        canvas.setTitle(printable(scene.title))
        canvas.setSubject(printable(scene.description.partition("\n")[0]))  # a line, where programs show it
        canvas.setAuthor("")
        canvas.setCreator("blueprint")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        for number in range(scene.pages):
            self.page(number, drawn)
            canvas.showPage()
        self._contents()
        if self._unit > 1:
            # reportlab knows no UserUnit, but writes whatever attribute a page names
            page = canvas._doc.Pages.pages[-1]  # type: ignore[attr-defined]  # noqa: SLF001
            page.__NoDefault__ = [*page.__NoDefault__, "UserUnit"]
            page.UserUnit = self._unit
        data: bytes = canvas.getpdfdata()  # type: ignore[no-untyped-call]
        return data

    def page(self, number: int, drawn: dict[str, list[Form]]) -> None:
        """Paint one of its pages."""
        canvas, scene = self._canvas, self._scene
        shapes, lines = self._pages[number]
        canvas.scale(self._size, self._size)
        if scene.background:
            canvas.setFillColor(scene.background)
            canvas.rect(0, 0, scene.width, self._page_height, stroke=0, fill=1)
        if number < scene.pages - 1:
            canvas.translate(0, -self._page_height * (scene.pages - 1 - number))
        for shape in shapes:
            self._shape(shape, drawn.get(dot.name(shape.id), []))
        for line in lines:
            for form in drawn[dot.name(line.id)]:
                self._form(form)

    @cached_property
    def _pages(self) -> list[tuple[list[Shape], list[Line]]]:
        """Tell what is to be seen on each page; a line from page to page is on none, since it parts them."""
        pages: list[tuple[list[Shape], list[Line]]] = [([], []) for _ in range(self._scene.pages)]
        last = len(pages) - 1
        for shape in self._scene.shapes:
            pages[min(last, int(shape.y // self._page_height))][0].append(shape)
        for line in self._scene.lines:
            if "page-edge" not in line.classes:
                pages[min(last, int(line.points[0][1] // self._page_height))][1].append(line)
        return pages

    def _contents(self) -> None:
        """Write the table of contents that viewers show beside the page: phases, and moments below them."""
        level = -1
        for heading in sorted(self._headings):
            level = min(len(heading.place) - 1, level + 1)
            self._canvas.addOutlineEntry(printable(heading.words), _mark(heading), level, closed=level == 0)

    def _shape(self, shape: Shape, drawn: list[Form]) -> None:
        for form in drawn:
            ruled = shape.outline is Outline.TERMINAL and not self._scene.by_hand
            self._form(form, shape if ruled else None)
        canvas = self._canvas
        if shape.heading and shape.heading not in self._headings:
            self._headings.add(shape.heading)
            left, top = shape.x - shape.width / 2, shape.y - shape.height / 2
            place = (max(0.0, left - _BESIDE_HEADING), self._scene.height - max(0.0, top - _BESIDE_HEADING))
            left, top = (side / self._unit for side in place)
            canvas.bookmarkPage(_mark(shape.heading), fit="XYZ", left=left, top=top)
        canvas.setFillColor(shape.ink)
        canvas.setFont(self._font, shape.font_size)
        write_line = canvas.drawString if shape.align is Align.LEFT else canvas.drawCentredString
        for line in words(shape):
            write_line(line.x, self._scene.height - line.y, line.text)
        if shape.link:
            self._link(shape, safe(shape.link))

    def _link(self, shape: Shape, link: str) -> None:
        """Lead to an address, or to another shape of this document that leads back."""
        canvas, height = self._canvas, self._scene.height
        x, y = shape.x - shape.width / 2, height - shape.y - shape.height / 2
        place = (x, y, x + shape.width, y + shape.height)
        if shape.id in self._targets and link[1:] in self._targets:
            canvas.bookmarkHorizontal(shape.id, 0, shape.height)
            canvas.linkRect("", link[1:], place, relative=1)
        elif link:
            canvas.linkURL(_in_ascii(link), place, relative=1)

    def _form(self, form: Form, terminal: Shape | None = None) -> None:
        canvas, attributes = self._canvas, form.attributes
        fill, stroke = attributes.get("fill", "none"), attributes.get("stroke", "none")
        filled, stroked = int(fill != "none"), int(stroke != "none")
        if filled:
            canvas.setFillColor(fill)
        if stroked:
            canvas.setStrokeColor(stroke)
            canvas.setLineWidth(float(attributes.get("stroke-width", "1")))
            dashes = attributes.get("stroke-dasharray", "")
            canvas.setDash([float(part) for part in dashes.split(",") if part])
        if terminal is not None:
            x, y = terminal.x - terminal.width / 2, self._scene.height - terminal.y - terminal.height / 2
            radius = min(terminal.width, terminal.height) / 2
            canvas.roundRect(x, y, terminal.width, terminal.height, radius, stroked, filled)
        elif form.kind == "ellipse":
            x, y, rx, ry = (float(attributes[name]) for name in ("cx", "cy", "rx", "ry"))
            canvas.ellipse(x - rx, -y - ry, x + rx, -y + ry, stroked, filled)
        else:
            canvas.drawPath(_path(canvas, form), stroked, filled)


def _mark(heading: Heading) -> str:
    """Name the place of a heading within the document."""
    return "-".join(map(str, heading.place))


def _path(canvas: "Canvas", form: Form) -> "PDFPathObject":
    """Turn the points of a form, or its path, into a path of PDF."""
    course = canvas.beginPath()
    first = last = (0.0, 0.0)
    for step, written in _steps(form):
        points = _points(written)
        last = points[-1]
        if step == "M":
            first = points[0]
            course.moveTo(*first)
        elif step == "L":
            for point in points:
                course.lineTo(*point)
        else:
            for at in range(0, len(points), _PAIR_OF_POINTS):
                (a, b), (c, d), (e, f) = points[at : at + _PAIR_OF_POINTS]
                course.curveTo(a, b, c, d, e, f)
    if first == last:
        course.close()
    return course


def _steps(form: Form) -> list[tuple[str, str]]:
    if form.kind == "path":
        return _STEPS.findall(form.attributes["d"])
    begin, _, rest = form.attributes["points"].strip().partition(" ")
    return [("M", begin), ("L", rest)] if rest else [("M", begin)]


def _points(written: str) -> Sequence[tuple[float, float]]:
    numbers = [pair.split(",") for pair in written.split()]
    return [(float(x), -float(y)) for x, y in numbers]


def _in_ascii(link: str) -> str:
    """Write an address as PDF wants it, other scripts in percent signs."""
    from urllib.parse import quote as percent  # only for links in PDF

    return percent(link, safe="%/:?#[]@!$&'()*+,;=~-._")


def registered(file: "Path") -> str:
    """Make a font known to reportlab under a name that two different fonts never share.

    Args:
        file: A TrueType font.

    Returns:
        The name.

    Raises:
        MachineError: It can't be embedded.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> registered(bundled().file)[:10]
        'blueprint-'
    """
    from hashlib import sha256  # only PDF needs these

    from reportlab.pdfbase import pdfmetrics, ttfonts

    try:
        name = f"blueprint-{sha256(file.read_bytes()).hexdigest()}"
        if name not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(ttfonts.TTFont(name, str(file)))
    except (OSError, ttfonts.TTFError) as error:
        raise MachineError(f"The font {quote(str(file))} can't be embedded in a PDF: {error}.") from error
    return name
