"""What turns a scene into a file: the engine that draws and the font that the words are set in."""

from typing import NamedTuple

from blueprint.drawing.engine import Engine
from blueprint.drawing.metrics import Metrics


class Press(NamedTuple):
    """The tools that every format may need.

    Args:
        engine: The program that draws.
        metrics: The font: its family, its file and its widths.
        embeds: Shall a picture carry its letters where its format leaves the choice? PDF always does.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> Press(find(), bundled()).engine.seconds
        60
    """

    engine: Engine
    metrics: Metrics
    embeds: bool = False
