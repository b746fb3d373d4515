"""What is painted on a picture: which boxes and arrows look otherwise, and what that means."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, TypeAlias

from blueprint.drawing.scene import Place

LEVELS: Final = 5
"""Shades from none to the strongest; more could not be told apart."""

END: Final = -1
"""Stands for the end in the pairs of moments that an arrow joins."""

Pair: TypeAlias = tuple[int, int]
"""The indices of the moments that an arrow joins: one moment twice for an exchange, `END` for the end."""


class Touch(NamedTuple):
    """What is painted on one box; with nothing painted it only doesn't step back.

    Args:
        level: Its shade, 0 to `LEVELS` - 1; `None` for none.
        tone: Name of the theme's slot that it is toned with, such as `added`; empty for none.
        tag: A few characters on its corner, such as `38%` or `+`.
        said: What that means here, for the tooltip.
        heavy: Is its outline heavy?

    Example:
        >>> Touch(level=2, tag="38%").heavy
        False
    """

    level: int | None = None
    tone: str = ""
    tag: str = ""
    said: str = ""
    heavy: bool = False


class Paint(NamedTuple):
    """What is painted on a picture, and what the legend says of it.

    Args:
        title: What it shows, in the reader's language: heads its entries in the legend.
        touches: By the place of the box.
        heavy: Pairs between which the flow is heavy.
        needs: Pairs between which the arrows of needs are heavy.
        kept: Pairs whose arrows don't step back.
        arrows: Tones of the flow by its pairs.
        scale: What the lightest and the darkest shade mean; empty where shades have no such order.
        grades: The shades in use, each with what it means, where they are no scale.
        path: What heavy arrows mean; empty for nothing.
        outlined: What heavy outlines mean; empty for nothing.
        sign: What the tags of such boxes have in them besides, for eyes and printers without colours.
        tags: Tags that need words, each with its meaning.
        tones: The tones in use, each with what it means.
        fades: Does everything else step back?

    Example:
        >>> Paint("Critical path", {}).fades
        False
    """

    title: str
    touches: Mapping[Place, Touch]
    heavy: frozenset[Pair] = frozenset()
    needs: frozenset[Pair] = frozenset()
    kept: frozenset[Pair] = frozenset()
    arrows: Mapping[Pair, str] = {}
    scale: tuple[str, ...] = ()
    grades: Sequence[tuple[int, str]] = ()
    path: str = ""
    outlined: str = ""
    sign: str = ""
    tags: Sequence[tuple[str, str]] = ()
    tones: Sequence[tuple[str, str]] = ()
    fades: bool = False
