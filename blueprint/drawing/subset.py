"""The part of a font that a picture uses, for pictures that carry their letters."""

import io
from itertools import groupby
from pathlib import Path
from struct import calcsize, pack, unpack_from
from typing import TYPE_CHECKING, Final

from blueprint.diagnostics.errors import MachineError
from blueprint.diagnostics.quoting import quote

if TYPE_CHECKING:
    from collections.abc import Iterable

_DIRECTORY: Final = 12  # where the list of a font's tables begins
_TABLE: Final = ">4sLLL"  # what it says of each: name, checksum, place, length
_GLYPHS: Final = 22  # where the glyphs' numbers begin in the map that serves PDF
_FORMAT: Final = 12  # of a character map: runs of characters, all of Unicode
_FOR_ALL: Final = (3, 10)  # and the platform and encoding under which every browser looks for it


def subset(file: Path, characters: "Iterable[str]") -> bytes:
    """Cut a font down to some characters.

    Args:
        file: A TrueType file.
        characters: Those that are used; what the font lacks is left out.

    Returns:
        A TrueType font with their glyphs, their widths and a character map; the same bytes for the same
        characters, in whatever order they come.

    Raises:
        MachineError: The font can't be read, or its makers forbid it to be embedded.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> len(subset(bundled().file, "Tea 茶")) < 10_000
        True
    """
    from reportlab.pdfbase.ttfonts import TTFontFile

    try:
        font = TTFontFile(io.BytesIO(file.read_bytes()))
        known = sorted(code for code in set(map(ord, characters)) if font.charToGlyph.get(code))
        return _mapped(font.makeSubset(known), known)
    except Exception as error:  # a broken file makes the library stumble over anything: struct.error ...
        raise MachineError(f"The font {quote(str(file))} can't be embedded: {error}.") from error


def _mapped(font: bytes, codes: list[int]) -> bytes:
    """Put a character map for browsers in place of the library's own, which only PDF understands."""
    from reportlab.pdfbase.ttfonts import TTFontMaker

    maker = TTFontMaker()
    glyphs: tuple[int, ...] = ()
    for number in range(unpack_from(">H", font, 4)[0]):
        tag, _, start, length = unpack_from(_TABLE, font, _DIRECTORY + number * calcsize(_TABLE))
        table = font[start : start + length]
        if tag == b"cmap":
            glyphs = unpack_from(f">{len(codes)}H", table, _GLYPHS)
        else:
            maker.add(tag.decode("latin-1"), table)
    maker.add("cmap", _character_map(dict(zip(codes, glyphs, strict=True))))
    made: bytes = maker.makeStream()
    return made


def _character_map(glyphs: dict[int, int]) -> bytes:
    """Write a table of one map: runs of characters whose glyphs have consecutive numbers."""
    runs = []
    for _, run in groupby(enumerate(glyphs), key=lambda item: (item[1] - item[0], glyphs[item[1]] - item[0])):
        codes = [code for _, code in run]
        runs.append(pack(">LLL", codes[0], codes[-1], glyphs[codes[0]]))
    head = pack(">HHLLL", _FORMAT, 0, 16 + 12 * len(runs), 0, len(runs))
    return pack(">HHHHL", 0, 1, *_FOR_ALL, 12) + head + b"".join(runs)
