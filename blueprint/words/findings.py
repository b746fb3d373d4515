"""Findings in the language of whoever reads them; those who write rules say everything in English."""

from typing import Final

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.sentence import say
from blueprint.words.catalogue import Catalogue

_UNNAMED: Final = say("see here")  # of a related place that nobody said anything about


def translated(finding: Finding, words: Catalogue) -> Finding:
    """Say a finding in the reader's language.

    Args:
        finding: The finding, whose texts were made by `diagnostics.sentence.say`.
        words: The language.

    Returns:
        The same finding; what is no `Sentence`, such as another package's words, stays as it is.

    Example:
        >>> from blueprint.diagnostics.severity import Severity
        >>> from blueprint.words.catalogue import of
        >>> told = say("The customer does nothing in this blueprint.")
        >>> translated(Finding("no-customer-step", Severity.ERROR, told), of("zh")).message
        '本蓝图中顾客没有任何行为。'
    """
    return finding._replace(
        message=words.translate(finding.message),
        help=words.translate(finding.help),
        related=tuple(_noted(place, words) for place in finding.related),
    )


def _noted(place: Place, words: Catalogue) -> Place:
    return place._replace(note=words.translate(place.note or _UNNAMED))
