"""A critical activity without a fail point.

Why:
    The service stands or falls with a critical activity. If nobody has thought about how it may fail, nobody
    has prepared for it.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139.

Bad:
    title: Locksmith
    moments:
      - customer: Call
        evidence: Phone
        frontstage: Take down the address
      - customer: Watch
        evidence: Van
        frontstage: Open the door
        core: true

Good:
    title: Locksmith
    moments:
      - customer: Call
        evidence: Phone
        frontstage: Take down the address
      - customer: Watch
        evidence: Van
        frontstage:
          do: Open the door
          fail: {what: Lock damaged, recovery: Fit a new one at our cost}
        core: true
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "failure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find critical activities that are said never to fail.

    Args:
        subject: What is checked.

    Yields:
        A fault for each critical moment none of whose steps or evidence has a fail point, at its `core`.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew", "core": True}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['`Brew` is critical, but nothing is said of how it may fail.']
    """
    failing = {spot.moment for spot, _, _ in subject.fail_points}
    for index, moment in enumerate(subject.moments):
        if moment.core and index not in failing:
            yield Fault(
                subject.way(index, "core"),
                say(
                    "{moment} is critical, but nothing is said of how it may fail.",
                    moment=quote(subject.name(index)),
                ),
                help=say("Add `fail: {what: …, recovery: …}` to the step that matters."),
                moment=index,
            )
