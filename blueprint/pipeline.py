"""The front door: from a file to everything that can be made of it, each stage once and on first ask."""

import os
from functools import cached_property
from typing import Unpack

from blueprint.diagnostics.errors import FaultyBlueprint
from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.files import reading, writing
from blueprint.loading import load as loading
from blueprint.loading.placing import order, placed
from blueprint.model import blueprint as model
from blueprint.outputs.reviewed import Reviewed
from blueprint.settings import Settings, of
from blueprint.source.document import Document
from blueprint.source.read import read
from blueprint.studio import Wishes, language, told, wished


class Opened:
    """A file and all that can be made of it, each stage made once, when it is asked for.

    Args:
        name: The file's name, for messages; empty for a text without one.
        raw: Its bytes.
        settings: The limits on reading it.

    Example:
        >>> Opened("tea.yaml", b"title: Tea\\nmoments: [{customer: Sip}]").blueprint.title
        'Tea'
    """

    def __init__(self, name: str, raw: bytes, settings: Settings | None = None) -> None:
        self.name = name
        self.settings = settings or of(os.environ)
        self._raw = raw

    @cached_property
    def document(self) -> Document:
        """Plain data, and where in the text each value stands."""
        return read(self._raw, self.name, self.settings.reading)

    @cached_property
    def reading(self) -> tuple[Finding, ...]:
        """What is wrong with the text and with what it says, by place."""
        return self._loaded[1]

    @cached_property
    def missing_glyphs(self) -> tuple[Finding, ...]:
        """The labels with characters that the font lacks; none where there is no blueprint."""
        blueprint, _ = self._loaded
        if blueprint is None:
            return ()
        from blueprint.drawing import chosen
        from blueprint.drawing.glyphs import missing

        font = chosen.font(self.settings.font)
        return tuple(placed(finding, self.document) for finding in missing(blueprint, font))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, by place: by reading, in the font, and by the rules, once there are rules."""
        return tuple(sorted((*self.reading, *self.missing_glyphs), key=order))

    @cached_property
    def blueprint(self) -> "Blueprint":
        """The blueprint.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
        """
        blueprint, findings = self._loaded
        if blueprint is None:
            raise self._fault(findings)
        return blueprint

    @property
    def review(self) -> Reviewed:
        """The findings with the lines they point at, for one of the writers of findings."""
        return self.review_of(self.findings)

    def review_of(self, findings: tuple[Finding, ...]) -> Reviewed:
        """Some of the findings with the lines they point at.

        Args:
            findings: Which of them.

        Returns:
            What the writers of findings take.
        """
        return Reviewed(self.name, findings, self.document.line)

    @cached_property
    def _loaded(self) -> "tuple[Blueprint | None, tuple[Finding, ...]]":
        return loading.load(self.document, Blueprint, self.settings.model)

    def _fault(self, findings: tuple[Finding, ...]) -> FaultyBlueprint:
        """The error, with lines and carets below its sentence in a traceback."""
        error = FaultyBlueprint(found for found in findings if found.severity is Severity.ERROR)
        error.add_note(told(Reviewed(self.name, findings, self.document.line)))
        return error


class Blueprint(model.Blueprint):
    """A service blueprint: what the language has, and how to draw it.

    Example:
        >>> coffee = Blueprint(title="Coffee", moments=[{"customer": "Order"}, {"backstage": "Brew"}])
        >>> coffee.render("dot").startswith(b"digraph")
        True
    """

    def render(self, format: str = "svg", **wishes: Unpack[Wishes]) -> bytes:
        """Draw it.

        Args:
            format: `svg`, `pdf`, `png`, `html` or `dot`.
            **wishes: How it is to look: the keys of `Wishes`.

        Returns:
            The picture: the same bytes for the same blueprint, on any machine.

        Raises:
            UsageError: There is no such format, theme, language, font, layer, columns or paper.
            MachineError: There is no engine, or it failed.

        Example:
            >>> b"</svg>" in Blueprint(title="Tea", moments=[{"customer": "Sip"}]).render(hide="legend")
            True
        """
        studio = wished(format, wishes)
        return studio.paint(studio.compose(self))

    def describe(self, lang: str | None = None) -> str:
        """Tell it in words, moment by moment in reading order, for whoever can't see the picture.

        Args:
            lang: Language of what isn't in the file; the blueprint's own where left out.

        Returns:
            The text that the SVG has as its description, good as the alternative text of a picture.

        Raises:
            UsageError: There is no such language.

        Example:
            >>> print(Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}]).describe())
            Service blueprint with ...
            1. Sip. Customer actions: Sip. Wait: 5 min. The service ends here.
        """
        from blueprint.drawing.narration import describe
        from blueprint.words import catalogue

        return describe(self, catalogue.of(language(lang) or self.lang))

    def save(
        self, path: str | os.PathLike[str], *, format: str | None = None, **wishes: Unpack[Wishes]
    ) -> None:
        """Draw it into a file, which appears whole or not at all.

        Args:
            path: Where the picture goes; its suffix says the format.
            format: The format, where the suffix doesn't say it.
            **wishes: How it is to look: the keys of `Wishes`.

        Raises:
            UsageError: There is no such thing as was asked for, or the folder isn't there.
            MachineError: The picture can't be made or written; what lay there is untouched.

        Example:
            >>> Blueprint(title="Tea", moments=[{"customer": "Sip"}]).save("tea.gif")
            Traceback (most recent call last):
            blueprint.diagnostics.errors.UsageError: There is no format `gif`; ...
        """
        place = os.fspath(path)
        form = format or os.path.splitext(place)[1][1:].lower()
        writing.write(place, self.render(form, **wishes))


def open(path: str | os.PathLike[str]) -> Opened:  # noqa: A001 - the door's name
    """Open a file without judging it yet.

    Args:
        path: Where it lies.

    Returns:
        The file and all that can be made of it.

    Raises:
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.

    Example:
        >>> open("no such file.yaml")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file.yaml`.
    """
    settings = of(os.environ)
    name = os.fspath(path)
    return Opened(name, reading.read(name, settings.reading.file_bytes), settings)


def load(path: str | os.PathLike[str]) -> Blueprint:
    """Read a blueprint from a file.

    Args:
        path: Where it lies.

    Returns:
        The blueprint.

    Raises:
        FaultyBlueprint: It can't be used as it is written; its findings say why and where.
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.

    Example:
        >>> load("no such file.yaml")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file.yaml`.
    """
    return open(path).blueprint


def loads(text: str, name: str = "") -> Blueprint:
    """Read a blueprint from a text.

    Args:
        text: YAML, as it would stand in a file.
        name: What to call it in messages.

    Returns:
        The blueprint.

    Raises:
        FaultyBlueprint: It can't be used as it is written; its findings say why and where.

    Example:
        >>> loads("title: Tea\\nmoments:\\n  - customer: Sip").title
        'Tea'
    """
    return Opened(name, text.encode("utf-8", "surrogatepass")).blueprint
