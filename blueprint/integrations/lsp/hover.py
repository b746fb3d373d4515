"""What is told about the place that somebody points at."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.span import Span
from blueprint.integrations.lsp.cards import card
from blueprint.integrations.lsp.language import Language
from blueprint.integrations.lsp.pages import page_of
from blueprint.integrations.lsp.sheet import Sheet
from blueprint.loading.routes import value_at
from blueprint.source.cursor import look

_WORD = re.compile(r"[\w-]*")


class Told(NamedTuple):
    """What is told about a place.

    Args:
        text: Markdown.
        span: What it is about.
    """

    text: str
    span: Span


def tell(sheet: Sheet, language: Language, line: int, column: int) -> Told | None:
    """Tell about a place: what is wrong there, who is named there, what the key means.

    Args:
        sheet: The text, in whatever state.
        language: What may stand where.
        line: The line's number, from 1.
        column: The column, from 1.

    Returns:
        What there is to tell, if there is anything.

    Example:
        >>> tell(Sheet("tea.yaml", "title: Tea\\nmoments: [customer: Sip]"), Language(), 1, 2).text
        '**title** – The service process drawn.'
    """
    told = _of_place(sheet, language, line, column) if sheet.whole else _of_key(sheet, language, line, column)
    findings = [finding for finding in sheet.findings if _covers(finding.place.span, line, column)]
    pages = list(_pages(findings))
    if not pages:
        return told
    span = told.span if told else findings[0].place.span or Span(line, column, line, column)
    return Told("\n\n---\n\n".join([*pages, *([told.text] if told else [])]), span)


def _of_place(sheet: Sheet, language: Language, line: int, column: int) -> Told | None:
    """Tell about a key or a value of a text that can be read."""
    document, subjects = sheet.document, sheet.subjects(line)
    route, is_key = document.route_at(line, column)
    span = document.key_span(route) if is_key else document.span(route)
    use = subjects.at(line, column)
    if use:
        return Told(card(subjects, use.subject), span)
    value = value_at(document.data, route)
    if not is_key and not isinstance(value, str):
        return None
    said = language.said(route, subjects.lanes)
    words = language.words(route, subjects.lanes)
    if not is_key:
        chosen = words.get(str(value))
        return Told(f"**{value}** – {chosen}", span) if chosen else None
    return Told(_key(str(route[-1]), said, words), span) if said else None


def _of_key(sheet: Sheet, language: Language, line: int, column: int) -> Told | None:
    """Tell about a key of a text that can't be read, by the lines around it."""
    offset = sheet.lines.nearest(line, column)
    found = _WORD.match(sheet.text, offset)
    end = found.end() if found else offset
    lanes = sheet.subjects(line).lanes
    for cursor in look(sheet.text, end):
        said = language.said((*cursor.route, cursor.written), lanes) if cursor.is_key else ""
        if said:
            words = language.words((*cursor.route, cursor.written), lanes)
            text = _key(cursor.written, said, words)
            return Told(text, sheet.lines.span(cursor.start, end))
    return None


def _key(key: str, said: str, words: dict[str, str]) -> str:
    lines = [f"- `{word}`: {meaning}" if meaning else f"- `{word}`" for word, meaning in words.items()]
    return "\n".join([f"**{key}** – {said}", *(["", *lines] if lines else [])])


def _pages(findings: list[Finding]) -> Iterator[str]:
    """Give the pages of what was found; an editor shows the findings themselves."""
    for rule in dict.fromkeys(finding.rule for finding in findings):
        page = page_of(rule)
        if page:
            yield f"**{rule}**\n\n{page}"


def _covers(span: Span | None, line: int, column: int) -> bool:
    return span is not None and (span.line, span.column) <= (line, column) <= (span.end_line, span.end_column)
