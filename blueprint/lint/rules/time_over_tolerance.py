"""A step, or the whole service, that takes longer than customers accept.

Why:
    Shostack's shoeshine has two minutes as its standard, and customers who accept five: what lies between
    is the room to mend things in. Where the standard itself is beyond what they accept, there is none.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139.

Bad:
    title: Key cutting
    tolerance: 10m
    moments:
      - customer: Hand over the key
        frontstage: {do: Cut the key, time: 8m, tolerance: 5m}
        evidence: Key machine
      - customer: Pay
        frontstage: {do: Collect payment, time: 1m}
        evidence: Two keys

Good:
    title: Key cutting
    tolerance: 10m
    moments:
      - customer: Hand over the key
        frontstage: {do: Cut the key, time: 3m, tolerance: 5m}
        evidence: Key machine
      - customer: Pay
        frontstage: {do: Collect payment, time: 1m}
        evidence: Two keys
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.lasting import lasting
from blueprint.lint.subject import Subject
from blueprint.words.catalogue import N_

SEVERITY: Final = Severity.WARNING
GROUP: Final = "time"

_WHOLE: Final = N_(
    "The main route takes {time} on average, but customers accept {accepted} for the whole service."
)
_AT_LEAST: Final = N_(
    "The main route takes at least {time} on average, but customers accept {accepted} for the whole service."
)


def check(subject: Subject) -> Iterator[Fault]:
    """Find the steps whose mean time is over their tolerance, and a main route that is over the service's.

    Of a main route not all of whose times are known, the known part counts: the whole is longer still.
    Steps that are nothing but waiting are another rule's.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the times of the steps, and at the service's tolerance.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> slow = {"customer": "Sip", "time": "9m", "tolerance": "5m"}
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=[slow])))]
        ['`Sip` takes 9m on average, but customers accept 5m.']
    """
    blueprint = subject.blueprint
    for spot, step in subject.steps:
        if step.time is None or step.tolerance is None or step.kind.waits:
            continue
        takes, accepted = blueprint.seconds(step.time), blueprint.seconds(step.tolerance)
        if takes > accepted:
            yield Fault(
                subject.way_to(spot, "time"),
                say(
                    "{step} takes {time} on average, but customers accept {accepted}.",
                    step=quote(step.do),
                    time=lasting(takes, blueprint),
                    accepted=lasting(accepted, blueprint),
                ),
                help=say("Make it shorter, part it, or do some of it before the customer comes."),
                moment=spot.moment,
                lane=spot.lane,
                related=((subject.way_to(spot, "tolerance"), say("what they accept")),),
            )
    yield from _whole(subject)


def _whole(subject: Subject) -> Iterator[Fault]:
    blueprint = subject.blueprint
    if blueprint.tolerance is None:
        return
    ends, accepted = subject.clock.ends, blueprint.seconds(blueprint.tolerance)
    if ends.seconds > accepted:
        pattern = _WHOLE if ends.whole else _AT_LEAST
        yield Fault(
            ("tolerance",),
            say(pattern, time=lasting(ends.seconds, blueprint), accepted=lasting(accepted, blueprint)),
            help=say("Shorten what takes longest, or do in parallel what need not wait for each other."),
        )
