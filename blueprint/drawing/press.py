"""What turns a scene into a file: the engine that draws and the font that the words are set in."""

from collections.abc import Callable
from functools import cached_property
from typing import Final

from blueprint.drawing.engine import Engine
from blueprint.drawing.metrics import Metrics

MOST_PIXELS: Final = 16_384
"""A side of a picture in pixels; more than this, many programs don't open."""


class Press:
    """The tools that every format may need.

    Args:
        engine: The program that draws, or what finds it once it is needed.
        metrics: The font: its family, its file and its widths.
        most_pixels: How many pixels a side of a picture may have.
        embeds: Shall a picture carry its letters where its format leaves the choice? PDF always does.
        prefix: Begins every id of an SVG, so that several can stand in one page.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> Press(find, bundled()).engine.seconds
        60
    """

    def __init__(
        self,
        engine: Engine | Callable[[], Engine],
        metrics: Metrics,
        *,
        most_pixels: int = MOST_PIXELS,
        embeds: bool = False,
        prefix: str = "",
    ) -> None:
        self._engine = engine
        self.metrics = metrics
        self.most_pixels = most_pixels
        self.embeds = embeds
        self.prefix = prefix

    @cached_property
    def engine(self) -> Engine:
        """The program that draws.

        Raises:
            MachineError: There is none.
        """
        return self._engine if isinstance(self._engine, Engine) else self._engine()
