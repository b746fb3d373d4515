"""From bytes to text: UTF-8 or nothing."""

import re
from typing import NamedTuple

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_CHINESE = "GBK or GB 18030"
_COMMON = re.compile(rb"[\xa1-\xa9\xb0-\xd7][\xa1-\xfe]")
_LOOKED_AT = 1_000  # bytes, enough to see the zeros of UTF-16 or UTF-32 in English text; or characters
_FEWEST = 4


class Decoded(NamedTuple):
    """A text, or as much of it as could be saved.

    Args:
        text: The text without a byte-order mark.
        broken: Offset of the first character that isn't UTF-8; `None` where all is well.
        guess: The encoding that it looks like; empty where there is no telling.
    """

    text: str
    broken: int | None = None
    guess: str = ""


def decode(raw: bytes) -> Decoded:
    """Decode the bytes of a file.

    Args:
        raw: The bytes, with or without a byte-order mark.

    Returns:
        The text; where it isn't UTF-8, what could be read of it for showing the line.

    Example:
        >>> decode("naïve".encode("latin-1")).broken
        2
    """
    guess = _wide_encoding(raw)
    if guess:
        return Decoded("", 0, guess)
    raw = raw.removeprefix(_BYTE_ORDER_MARK)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError:
        return _decode_broken(raw)


def _decode_broken(raw: bytes) -> Decoded:
    try:
        # Bytes that spell a half of a surrogate pair keep their place: they are refused as characters.
        return Decoded(raw.decode("utf-8", "surrogatepass"))
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "surrogatepass")
        guess = _CHINESE if _is_chinese(raw) else ""
        return Decoded(before + raw[error.start :].decode("utf-8", "replace"), len(before), guess)


def _is_chinese(raw: bytes) -> bool:
    """Whether all of it reads as GB 18030, and what isn't ASCII is nearly all common Chinese characters.

    Those are the punctuation and the first level of GB 2312; other encodings, read so, give rarer ones.
    """
    try:
        text = raw.decode("gb18030")
    except UnicodeDecodeError:
        return False
    others = [character for character in text[:_LOOKED_AT] if not character.isascii()]
    common = sum(_COMMON.fullmatch(character.encode("gb18030")) is not None for character in others)
    return 10 * common >= 9 * len(others) > 0


def _wide_encoding(raw: bytes) -> str:
    """Name the encoding of texts with two or four bytes a character."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return name
    head = raw[:_LOOKED_AT]
    zeros = head.count(0)
    if len(head) < _FEWEST or 5 * zeros < 2 * len(head):
        return ""
    if any(head[phase::4].count(0) == 0 and zeros * 4 >= len(head) * 3 - 4 for phase in (0, 3)):
        return "UTF-32"
    return "UTF-16" if any(head[phase::2].count(0) == 0 for phase in (0, 1)) else ""
