"""How wide texts are in a font, and which characters it has."""

import sys
import unicodedata
from array import array
from bisect import bisect_right
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.diagnostics.quoting import quote

if TYPE_CHECKING:
    from reportlab.pdfbase.ttfonts import TTFontFile

_FONTS = Path(__file__).parent / "fonts"
_BUNDLED = "NotoSansSC-Regular"
_PER_MILLE = 1000  # the unit of both the bundled table and of PDF: thousandths of an em

# Widths of characters that the font lacks; the reader's machine takes them from other fonts.
_USUAL = 600
_WIDE = 1000  # Han and whatever else fills its square
_EMOJI = 1250  # colour fonts draw emoji larger than letters: from 1.17 em to 1.37 em
_NOTHING = 0
_HAN_SIGNS = ("\u2e80", "\u33ff")  # symbols among the Han, which are no emoji

_UNSEEN = frozenset(("Cf", "Cc", "Zl", "Zp"))  # categories of which nobody expects to see anything
_MARKS = frozenset(("Mn", "Me"))  # they stand on the letter before them
_MOST_BYTES = 100_000_000  # the largest fonts there are have 40 MB

_OTHER_KINDS = (
    (b"OTTO", "has PostScript outlines (OpenType CFF). Give its TrueType edition, a `.ttf` file."),
    (b"ttcf", "is a collection of several fonts. Give one font of it as a file of its own, a `.ttf` file."),
    (b"wOFF", "is packed for web pages (WOFF). Give the unpacked TrueType font, a `.ttf` file."),
    (b"wOF2", "is packed for web pages (WOFF2). Give the unpacked TrueType font, a `.ttf` file."),
)


class _Widths(dict[str, int]):
    """Widths of characters in thousandths of an em, filled in as characters are met.

    Two threads may both work out the same width; they come to the same number.
    """

    def __init__(self, runs: "array[int]") -> None:
        """Take runs of characters, three numbers each: first and last code point, width."""
        super().__init__()
        self._first, self._last, self._width = runs[0::3], runs[1::3], runs[2::3]

    def __missing__(self, character: str) -> int:
        """Work out the width of a character that was not met before."""
        run = self._run(character)
        width = _stand_in(character) if run < 0 else self._width[run]
        self[character] = width
        return width

    def known(self, character: str) -> bool:
        """Does the font have it?"""
        return self._run(character) >= 0

    def _run(self, character: str) -> int:
        """Find the run in which a character lies; -1 where the font lacks it."""
        code = ord(character)
        run = bisect_right(self._first, code) - 1
        return run if run >= 0 and code <= self._last[run] else -1


@dataclass(frozen=True, slots=True)
class Metrics:
    """The measures of one font.

    Args:
        family: The name by which drawings ask for the font.
        file: The TrueType file.

    Example:
        >>> metrics = bundled()
        >>> metrics.width("入住登记", 12)
        48.0
        >>> metrics.missing("登记 🙂")
        '🙂'
    """

    family: str
    file: Path
    _widths: _Widths = field(repr=False, compare=False)

    def width(self, text: str, size: float) -> float:
        """Measure a text that stands on one line.

        Args:
            text: Any text; characters that the font lacks count with a usual width.
            size: Of the font, points.

        Returns:
            Points.

        Example:
            >>> bundled().width("", 10)
            0.0
        """
        return sum(map(self._widths.__getitem__, text)) * size / _PER_MILLE

    def advances(self, text: str) -> list[int]:
        """Give the widths of a text's characters one by one.

        Args:
            text: Any text.

        Returns:
            Thousandths of the font's size, one for each character; their sum is the text's width.

        Example:
            >>> bundled().advances("登记")
            [1000, 1000]
        """
        return list(map(self._widths.__getitem__, text))

    def missing(self, text: str) -> str:
        """Find the characters that the font can't draw.

        Args:
            text: Any text.

        Returns:
            Each of them once, in the text's order; white space and what is never seen left out.

        Example:
            >>> bundled().missing("ก ก\\n登 ข")
            'กข'
        """
        known = self._widths.known
        return "".join(one for one in dict.fromkeys(text) if not known(one) and _is_seen(one))


