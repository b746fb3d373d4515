"""Details that can't be found.

Why:
    `details` sends readers to another blueprint, where the step is drawn in full. Where that isn't there, the
    step stays a promise, and what is made of both files has a hole.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In Bitner, M. J. & Crosby, L. A.
    (eds.), Designing a winning service strategy. American Marketing Association: a concept blueprint leads to
    detailed ones.

Bad:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: {do: Take the order, details: no-such-file.blueprint.yaml}

Good:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: {do: Take the order, note: Drawn in detail one day.}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "figures"


def check(subject: Subject) -> Iterator[Fault]:
    """Find steps whose details are missing.

    Args:
        subject: What is checked; where nobody can know what lies beside it, nothing is said.

    Yields:
        A fault for each, at the path.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": {"do": "Sip", "details": "sip.yaml"}}])
        >>> [fault.message for fault in check(Subject(tea, lambda path: False))]
        ['The details of `Sip` are to be in `sip.yaml`, but there is no such file.']
    """
    for spot, step in subject.steps:
        if step.details is not None and subject.exists(step.details) is False:
            yield Fault(
                subject.way_to(spot, "details"),
                say(
                    "The details of {step} are to be in {file}, but there is no such file.",
                    step=quote(step.do),
                    file=quote(step.details),
                ),
                help=say("Write the path from this file's folder on, to a file in that folder or below it."),
                moment=spot.moment,
                lane=spot.lane,
            )
