"""A wait of which nobody says how long customers accept it.

Why:
    How long a wait is says little; what counts is how much longer it is than customers accept. Without a
    tolerance nobody can tell a wait that is fine from one that drives them away.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139: a
    tolerance beside each standard time; Zeithaml, V. A., Berry, L. L. & Parasuraman, A. (1993). The nature
    and determinants of customer expectations of service. Journal of the Academy of Marketing Science 21(1),
    1–12: the zone of tolerance.

Bad:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: Reception
      - wait: {time: 20m, reason: Emergencies go first}
        customer: Have the tooth filled
        frontstage: {do: Fill the tooth, time: 30m}
        evidence: Chair

Good:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: Reception
      - wait: {time: 20m, tolerance: 30m, reason: Emergencies go first}
        customer: Have the tooth filled
        frontstage: {do: Fill the tooth, time: 30m}
        evidence: Chair
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.lint.waiting import waits

SEVERITY: Final = Severity.INFO
GROUP: Final = "time"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the waits of the customer without a tolerance.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the waits.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['Nobody says how long customers accept the wait before `Sip`.']
    """
    for wait in subject.gathered(waits):
        if wait.tolerance is None and wait.seconds != 0:
            yield Fault(
                wait.way,
                say("Nobody says how long customers accept the wait {where}.", where=wait.words),
                help=say("Ask them, and write it as `tolerance: …` at this step.")
                if wait.lane
                else say(
                    "Ask them, and write it as in `wait: {{time: {time}, tolerance: …}}`.", time=wait.time
                ),
                moment=wait.moment,
                lane=wait.lane,
            )