def bundled() -> Metrics:
    """Give the measures of the font that comes with this package.

    Returns:
        Metrics of Noto Sans SC: Latin, Greek, Cyrillic, the Han of GB 2312, and symbols.

    Raises:
        MachineError: The installation lacks the font's table.

    Example:
        >>> bundled().family
        'Noto Sans SC'
    """
    table = _FONTS / f"{_BUNDLED}.widths"
    runs = array("H")
    try:
        runs.frombytes(table.read_bytes())
    except OSError as error:
        message = f"The bundled font can't be read ({error.strerror}): {quote(str(table))}."
        raise MachineError(f"{message} Install the package anew.") from error
    if sys.byteorder == "big":
        runs.byteswap()
    return Metrics("Noto Sans SC", table.with_suffix(".ttf"), _Widths(runs))


def of_font(path: Path) -> Metrics:
    """Measure a font of the user's own.

    Args:
        path: A TrueType file.

    Returns:
        Its metrics, under the family name that the font gives itself.

    Raises:
        UsageError: There is no such file, or it is no TrueType font.

    Example:
        >>> own = of_font(bundled().file)
        >>> own.family, own.width("入住登记", 12)
        ('Noto Sans SC', 48.0)
    """
    font = _parsed(_font_bytes(path), path)
    runs = array("L")
    for code, width in sorted(font.charWidths.items()):
        if font.charToGlyph.get(code):  # glyph 0 is the box that stands for a missing character
            runs.extend((code, code, round(width)))
    if not runs:
        raise UsageError(f"The font {quote(str(path))} has no characters to write with. Give another font.")
    return Metrics(font.familyName.decode(), path, _Widths(runs))


def _font_bytes(path: Path) -> bytes:
    """Read a font file; say what to give instead where it is of another kind."""
    name = quote(str(path))
    try:
        if not path.is_file():
            raise UsageError(
                f"There is no font file {name}. Give the path of a TrueType font, a `.ttf` file."
            )
        with path.open("rb") as file:
            raw = file.read(_MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "that is no path"
        raise UsageError(f"The font file {name} can't be read: {reason}.") from error
    if len(raw) > _MOST_BYTES:
        megabytes = _MOST_BYTES // 1_000_000
        raise UsageError(f"The font file {name} is larger than {megabytes} MB. Give a smaller font.")
    for start, kind in _OTHER_KINDS:
        if raw.startswith(start):
            raise UsageError(f"The font file {name} {kind}")
    return raw


def _parsed(raw: bytes, path: Path) -> "TTFontFile":
    """Let the library that later embeds the font read it, so that what is measured can be printed."""
    import io

    from reportlab.pdfbase.ttfonts import TTFontFile

    try:
        return TTFontFile(io.BytesIO(raw))
    except Exception as error:  # a broken file makes the parser stumble over anything: IndexError ...
        name = quote(str(path))
        raise UsageError(f"The file {name} is no TrueType font, or is broken. Give a `.ttf` file.") from error


def _stand_in(character: str) -> int:
    """Give a sensible width for a character whose glyph comes from somewhere else."""
    category = unicodedata.category(character)
    if category in _MARKS or category in _UNSEEN:
        return _NOTHING
    if unicodedata.east_asian_width(character) not in "WF":
        return _USUAL
    is_emoji = category == "So" and not _HAN_SIGNS[0] <= character <= _HAN_SIGNS[1]
    return _EMOJI if is_emoji else _WIDE


def _is_seen(character: str) -> bool:
    """Does anybody expect to see something there?"""
    if character.isspace() or unicodedata.category(character) in _UNSEEN:
        return False
    return not unicodedata.name(character, "").startswith("VARIATION SELECTOR")
