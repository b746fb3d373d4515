"""The outline of a file: its phases, moments and steps; and what of it can be folded."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from blueprint.diagnostics.route import Route
from blueprint.diagnostics.span import Span
from blueprint.integrations.lsp.subjects import Subjects
from blueprint.loading.routes import value_at
from blueprint.source.document import Document


class Entry(NamedTuple):
    """One line of an outline.

    Args:
        name: What readers see.
        kind: `phase`, `moment` or `step`.
        more: A few words on it.
        span: All of it.
        head: The part of it that a click leads to.
        inside: The lines below it.
    """

    name: str
    kind: str
    more: str
    span: Span
    head: Span
    inside: tuple["Entry", ...] = ()


def outline(document: Document) -> tuple[Entry, ...]:
    """Give the outline of a file.

    Args:
        document: The file, whatever is wrong with it.

    Returns:
        Its phases with their moments, or its moments; in each the steps.

    Example:
        >>> from blueprint.source.read import read
        >>> [entry.name for entry in outline(read(b"moments: [{customer: Order}, {backstage: Brew}]"))]
        ['Order', 'Brew']
    """
    subjects = Subjects(document)
    moments = enumerate(subjects.names.routes)
    found: list[Entry] = []
    for phase, inner in groupby(moments, key=lambda item: item[1][:2] if len(item[1]) > 2 else ()):  # noqa: PLR2004
        entries = tuple(_moment(subjects, i, route) for i, route in inner)
        found += [_phase(document, phase, entries)] if phase else entries
    return tuple(found)


def folds(document: Document) -> tuple[tuple[int, int], ...]:
    """Give what can be folded: the keys of the file, phases and moments.

    Args:
        document: The file.

    Returns:
        Pairs of the first and the last line of each, from 1.

    Example:
        >>> from blueprint.source.read import read
        >>> folds(read(b"moments:\\n  - customer: Order\\n    wait: 5m"))
        ((1, 3), (2, 3))
    """
    keys = document.data if isinstance(document.data, dict) else {}
    tops = [_joined(document.key_span((key,)), document.span((key,))) for key in keys]
    spans = [*tops, *(span for entry in outline(document) for span in _spans(entry))]
    return tuple(sorted({(span.line, span.end_line) for span in spans if span.end_line > span.line}))


def _spans(entry: Entry) -> Iterator[Span]:
    if entry.kind != "step":
        yield entry.span
        for inner in entry.inside:
            yield from _spans(inner)


def _phase(document: Document, route: Route, inside: tuple[Entry, ...]) -> Entry:
    data = value_at(document.data, route)
    name = data.get("phase") if isinstance(data, dict) else None
    span = document.span(route)
    head = document.span((*route, "phase")) if isinstance(name, str) else document.first_key_span(route)
    count = f"{len(inside)} moment" if len(inside) == 1 else f"{len(inside)} moments"
    return Entry(name if isinstance(name, str) else "…", "phase", count, span, head, inside)


def _moment(subjects: Subjects, index: int, route: Route) -> Entry:
    document = subjects.document
    data = value_at(document.data, route)
    lanes = [lane for lane in subjects.lanes if isinstance(data, dict) and lane in data]
    place = subjects.names.place_of(route)
    span = document.span(route)
    head = document.span(place) if place else document.first_key_span(route)
    name = subjects.names.references.ids[index]
    inside = tuple(_step(subjects, (*route, lane)) for lane in lanes)
    return Entry(name or "…", "moment", ", ".join(lanes), span, _within(head, span), inside)


def _step(subjects: Subjects, route: Route) -> Entry:
    """Give the line of a lane of a moment: all of its steps, since they happen together."""
    document = subjects.document
    cell = value_at(document.data, route)
    steps = cell if isinstance(cell, list) else [cell]
    texts = [step.get("do") or step.get("what") if isinstance(step, dict) else step for step in steps]
    name = "; ".join(text for text in texts if isinstance(text, str))
    head = document.key_span(route)
    return Entry(name or "…", "step", str(route[-1]), _joined(head, document.span(route)), head)


def _joined(head: Span, tail: Span) -> Span:
    end = max((head.end_line, head.end_column), (tail.end_line, tail.end_column))
    return Span(head.line, head.column, *end)


def _within(head: Span, span: Span) -> Span:
    """Give a place inside a span; what an alias stands for lies elsewhere, and editors refuse that."""
    inside = (span.line, span.column) <= (head.line, head.column)
    inside = inside and (head.end_line, head.end_column) <= (span.end_line, span.end_column)
    return head if inside else Span(span.line, span.column, span.line, span.column)
