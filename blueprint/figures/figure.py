"""One blueprint in a page: opened, judged, drawn as the page wishes, and drawn once only."""

import os
from functools import cached_property
from hashlib import sha256

from blueprint.diagnostics.errors import BlueprintError
from blueprint.drawing.names import slug
from blueprint.figures.problem import Problem, of_finding
from blueprint.figures.shelf import Shelf
from blueprint.opened import Opened
from blueprint.pipeline import Blueprint, opens
from blueprint.pipeline import open as open_file
from blueprint.registry import version
from blueprint.studio import Wishes, told, wished


class Figure:
    """A blueprint and how a page wishes it drawn.

    Args:
        opened: Its file, or its text at the lines where it stands in the page.
        raw: What it is written with, wherever it stands.
        wishes: How it is to look.
        shelf: Where its pictures are kept.

    Example:
        >>> tea = of_text("title: Tea\\nmoments: [{customer: Sip}]", "guide.md", line=7)
        >>> tea.title, tea.problems()
        ('Tea', [])
    """

    def __init__(
        self, opened: Opened[Blueprint], raw: bytes, wishes: Wishes | None = None, shelf: Shelf | None = None
    ) -> None:
        self._opened = opened
        self._raw = raw
        self._wishes: Wishes = wishes or {}
        self._shelf = shelf or Shelf()

    @property
    def title(self) -> str:
        """What the blueprint is called.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
        """
        return self._opened.blueprint.title

    @cached_property
    def details(self) -> list[str]:
        """The files in which steps are drawn in detail, as far as they are there; none of a faulty one."""
        folder, moments = os.path.dirname(self._opened.name), self._opened.blueprint.sequence
        steps = (step for moment in moments for cell in moment.steps.values() for step in cell)
        named = (os.path.normpath(os.path.join(folder, step.details)) for step in steps if step.details)
        return sorted({path for path in named if os.path.isfile(path)})

    def problems(self, form: str = "svg") -> list[Problem]:
        """List what is wrong with it and with what is wished of it.

        Args:
            form: The format that is wanted.

        Returns:
            Errors and warnings, by place.
        """
        name = self._opened.name
        try:
            studio = wished(form, self._wishes)
            _ = studio.theme
        except BlueprintError as error:
            return [Problem(str(error), name)]
        found = self._opened.reading + (self._opened.missing_glyphs if studio.sets_words else ())
        return [problem for finding in found if (problem := of_finding(finding, name))]

    @property
    def faults(self) -> str:
        """All that was found, with lines and carets, for where the picture would stand."""
        return told(self._opened.review_of(self._opened.reading))

    def picture(self, form: str, prefix: str = "") -> bytes:
        """Draw it, or fetch what was drawn of the same before.

        Args:
            form: The format.
            prefix: Begins every id of an SVG.

        Returns:
            The picture.

        Raises:
            BlueprintError: It can't be drawn.
        """
        wishes: Wishes = {**self._wishes, "prefix": prefix}
        studio = wished(form, wishes)
        parts = (version(), form, sorted(wishes.items()), studio.theme, studio.settings, self._raw)
        name = f"{sha256(repr(parts).encode()).hexdigest()[:40]}.{form}"
        return self._shelf.get(name, lambda: studio.paint(studio.compose(self._opened.blueprint)))

    def describe(self) -> str:
        """Tell it in words, for pages that have no pictures.

        Returns:
            Some lines.

        Raises:
            BlueprintError: It can't be used as it is written, or there is no such language.
        """
        return self._opened.blueprint.describe(self._wishes.get("lang"))


def of_file(path: str, wishes: Wishes | None = None, shelf: Shelf | None = None) -> Figure:
    """Take a blueprint from its file.

    Args:
        path: Where it lies.
        wishes: How it is to look.
        shelf: Where its pictures are kept.

    Returns:
        The figure.

    Raises:
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.

    Example:
        >>> of_file("no such file.yaml")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file.yaml`.
    """
    opened = open_file(path)
    return Figure(opened, opened.raw, wishes, shelf)


def of_text(
    text: str, name: str, line: int = 1, wishes: Wishes | None = None, shelf: Shelf | None = None
) -> Figure:
    """Take a blueprint that is written in the page itself.

    Args:
        text: YAML.
        name: The page's file, for messages.
        line: The line in it where the text begins, from 1.
        wishes: How it is to look.
        shelf: Where its pictures are kept.

    Returns:
        The figure; its problems have the page's lines.

    Example:
        >>> of_text("titel: Tea", "guide.md", line=7).problems()[0].place
        'guide.md:7'
    """
    # empty lines before it mean nothing to YAML, and make its lines those of the page
    return Figure(opens("\n" * (line - 1) + text, name), text.encode("utf-8", "replace"), wishes, shelf)


def prefix(page: str, number: int) -> str:
    """Make what begins the ids of a figure, different from those of every other figure of a site.

    Args:
        page: The page's name.
        number: Which of the page's figures it is, from 0.

    Returns:
        Letters, digits and hyphens; a page's name of another script as a few letters of its hash.

    Example:
        >>> prefix("guide/Loans", 0)
        'figure-guide-loans-1-'
    """
    name = slug(page)
    if not name.isascii():
        name = sha256(page.encode()).hexdigest()[:8]
    return f"figure-{name}-{number + 1}-"
