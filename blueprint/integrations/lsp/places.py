"""Where the moment, actor or lane is defined that somebody points at, and where else it is named."""

import re
from collections.abc import Iterator

from blueprint.diagnostics.span import Span
from blueprint.integrations.lsp.sheet import Sheet
from blueprint.integrations.lsp.subjects import Kind, Subject, Subjects, Use, meant, meant_by_key
from blueprint.model.text import same
from blueprint.source.cursor import Cursor, look

_ENDS = re.compile(r"\s*(?:[,\]}]|:(?=\s|$)|\s\#|[\"']|$)")


def definition(sheet: Sheet, line: int, column: int) -> Span | None:
    """Say where somebody or something is defined.

    Args:
        sheet: The text, in whatever state.
        line: The line of a place where it is named, from 1.
        column: The column, from 1.

    Returns:
        The span of its name there; of an actor who isn't listed, where it is named first.

    Example:
        >>> sheet = Sheet("tea.yaml", "moments:\\n- customer: Order\\n  next: Pay\\n- customer: Pay")
        >>> definition(sheet, 3, 10).line
        4
    """
    subjects, subject = _meant(sheet, line, column)
    uses = subjects.of(subject) if subject else ()
    return next((subjects.span(use) for use in sorted(uses, key=lambda use: not use.defines)), None)


def mentions(sheet: Sheet, line: int, column: int, *, defined: bool = True) -> list[Span]:
    """Say where somebody or something is named.

    Args:
        sheet: The text, in whatever state.
        line: The line of a place where it is named, from 1.
        column: The column, from 1.
        defined: Whether the place of its definition counts too.

    Returns:
        The spans of the names, in the order of the text.

    Example:
        >>> sheet = Sheet("tea.yaml", "moments:\\n- customer: Order\\n  next: Pay\\n- customer: Pay")
        >>> [span.line for span in mentions(sheet, 4, 13)]
        [3, 4]
    """
    subjects, subject = _meant(sheet, line, column)
    uses = subjects.of(subject) if subject else ()
    return sorted({subjects.span(use) for use in uses if defined or not use.defines})


def _meant(sheet: Sheet, line: int, column: int) -> tuple[Subjects, Subject | None]:
    """Find who is named at a place, in a text that can be read and in one that can't."""
    subjects = sheet.subjects(line)
    use: Use | None = subjects.at(line, column) if sheet.whole else None
    if use or sheet.whole:
        return subjects, use.subject if use else None
    offset = sheet.lines.nearest(line, column)
    found = (_named(cursor, sheet.text, subjects) for cursor in look(sheet.text, offset))
    return subjects, next(filter(None, found), None)


def _named(cursor: Cursor, text: str, subjects: Subjects) -> Subject | None:
    """Find who is named by what stands around a cursor: by the longest of the names that it may be."""
    route = (*cursor.route, "") if cursor.is_key else cursor.route
    kind = meant_by_key(route) if cursor.is_key else meant(route)
    for name in _names(text[cursor.start + len(cursor.quote) :].partition("\n")[0]):
        found = subjects.names.references.find(name) if kind is Kind.MOMENT else ()
        if len(found) == 1:
            return Subject(Kind.MOMENT, found[0])
        known = subjects.actors if kind is Kind.ACTOR else subjects.lanes if kind is Kind.LANE else ()
        if kind and same(name) in known:
            return Subject(kind, same(name))
    return None


def _names(rest: str) -> Iterator[str]:
    """Give the beginnings of a line that may be a name, the longest first."""
    yield from reversed([rest[: end.start()] for end in _ENDS.finditer(rest)])
