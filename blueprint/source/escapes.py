r"""Escapes in double quotes: the forbidden ones, and JSON's pairs for one character.

libyaml stops at `"\ud83d\ude00"`, and PyYAML's own parser makes two broken halves of it. So the text that
the parser gets has an escape of the same length in its place, and every position stays right.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent

from blueprint.source.characters import forbid, is_forbidden, is_invisible, warn
from blueprint.source.limits import Limits
from blueprint.source.parser import MISTAKES, parser_of
from blueprint.source.problems import Problems

# A backslash counts where an odd number of them stand in a row; a pair goes before its first half.
_ESCAPE = re.compile(
    r"(?<!\\)(?:\\\\)*(?P<escape>\\(?:[0abvferNLP]|x(?P<x>[0-9a-fA-F]{2})"
    r"|u(?P<high>[dD][89abAB][0-9a-fA-F]{2})\\u(?P<low>[dD][c-fC-F][0-9a-fA-F]{2})"
    r"|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})))"
)
_ESCAPED_LAST = re.compile(r"\\(?:u(?=.{4}\Z)|U(?=.{8}\Z))(?P<digits>[0-9a-fA-F]+)\Z")
_LONGEST = len(r"\U0001f600")
_EMOJI = "\U0001f600"
_SHORT = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "r": 13, "e": 27, "N": 0x85, "L": 0x2028, "P": 0x2029}
_SURROGATES = range(0xD800, 0xE000)
_HIGHEST = 0x10FFFF


class _Escape(NamedTuple):
    start: int
    end: int
    code: int
    stand_in: str  # what the parser gets instead, just as long
    is_pair: bool


def rewrite(text: str, problems: Problems, limits: Limits) -> tuple[str, bool]:
    """Make escapes readable for every parser, and note those that are forbidden.

    Args:
        text: The text for the parser.
        problems: Where to note what is found.
        limits: How deep and how far to look.

    Returns:
        The text, just as long, and whether values may have the parser's `FILLER` in them now.

    Example:
        >>> from blueprint.source.lines import Lines
        >>> rewrite(r'a: "\\ud83d\\ude00"', Problems("", Lines("")), Limits())
        ('a: "\\\\U0001f600\\\\0"', True)
    """
    escapes = [escape for found in _ESCAPE.finditer(text) if (escape := _of(found))]
    if not escapes:
        return text, False
    quoted = list(_in_double_quotes(escapes, _replaced(text, escapes), limits))
    _note([escape for escape in quoted if not escape.is_pair], problems, limits.problems)
    return _replaced(text, quoted), any(escape.is_pair for escape in quoted)


def _of(found: re.Match[str]) -> _Escape | None:
    """Make something of an escape, if there is something to say about it."""
    start, end = found.span("escape")
    high = found["high"]
    if high:
        code = 0x10000 + ((int(high, 16) - 0xD800) << 10) + (int(found["low"], 16) - 0xDC00)
        return _Escape(start, end, code, f"\\U{code:08x}\\0", is_pair=True)
    digits = found["x"] or found["u"] or found["U"]
    code = int(digits, 16) if digits else _SHORT[found["escape"][1]]
    if not is_forbidden(code) and not is_invisible(code, _in_front(found.string, start)):
        return None
    stand_in = found["escape"]
    if code in _SURROGATES or code > _HIGHEST:
        stand_in = f"{stand_in[:2]}{0xFFFD:0{len(stand_in) - 2}x}"
    return _Escape(start, end, code, stand_in, is_pair=False)


def _in_front(text: str, start: int) -> str:
    """Find the character in front of an escape, which may be an escape itself."""
    found = _ESCAPED_LAST.search(text, max(0, start - _LONGEST), start)
    if not found:
        return text[max(0, start - 1) : start]
    code = int(found["digits"], 16)
    # The second half of a pair is as good as an emoji: what else would be followed by a joiner?
    return _EMOJI if code in _SURROGATES else chr(min(code, _HIGHEST))


def _in_double_quotes(escapes: list[_Escape], text: str, limits: Limits) -> Iterator[_Escape]:
    starts = [escape.start for escape in escapes]
    done = 0
    for start, end in _double_quoted(text, limits):
        done = bisect_right(starts, start, lo=done)  # those outside of double quotes are plain text
        while done < len(escapes) and starts[done] < end:
            yield escapes[done]
            done += 1
        if done == len(escapes):
            return


def _double_quoted(text: str, limits: Limits) -> Iterator[tuple[int, int]]:
    """Find the texts in double quotes, up to the first mistake or excess; the reading will tell it."""
    next_event = parser_of(text)
    depth = seen = 0
    try:
        while depth <= limits.depth and seen <= limits.nodes and (event := next_event()) is not None:
            if not isinstance(event, ScalarEvent):
                depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
                continue
            seen += 1
            if event.style == '"':
                yield event.start_mark.index, event.end_mark.index  # type: ignore[union-attr]
    except MISTAKES:
        return


def _note(escapes: list[_Escape], problems: Problems, most: int) -> None:
    for escape in [escape for escape in escapes if is_forbidden(escape.code)][:most]:
        forbid(escape.code, escape.start, escape.end, problems)
    for escape in [escape for escape in escapes if not is_forbidden(escape.code)][:most]:
        warn(escape.code, escape.start, escape.end, problems)


def _replaced(text: str, escapes: list[_Escape]) -> str:
    pieces: list[str] = []
    done = 0
    for escape in escapes:
        pieces += (text[done : escape.start], escape.stand_in)
        done = escape.end
    pieces.append(text[done:])
    return "".join(pieces)
