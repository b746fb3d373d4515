"""A severe failure that nothing keeps from happening.

Why:
    What is as bad as this can seldom be made good afterwards. It has to be made impossible, or nearly so: a
    checklist, a second pair of eyes, a form that takes no wrong entry.

Source:
    Chase, R. B. & Stewart, D. M. (1994). Make your service fail-safe. Sloan Management Review 35(3), 35–44.

Bad:
    title: Pharmacy
    moments:
      - customer: Hand in the prescription
        evidence: Counter
        frontstage: Fetch the medicine
      - customer: Take the medicine
        evidence: Bag
        frontstage:
          do: Hand it over
          fail: {what: Wrong medicine, severity: 10, recovery: Call the customer at once}

Good:
    title: Pharmacy
    moments:
      - customer: Hand in the prescription
        evidence: Counter
        frontstage: Fetch the medicine
      - customer: Take the medicine
        evidence: Bag
        frontstage:
          do: Hand it over
          fail:
            what: Wrong medicine
            severity: 10
            prevention: Scan both the prescription and the box
            recovery: Call the customer at once
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "failure"
OPTIONS: Final = {"severity": 8}
"""From which severity on, of 1 to 10, a failure has to be prevented."""


def check(subject: Subject, options: Mapping[str, Any]) -> Iterator[Fault]:
    """Find severe fail points without a prevention.

    Args:
        subject: What is checked.
        options: `severity`, from which on a failure counts as severe.

    Yields:
        A fault for each, at its severity.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> fail = {"what": "Scalded", "severity": 9}
        >>> tea = Blueprint(title="Tea", moments=[{"frontstage": {"do": "Pour", "fail": fail}}])
        >>> [fault.message for fault in check(Subject(tea), OPTIONS)]
        ['`Scalded` at `Pour` has severity 9, and nothing keeps it from happening.']
    """
    for spot, number, fail in subject.fail_points:
        if fail.severity is not None and fail.severity >= options["severity"] and not fail.prevention:
            yield Fault(
                subject.way_to(spot, "fail", number, "severity"),
                say(
                    "{failure} at {moment} has severity {severity}, and nothing keeps it from happening.",
                    failure=quote(fail.what),
                    moment=quote(subject.name(spot.moment)),
                    severity=fail.severity,
                ),
                help=say(
                    "Add `prevention: …`: a check, a form that takes no wrong entry, a second pair of eyes."
                ),
                moment=spot.moment,
                lane=spot.lane,
            )
