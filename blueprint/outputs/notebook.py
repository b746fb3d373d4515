"""What a notebook takes of a blueprint: the drawing, its pixels, and words; it shows what it may."""

import struct
from base64 import b64encode
from collections.abc import Callable
from typing import Final

from blueprint.diagnostics.errors import BlueprintError

Bundle = tuple[dict[str, str], dict[str, dict[str, int]]]
"""What is shown by its media type, and what is said of it by the same."""

_SIZE: Final = slice(16, 24)  # of a PNG: its width and height in pixels
_CSS_PER_PIXEL: Final = 96 / 72 / 2  # a PNG has two pixels to a point, a screen 96 to an inch


def bundle(svg: str, pixels: Callable[[], bytes], words: str) -> Bundle:
    """Put together what a notebook may show of a blueprint.

    JupyterLab draws no SVG of a notebook that somebody else ran, since it might hold a script; of pixels it
    fears nothing. So both go along, and a colleague sees the drawing as well, as large as the SVG: what is
    wider than the page scrolls. What exports a notebook by LaTeX takes the pixels, too.

    Args:
        svg: The drawing.
        pixels: Draws it as PNG, two pixels to a point.
        words: The same told.

    Returns:
        The drawing by media type, without pixels where they would be too many, and how large these show.

    Example:
        >>> sorted(bundle("<svg/>", lambda: bytes(24), "Tea.")[0])
        ['image/png', 'image/svg+xml', 'text/plain']
    """
    shown = {"image/svg+xml": svg, "text/plain": words}
    try:
        image = pixels()
    except BlueprintError:  # the drawing itself is there
        return shown, {}
    shown["image/png"] = b64encode(image).decode()
    width, height = (round(side * _CSS_PER_PIXEL) for side in struct.unpack(">2I", image[_SIZE]))
    return shown, {"image/png": {"width": width, "height": height, "unconfined": True}}
