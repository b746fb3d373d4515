"""What of a blueprint a drawing shows: the choice of its reader, not of its author."""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.spelling import closest


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
    """How a reader wants to see a blueprint.

    Args:
        layers: The names of the layers that are shown.
        asked: Those among them that somebody asked for, which are shown however little feeds them.

    Example:
        >>> "costs" in View().layers
        False
    """

    layers: frozenset[str] = _USUAL
    asked: frozenset[str] = frozenset()

    def shows(self, layer: str) -> bool:
        """Tell whether a layer is shown."""
        return layer in self.layers


USUAL: Final = View()
"""What is shown where nobody said anything."""


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
    return View(layers, (everything if ALL in shown else frozenset(shown)) & layers)


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
