"""A phase in which the customer does nothing.

Why:
    Phases part the customer's way into stretches that customers would recognise. One in which they do
    nothing is a stretch of the office's work: they may not even know that it is there, and nobody has
    thought about what they do, see or hear meanwhile.

Source:
    Bitner, M. J., Ostrom, A. L. & Morgan, F. N. (2008). Service blueprinting: a practical technique for
    service innovation. California Management Review 50(3), 66–94: the customer's actions come first, and
    all other activities are drawn as what supports them.

Bad:
    title: Bicycle repair
    phases:
      - phase: Bring
        moments:
          - customer: Describe the fault
            frontstage: Write the job card
            evidence: Job card
      - phase: Repair
        moments:
          - backstage: Mend the bicycle
      - phase: Collect
        moments:
          - customer: Take the bicycle home
            frontstage: Hand it over
            evidence: Clean bicycle

Good:
    title: Bicycle repair
    phases:
      - phase: Bring
        moments:
          - customer: Describe the fault
            frontstage: Write the job card
            evidence: Job card
      - phase: Repair
        moments:
          - backstage: Mend the bicycle
          - customer: Read that it is ready
            frontstage: Send a message
            evidence: Message
      - phase: Collect
        moments:
          - customer: Take the bicycle home
            frontstage: Hand it over
            evidence: Clean bicycle
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import acts
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the phases without a customer step; where there is none anywhere, another rule says so.

    A phase of nothing but standing moments is no part of the customer's way.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the names of the phases.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> phases = [
        ...     {"phase": "Ask", "moments": [{"customer": "Ask"}]},
        ...     {"phase": "Brew", "moments": [{"backstage": "Brew"}]},
        ... ]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", phases=phases)))]
        ['The customer does nothing in the phase `Brew`.']
    """
    indices = iter(range(len(subject.moments)))
    members = [[next(indices) for _ in phase.moments] for phase in subject.blueprint.phases or ()]
    acting = [any(acts(subject, index) for index in phase) for phase in members]
    for number, phase in enumerate(subject.blueprint.phases or ()):
        passed = [index for index in members[number] if not subject.moments[index].standing]
        if any(acting) and passed and not acting[number]:
            yield Fault(
                ("phases", number, "phase"),
                say("The customer does nothing in the phase {phase}.", phase=quote(phase.phase)),
                help=say(
                    "Write what the customer does meanwhile, if only `customer: Read the message that …`; "
                    "or put its moments into the phase before."
                ),
            )
