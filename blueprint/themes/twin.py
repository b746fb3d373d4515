"""Colours that are others in the dark, for pictures that follow their reader."""

from typing import Self, TypeVar

from pydantic import BaseModel

from blueprint.themes.theme import Theme

Value = TypeVar("Value")


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
    return _twinned(light, dark)


def _twinned(light: Value, dark: Value) -> Value:
    """Join two values slot by slot, so that two slots of one colour by day may differ in the dark."""
    if isinstance(light, BaseModel):
        slots = type(light).model_fields
        return light.model_copy(
            update={slot: _twinned(getattr(light, slot), getattr(dark, slot)) for slot in slots}
        )
    if isinstance(light, dict) and isinstance(dark, dict):
        return type(light)((key, _twinned(value, dark[key])) for key, value in light.items())
    if isinstance(light, tuple) and isinstance(dark, tuple) and dark:  # grades: the last one goes on
        return type(light)(_twinned(one, dark[min(at, len(dark) - 1)]) for at, one in enumerate(light))
    is_colour = isinstance(light, str) and light.startswith("#") and isinstance(dark, str)
    return Twin(light, dark) if is_colour and light != dark else light  # type: ignore[return-value, arg-type]
