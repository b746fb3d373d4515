"""A loop that nothing leaves: the service can't reach its end.

Why:
    Whoever comes into such a loop goes round for ever. No time, no cost and no chance can be reckoned for a
    service that doesn't end.

Source:
    van der Aalst, W. M. P. (1998). The application of Petri nets to workflow management. Journal of
    Circuits, Systems and Computers 8(1), 21–66: the option to complete; Kemeny, J. G. & Snell, J. L. (1960).
    Finite Markov Chains. Princeton: Van Nostrand, chapter 3.

Bad:
    title: Passport photo
    moments:
      - customer: Sit still
        frontstage: Take the photo
        evidence: Booth
      - customer: Look at the photo
        frontstage: Show the photo
        evidence: Screen
        next: Sit still

Good:
    title: Passport photo
    moments:
      - customer: Sit still
        frontstage: Take the photo
        evidence: Booth
      - customer: Look at the photo
        frontstage: {do: Good enough?, kind: decision}
        evidence: Screen
        next:
          - {to: Sit still, when: no, chance: 20%}
          - {to: end, when: yes, chance: 80%}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.rings import traps
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.ERROR
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the loops without a way out: one fault a loop, however many moments lead into it.

    Args:
        subject: What is checked.

    Yields:
        The faults, each at the last moment of the loop, where the way out is most often wanted.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Sip"}, {"customer": "Pour", "next": "Sip"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['The service never ends: from `Pour` it only ever goes back to `Sip`.']
    """
    graph = subject.graph
    for ring in traps(graph.flow, graph.reached - graph.ending):
        last, first = ring[-1], ring[0]
        name = quote(subject.name(last))
        yield Fault(
            subject.way(last),
            say(
                "The service never ends: from {moment} it only ever goes back to {goal}.",
                moment=name,
                goal=quote(subject.name(first)),
            )
            if first != last
            else say("The service never ends: from {moment} it only ever goes back to itself.", moment=name),
            help=say(
                "Give the loop a way out with a chance above 0, such as "
                "`next: [{{to: {goal}, when: not yet, chance: 20%}}, {{to: end, when: done, chance: 80%}}]`; "
                "or `next: end` where it is over there.",
                goal=visible(subject.name(first)),
            ),
            moment=last,
            related=tuple(
                (subject.way(other), say("in the same loop")) for other in ring[:-1][:MOST_RELATED]
            ),
        )
