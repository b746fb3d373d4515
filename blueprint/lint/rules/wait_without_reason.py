"""A wait of which nobody says why.

Why:
    Waits that aren't explained feel longer than those that are, and staff who don't know the reason can't
    explain it. Whoever has to write it down often finds that there is none.

Source:
    Maister, D. H. (1985). The psychology of waiting lines. In J. A. Czepiel, M. R. Solomon & C. F. Surprenant
    (eds), The Service Encounter. Lexington: Lexington Books, 113–123: unexplained waits are longer than
    explained waits.

Bad:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: Reception
      - wait: {time: 20m, tolerance: 30m}
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

from collections.abc import Iterator, Mapping
from typing import Final

from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.lint.waiting import waits
from blueprint.model.duration import Duration

SEVERITY: Final = Severity.INFO
GROUP: Final = "time"
OPTIONS: Final = {"limit": Duration.read("2m")}  # nobody asks why a wait up to this takes so long


def check(subject: Subject, options: Mapping[str, Duration]) -> Iterator[Fault]:
    """Find the customer's waits without a reason; those whose length isn't known count as long.

    Args:
        subject: What is checked.
        options: `limit`: how long a wait may be without a reason.

    Yields:
        The faults, at the waits.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}])
        >>> [fault.message for fault in check(Subject(tea), OPTIONS)]
        ['Nobody says why customers wait before `Sip`.']
    """
    limit = subject.blueprint.seconds(options["limit"])
    for wait in subject.gathered(waits):
        if not wait.explained and (wait.seconds is None or wait.seconds > limit):
            yield Fault(
                wait.way,
                say("Nobody says why customers wait {where}.", where=wait.words),
                help=say(
                    "Write the reason as `note: …` at this step, and let staff tell it to those who wait."
                )
                if wait.lane
                else say(
                    "Write the reason as in `wait: {{time: {time}, reason: …}}`, and let staff tell it to "
                    "those who wait.",
                    time=wait.time,
                ),
                moment=wait.moment,
                lane=wait.lane,
            )
