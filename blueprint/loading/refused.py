"""What is wrong with a document that pydantic refused, as findings with their places.

Only a faulty file needs it, and what it needs in turn: a drawing starts without.
"""

from collections.abc import Callable, Iterator

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.fix import Fix
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.loading.knock_on import Behind, is_whole
from blueprint.loading.naming import Names
from blueprint.loading.routes import Data, route_of
from blueprint.model.fault import FIRST_KEY, KEY
from blueprint.source.document import Document
from blueprint.source.edits import rewritten


def tell(error: ValidationError, document: Document, validate: Callable[[Data], object]) -> Iterator[Finding]:
    """Tell everything that is wrong with a document.

    Args:
        error: What pydantic says about all of it.
        document: What was read from a file.
        validate: Checks such data, for what lies behind the faults found first.

    Yields:
        A finding for each fault.
    """
    names = Names(document.data)
    faults = error.errors(include_url=False)
    if not is_whole(faults):
        faults += Behind(document.data, names, validate).faults(faults)
    yield from (_finding(document, names, fault) for fault in faults)


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
