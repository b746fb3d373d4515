"""Boxes shaded by their part of a whole: the largest has the strongest shade, and only nothing has none."""

from collections.abc import Mapping
from math import ceil
from typing import Final

from blueprint.drawing.paint import LEVELS, Touch
from blueprint.drawing.scene import Place
from blueprint.painting.boxes import Boxes

UNKNOWN: Final = "?"
"""The tag of what nobody knows: without it, its lightest shade would say that it is nothing."""

ALARM: Final = "!"
"""In the tag of what has a heavy outline, for eyes and printers without colours."""

_LEAST: Final = 0.005  # a smaller share would be written as 0%


def level(amount: float, most: float) -> int:
    """Give the shade of an amount.

    Args:
        amount: How much, 0 or more.
        most: The largest amount there is.

    Returns:
        0 for nothing, `LEVELS` - 1 for the largest.

    Example:
        >>> [level(amount, 80) for amount in (0, 1, 20, 21, 80)]
        [0, 1, 1, 2, 4]
    """
    return min(LEVELS - 1, ceil((LEVELS - 1) * amount / most)) if amount > 0 else 0


def alarmed(touch: Touch) -> Touch:
    """Mark a box as one that calls for something: by its outline and in its tag.

    Args:
        touch: What is painted on it.

    Returns:
        The same, heavy.

    Example:
        >>> alarmed(Touch(tag="38%")).tag
        '38% !'
    """
    return touch._replace(heavy=True, tag=f"{touch.tag} {ALARM}".lstrip())


def percent(share: float) -> str:
    """Write a share.

    Args:
        share: 0 or more.

    Returns:
        Percent without decimals.

    Example:
        >>> percent(0.384), percent(0.001), percent(0)
        ('38%', '<1%', '0%')
    """
    return "<1%" if 0 < share < _LEAST else f"{share * 100:.0f}%"


def blank(boxes: Boxes) -> dict[Place, Touch]:
    """Begin with steps that all have the lightest shade, so that no other colour is taken for one.

    Args:
        boxes: The boxes of a blueprint.

    Returns:
        A touch for each step.
    """
    return {place: Touch(level=0) for place in boxes.all_steps()}


def shares(amounts: Mapping[Place, float], said: Mapping[Place, str]) -> dict[Place, Touch]:
    """Shade boxes by their share of the sum, and tag them with it.

    Args:
        amounts: Of each box, 0 or more.
        said: Of each what its tooltip says.

    Returns:
        A touch for each.

    Example:
        >>> shares({Place(0, 0, 0): 3.0, Place(1, 0, 0): 1.0}, {})[1, 0, 0]
        Touch(level=2, tone='', tag='25%', said='', heavy=False)
    """
    most, whole = max(amounts.values(), default=0.0), sum(amounts.values())
    return {
        place: Touch(
            level=level(amount, most),
            tag=percent(amount / whole) if amount > 0 else "",
            said=said.get(place, ""),
        )
        for place, amount in amounts.items()
    }
