"""A wait that is longer on average than customers accept.

Why:
    Most customers wait longer here than they are ready to. They come in a bad mood to the step that
    follows, which can hardly make up for it, or they leave before.

Source:
    Maister, D. H. (1985). The psychology of waiting lines. In J. A. Czepiel, M. R. Solomon & C. F. Surprenant
    (eds), The Service Encounter. Lexington: Lexington Books, 113–123.

Bad:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: Reception
      - wait: {time: 40m, tolerance: 20m, reason: Emergencies go first}
        customer: Have the tooth filled
        frontstage: {do: Fill the tooth, time: 30m}
        evidence: Chair

Good:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: Reception
      - wait: {time: 15m, tolerance: 20m, reason: Emergencies go first}
        customer: Have the tooth filled
        frontstage: {do: Fill the tooth, time: 30m}
        evidence: Chair
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.lasting import lasting
from blueprint.lint.subject import Subject
from blueprint.lint.waiting import waits

SEVERITY: Final = Severity.WARNING
GROUP: Final = "time"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the waits of the customer that are longer than their tolerance, by their means.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the times of the waits.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> wait = {"time": "5m..9m", "tolerance": "5m"}
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": wait}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Customers wait 7m on average before `Sip`, but accept 5m.']
    """
    blueprint = subject.blueprint
    for wait in subject.gathered(waits):
        if wait.tolerance is None or wait.seconds is None:
            continue
        accepted = blueprint.seconds(wait.tolerance)
        if wait.seconds > accepted:
            base = wait.way[:-1] if wait.lane else wait.way
            yield Fault(
                (*base, "time"),
                say(
                    "Customers wait {time} on average {where}, but accept {accepted}.",
                    time=lasting(wait.seconds, blueprint),
                    where=wait.words,
                    accepted=lasting(accepted, blueprint),
                ),
                help=say(
                    "Shorten it, or give them something to do or to know meanwhile, and ask them again "
                    "how long they accept it."
                ),
                moment=wait.moment,
                lane=wait.lane,
                related=(((*base, "tolerance"), say("what they accept")),),
            )
