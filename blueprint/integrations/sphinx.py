"""Sphinx: a directive that draws blueprints, in reStructuredText and in MyST Markdown.

In: `.. blueprint:: path` or YAML within the directive. Out: an inline SVG in HTML, a PDF in LaTeX, a PNG in
books, words elsewhere; problems as warnings at their lines. Door: `setup`, for `extensions = [...]`.
"""

import os
from hashlib import sha256
from typing import Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective
from sphinx.writers.html5 import HTML5Translator
from sphinx.writers.latex import LaTeXTranslator

from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.figures import markup, options
from blueprint.figures.figure import Figure, of_file, of_text, prefix
from blueprint.figures.problem import Problem
from blueprint.figures.shelf import Shelf
from blueprint.files.writing import make_folder, write
from blueprint.registry import version

_LOG = logging.getLogger(__name__)
_DRAWN = ("html", "latex")
_OWN_THEME = ".toml"
_SORRY = "This blueprint can’t be drawn."


class blueprint_drawing(nodes.General, nodes.Inline, nodes.Element):  # noqa: N801 - writers know nodes so
    """The place of a drawing in a page; what it is drawn from is read again when the page is written."""


class BlueprintDirective(SphinxDirective):
    """`.. blueprint:: path`, or the YAML itself as its content."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True
    option_spec: ClassVar[dict[str, Any]] = {
        **dict.fromkeys(options.DRAWING, directives.unchanged_required),
        "width": directives.unchanged_required,
        "caption": directives.unchanged_required,
        "alt": directives.unchanged_required,
        "name": directives.unchanged_required,
        "class": directives.class_option,
        "align": directives.unchanged_required,
    }

    def run(self) -> list[nodes.Node]:
        """Check the blueprint, tell Sphinx what the page depends on, and leave a place for the drawing."""
        source, line = self.get_source_info()
        try:
            place = self._place()
            figure = _figure(place, self.env.srcdir, Shelf())
            problems = self._depend_and_judge(figure)
        except BlueprintError as error:
            problems, text = [Problem(str(error), source, line)], str(error)
        else:
            text = figure.faults or "\n".join(problem.message for problem in problems)
        text = text.replace(f"{self.env.srcdir}{os.sep}", "")  # a site tells nothing of the machine
        for problem in problems:
            where = problem.place if problem.line else f"{source}:{line}"
            _LOG.warning(problem.message, location=where, type="blueprint", subtype=problem.rule)
        if problems:
            self.env.note_reread()  # so that the next build warns again
        if any(problem.stops for problem in problems):
            return [nodes.error("", nodes.paragraph("", _SORRY), nodes.literal_block(text, text))]
        return [self._in_its_figure(place)]

    def _place(self) -> blueprint_drawing:
        """Note what is to be drawn and how, in a node that any later build can read."""
        given = dict(self.options)
        given["class"] = " ".join(given.get("class", ()))
        if bool(self.arguments) == bool(self.content):
            raise UsageError(
                "A blueprint directive takes either the path of a blueprint or YAML as its content."
            )
        if self.config.blueprint_theme:
            given.setdefault("theme", self.config.blueprint_theme)
        place = blueprint_drawing("", wishes=options.wishes(given), standing=options.standing(given))
        theme = place["wishes"].get("theme", "")
        if theme.endswith(_OWN_THEME):
            place["wishes"]["theme"] = self._noted(theme)
        if self.arguments:
            place["file"], _ = self.env.relfn2path(self.arguments[0])
            self.env.note_dependency(place["file"])
        else:
            place["text"] = "\n".join(self.content)
            place["page"], place["begins"] = self._first_line()
        place["prefix"] = prefix(self.env.docname, self.env.new_serialno("blueprint"))
        self.set_source_info(place)
        return place

    def _noted(self, path: str) -> str:
        """Turn a path as a page has it into a full one, on which the page then depends."""
        relative, full = self.env.relfn2path(path)
        self.env.note_dependency(relative)
        return full

    def _first_line(self) -> tuple[str, int]:
        """Tell where the content begins, from 1."""
        source, offset = self.content.info(0)
        if offset:
            return source, offset + 1
        # MyST counts from the directive's own beginning
        return self.get_source_info()[0], self.lineno + self.content_offset + 1

    def _depend_and_judge(self, figure: Figure) -> list[Problem]:
        problems = figure.problems()
        if not any(problem.stops for problem in problems):
            for path in figure.details:
                self.env.note_dependency(os.path.relpath(path, self.env.srcdir))
        return problems

    def _in_its_figure(self, place: blueprint_drawing) -> nodes.figure:
        """Give it what every figure of Sphinx has: a caption, a number, a name, a side."""
        standing: options.Standing = place["standing"]
        around = nodes.figure("", place, classes=["blueprint", *standing.classes.split()])
        self.set_source_info(around)
        if standing.align:
            around["align"] = standing.align
        if standing.caption:
            inline, messages = self.parse_inline(standing.caption, lineno=self.lineno)
            caption = nodes.caption(standing.caption, "", *inline)
            self.set_source_info(caption)
            around += [caption, *messages]
        self.add_name(around)
        return around


def _figure(place: blueprint_drawing, folder: str | os.PathLike[str], shelf: Shelf) -> Figure:
    """Open what a place is to show."""
    if "file" in place:
        return of_file(os.path.join(folder, place["file"]), place["wishes"], shelf)
    return of_text(place["text"], place["page"], place["begins"], place["wishes"], shelf)


def _shelved(place: blueprint_drawing, builder: Builder) -> Figure:
    """Open what a place is to show; its pictures are kept beside the pages that were read."""
    return _figure(place, builder.srcdir, Shelf(os.path.join(builder.doctreedir, "blueprints")))


def _in_html(writer: HTML5Translator, place: blueprint_drawing) -> None:
    """Draw into the page itself; where programs show pages that know little SVG, as an image."""
    try:
        figure = _shelved(place, writer.builder)
        drawn = _image if writer.builder.embedded else _inline
        writer.body.append(drawn(writer, place, figure))
    except BlueprintError as error:
        _warn(error, place)
        writer.body.append(markup.faults(str(error)))
    raise nodes.SkipNode


def _inline(_writer: HTML5Translator, place: blueprint_drawing, figure: Figure) -> str:
    return markup.sheet(figure.picture("svg", place["prefix"]), figure.title, place["standing"])


def _image(writer: HTML5Translator, place: blueprint_drawing, figure: Figure) -> str:
    builder = writer.builder
    name = _beside(os.path.join(builder.outdir, builder.imagedir), "png", figure)
    alt = writer.attval(place["standing"].alt or figure.title)
    return f'<img src="{builder.imgpath}/{name}" alt="{alt}" style="max-width:100%"/>'


def _in_latex(writer: LaTeXTranslator, place: blueprint_drawing) -> None:
    """Include a PDF, as wide as wished and never wider than the text."""
    try:
        figure = _shelved(place, writer.builder)
        for problem in figure.problems("pdf"):
            _LOG.warning(problem.message, location=problem.place, type="blueprint", subtype=problem.rule)
        name = _beside(str(writer.builder.outdir), "pdf", figure)
        width = writer.latex_image_length(place["standing"].width) if place["standing"].width else ""
        size = f"[width={width}]" if width else ""
        writer.body.append(f"\\noindent\\sphinxincludegraphics{size}{{{{{name[:-4]}}}.pdf}}")
    except BlueprintError as error:
        _warn(error, place)
        writer.body.append(writer.encode(str(error)))
    raise nodes.SkipNode


def _beside(folder: str, form: str, figure: Figure) -> str:
    """Put a picture where the product looks for it, under a name that says what is in it."""
    picture = figure.picture(form)
    name = f"blueprint-{sha256(picture).hexdigest()[:16]}.{form}"
    make_folder(folder)
    write(os.path.join(folder, name), picture)
    return name


def _warn(error: BlueprintError, place: nodes.Node) -> None:
    _LOG.warning(str(error), location=place, type="blueprint", subtype="drawing")


class InWords(SphinxPostTransform):
    """Tells a blueprint in words wherever neither HTML nor LaTeX is written."""

    default_priority = 9

    def run(self, **_options: Any) -> None:
        """Put paragraphs in the place of each drawing."""
        if self.app.builder.format in _DRAWN:
            return
        for place in list(self.document.findall(blueprint_drawing)):
            try:
                told = _shelved(place, self.app.builder).describe()
            except BlueprintError as error:
                _warn(error, place)
                told = str(error)
            place.replace_self([nodes.paragraph(line, line) for line in told.splitlines()])


def setup(app: Sphinx) -> dict[str, Any]:
    """Tell Sphinx what there is.

    Args:
        app: Sphinx itself.

    Returns:
        What Sphinx wants to know of an extension: pages may be read and written by several processes.
    """
    app.add_config_value("blueprint_theme", "", "env", str)
    app.add_node(blueprint_drawing, html=(_in_html, None), latex=(_in_latex, None))
    app.add_directive("blueprint", BlueprintDirective)
    app.add_post_transform(InWords)
    return {"version": version(), "parallel_read_safe": True, "parallel_write_safe": True}
