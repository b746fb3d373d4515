"""PNG: the picture in pixels, for slides and chats."""

import struct
import zlib

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.drawing import vector
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Scene

SUFFIX = ".png"
MEDIA = "image/png"
SETS_WORDS = True  # in its own font, whatever others the reader has

_PIXELS_PER_POINT = 2  # crisp on today's screens
_POINTS_PER_INCH = 72  # makes a point of the SVG one pixel before the zoom; resvg fails where it isn't told
_HEAD = 33  # bytes of a PNG before whatever else it has: its signature, and the chunk with its size
_INCHES_PER_METRE = 1 / 0.0254


def write(scene: Scene, press: Press) -> bytes:
    """Draw a scene as PNG, two pixels to a point.

    Args:
        scene: What is to be seen.
        press: Its engine draws, and its font, and no other, sets the words.

    Returns:
        One PNG image.

    Raises:
        UsageError: The picture would have more pixels a side than the press allows.
        MachineError: The engine failed.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> write(tea, Press(find(), bundled()))[1:4]
        b'PNG'
    """
    width, height = (round(side * scene.scale * _PIXELS_PER_POINT) for side in (scene.width, scene.height))
    if max(width, height) > press.most_pixels:
        raise UsageError(
            f"As PNG, this drawing would be {width} × {height} pixels; a side may have {press.most_pixels}. "
            "Draw it as SVG instead (-f svg), which has no such limit and stays sharp at every size."
        )
    import resvg_py  # only PNG needs it

    family = press.metrics.family
    try:
        image = resvg_py.svg_to_bytes(
            svg_string=vector.draw(scene, press.engine).decode(),
            zoom=_PIXELS_PER_POINT,
            dpi=_POINTS_PER_INCH,
            background=scene.background
            or None,  # sides are no whole pixels: else the last ones shine through
            skip_system_fonts=True,
            font_files=[str(press.metrics.file)],
            font_family=family,
            serif_family=family,
            sans_serif_family=family,
        )
    except ValueError as error:
        raise MachineError(f"The drawing can't be turned into pixels: {error}.") from error
    return image[:_HEAD] + _density() + image[_HEAD:]


def _density() -> bytes:
    """Say how large a pixel is, so that documents take the picture in at the size that its letters have."""
    pixels_per_metre = round(_PIXELS_PER_POINT * _POINTS_PER_INCH * _INCHES_PER_METRE)
    said = struct.pack(">4sIIB", b"pHYs", pixels_per_metre, pixels_per_metre, 1)
    return struct.pack(">I", len(said) - 4) + said + struct.pack(">I", zlib.crc32(said))
