"""Making a blueprint of a document."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.fix import Fix
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.loading.knock_on import Behind, is_whole
from blueprint.loading.naming import Names
from blueprint.loading.placing import order
from blueprint.loading.routes import route_of
from blueprint.model.blueprint import Blueprint
from blueprint.model.fault import FIRST_KEY, KEY
from blueprint.model.limits import STANDARD, Limits
from blueprint.source.document import Document
from blueprint.source.edits import rewritten

B = TypeVar("B", bound=Blueprint)


def load(
    document: Document,
    into: type[B] = Blueprint,  # type: ignore[assignment]
    limits: Limits = STANDARD,
) -> tuple[B | None, tuple[Finding, ...]]:
    """Make a blueprint of a document, or say everything that is wrong with it.

    Args:
        document: What was read from a file.
        into: The class of the blueprint.
        limits: How large a blueprint may be.

    Returns:
        The blueprint, `None` where any finding is an error; and all findings, those of the reading
        included, in the order of their places.

    Example:
        >>> from blueprint.source.read import read
        >>> blueprint, findings = load(read(b"title: Coffee\\nmoments: [customer: Order]"))
        >>> blueprint.ids, findings
        (('Order',), ())
    """
    findings = list(document.findings)
    blueprint: B | None = None
    if document.data is None:
        if not any(finding.severity is Severity.ERROR for finding in findings):
            findings.append(_blank(document))
    else:
        try:
            blueprint = into.model_validate(document.data, context=limits)
        except ValidationError as error:
            names = Names(document.data)
            faults = error.errors(include_url=False)
            if not is_whole(faults):
                behind = Behind(document.data, names, lambda data: into.model_validate(data, context=limits))
                faults += behind.faults(faults)
            findings += [_finding(document, names, fault) for fault in faults]
    findings = sorted(_without_warnings_told_as_errors(findings), key=order)
    if any(finding.severity is Severity.ERROR for finding in findings):
        blueprint = None
    return blueprint, tuple(findings)


def _blank(document: Document) -> Finding:
    return Finding(
        "empty-file",
        Severity.ERROR,
        say("There is nothing in this file; a blueprint with `title` and `moments` was expected."),
        file=document.name,
        place=Place((), document.span(())),
    )


def _without_warnings_told_as_errors(findings: list[Finding]) -> list[Finding]:
    """Leave out what the reading only warns of where the model refuses it: what can't be seen in an id."""
    told = {(f.rule, f.place.span.line) for f in findings if f.severity is Severity.ERROR and f.place.span}
    return [
        finding
        for finding in findings
        if finding.severity is Severity.ERROR
        or finding.place.span is None
        or (finding.rule, finding.place.span.line) not in told
    ]


def _finding(document: Document, names: Names, details: ErrorDetails) -> Finding:
    """Make a finding of one fault."""
    context = details.get("ctx", {})
    route = route_of(document.data, details["loc"])
    moment, lane = names.of(route)
    span = _span(document, route, context.get("at"))
    return Finding(
        rule=details["type"],
        severity=Severity.ERROR,
        message=context.get("sentence") or f"{details['msg']}.",
        file=document.name,
        place=Place(route, span),
        related=tuple(_related(document, *item) for item in context.get("related", ())),
        help=context.get("help", ""),
        moment=moment,
        lane=lane,
        fix=_fix(document, span, context.get("meant")),
    )


def _fix(document: Document, span: Span, meant: str | None) -> Fix | None:
    """Give the way to write the word that was meant, unless what stands there is no single word."""
    edit = rewritten(document, span, meant) if meant else None
    return Fix(f"Write {quote(meant)}", (edit,)) if edit and meant else None


def _span(document: Document, route: Route, at: str | None) -> Span:
    if at == KEY:
        return document.key_span(route)
    return document.first_key_span(route) if at == FIRST_KEY else document.span(route)


def _related(document: Document, loc: tuple[str | int, ...], note: str) -> Place:
    route = route_of(document.data, loc)
    return Place(route, document.span(route), note)
