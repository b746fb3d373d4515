"""Where in a TOML text a key and its value stand; the standard library's reader doesn't tell.

Lines are looked through one by one for headers and keys. What stands in an inline table or in a list over
several lines has the place of the key before it, which is near enough to mend it.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from blueprint.diagnostics.span import Span

Way: TypeAlias = tuple[str | int, ...]

_NAME = r"""(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')"""
_NAMES = rf"{_NAME}(?:[ \t]*+\.[ \t]*+{_NAME})*+"
_HEADER = re.compile(rf"[ \t]*+(\[\[?)[ \t]*+({_NAMES})[ \t]*+\]")
_KEY = re.compile(rf"[ \t]*+({_NAMES})[ \t]*+=[ \t]*+")
_ONE = re.compile(_NAME)


class _Entry(NamedTuple):
    way: Way
    key: Span
    value: Span


def key_span(text: str, way: Way) -> Span | None:
    """Say where a key stands.

    Args:
        text: The text.
        way: The way to the key.

    Returns:
        The span of the key, or of the nearest around it; `None` where there is none.

    Example:
        >>> key_span("[step]\\nfill = 3", ("step", "fill"))
        Span(line=2, column=1, end_line=2, end_column=5)
    """
    entry = _nearest(text, way)
    return entry.key if entry else None


def value_span(text: str, way: Way) -> Span | None:
    """Say where the value of a key stands.

    Args:
        text: The text.
        way: The way to the key.

    Returns:
        The span of the value, or of the nearest around it; `None` where there is none.

    Example:
        >>> value_span("[step]\\nfill = 3", ("step", "fill")).column
        8
    """
    entry = _nearest(text, way)
    return entry.value if entry else None


def _nearest(text: str, way: Way) -> _Entry | None:
    """Find the first entry with the longest way that leads towards a key."""
    near = [entry for entry in _entries(text) if entry.way == way[: len(entry.way)]]
    return max(near, key=lambda entry: len(entry.way), default=None)


def _entries(text: str) -> Iterator[_Entry]:
    table: Way = ()
    counts: Counter[Way] = Counter()
    for number, line in enumerate(text.split("\n"), start=1):
        if header := _HEADER.match(line):
            table, span = _way(header[2]), _span(number, *header.span(2))
            yield _Entry(table, span, span)
            if header[1] == "[[":
                counts[table] += 1
                table = (*table, counts[table] - 1)
                yield _Entry(table, span, span)
        elif key := _KEY.match(line):
            end = max(len(line.rstrip()), key.end() + 1)
            yield _Entry((*table, *_way(key[1])), _span(number, *key.span(1)), _span(number, key.end(), end))


def _way(names: str) -> Way:
    return tuple(name.strip("\"'") for name in _ONE.findall(names))


def _span(line: int, start: int, end: int) -> Span:
    return Span(line, start + 1, line, end + 1)
