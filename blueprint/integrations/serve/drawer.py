"""Reads files and draws them; this runs in the process apart."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.diagnostics.severity import Severity
from blueprint.files import reading
from blueprint.files.below import is_file_below
from blueprint.files.faults import shown, spelled
from blueprint.integrations.serve.addresses import address, key_of
from blueprint.integrations.serve.figures import Figures, counted
from blueprint.integrations.serve.page import Live, live
from blueprint.integrations.serve.report import Report, report, trouble
from blueprint.integrations.serve.wire import Asked
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from blueprint.source.document import Document
from blueprint.studio import Studio, Wishes, wished
from blueprint.words import catalogue

_FORM = "html"


class Drawn(NamedTuple):
    """What came of one state of a file.

    Args:
        report: What the page is told; `None` where that follows, since it takes longer than the drawing.
        page: The page; `None` where the file has errors, or something failed, or it has been told before.
        details: The files in which steps are drawn in detail, as the blueprint names them.

    Example:
        >>> Drawn({}).details
        ()
    """

    report: Report | None
    page: Live | None = None
    details: tuple[str, ...] = ()


class Drawer:
    """Draws files, again and again.

    Args:
        wishes: How the drawings are to look.
        figures: What tells the key figures.

    Example:
        >>> [drawn.report["trouble"] for drawn in Drawer({}).draw(Asked("no such file.yaml"))]
        ['There is no file `no such file.yaml`.']
    """

    def __init__(self, wishes: Wishes, figures: Figures = counted) -> None:
        self._wishes = wishes
        self._figures = figures
        self._langs: dict[str, str] = {}  # of each file, when it was last read

    def draw(self, asked: Asked) -> Iterator[Drawn]:
        """Draw a file as it is now.

        Args:
            asked: The file.

        Yields:
            The page as soon as there is one, and at last what is to be told; what went wrong is told in a
            sentence.
        """
        try:
            studio = wished(_FORM, self._wishes)  # a theme of the user's own may have changed, too
            yield from self._drawn(studio, asked)
        except BlueprintError as error:
            yield Drawn(trouble(str(error)))
        except MemoryError:
            yield Drawn(trouble("There is not enough memory to draw this file."))

    def _drawn(self, studio: Studio, asked: Asked) -> Iterator[Drawn]:
        settings = studio.settings
        if asked.folder and not is_file_below(asked.folder, asked.key):
            raise UsageError(
                f"There is no file `{shown(spelled(asked.path))}` below the folder of the first."
            )
        raw = reading.read(asked.path, settings.reading.file_bytes)
        opened = Opened(spelled(asked.path), raw, Blueprint, settings, asked.path)
        words = self._words(asked, opened.document)
        if any(finding.severity is Severity.ERROR for finding in opened.reading):
            yield Drawn(report(opened.review, settings.problems_shown, {}, words))
            return
        blueprint = opened.blueprint
        details = tuple(dict.fromkeys(_details(blueprint)))
        try:
            page = _page(studio, blueprint, _leads(asked.key, details))
        except BlueprintError as error:
            told = report(opened.review, settings.problems_shown, {}, words)
            yield Drawn(told | {"trouble": str(error)}, None, details)
            return
        yield Drawn(None, page, details)
        moments = {name: index for index, name in enumerate(blueprint.ids)}
        figures = self._figures(blueprint, words)
        yield Drawn(report(opened.review, settings.problems_shown, moments, words, figures))

    def _words(self, asked: Asked, document: Document) -> catalogue.Catalogue:
        """The reader's language; in a file that can't be read just now the last that it had."""
        own = document.data.get("lang") if isinstance(document.data, dict) else None
        if isinstance(own, str):
            self._langs[asked.path] = own
        return catalogue.of(self._wishes.get("lang") or self._langs.get(asked.path, catalogue.ENGLISH))


def _page(studio: Studio, blueprint: Blueprint, leads: Mapping[str, str]) -> Live:
    from blueprint.drawing import sheet, vector

    scene = studio.compose(blueprint)
    return live(scene, vector.draw(scene, studio.press.engine, sheet.dark(scene)).decode(), leads)


def _details(blueprint: Blueprint) -> Iterator[str]:
    """Name the files in which steps are drawn in detail; the model has refused paths that lead out."""
    for moment in blueprint.sequence:
        for steps in moment.steps.values():
            yield from (step.details for step in steps if step.details)


def _leads(key: str, details: tuple[str, ...]) -> dict[str, str]:
    """Say where the page of each file is in which steps are drawn in detail."""
    return {name: address(key_of(key, name)) for name in details}
