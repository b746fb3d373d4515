"""The front door: from a file to everything that can be made of it, each stage once and on first ask."""

import os
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, cast

from blueprint.diagnostics.errors import FaultyBlueprint
from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.files import reading, writing
from blueprint.loading import load as loading
from blueprint.model import blueprint as model
from blueprint.outputs.reviewed import Manner, Reviewed
from blueprint.registry import Catalogue
from blueprint.settings import Settings, of, one_of
from blueprint.source.document import Document
from blueprint.source.read import read
from blueprint.words.catalogue import languages

if TYPE_CHECKING:
    from blueprint.drawing.metrics import Metrics
    from blueprint.drawing.press import Press
    from blueprint.drawing.scene import Scene
    from blueprint.themes.theme import Theme

PICTURES = Catalogue("blueprint.outputs.scene")


class _Painter(Protocol):
    """A module of the catalogue of pictures."""

    MEDIA: str

    def write(self, scene: "Scene", press: "Press") -> bytes:
        """Make the picture's bytes of a scene."""


class Studio:
    """What a picture is made with: each piece fetched once, on first ask, for any number of blueprints.

    Args:
        form: The format: `svg`, `pdf`, `png`, `dot`, or what other packages add.
        theme: Name of the theme.
        lang: Language of lane titles, line names and legend; `None` for the blueprint's own.
        settings: Engine, font and limits.

    Raises:
        UsageError: There is no such format, theme or language.

    Example:
        >>> Studio("svg").form
        'svg'
    """

    def __init__(
        self,
        form: str = "svg",
        *,
        theme: str = "plain",
        lang: str | None = None,
        settings: Settings | None = None,
    ) -> None:
        self.form = one_of(form, PICTURES, "format")
        self._painter = cast("_Painter", PICTURES.load(form))
        self.settings = settings or of(os.environ)
        self._lang = _language(lang)
        self._theme_name = theme

    @property
    def is_text(self) -> bool:
        """Can a terminal show the format?"""
        return self._painter.MEDIA.startswith("text/") or self._painter.MEDIA.endswith(("+xml", "json"))

    @cached_property
    def theme(self) -> "Theme":
        """The theme itself."""
        from blueprint.themes.find import find as find_theme

        return find_theme(self._theme_name)

    @cached_property
    def metrics(self) -> "Metrics":
        """The widths of the font's letters."""
        from pathlib import Path

        from blueprint.drawing.metrics import bundled, of_font

        return of_font(Path(self.settings.font)) if self.settings.font else bundled()

    @cached_property
    def press(self) -> "Press":
        """The engine and the font, ready to draw."""
        from blueprint.drawing.engine import find as find_engine
        from blueprint.drawing.press import Press

        settings = self.settings
        engine = find_engine(
            settings.engine,
            seconds=settings.engine_seconds,
            memory=settings.engine_memory,
            output=settings.engine_output,
        )
        return Press(engine, self.metrics)

    def compose(self, blueprint: model.Blueprint) -> "Scene":
        """Lay a blueprint out.

        Args:
            blueprint: Any valid blueprint.

        Returns:
            All that is to be seen, with its places.
        """
        from blueprint.drawing.compose import compose

        return compose(blueprint, self.theme, self.metrics, self._lang)

    def paint(self, scene: "Scene") -> bytes:
        """Draw what was laid out.

        Args:
            scene: What is to be seen.

        Returns:
            The picture in the studio's format.

        Raises:
            MachineError: There is no engine, or it failed.
        """
        return self._painter.write(scene, self.press)


def _language(lang: str | None) -> str | None:
    """Give the catalogue's name of a language that somebody wishes."""
    return lang and one_of(lang.replace("_", "-").partition("-")[0].lower(), languages(), "language")


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
    def findings(self) -> tuple[Finding, ...]:
        """All that was found: what reading found, and whatever the rules say, once there are rules."""
        return self.reading

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
        return Reviewed(self.name, self.findings, self.document.line)

    @cached_property
    def _loaded(self) -> "tuple[Blueprint | None, tuple[Finding, ...]]":
        return loading.load(self.document, Blueprint, self.settings.model)

    def _fault(self, findings: tuple[Finding, ...]) -> FaultyBlueprint:
        """The error, with lines and carets below its sentence in a traceback."""
        error = FaultyBlueprint(found for found in findings if found.severity is Severity.ERROR)
        from blueprint.outputs.findings.text import write

        error.add_note(
            write([Reviewed(self.name, findings, self.document.line)], Manner(counts=False)).rstrip()
        )
        return error


class Blueprint(model.Blueprint):
    """A service blueprint: what the language has, and how to draw it.

    Example:
        >>> coffee = Blueprint(title="Coffee", moments=[{"customer": "Order"}, {"backstage": "Brew"}])
        >>> coffee.render("dot").startswith(b"digraph")
        True
    """

    def render(
        self,
        format: str = "svg",
        *,
        theme: str = "plain",
        lang: str | None = None,
        font: str | os.PathLike[str] | None = None,
        engine: str | None = None,
    ) -> bytes:
        """Draw it.

        Args:
            format: `svg`, `pdf`, `png` or `dot`.
            theme: Name of a theme.
            lang: Language of lane titles, line names and legend; the blueprint's own where left out.
            font: A TrueType file to take instead of the font that comes with this package.
            engine: Name or path of the engine; `BLUEPRINT_ENGINE` or the one that comes with this package
                where left out.

        Returns:
            The picture: the same bytes for the same blueprint, on any machine.

        Raises:
            UsageError: There is no such format, theme, language or font.
            MachineError: There is no engine, or it failed.

        Example:
            >>> b"</svg>" in Blueprint(title="Tea", moments=[{"customer": "Sip"}]).render()
            True
        """
        settings = of(os.environ, engine=engine, font=os.fspath(font) if font is not None else None)
        studio = Studio(format, theme=theme, lang=lang, settings=settings)
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

        return describe(self, catalogue.of(_language(lang) or self.lang))

    def save(
        self,
        path: str | os.PathLike[str],
        *,
        format: str | None = None,
        theme: str = "plain",
        lang: str | None = None,
        font: str | os.PathLike[str] | None = None,
        engine: str | None = None,
    ) -> None:
        """Draw it into a file, which appears whole or not at all.

        Args:
            path: Where the picture goes; its suffix says the format.
            format: The format, where the suffix doesn't say it.
            theme: Name of a theme.
            lang: Language of lane titles, line names and legend; the blueprint's own where left out.
            font: A TrueType file to take instead of the font that comes with this package.
            engine: Name or path of the engine.

        Raises:
            UsageError: There is no such format, theme, language or font, or the folder isn't there.
            MachineError: The picture can't be made or written; what lay there is untouched.

        Example:
            >>> Blueprint(title="Tea", moments=[{"customer": "Sip"}]).save("tea.jpeg")
            Traceback (most recent call last):
            blueprint.diagnostics.errors.UsageError: There is no format `jpeg`; there are dot, pdf, png, svg.
        """
        place = os.fspath(path)
        form = format or os.path.splitext(place)[1][1:].lower()
        writing.write(place, self.render(form, theme=theme, lang=lang, font=font, engine=engine))


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
