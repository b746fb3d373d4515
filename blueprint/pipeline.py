"""The front door: from a file to everything that can be made of it, each stage once and on first ask."""

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypedDict, Unpack, cast

from blueprint.diagnostics.errors import FaultyBlueprint, UsageError
from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.drawing.view import COLUMNS, COMPACT, PAPERS, USUAL, View, layers_of, wanted
from blueprint.files import reading, writing
from blueprint.loading import load as loading
from blueprint.loading.placing import order, placed
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
    from blueprint.themes.find import Found
    from blueprint.themes.theme import Theme

PICTURES = Catalogue("blueprint.outputs.scene")


class _Painter(Protocol):
    """A module of the catalogue of pictures."""

    MEDIA: str

    def write(self, scene: "Scene", press: "Press") -> bytes:
        """Make the picture's bytes of a scene."""


class Wishes(TypedDict, total=False):
    """How a drawing is to look; what is left out is as usual.

    Args:
        theme: Name of a theme, or path of one's own (`my.toml`).
        lang: Language of lane titles, line names and legend; the blueprint's own where left out.
        font: A TrueType file to take instead of the font that comes with this package.
        embed_font: Shall an SVG carry the letters that it uses, to look the same on every machine?
        engine: Name or path of the engine; `BLUEPRINT_ENGINE` or the one that comes with this package where
            left out.
        show: Layers to show beside the usual ones: names, or a text such as `costs,notes`; `all`, `none`.
        hide: Layers to leave out, likewise.
        columns: `compact`, or `moment` for a column for each moment.
        wrap: The most columns side by side, before the drawing goes on in a row below.
        paper: `a4`, `a3`, `a2`, `letter` or `tabloid`: pages of that size, in SVG and PNG as one picture.
        portrait: Does the paper stand upright?
    """

    theme: str | os.PathLike[str]
    lang: str | None
    font: str | os.PathLike[str] | None
    embed_font: bool
    engine: str | None
    show: str | Iterable[str]
    hide: str | Iterable[str]
    columns: str
    wrap: int | None
    paper: str | None
    portrait: bool


def view(
    columns: str = COMPACT,
    wrap: int | None = None,
    paper: str | None = None,
    *,
    portrait: bool = False,
    show: str | Iterable[str] = (),
    hide: str | Iterable[str] = (),
) -> View:
    """Put together what is wanted of a drawing.

    Args:
        columns: `compact` or `moment`.
        wrap: The most columns in a row; `None` for no limit.
        paper: Name of a paper; `None` for one sheet of any size.
        portrait: Does the paper stand upright?
        show: Layers to show beside the usual ones.
        hide: Layers to leave out.

    Returns:
        The view.

    Raises:
        UsageError: There is no such thing, or the wishes don't fit each other.

    Example:
        >>> view(paper="a9")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no paper `a9`; did you mean `a4`?
    """
    columns = one_of(columns, COLUMNS, "choice of columns")
    name = paper and one_of(paper.lower(), PAPERS, "paper")
    layers = layers_of(show, hide)
    return wanted(columns, wrap, name, portrait=portrait)._replace(layers=layers.layers, asked=layers.asked)


class Studio:
    """What a picture is made with: each piece fetched once, on first ask, for any number of blueprints.

    Args:
        form: The format: `svg`, `pdf`, `png`, `dot`, or what other packages add.
        theme: Name of the theme, or path of one: what ends with `.toml`, or has a folder in it.
        lang: Language of lane titles, line names and legend; `None` for the blueprint's own.
        settings: Engine, font and limits.
        embed_font: Shall an SVG carry the letters that it uses?
        view: What is wanted of the blueprints, and on what.

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
        theme: str | os.PathLike[str] = "plain",
        lang: str | None = None,
        settings: Settings | None = None,
        embed_font: bool = False,
        view: View = USUAL,
    ) -> None:
        self._view = view
        self.form = one_of(form, PICTURES, "format")
        self._painter = cast("_Painter", PICTURES.load(form))
        self.settings = settings or of(os.environ)
        self._lang = lang and one_of(
            lang.replace("_", "-").partition("-")[0].lower(), languages(), "language"
        )
        self._theme_name = os.fspath(theme)
        self._embeds = embed_font

    @property
    def is_text(self) -> bool:
        """Can a terminal show the format?"""
        return self._painter.MEDIA.startswith("text/") or self._painter.MEDIA.endswith(("+xml", "json"))

    @property
    def sets_words(self) -> bool:
        """Does the format set all words in its own font, so that no other can help out?"""
        return bool(getattr(self._painter, "SETS_WORDS", False))

    @cached_property
    def theme(self) -> "Theme":
        """The theme itself.

        Raises:
            UsageError: There is no such theme, or its file is faulty.
        """
        chosen = self._chosen
        if chosen.theme is None:
            said = " ".join(found.message for found in chosen.findings)
            error = UsageError(f"The theme {quote(self._theme_name)} can't be used. {said}")
            error.add_note(_told(self.theme_review))
            raise error
        return chosen.theme

    @property
    def theme_review(self) -> Reviewed:
        """What was found in the user's own theme, for one of the writers of findings; in ours nothing."""
        return Reviewed(self._theme_name, self._chosen.findings, self._chosen.line)

    @cached_property
    def _chosen(self) -> "Found":
        from blueprint.drawing import chosen

        return chosen.theme(self._theme_name)

    @cached_property
    def metrics(self) -> "Metrics":
        """The widths of the font's letters."""
        from blueprint.drawing import chosen

        return chosen.font(self.settings.font)

    @cached_property
    def press(self) -> "Press":
        """The engine and the font, ready to draw."""
        from functools import partial

        from blueprint.drawing.engine import find as find_engine
        from blueprint.drawing.press import Press

        settings = self.settings
        engine = partial(
            find_engine,
            settings.engine,
            seconds=settings.engine_seconds,
            memory=settings.engine_memory,
            output=settings.engine_output,
        )
        return Press(engine, self.metrics, most_pixels=settings.pixels, embeds=self._embeds)

    def compose(self, blueprint: model.Blueprint) -> "Scene":
        """Lay a blueprint out.

        Args:
            blueprint: Any valid blueprint.

        Returns:
            All that is to be seen, with its places.
        """
        from blueprint.drawing.compose import compose

        return compose(blueprint, self.theme, self.metrics, self._lang, self._view)

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
        error.add_note(_told(Reviewed(self.name, findings, self.document.line)))
        return error


def _told(review: Reviewed) -> str:
    """Write findings with their lines and carets, to stand below an error's sentence in a traceback."""
    from blueprint.outputs.findings.text import write

    return write([review], Manner(counts=False)).rstrip()


def _studio(form: str, wishes: Wishes) -> Studio:
    """Make what draws as somebody wishes."""
    font = wishes.get("font")
    settings = of(os.environ, engine=wishes.get("engine"), font=os.fspath(font) if font is not None else None)
    seen = view(
        wishes.get("columns", COMPACT),
        wishes.get("wrap"),
        wishes.get("paper"),
        portrait=wishes.get("portrait", False),
        show=wishes.get("show", ()),
        hide=wishes.get("hide", ()),
    )
    return Studio(
        form,
        theme=wishes.get("theme", "plain"),
        lang=wishes.get("lang"),
        settings=settings,
        embed_font=wishes.get("embed_font", False),
        view=seen,
    )


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
            format: `svg`, `pdf`, `png` or `dot`.
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
        studio = _studio(format, wishes)
        return studio.paint(studio.compose(self))

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
