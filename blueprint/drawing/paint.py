"""What is painted on a picture: which boxes and arrows look otherwise, and what that means."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.scene import Place

LEVELS: Final = 5
"""Shades from none to the strongest; more could not be told apart."""

END: Final = -1
"""Stands for the end in the pairs of moments that an arrow joins."""


class Touch(NamedTuple):
    """What is painted on one box.

    Args:
        level: Its shade, 0 to `LEVELS` - 1; `None` for none.
        tone: Name of the theme's slot that it is toned with, such as `added`; empty for none.
        tag: A few characters on its corner, such as `38 %` or `+`.
        said: What that means here, for the tooltip.
        heavy: Is its outline heavy?

    Example:
        >>> Touch(level=2, tag="38 %").heavy
        False
    """

    level: int | None = None
    tone: str = ""
    tag: str = ""
    said: str = ""
    heavy: bool = False


class Paint(NamedTuple):
    """What is painted on a picture.

    Args:
        title: What it shows, in the reader's language: heads its entry in the legend.
        touches: By the place of the box.
        heavy: Pairs of moments, by index, between which the flow is heavy.
        arrows: Tones of arrows by their pairs of moments; -1 for the end.
        scale: What the lightest and the darkest shade mean; empty for no shades.
        tones: The tones in use, each with what it means.
        fades: Does everything else step back?

    Example:
        >>> Paint("Critical path", {}).fades
        False
    """

    title: str
    touches: Mapping[Place, Touch]
    heavy: frozenset[tuple[int, int]] = frozenset()
    arrows: Mapping[tuple[int, int], str] = {}
    scale: tuple[str, ...] = ()
    tones: Sequence[tuple[str, str]] = ()
    fades: bool = False
