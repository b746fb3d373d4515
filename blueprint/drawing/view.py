"""What a reader wants to see of a blueprint, and on what: the options of one drawing."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest
from blueprint.drawing.paint import Paint

COMPACT: Final = "compact"
MOMENT: Final = "moment"
COLUMNS: Final = (COMPACT, MOMENT)
"""What stands in a column: as many moments as go down the lanes one after the other, or one alone."""

PAPERS: Final = {
    "a4": (297.0, 210.0),
    "a3": (420.0, 297.0),
    "a2": (594.0, 420.0),
    "letter": (279.4, 215.9),
    "tabloid": (431.8, 279.4),
}
"""Papers by name: the longer and the shorter side in millimetres."""

_MOST_COLUMNS: Final = 10_000  # a blueprint has no more moments


class Layer(NamedTuple):
    """Something that a drawing may show or not.

    Args:
        meaning: What it shows, in a few words.
        usual: Is it shown where nobody said anything?

    Example:
        >>> LAYERS["times"].usual
        True
    """

    meaning: str
    usual: bool


LAYERS: Final = {
    "times": Layer("how long each step takes", usual=True),
    "waits": Layer("where and how long the customer waits", usual=True),
    "costs": Layer("what each step costs", usual=False),
    "actors": Layer("who does each step", usual=False),
    "fail-points": Layer("where it may fail", usual=True),
    "feelings": Layer("the emotion curve", usual=True),
    "channels": Layer("by which channel", usual=False),
    "elapsed": Layer("the time from the beginning", usual=False),
    "notes": Layer("pains, ideas and quotes", usual=False),
    "needs": Layer("what rests on what", usual=True),
    "evidence": Layer("what the customer sees, hears or touches", usual=True),
    "legend": Layer("what the symbols mean", usual=True),
}
"""By name. A layer that nothing in the file feeds changes nothing."""

ALL: Final = "all"
NONE: Final = "none"
_USUAL: Final = frozenset(name for name, layer in LAYERS.items() if layer.usual)


class View(NamedTuple):
    """The options of one drawing.

    Args:
        columns: What stands in a column, one of `COLUMNS`.
        wrap: The most columns side by side, before the drawing goes on in a row below; 0 for no limit.
        paper: Name of the paper that is drawn on, one of `PAPERS`; empty for one sheet of any size.
        portrait: Does the paper stand upright?
        layers: The names of the layers that are shown.
        asked: Those among them that somebody asked for, which are shown however little feeds them.
        measure: Name of the measure that is to be painted on it; empty for none.
        reach: The moment of which is to be painted what a failure there reaches; empty for none.
        paint: What is painted on it, once that is known.

    Example:
        >>> View(paper="a4", portrait=True).sides
        (210.0, 297.0)
        >>> "costs" in View().layers
        False
    """

    columns: str = COMPACT
    wrap: int = 0
    paper: str = ""
    portrait: bool = False
    layers: frozenset[str] = _USUAL
    asked: frozenset[str] = frozenset()
    measure: str = ""
    reach: str = ""
    paint: Paint | None = None

    @property
    def sides(self) -> tuple[float, float]:
        """Width and height of the paper in millimetres."""
        longer, shorter = PAPERS[self.paper]
        return (shorter, longer) if self.portrait else (longer, shorter)

    def shows(self, layer: str) -> bool:
        """Tell whether a layer is shown."""
        return layer in self.layers


USUAL: Final = View()
"""The view that nobody asked to be another."""


def wanted(columns: str, wrap: int | None, paper: str | None, *, portrait: bool) -> View:
    """Put wishes together that are known to fit each other.

    Args:
        columns: One of `COLUMNS`.
        wrap: The most columns in a row; `None` for no limit.
        paper: One of `PAPERS`; `None` for none.
        portrait: Does the paper stand upright?

    Returns:
        The view.

    Raises:
        UsageError: They ask for what can't be.

    Example:
        >>> wanted("compact", 0, None, portrait=False)
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: A row can't have 0 columns; --wrap takes a whole number ...
    """
    if wrap is not None and not 0 < wrap <= _MOST_COLUMNS:
        raise UsageError(
            f"A row can't have {wrap} columns; --wrap takes a whole number from 1 to {_MOST_COLUMNS:,}."
        )
    if portrait and not paper:
        raise UsageError(
            f"Only a paper can stand upright; name one beside --portrait: --paper {', '.join(PAPERS)}."
        )
    return View(columns, wrap or 0, paper or "", portrait)


def layers_of(show: str | Iterable[str] = (), hide: str | Iterable[str] = ()) -> View:
    """Choose layers by their names.

    Args:
        show: Layers to show beside the usual ones, `all` or `none`: names, or a text with commas.
        hide: Layers to leave out, likewise. A name counts more than `all` or `none`.

    Returns:
        The view.

    Raises:
        UsageError: There is no such layer, or one is both to be shown and to be hidden.

    Example:
        >>> sorted(layers_of(show="times,costs", hide="all").layers)
        ['costs', 'times']
        >>> layers_of(show="tims")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no layer `tims`; did you mean `times`? There are ...
    """
    shown, hidden = set(_names(show)), set(_names(hide))
    both = sorted((shown & hidden) - {NONE})
    if both:
        raise UsageError(f"{quote(both[0])} can't be both shown and hidden.")
    if ALL in shown and NONE in shown:
        raise UsageError("Either all layers can be shown or none; name those that you want.")
    everything = frozenset(LAYERS)
    start = _USUAL
    if ALL in shown:
        start = everything
    elif NONE in shown or ALL in hidden:
        start = frozenset()
    layers = ((start | shown) - hidden) & everything
    return View(layers=layers, asked=(everything if ALL in shown else frozenset(shown)) & layers)


def _names(given: str | Iterable[str]) -> Iterator[str]:
    """Yield the names in what was given, each of them checked."""
    for part in [given] if isinstance(given, str) else given:
        for name in part.split(","):
            word = name.strip()
            if word and word not in LAYERS and word not in {ALL, NONE}:
                raise UsageError(_unknown(word))
            if word:
                yield word


def _unknown(word: str) -> str:
    near = closest(word, LAYERS)
    hint = f"; did you mean `{near}`?" if near else "."
    return f"There is no layer {quote(word)}{hint} There are {', '.join(LAYERS)}; and all, none."
