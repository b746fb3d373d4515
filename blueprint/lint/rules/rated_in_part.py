"""A fail point with some of the three ratings, but not all.

Why:
    A failure is ranked by how bad it is, how often it happens, and how late it is noticed, together. With one
    of them missing it drops out of the ranking, and nobody sees that.

Source:
    IEC 60812:2018. Failure modes and effects analysis (FMEA and FMECA).

Bad:
    title: Dentist
    moments:
      - customer: Call for an appointment
        evidence: Phone
        frontstage:
          do: Find a date
          fail: {what: Double booking, severity: 6, recovery: Offer the next free hour}

Good:
    title: Dentist
    moments:
      - customer: Call for an appointment
        evidence: Phone
        frontstage:
          do: Find a date
          fail:
            what: Double booking
            severity: 6
            occurrence: 3
            detection: 8
            recovery: Offer the next free hour
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "failure"

_RATINGS: Final = ("severity", "occurrence", "detection")


def check(subject: Subject) -> Iterator[Fault]:
    """Find fail points that are rated in part.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at what fails.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> fail = {"what": "Spilt", "severity": 3, "detection": 1}
        >>> tea = Blueprint(title="Tea", moments=[{"frontstage": {"do": "Pour", "fail": fail}}])
        >>> [fault.message for fault in check(Subject(tea))]
        ["`Spilt` at `Pour` has no `occurrence`, so it can't be ranked among the other failures."]
    """
    for spot, number, fail in subject.fail_points:
        missing = [name for name in _RATINGS if getattr(fail, name) is None]
        if 0 < len(missing) < len(_RATINGS):
            yield Fault(
                subject.way_to(spot, "fail", number, "what"),
                _message(fail.what, subject.name(spot.moment), *missing),
                help=say(
                    "Rate it from 1 to 10; for `detection`, 10 is never noticed before the customer does."
                ),
                moment=spot.moment,
                lane=spot.lane,
            )


def _message(failure: str, moment: str, lacks: str, other: str = "") -> Sentence:
    values = {"failure": quote(failure), "moment": quote(moment), "lacks": quote(lacks)}
    if other:
        return say(
            "{failure} at {moment} has no {lacks} and no {other}, "
            "so it can't be ranked among the other failures.",
            **values,
            other=quote(other),
        )
    return say(
        "{failure} at {moment} has no {lacks}, so it can't be ranked among the other failures.", **values
    )
