"""Comments that begin with certain words, for programs: found in the text between the values."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from blueprint.source.document import Document


class Remark(NamedTuple):
    """A comment.

    Args:
        start: Offset of its `#`.
        text: What stands behind the `#`, up to the end of the line.

    Example:
        >>> Remark(0, " hot").text
        ' hot'
    """

    start: int
    text: str


def remarks(document: Document, mark: str) -> Iterator[Remark]:
    """Find the comments that begin with some words.

    A `#` begins a comment where a blank or nothing stands before it, outside of texts. What only looks like
    one inside a quoted or a block text is text.

    Args:
        document: A file that was read to its end.
        mark: The words, as a regular expression.

    Yields:
        The comments in their order.

    Example:
        >>> from blueprint.source.read import read
        >>> list(remarks(read(b"title: 'a # todo'  # todo: ask"), "todo"))
        [Remark(start=19, text=' todo: ask')]
    """
    text = document.text
    mark_of = re.compile(rf"(?<![^ \t\r\n])#(?=[ \t]*{mark})")
    match = mark_of.search(text)
    if match is None:  # nearly every file
        return
    starts, ends = _texts(document)
    while match is not None:
        start = match.start()
        before = bisect_right(starts, start) - 1
        behind = ends[before] if before >= 0 else 0
        resume = behind
        if behind <= start:  # outside of texts a `#` begins a comment, if not an earlier one of the line did
            resume = _find(text, "\n", start)
            if "#" not in text[max(behind, text.rfind("\n", 0, start) + 1) : start]:
                yield Remark(start, text[start + 1 : resume].rstrip("\r"))
        match = mark_of.search(text, resume)


def _find(text: str, what: str, start: int) -> int:
    """Find something from an offset on; the end of the text where there is none."""
    at = text.find(what, start)
    return len(text) if at < 0 else at


def _texts(document: Document) -> tuple[list[int], list[int]]:
    """Where texts and keys begin and end; a block text begins behind the line of its `|` or `>`."""
    text, places = document.text, document.places
    starts: list[int] = []
    ends: list[int] = []
    for number in range(len(places.starts)):
        if number in places.insides:
            continue
        start, end = places.offsets(number)
        if text[start : start + 1] in {"|", ">"}:
            start = _find(text, "\n", start)
        starts.append(start)
        ends.append(max(start, end))
    return starts, ends
