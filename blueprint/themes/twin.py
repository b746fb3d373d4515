"""Colours that are others in the dark, for pictures that follow their reader."""

from collections.abc import Callable
from typing import Any, Self

from blueprint.themes.kinds import is_table
from blueprint.themes.theme import Theme


class Twin(str):
    """A colour by day that knows what it is in the dark; wherever nobody asks, it is the one by day.

    Args:
        light: The colour by day.
        dark: The colour in the dark.

    Example:
        >>> paper = Twin("#ffffff", "#14181f")
        >>> paper == "#ffffff", paper.dark
        (True, '#14181f')
    """

    __slots__ = ("dark",)

    dark: str

    def __new__(cls, light: str, dark: str) -> Self:
        """Make a text with a second one behind it."""
        twin = super().__new__(cls, light)
        twin.dark = dark
        return twin


def joint(change: Callable[..., str], *colours: str) -> str:
    """Make one colour of several, and one of their twins in the dark where any of them has one.

    Args:
        change: Makes the colour of as many others.
        *colours: Each `#rrggbb`, with or without a twin.

    Returns:
        The colour, with a twin where one of the others has one.

    Example:
        >>> joint(max, Twin("#000000", "#ffffff"), "#777777").dark
        '#ffffff'
    """
    light = change(*map(str, colours))
    if any(isinstance(colour, Twin) for colour in colours):
        return Twin(light, change(*(getattr(colour, "dark", colour) for colour in colours)))
    return light


def mixed(one: str, other: str, share: float) -> str:
    """Mix two colours.

    Args:
        one: `#rrggbb`, with or without a twin.
        other: Likewise.
        share: How much of the other there is, 0 to 1.

    Returns:
        The colour between, with a twin where one of the two has one.

    Example:
        >>> mixed("#000000", "#ffffff", 0.5)
        '#808080'
    """

    def mix(one: str, other: str) -> str:
        parts = (
            round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
            for at in (1, 3, 5)
        )
        return "#" + "".join(f"{part:02x}" for part in parts)

    return joint(mix, one, other)


def twinned(light: Theme, dark: Theme) -> Theme:
    """Join two themes to one whose colours know both.

    Args:
        light: What it is by day, and its letters and pens at all times.
        dark: Where its colours in the dark come from.

    Returns:
        The joint theme.

    Example:
        >>> from blueprint.themes.find import find
        >>> twinned(find("plain"), find("night")).background.dark == find("night").background
        True
    """
    joined: Theme = _twinned(light, dark)
    return joined


def _twinned(light: Any, dark: Any) -> Any:
    """Join two values slot by slot, so that two slots of one colour by day may differ in the dark."""
    if is_table(light):
        return light._make(map(_twinned, light, dark))
    if isinstance(light, dict) and isinstance(dark, dict):
        return type(light)((key, _twinned(value, dark[key])) for key, value in light.items())
    if isinstance(light, tuple) and isinstance(dark, tuple) and dark:  # grades: the last one goes on
        return type(light)(_twinned(one, dark[min(at, len(dark) - 1)]) for at, one in enumerate(light))
    is_colour = isinstance(light, str) and light.startswith("#") and isinstance(dark, str)
    return Twin(light, dark) if is_colour and light != dark else light
