"""How the formats that pandoc writes show a blueprint: as a page's own SVG, as an image, or in words."""

import os
from hashlib import sha256
from typing import Protocol

from blueprint.figures import markup
from blueprint.figures.figure import Figure, prefix
from blueprint.figures.options import Standing
from blueprint.files.writing import make_folder, write
from blueprint.integrations.pandoc import nodes
from blueprint.integrations.pandoc.nodes import Node

_FOLDER = "blueprint-figures"
_CLASS = "blueprint"
_PAGES = ("html", "revealjs", "slidy", "s5", "slideous", "dzslides", "chunkedhtml")
_IMAGES = {
    "latex": "pdf", "beamer": "pdf", "context": "pdf",
    "docx": "png", "odt": "png", "pptx": "png", "epub": "png", "rtf": "png", "typst": "png",
    "asciidoc": "svg", "commonmark": "svg", "gfm": "svg", "markdown": "svg", "org": "svg", "rst": "svg",
}  # fmt: skip
# Formats that let a picture stand out of the paper, and the points that theirs leaves for one.
_UNFITTED = {"odt": 450}


class Shown(Protocol):
    """A blueprint as a format shows it."""

    def block(self, caption: list[Node]) -> Node:
        """Show it by itself, and what is written below it."""

    def inline(self) -> Node:
        """Show it within a line."""


class _InPage:
    """The drawing itself within HTML."""

    def __init__(self, figure: Figure, standing: Standing, number: int, *, figures: bool) -> None:
        drawing = figure.picture("svg", prefix("page", number - 1))
        self._sheet = markup.sheet(drawing, figure.title, standing)
        self._standing = standing._replace(caption="")
        self._figures = figures

    def block(self, caption: list[Node]) -> Node:
        if caption and self._figures:
            classes = f"{_CLASS} {self._standing.classes}"
            content = nodes.html("RawBlock", self._sheet)
            return nodes.figure(
                self._standing.name, classes, caption, content, f"{markup.ROOM};text-align:center"
            )
        whole = markup.figure(self._sheet, self._standing)
        if not caption:
            return nodes.html("RawBlock", whole)
        begun, end = whole[: -len(markup.END)], f"</figcaption>{markup.END}"
        return nodes.division(
            "", "",
            nodes.html("RawBlock", f"{begun}<figcaption {markup.SMALL}>"),
            nodes.block("Plain", *caption),
            nodes.html("RawBlock", end),
        )  # fmt: skip

    def inline(self) -> Node:
        return nodes.html("RawInline", markup.figure(self._sheet, self._standing))


class _AsImage:
    """A file that pandoc fetches."""

    def __init__(self, figure: Figure, standing: Standing, form: str, *, figures: bool) -> None:
        kind = _IMAGES[form]
        picture = figure.picture(kind)
        self._file = _kept(picture, kind)
        self._alt = nodes.words(standing.alt or figure.title)
        fits = form not in _UNFITTED or _points(picture) <= _UNFITTED[form]
        self._standing = standing if fits or standing.width else standing._replace(width="100%")
        self._figures = figures

    def block(self, caption: list[Node]) -> Node:
        if not caption:
            return nodes.block("Para", self.inline())
        name, width = self._standing.name, self._standing.width
        if self._figures:
            classes = f"{_CLASS} {self._standing.classes}"
            content = nodes.block("Plain", nodes.image(self._file, self._alt, width=width))
            return nodes.figure(name, classes, caption, content)
        return nodes.block("Para", nodes.image(self._file, caption, name, width, stands=True))

    def inline(self) -> Node:
        return nodes.image(self._file, self._alt, self._standing.name, self._standing.width)


class _InWords:
    """All that the drawing says, line by line, for formats without pictures."""

    def __init__(self, figure: Figure, standing: Standing) -> None:
        self._told = nodes.words(figure.describe())
        self._name = standing.name

    def block(self, caption: list[Node]) -> Node:
        # a figure without an image would lose its caption
        below = [nodes.block("Para", *caption)] if caption else []
        return nodes.division(self._name, _CLASS, nodes.block("Para", *self._told), *below)

    def inline(self) -> Node:
        return {"t": "Span", "c": [[self._name, [_CLASS], []], self._told]}


def shown(form: str, figure: Figure, standing: Standing, number: int, *, figures: bool) -> Shown:
    """Show a blueprint as a format can.

    Args:
        form: The format that pandoc writes.
        figure: The blueprint, and how it is to look.
        standing: How it is to stand there.
        number: Which blueprint of the document it is, from 1.
        figures: Has the document's form a block for figures?

    Returns:
        What makes parts of the document of it.

    Raises:
        BlueprintError: It can't be drawn, or its picture can't be kept.

    Example:
        >>> from blueprint.figures.figure import of_text
        >>> tea = of_text("title: Tea\\nmoments: [{customer: Sip}]", "guide.md")
        >>> shown("plain", tea, Standing(), 1, figures=True).inline()["t"]
        'Span'
    """
    if form.startswith(_PAGES):
        return _InPage(figure, standing, number, figures=figures)
    family = form.rstrip("0123456789").partition("_")[0]
    if family in _IMAGES:
        return _AsImage(figure, standing, family, figures=figures)
    return _InWords(figure, standing)


def _points(picture: bytes) -> float:
    """Tell how wide a PNG is, by its head."""
    return int.from_bytes(picture[16:20], "big") / 2


def _kept(picture: bytes, form: str) -> str:
    """Put a picture where pandoc can fetch it, under a name that says what is in it."""
    make_folder(_FOLDER)
    path = os.path.join(_FOLDER, f"{sha256(picture).hexdigest()[:16]}.{form}")
    write(path, picture)
    return path
