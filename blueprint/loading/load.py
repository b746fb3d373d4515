"""Making a blueprint of a document."""

from functools import partial
from typing import TypeVar

from pydantic import ValidationError

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.loading.placing import order
from blueprint.model.blueprint import Blueprint
from blueprint.model.limits import STANDARD, Limits
from blueprint.source.document import Document

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
            from blueprint.loading.refused import tell  # most files have no faults

            findings += tell(error, document, partial(into.model_validate, context=limits))
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
