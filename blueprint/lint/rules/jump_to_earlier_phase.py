"""A jump back to before the start of its phase.

Why:
    A phase is over when the service goes on to the next one: customers believe so too. Who is sent back
    to an earlier phase loses what seemed to be done. A check at the end of the earlier phase spares them
    most of that.

Source:
    Cooper, R. G. (1990). Stage-gate systems: a new tool for managing new products. Business Horizons 33(3),
    44–54: what isn't good enough is found at the gate between two stages, not behind it.

Bad:
    title: Passport
    phases:
      - phase: Apply
        moments:
          - id: form
            customer: Fill in the form
            frontstage: Give out the form
            evidence: Form
      - phase: Collect
        moments:
          - customer: Ask for the passport
            frontstage: {do: Form complete?, kind: decision}
            evidence: Counter
            next:
              - {to: form, when: no, chance: 10%}
              - {to: end, when: yes, chance: 90%}

Good:
    title: Passport
    phases:
      - phase: Apply
        moments:
          - id: form
            customer: Fill in the form
            frontstage: {do: Form complete?, kind: decision}
            evidence: Form
            next:
              - {to: form, when: no, chance: 10%}
              - {to: collect, when: yes, chance: 90%}
      - phase: Collect
        moments:
          - id: collect
            customer: Take the passport
            frontstage: Hand it over
            evidence: Passport
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import ArrowKind

SEVERITY: Final = Severity.INFO
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the arrows of the flow from a phase to one before it.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the ways.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> phases = [
        ...     {"phase": "Ask", "moments": [{"customer": "Ask"}]},
        ...     {"phase": "Sip", "moments": [{"customer": "Sip", "next": "Ask"}]},
        ... ]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", phases=phases)))]
        ['`Sip` in the phase `Sip` leads back to `Ask` in the earlier phase `Ask`.']
    """
    phases = subject.blueprint.phases or ()
    phase_of = [number for number, phase in enumerate(phases) for _ in phase.moments]
    for arrow in subject.arrows if phases else ():
        if arrow.kind is not ArrowKind.FLOW or arrow.target is None or arrow.chance == 0:
            continue
        source, target = arrow.source.moment, arrow.target.moment
        if phase_of[target] < phase_of[source]:
            own, earlier = phases[phase_of[source]].phase, phases[phase_of[target]].phase
            yield Fault(
                subject.way(source, "next", arrow.way),
                say(
                    "{moment} in the phase {phase} leads back to {goal} in the earlier phase {earlier}.",
                    moment=quote(subject.name(source)),
                    phase=quote(own),
                    goal=quote(subject.name(target)),
                    earlier=quote(earlier),
                ),
                help=say(
                    "Where something is wrong then, find it out before the earlier phase ends, with a "
                    "decision there; where the service begins anew, it may stay as it is."
                ),
                moment=source,
                related=((subject.way(target), say("the earlier moment")),),
            )
