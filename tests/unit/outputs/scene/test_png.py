"""PNG, looked at by its pixels."""

import struct
import zlib

import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.drawing.engine import Engine, find
from blueprint.drawing.metrics import bundled
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Outline, Scene, Shape
from blueprint.outputs.scene import png

PRESS = Press(find(), bundled())


def scene(*shapes, width=120.0, height=60.0):
    """Make a scene of some shapes."""
    return Scene(width, height, "Tea", "", "en", ("No Such Family", "sans-serif"), "#ffffff", shapes, ())


def size(image):
    """Read the size from a PNG's header."""
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", image[16:24])


def rows(image):
    """Give the colours of an image."""
    return [[pixel[:3] for pixel in row] for row in pixels(image)]


def pixels(image):
    """Unpack an image of four bytes a pixel."""
    data, at = b"", 8
    while at < len(image):
        (length,) = struct.unpack(">I", image[at : at + 4])
        if image[at + 4 : at + 8] == b"IDAT":
            data += image[at + 8 : at + 8 + length]
        at += length + 12
    assert image[24:26] == b"\x08\x06"
    width, height = size(image)
    raw, last, found = zlib.decompress(data), bytes(width * 4), []
    for row in range(height):
        kind, line = (
            raw[row * (width * 4 + 1)],
            bytearray(raw[row * (width * 4 + 1) + 1 : (row + 1) * (width * 4 + 1)]),
        )
        for i in range(len(line)):
            left = line[i - 4] if i >= 4 else 0
            corner = last[i - 4] if i >= 4 else 0
            up = last[i]
            nearest = min(
                (abs(up - corner), 0, left),
                (abs(left - corner), 1, up),
                (abs(left + up - 2 * corner), 2, corner),
            )
            line[i] = (line[i] + (0, left, up, (left + up) // 2, nearest[2])[kind]) % 256
        last = bytes(line)
        found.append([tuple(last[i : i + 4]) for i in range(0, len(last), 4)])
    return found


def test_it_says_how_large_it_is_on_paper():
    """Two pixels to a point are 144 to an inch, which is how large Word or a slide shows them."""
    image = png.write(scene(), PRESS)
    at = image.index(b"pHYs")
    across, down, unit = struct.unpack(">IIB", image[at + 4 : at + 13])

    assert across == down
    assert round(across * 0.0254) == 144
    assert unit == 1, "metres"
    assert struct.unpack(">I", image[at + 13 : at + 17]) == (zlib.crc32(image[at : at + 13]),)


def test_a_point_is_two_pixels():
    """The image is crisp on today's screens."""
    assert size(png.write(scene(width=321, height=77), PRESS)) == (642, 154)


def test_forms_stand_where_the_scene_says():
    """The middle of a red box is red, and beside it is the background."""
    box = Shape("a", (), Outline.RECTANGLE, 30, 20, 20, 20, fill="#ff0000")
    found = rows(png.write(scene(box), PRESS))
    assert found[40][60] == (255, 0, 0)
    assert found[11 * 2][21 * 2] == (255, 0, 0)
    assert found[40][39] == (255, 255, 255)
    assert found[100][200] == (255, 255, 255)


@pytest.mark.parametrize("beyond", [0.2, 0.3, 0.6, 0.8])
def test_nothing_shines_through_at_the_edges(beyond):
    """A side of no whole number of pixels ends in a half filled one, which would be a dark line."""
    image = png.write(scene(width=120 + beyond, height=60 + beyond), PRESS)
    assert {pixel for row in pixels(image) for pixel in row} == {(255, 255, 255, 255)}


@pytest.mark.parametrize("word", ["Tea", "还款", "F"])
def test_words_are_drawn_with_the_font_given(word):
    """No font of the machine is needed, not even where the scene names families that aren't there."""
    words = Shape("a", (), Outline.WORDS, 60, 30, 100, 30, (word,), font_size=20)
    found = rows(png.write(scene(words), PRESS))
    dark = [(x, y) for y, row in enumerate(found) for x, pixel in enumerate(row) if sum(pixel) < 100]
    assert len(dark) > 50
    middle = (min(x for x, _ in dark) + max(x for x, _ in dark)) / 2
    assert middle == pytest.approx(120, abs=4)
    centre = (min(y for _, y in dark) + max(y for _, y in dark)) / 2
    assert centre == pytest.approx(60, abs=4)


@pytest.mark.parametrize(("width", "height"), [(8193, 10), (10, 9000)])
def test_too_large_images_are_refused_before_they_are_drawn(width, height):
    """The advice is to use SVG; the engine isn't even started."""
    nowhere = Press(Engine(("/no/such/engine",)), bundled())
    with pytest.raises(UsageError, match="SVG"):
        png.write(scene(width=width, height=height), nowhere)


def test_the_largest_allowed_side_is_drawn():
    """16,384 pixels are still fine."""
    assert size(png.write(scene(width=8192, height=10), PRESS)) == (16_384, 20)
