"""A quality standard without a target or without a period.

Why:
    A standard says what is to be reached and how often somebody looks. Without a target nobody can miss it,
    without a period nobody will measure it.

Source:
    Parasuraman, A., Zeithaml, V. A. & Berry, L. L. (1985). A conceptual model of service quality and its
    implications for future research. Journal of Marketing 49(4), 41–50: the gap between what is set and what
    is delivered.

Bad:
    title: Hotline
    standards:
      - {standard: Calls answered in 20 seconds, measured: 74, unit: '%'}
    moments:
      - customer: Call
        evidence: Phone
        frontstage: Answer

Good:
    title: Hotline
    standards:
      - {standard: Calls answered in 20 seconds, target: 80, measured: 74, unit: '%', every: month}
    moments:
      - customer: Call
        evidence: Phone
        frontstage: Answer
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.words.catalogue import N_

SEVERITY: Final = Severity.WARNING
GROUP: Final = "promises"

_LACKS: Final = {
    (True, False): N_("The standard {standard} has no `target`, so nobody can miss it."),
    (False, True): N_(
        "The standard {standard} has no period (`every`), so nobody knows how often it is measured."
    ),
    (True, True): N_(
        "The standard {standard} has no `target`, so nobody can miss it, and no period (`every`), "
        "so nobody knows how often it is measured."
    ),
}
"""What is said of a standard by what it lacks: a target, a period."""


def check(subject: Subject) -> Iterator[Fault]:
    """Find standards that nobody can miss, or that nobody measures.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at its name.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> hot = {"standard": "Hot", "target": 80}
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}], standards=[hot])
        >>> [fault.message for fault in check(Subject(tea))]
        ['The standard `Hot` has no period (`every`), so nobody knows how often it is measured.']
    """
    for number, standard in enumerate(subject.blueprint.standards):
        pattern = _LACKS.get((standard.target is None, standard.every is None))
        if pattern:
            yield Fault(
                ("standards", number, "standard"),
                say(pattern, standard=quote(standard.standard)),
                help=say(
                    "Write the figure to be reached and how often it is measured, such as "
                    "`target: 90, every: month`."
                ),
            )
