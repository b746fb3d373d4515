"""What parts two lanes of one zone, between which no named line lies and no colour changes."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from blueprint.drawing.frame import MARGIN, Frame, layers
from blueprint.drawing.scene import Line
from blueprint.drawing.style import Style
from blueprint.layout.solution import Solution
from blueprint.model.blueprint import Blueprint

_PEN: Final = 0.4  # fainter than all that has a meaning of its own


def draw(blueprint: Blueprint, solution: Solution, frame: Frame, style: Style) -> Iterator[Line]:
    """Draw a hairline between neighbouring lanes of one zone.

    Args:
        blueprint: What is drawn.
        solution: Its layout.
        frame: Where the grid lies.
        style: Its style.

    Yields:
        A line for each such border, over the whole width.
    """
    for (above, below), band in zip(pairwise(blueprint.swimlanes), solution.bands, strict=False):
        if above.zone is below.zone:
            role, y = below.zone.role, frame.top + band.end
            yield Line(
                id=style.names.take("lane-edge", below.key),
                classes=("lane-edge", role, *layers(below)),
                points=((MARGIN, y), (frame.right, y)),
                stroke=style.zone(role).stroke,
                pen=_PEN,
            )
