"""What the page is told of a file besides its drawing: what was found, with the lines, and the figures."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from blueprint.diagnostics.finding import Finding, Place
from blueprint.files.faults import shown
from blueprint.integrations.serve.figures import Figure
from blueprint.outputs.excerpt import pieces
from blueprint.outputs.reviewed import Reviewed
from blueprint.words.catalogue import Catalogue, of
from blueprint.words.findings import translated

ENGLISH: Final = of("en")

Report = dict[str, Any]
"""JSON for the page's script; every text in it is shown as text, never as markup."""


def report(
    review: Reviewed,
    most: int,
    moments: Mapping[str, int],
    words: Catalogue = ENGLISH,
    figures: Iterable[Figure] = (),
) -> Report:
    """Tell the page about a state of the file.

    Args:
        review: The findings with their lines.
        most: How many of them are told before "and N more".
        moments: The moments of the drawing that belongs to this state, by id, and their places in it.
        words: The reader's language.
        figures: The key figures.

    Returns:
        The report.

    Example:
        >>> report(Reviewed("tea.yaml", ()), 50, {})["findings"]
        []
    """
    told = sorted(review.findings, key=lambda finding: -finding.severity)[:most]
    return {
        "findings": list(_findings((translated(finding, words) for finding in told), review, moments)),
        "more": len(review.findings) - len(told),
        "figures": [list(figure) for figure in figures],
        "trouble": "",
    }


def trouble(sentence: str) -> Report:
    """Tell the page why nothing is known of the file's present state.

    Args:
        sentence: What happened, and what helps.

    Returns:
        The report.

    Example:
        >>> trouble("The disk failed.")["trouble"]
        'The disk failed.'
    """
    return report(Reviewed("", ()), 0, {}) | {"trouble": sentence}


def _findings(
    findings: Iterable[Finding], review: Reviewed, moments: Mapping[str, int]
) -> Iterator[dict[str, Any]]:
    for finding in findings:
        told: dict[str, Any] = {
            "severity": finding.severity.word,
            "message": finding.message,
            "help": finding.help,
            "rule": finding.rule,
            "related": [_placed(place, review) | {"message": place.note} for place in finding.related],
        }
        if finding.moment is not None and finding.moment in moments:
            told |= {"moment": moments[finding.moment], "lane": finding.lane or ""}
        yield told | _placed(finding.place, review, finding.file)


def _placed(place: Place, review: Reviewed, file: str = "") -> dict[str, Any]:
    """Say where a place is, and show its line in three pieces, the middle one being the place."""
    name = shown(file or review.file)
    if place.span is None:
        return {"place": name, "line": []}
    line = list(pieces(review.line(place.span.line), place.span)) if review.line else []
    return {"place": f"{name}:{place.span.line}:{place.span.column}", "number": place.span.line, "line": line}
