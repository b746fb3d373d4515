"""What was measured, for programs: the format `blueprint-analysis`, version 1.

The document is written in pieces: of ten thousand fail points that reach ten thousand moments each it is
nearly a gigabyte, of which only one list at a time is in memory.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any, Final, Protocol

from blueprint.analysis.names import Names

FOR_PROGRAMS = True  # it says nothing in a language for people

_INDENT: Final = 2
_PIECE: Final = 1 << 16  # characters


class Told(Protocol):
    """What can be told as plain data: an analysis, a what-if, a tornado."""

    def plain(self, *, whole: bool = True) -> dict[str, Any]:
        """Give it as mappings, lists, texts and numbers; and as `Names` where these needn't be whole."""


def write(analysis: Told) -> str:
    """Write all results as one JSON document; what isn't known is `null`, or says why it isn't.

    Args:
        analysis: The service and what was measured of it.

    Returns:
        The document, with a newline at its end.

    Example:
        >>> from blueprint.analysis.measure import Analysis
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip"}])))
        >>> print(write(Analysis(tea, {})), end="")
        {
          "format": "blueprint-analysis",
          "version": 1,
          "title": "Tea",
          "currency": null,
          "measures": {}
        }
    """
    return "".join(pieces(analysis))


def pieces(analysis: Told) -> Iterator[str]:
    """Write all results as one JSON document, piece by piece.

    Args:
        analysis: The service and what was measured of it.

    Yields:
        The pieces; joined they are what `write` gives.

    Example:
        >>> from blueprint.analysis.measure import Analysis
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip"}])))
        >>> len(list(pieces(Analysis(tea, {}))))
        1
    """
    kept: list[str] = []
    size = 0
    for token in _tokens(analysis.plain(whole=False)):
        kept.append(token)
        size += len(token)
        if size >= _PIECE:
            yield "".join(kept)
            kept.clear()
            size = 0
    yield "".join([*kept, "\n"])


def _tokens(document: dict[str, Any]) -> Iterator[str]:
    """Encode a document as the standard library does, but for `Names`, which would be slow name by name."""
    left: list[Names] = []  # what the encoder has just asked about: at most one

    def stand_in(value: object) -> str:
        if not isinstance(value, Names):
            raise TypeError(f"{type(value).__name__} is no plain data")
        left.append(value)
        return ""

    encoder = json.JSONEncoder(ensure_ascii=False, indent=_INDENT, allow_nan=False, default=stand_in)
    spelled: dict[int, list[str]] = {}  # by identity: the ids of a service are one tuple, long to compare
    margin = ""
    for token in encoder.iterencode(document):
        if left:
            names = left.pop()
            if id(names.ids) not in spelled:
                spelled[id(names.ids)] = [json.dumps(name, ensure_ascii=False) for name in names.ids]
            yield _array(list(names.among(spelled[id(names.ids)])), margin)
            continue
        if "\n" in token:
            line = token[token.rindex("\n") + 1 :]
            margin = " " * (len(line) - len(line.lstrip(" ")))
        yield token


def _array(values: Sequence[str], margin: str) -> str:
    """Write an array on lines of their own, further in than what stands before."""
    if not values:
        return "[]"
    inner = f"\n{margin}{' ' * _INDENT}"
    return f"[{inner}{f',{inner}'.join(values)}\n{margin}]"
