"""Reads the file and draws it; this runs in the process apart."""

import os
from collections.abc import Iterator
from typing import NamedTuple

from blueprint.diagnostics.errors import BlueprintError
from blueprint.diagnostics.severity import Severity
from blueprint.files import reading
from blueprint.files.faults import spelled
from blueprint.integrations.serve.figures import Figures, counted
from blueprint.integrations.serve.page import Live, live
from blueprint.integrations.serve.report import Report, report, trouble
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from blueprint.source.document import Document
from blueprint.studio import Studio, Wishes, wished
from blueprint.words import catalogue

_FORM = "html"


class Drawn(NamedTuple):
    """What came of one state of the file.

    Args:
        report: What the page is told.
        page: The page; `None` where the file has errors, or something failed.
        beside: Paths of other files that it speaks of.

    Example:
        >>> Drawn({}, None).beside
        ()
    """

    report: Report
    page: Live | None
    beside: tuple[str, ...] = ()


class Drawer:
    """Draws a file, again and again.

    Args:
        path: Where it lies.
        wishes: How the drawing is to look.
        figures: What tells the key figures.

    Example:
        >>> Drawer("no such file.yaml", {}).draw().report["trouble"]
        'There is no file `no such file.yaml`.'
    """

    def __init__(self, path: str, wishes: Wishes, figures: Figures = counted) -> None:
        self._path = path
        self._wishes = wishes
        self._figures = figures
        self._lang = catalogue.ENGLISH  # of the file, when it was last read

    def draw(self) -> Drawn:
        """Draw the file as it is now.

        Returns:
            The page and what is to be told; what went wrong is told in a sentence.
        """
        try:
            studio = wished(_FORM, self._wishes)  # a theme of the user's own may have changed, too
            return self._drawn(studio)
        except BlueprintError as error:
            return Drawn(trouble(str(error)), None)
        except MemoryError:
            return Drawn(trouble("There is not enough memory to draw this file."), None)

    def _drawn(self, studio: Studio) -> Drawn:
        settings = studio.settings
        raw = reading.read(self._path, settings.reading.file_bytes)
        opened = Opened(spelled(self._path), raw, Blueprint, settings)
        words = self._words(opened.document)
        if any(finding.severity is Severity.ERROR for finding in opened.reading):
            return Drawn(report(opened.review, settings.problems_shown, {}, words), None)
        blueprint = opened.blueprint
        beside = tuple(dict.fromkeys(_beside(blueprint, os.path.dirname(self._path))))
        try:
            page = _page(studio, blueprint)
        except BlueprintError as error:
            told = report(opened.review, settings.problems_shown, {}, words)
            return Drawn(told | {"trouble": str(error)}, None, beside)
        moments = {name: index for index, name in enumerate(blueprint.ids)}
        figures = self._figures(blueprint, words)
        return Drawn(report(opened.review, settings.problems_shown, moments, words, figures), page, beside)

    def _words(self, document: Document) -> catalogue.Catalogue:
        """The reader's language; in a file that can't be read just now the last that it had."""
        own = document.data.get("lang") if isinstance(document.data, dict) else None
        self._lang = own if isinstance(own, str) else self._lang
        return catalogue.of(self._wishes.get("lang") or self._lang)


def _page(studio: Studio, blueprint: Blueprint) -> Live:
    from blueprint.drawing import sheet, vector

    scene = studio.compose(blueprint)
    return live(scene, vector.draw(scene, studio.press.engine, sheet.dark(scene)).decode())


def _beside(blueprint: Blueprint, folder: str) -> Iterator[str]:
    """Name the files in which steps are drawn in detail; the model has refused paths that lead out."""
    for moment in blueprint.sequence:
        for steps in moment.steps.values():
            yield from (os.path.join(folder, step.details) for step in steps if step.details)
