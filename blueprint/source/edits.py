"""Changing a text at the places that fixes name, all at once or not at all."""

from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from blueprint.diagnostics.fix import Edit, Fix
from blueprint.diagnostics.span import Span
from blueprint.source.document import Document
from blueprint.source.lines import Lines
from blueprint.source.quotes import spelled


class Applied(NamedTuple):
    """A text after fixes.

    Args:
        text: The new text.
        done: The fixes that were applied.
        left: Those that meet one that was, or name a place that the text doesn't have.
    """

    text: str
    done: tuple[Fix, ...]
    left: tuple[Fix, ...]


class EditsMeet(ValueError):
    """Two edits change the same place, or one names a place that isn't there."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits to a text.

    Args:
        text: The text, without a byte-order mark.
        edits: What to change, in any order; what is put in at one place keeps its order.

    Returns:
        The new text.

    Raises:
        EditsMeet: Two of them change the same place, or a place isn't there.

    Example:
        >>> from blueprint.diagnostics.span import Span
        >>> edited("titel: Tea", [Edit(Span(1, 1, 1, 6), "title"), Edit(Span(1, 11, 1, 11), " # green")])
        'title: Tea # green'
    """
    lines = Lines(text)
    places = sorted(((*_offsets(lines, edit), edit.text) for edit in edits), key=lambda place: place[:2])
    pieces: list[str] = []
    done = 0
    for start, end, new in places:
        if start < done:
            raise EditsMeet(f"two edits meet at offset {start}")
        pieces += (text[done:start], new)
        done = end
    return "".join((*pieces, text[done:]))


def apply(text: str, fixes: Iterable[Fix]) -> Applied:
    """Apply as many fixes as don't meet each other, each whole or not at all.

    Args:
        text: The text, without a byte-order mark.
        fixes: The fixes; of two that meet, the first is applied. Equal ones count as one.

    Returns:
        The new text, and what became of the fixes.

    Example:
        >>> from blueprint.diagnostics.span import Span
        >>> word = Span(1, 1, 1, 6)
        >>> fixes = [Fix("Write `title`", (Edit(word, "title"),)), Fix("Write `tile`", (Edit(word, "tile"),))]
        >>> applied = apply("titel: Tea", fixes)
        >>> applied.text, [fix.title for fix in applied.left]
        ('title: Tea', ['Write `tile`'])
    """
    lines = Lines(text)
    taken: list[tuple[int, int]] = []
    done: list[Fix] = []
    left: list[Fix] = []
    for fix in dict.fromkeys(fixes):
        try:
            spans = sorted(_offsets(lines, edit) for edit in fix.edits)
        except EditsMeet:
            spans = [(0, len(text) + 1)]
        is_free = not any(_meet(one, other) for one in spans for other in taken)
        if is_free and spans and spans[-1][1] <= len(text) and not _meet_each_other(spans):
            taken += spans
            done.append(fix)
        else:
            left.append(fix)
    return Applied(edited(text, (edit for fix in done for edit in fix.edits)), tuple(done), tuple(left))


def rewritten(document: Document, span: Span, text: str) -> Edit | None:
    """Write another word in the place of one, with the quotes that it has.

    Args:
        document: The file.
        span: Where the word stands.
        text: What is meant.

    Returns:
        The edit; `None` where no single word stands there.

    Example:
        >>> from blueprint.source.read import read
        >>> tea = read(b"title: 'Tee'")
        >>> rewritten(tea, tea.span(("title",)), "Tea").text
        "'Tea'"
    """
    if span.line != span.end_line:
        return None
    old = document.line(span.line)[span.column - 1 : span.end_column - 1]
    return None if not old or old[0] in "*&!|>[{" else Edit(span, spelled(text, like=old))


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Say whether two stretches have a character in common, or are the same empty place."""
    return one == other or (one[0] < other[1] and other[0] < one[1])


def _meet_each_other(spans: list[tuple[int, int]]) -> bool:
    return any(before[1] > after[0] for before, after in pairwise(spans))


def _offsets(lines: Lines, edit: Edit) -> tuple[int, int]:
    span = edit.span
    start, end = lines.offset(span.line, span.column), lines.offset(span.end_line, span.end_column)
    if start is None or end is None or end < start:
        raise EditsMeet(f"there is no such place: {span}")
    return start, end
