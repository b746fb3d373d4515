"""The one type for whatever is found in a blueprint: syntax, validation, rules, layout."""

from typing import NamedTuple

from blueprint.diagnostics.fix import Fix
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span


class Place(NamedTuple):
    """Where a finding points.

    Args:
        route: The way to the value; `None` where the text has no value there (a syntax error).
        span: The stretch of text; `None` for a blueprint made in Python.
        note: A few words on what is at this place, for related places.

    Example:
        >>> Place(route=("title",)).span is None
        True
    """

    route: Route | None = None
    span: Span | None = None
    note: str = ""


class Finding(NamedTuple):
    """One thing found in one file.

    Args:
        rule: Kebab-case id of what was found, such as `unknown-key`; it names the fault.
        severity: How much it matters.
        message: One sentence: what is wrong and what was expected.
        file: The file's name as the user gave it; empty for a text without a name.
        place: Where it is.
        related: Other places that help to understand it.
        help: How to mend it; empty where the message says it all.
        moment: Id of the moment concerned, where there is one.
        lane: Key of the lane concerned, where there is one.
        fix: How the program can mend it by itself; `None` where it takes a person.

    Example:
        >>> Finding("unknown-key", Severity.ERROR, "`titel` is no key of a blueprint.").severity.word
        'error'
    """

    rule: str
    severity: Severity
    message: str
    file: str = ""
    place: Place = Place()
    related: tuple[Place, ...] = ()
    help: str = ""
    moment: str | None = None
    lane: str | None = None
    fix: Fix | None = None


def in_turn(finding: Finding) -> tuple[int, int, str]:
    """Say where a finding stands among those of its file, as a key to sort by.

    Args:
        finding: One of them.

    Returns:
        Line and column, then its sentence, so that the order never hangs on how they were found.

    Example:
        >>> in_turn(Finding("unknown-key", Severity.ERROR, "What?", place=Place(span=Span(4, 2, 4, 5))))
        (4, 2, 'What?')
    """
    span = finding.place.span
    return (span.line, span.column, finding.message) if span else (0, 0, finding.message)
