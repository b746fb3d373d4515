"""The place in a file of what was found in its blueprint."""

from blueprint.diagnostics.finding import Finding, Place
from blueprint.loading.routes import route_of
from blueprint.source.document import Document


def placed(finding: Finding, document: Document) -> Finding:
    """Give a finding that knows only the model's way to a value its place in the file.

    Args:
        finding: What was found in a blueprint.
        document: What the blueprint was loaded from.

    Returns:
        The finding with file, route and span, its related places too.

    Example:
        >>> from blueprint.diagnostics.finding import Place
        >>> from blueprint.diagnostics.severity import Severity
        >>> from blueprint.source.read import read
        >>> found = Finding("sad", Severity.INFO, "Cheer up.", place=Place(("moments", 0, "customer", 0)))
        >>> placed(found, read(b"moments: [customer: Weep]")).place.span.column
        21
    """
    place = _placed(finding.place, document)
    related = tuple(_placed(other, document) for other in finding.related)
    return finding._replace(file=document.name, place=place, related=related)


def _placed(place: Place, document: Document) -> Place:
    route = route_of(document.data, place.route or ())
    return place._replace(route=route, span=document.span(route))


def order(finding: Finding) -> tuple[int, int, str]:
    """Sort by place; what has none comes first.

    Args:
        finding: Any finding.

    Returns:
        What to sort by.

    Example:
        >>> from blueprint.diagnostics.severity import Severity
        >>> order(Finding("no-title", Severity.ERROR, "The title is missing."))
        (0, 0, 'no-title')
    """
    span = finding.place.span
    return (span.line, span.column, finding.rule) if span else (0, 0, finding.rule)
