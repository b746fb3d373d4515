"""What a picture is made with: format, theme, font, engine and view, as somebody wishes."""

import os
import re
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypedDict, cast

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.drawing.view import COLUMNS, COMPACT, PAPERS, USUAL, View, layers_of, wanted
from blueprint.model import blueprint as model
from blueprint.outputs.reviewed import Manner, Reviewed
from blueprint.registry import Catalogue
from blueprint.settings import Settings, of, one_of
from blueprint.words.catalogue import languages

if TYPE_CHECKING:
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.drawing.metrics import Metrics
    from blueprint.drawing.paint import Paint
    from blueprint.drawing.press import Press
    from blueprint.drawing.scene import Scene
    from blueprint.themes.find import Found
    from blueprint.themes.theme import Theme

PICTURES = Catalogue("blueprint.outputs.scene")
# Compiled when it is needed, which is seldom: start-up counts milliseconds.
_PREFIX = r"[A-Za-z][A-Za-z0-9_-]*"
PAINTS = Catalogue("blueprint.painting.paints")


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
        prefix: Begins every id of an SVG, so that several can stand in one page, such as `loan-`.
        paint: A measure to paint on it: `critical-path`, `waits`, `cost`, `failures` or `load`.
        reach: A moment, to paint what a failure there reaches.
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
    prefix: str
    paint: str | None
    reach: str | None


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
    return wanted(columns, wrap, name, portrait=portrait)._replace(
        layers=layers.layers, asked=layers.asked, hidden=layers.hidden
    )


def painted(wish: View, paint: str | None, reach: str | None) -> View:
    """Wish for something painted on a drawing.

    Args:
        wish: What else is wanted of it.
        paint: Name of a measure; `None` for none.
        reach: The moment of which is painted what a failure there reaches; `None` for none.

    Returns:
        All that is wanted.

    Raises:
        UsageError: There is no such paint, or both are wished for, or a moment without a name.

    Example:
        >>> painted(USUAL, "wait", None)
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no paint `wait`; did you mean `waits`?
    """
    if paint is not None and reach is not None:
        raise UsageError("Either a measure is painted or what a failure reaches: choose --paint or --reach.")
    if reach is not None and not reach.strip():
        raise UsageError("--reach takes the id of a moment.")
    return wish._replace(
        measure=one_of(paint, PAINTS, "paint") if paint is not None else "", reach=reach or ""
    )


class Studio:
    """What a picture is made with: each piece fetched once, on first ask, for any number of blueprints.

    Args:
        form: The format: `svg`, `pdf`, `png`, `html`, `dot`, or what other packages add.
        theme: Name of the theme, or path of one: what ends with `.toml`, or has a folder in it.
        lang: Language of lane titles, line names and legend; `None` for the blueprint's own.
        settings: Engine, font and limits.
        embed_font: Shall an SVG carry the letters that it uses?
        view: What is wanted of the blueprints, and on what.
        prefix: Begins every id of an SVG.

    Raises:
        UsageError: There is no such format, theme or language, or the prefix begins no id.

    Example:
        >>> Studio("svg").form
        'svg'
    """

    def __init__(  # noqa: PLR0913 - each is a wish of its own
        self,
        form: str = "svg",
        *,
        theme: str | os.PathLike[str] = "plain",
        lang: str | None = None,
        settings: Settings | None = None,
        embed_font: bool = False,
        view: View = USUAL,
        prefix: str = "",
    ) -> None:
        self._view = view
        self.form = one_of(form, PICTURES, "format")
        self._painter = cast("_Painter", PICTURES.load(form))
        self.settings = settings or of(os.environ)
        self.lang = language(lang)
        self._theme_name = os.fspath(theme)
        self._embeds = embed_font
        self._prefix = _fit(prefix)

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
            error.add_note(told(self.theme_review))
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
        return Press(
            engine, self.metrics, most_pixels=settings.pixels, embeds=self._embeds, prefix=self._prefix
        )

    def compose(self, blueprint: model.Blueprint, paint: "Paint | None" = None) -> "Scene":
        """Lay a blueprint out.

        Args:
            blueprint: Any valid blueprint.
            paint: What is painted on it; what the studio was asked to paint where left out.

        Returns:
            All that is to be seen, with its places.

        Raises:
            UsageError: It hasn't the moment that fails.
            FaultyBlueprint: Too little is known to paint the measure.
        """
        from blueprint.drawing.compose import compose

        paint = paint or self._painted(blueprint)
        view = self._view._replace(paint=paint) if paint else self._view
        scene = compose(blueprint, self.theme, self.metrics, self.lang, view)
        if getattr(self._painter, "ASKS_FOR_FACTS", False):  # most formats have no place for them
            from blueprint.drawing.facts import tell

            return tell(scene, blueprint, paint, view.withheld)
        return scene

    def _painted(self, blueprint: model.Blueprint) -> "Paint | None":
        """Find out what is painted on a blueprint, if anything: only then a graph is needed."""
        measure, reach = self._view.measure, self._view.reach
        if not measure and not reach:
            return None
        from blueprint.painting import choose
        from blueprint.words import catalogue

        words = catalogue.of(self.lang or blueprint.lang)
        return (
            choose.measured(blueprint, measure, words) if measure else choose.reached(blueprint, reach, words)
        )

    def tornado(self, found: "Sensitivity") -> "Scene":
        """Draw what moves the headline figures of a service.

        Args:
            found: The figures, and what moves them.

        Returns:
            All that is to be seen.
        """
        from blueprint.drawing import tornado
        from blueprint.words import catalogue

        words = catalogue.of(self.lang or found.study.blueprint.lang)
        return tornado.compose(found, self.theme, self.metrics, words)

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


def language(lang: str | None) -> str | None:
    """Give the catalogue's name of a language that somebody wishes.

    Args:
        lang: A language tag of any spelling; `None` for no wish.

    Returns:
        Its code, or `None`.

    Raises:
        UsageError: There are no words in that language.

    Example:
        >>> language("zh-CN")
        'zh'
    """
    return lang and one_of(lang.replace("_", "-").partition("-")[0].lower(), languages(), "language")


def told(review: Reviewed) -> str:
    """Write findings with their lines and carets, to stand below an error's sentence in a traceback.

    Args:
        review: The findings of one file.

    Returns:
        Some lines of text.

    Example:
        >>> told(Reviewed("tea.yaml", (), lambda number: ""))
        ''
    """
    from blueprint.outputs.findings.text import write

    return write([review], Manner(counts=False)).rstrip()


def wished(form: str, wishes: Wishes) -> Studio:
    """Make what draws as somebody wishes.

    Args:
        form: The format.
        wishes: How it is to look.

    Returns:
        The studio.

    Raises:
        UsageError: Something is wished for that doesn't exist, or wishes don't fit each other.

    Example:
        >>> wished("svg", {"wrap": 8}).form
        'svg'
    """
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
        view=painted(seen, wishes.get("paint"), wishes.get("reach")),
        prefix=wishes.get("prefix", ""),
    )


def _fit(prefix: str) -> str:
    """Make sure that ids may begin so: then they need no escaping, neither in markup nor in style sheets."""
    if not prefix or re.fullmatch(_PREFIX, prefix):
        return prefix
    raise UsageError(
        f"Ids can't begin with {quote(prefix)}; a prefix has letters (a-z), digits, hyphens and underscores, "
        "and begins with a letter, such as `loan-`."
    )
