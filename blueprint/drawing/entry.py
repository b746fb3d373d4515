"""An entry of the legend: a sample, and its words beside it."""

from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from blueprint.drawing.scene import Line, Shape

SAMPLE_HEIGHT: Final = 15.0
ARROW: Final = 30.0
BESIDE: Final = 6.0
"""Points from a sample to its words."""


class Entry(NamedTuple):
    """An entry of the legend before it has a place.

    Args:
        sign: What it explains: a class of its own.
        words: What that means.
        width: Of the sample, points; 0 for none.
        draw: Draws the sample, of its left end and its middle's height.
        heads: Does it begin a row, as its heading?
        leads: Does it begin a row without being a heading?

    Example:
        >>> Entry("flow", "Flow", 0.0).heads
        False
    """

    sign: str
    words: str
    width: float
    draw: Callable[[float, float], Iterator[Shape | Line]] = lambda _x, _y: iter(())
    heads: bool = False
    leads: bool = False
