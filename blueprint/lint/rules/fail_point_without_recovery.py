"""A fail point for which nobody says what is done once it has happened.

Why:
    Services are made while the customer looks on, so failures can't be sorted out beforehand: what stays with
    the customer is how the failure was put right. A fail point without a recovery is a question that the
    staff will have to answer on the spot.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139.
    Tax, S. S. & Brown, S. W. (1998). Recovering and learning from service failure. Sloan Management Review
    40(1), 75–88.

Bad:
    title: Parcel pick-up
    moments:
      - customer: Show the slip
        evidence: Counter
        frontstage: Fetch the parcel
      - customer: Take the parcel
        evidence: Parcel
        frontstage:
          do: Hand it over
          fail: Wrong parcel

Good:
    title: Parcel pick-up
    moments:
      - customer: Show the slip
        evidence: Counter
        frontstage: Fetch the parcel
      - customer: Take the parcel
        evidence: Parcel
        frontstage:
          do: Hand it over
          fail: {what: Wrong parcel, recovery: Swap it at once and apologise}
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
    """Find fail points without a recovery.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at what fails.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"frontstage": {"do": "Pour", "fail": "Spilt"}}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Nobody says what is done when `Spilt` has happened at `Pour`.']
    """
    for spot, number, fail in subject.fail_points:
        if fail.recovery is None:
            yield Fault(
                subject.way_to(spot, "fail", number, "what"),
                say(
                    "Nobody says what is done when {failure} has happened at {moment}.",
                    failure=quote(fail.what),
                    moment=quote(subject.name(spot.moment)),
                ),
                help=say(
                    "Add `recovery: …` with what the staff do then; with `to: MOMENT`, where it goes on."
                ),
                moment=spot.moment,
                lane=spot.lane,
            )
