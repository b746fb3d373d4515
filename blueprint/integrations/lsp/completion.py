"""What may be written at a place: keys, words to choose from, names of moments, actors and lanes."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from blueprint.diagnostics.span import Span
from blueprint.integrations.lsp.cards import card
from blueprint.integrations.lsp.language import Language, in_moment
from blueprint.integrations.lsp.sheet import Sheet
from blueprint.integrations.lsp.subjects import Kind, Subject, Subjects, meant, meant_by_key
from blueprint.model.cells import BESIDE
from blueprint.model.target import END
from blueprint.model.unit import UNITS
from blueprint.source.cursor import Cursor, look
from blueprint.source.quotes import spelled

_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_MOST = 1000
"""Names that are offered; nobody reads more, and an editor asks again with every letter."""


class Proposal(NamedTuple):
    """Something to write.

    Args:
        label: What readers see.
        kind: `key`, `word`, `moment`, `actor` or `lane`.
        text: What is written.
        span: In the place of what.
        said: What it is, in Markdown.
        typed: What somebody would type to find it.
    """

    label: str
    kind: str
    text: str
    span: Span
    said: str
    typed: str


class _Offer(NamedTuple):
    """Something to write, before it is known how it has to be written there."""

    label: str
    kind: str
    said: str
    behind: str = ""


def propose(sheet: Sheet, language: Language, line: int, column: int) -> list[Proposal]:
    """Give what may be written at a place.

    Args:
        sheet: The text, in whatever state.
        language: What may stand where.
        line: The line's number, from 1.
        column: The column, from 1.

    Returns:
        The best first.

    Example:
        >>> sheet = Sheet("tea.yaml", "title: Tea\\nmoments:\\n- customer: Sip\\n  exch")
        >>> "exchange" in [proposal.label for proposal in propose(sheet, Language(), 4, 7)]
        True
    """
    offset = sheet.lines.nearest(line, column)
    cursors = look(sheet.text, offset)
    if not cursors:
        return []
    subjects = sheet.subjects(line)
    found: dict[str, _Offer] = {}
    ways: dict[str, Cursor] = {}
    for cursor in cursors:
        offers = _keys(cursor, language, subjects) if cursor.is_key else _values(cursor, language, subjects)
        for offer in islice(offers, _MOST):
            found.setdefault(offer.label, offer)
            ways.setdefault(offer.label, cursor)
    return [_written(offer, ways[label], sheet, offset) for label, offer in found.items()]


def _keys(cursor: Cursor, language: Language, subjects: Subjects) -> Iterator[_Offer]:
    """Give the keys that a mapping may have and hasn't yet."""
    keys = language.keys(cursor.route, subjects.lanes)
    kind = meant_by_key((*cursor.route, ""))
    if kind in {Kind.MOMENT, Kind.ACTOR}:
        yield from _names(kind, subjects, cursor, ": ")
    crowded = in_moment((*cursor.route, "")) == ("",) and len(cursor.siblings & set(_steps(subjects))) > 1
    for key, said in keys.items():
        if key in cursor.siblings or (crowded and key in BESIDE):
            continue
        begin = language.begins(key) if not cursor.route else ""
        yield _Offer(key, "key", said, f":\n  - {begin}: " if begin else ": ")


def _steps(subjects: Subjects) -> list[str]:
    return [key for key, zone in subjects.lanes.items() if zone.holds_steps]


def _values(cursor: Cursor, language: Language, subjects: Subjects) -> Iterator[_Offer]:
    """Give the values that may stand somewhere: words of the language, names, durations."""
    for word, said in language.words(cursor.route, subjects.lanes).items():
        yield _Offer(word, "word", said)
    kind = meant(cursor.route)
    if kind:
        yield from _names(kind, subjects, cursor, "")
    if kind is Kind.MOMENT and "next" in cursor.route:
        yield _Offer(END, "word", "The service ends here.")
    if _NUMBER.fullmatch(cursor.written) and language.takes("duration", cursor.route, subjects.lanes):
        for unit in UNITS:
            yield _Offer(f"{cursor.written}{unit.key}", "word", f"In the unit `{unit.key}`.")


def _names(kind: Kind, subjects: Subjects, cursor: Cursor, behind: str) -> Iterator[_Offer]:
    """Give the names of all subjects of a kind; of very many only those with what is typed already."""
    references = subjects.names.references
    names: dict[str, Subject]
    if kind is Kind.MOMENT:
        indices = (i for i, id_ in enumerate(references.ids) if id_)
        names = {references.unambiguous(i): Subject(kind, i) for i in indices}
    elif kind is Kind.ACTOR:
        names = {name: Subject(kind, key) for key, name in subjects.actors.items()}
    else:
        names = {key: Subject(kind, key) for key, zone in subjects.lanes.items() if zone.holds_steps}
    typed = cursor.written.casefold() if len(names) > _MOST else ""
    for name, subject in names.items():
        if name not in cursor.siblings and typed in name.casefold():
            yield _Offer(name, kind.value, card(subjects, subject), behind)


def _written(offer: _Offer, cursor: Cursor, sheet: Sheet, offset: int) -> Proposal:
    """Say how something has to be written where the cursor is."""
    rest = sheet.text[offset:].partition("\n")[0].rstrip("\r")
    ends = offset + (1 if cursor.quote and rest.startswith(cursor.quote) else 0)
    behind = "" if sheet.text[ends:].lstrip(" ").startswith(":") else offer.behind
    words = offer.label if offer.kind in {"key", "word"} else spelled(offer.label)
    span = sheet.lines.span(cursor.start, ends) if ends > cursor.start else _point(sheet, ends)
    return Proposal(offer.label, offer.kind, words + behind, span, offer.said, f"{cursor.quote}{offer.label}")


def _point(sheet: Sheet, offset: int) -> Span:
    return sheet.lines.span(offset, offset)
