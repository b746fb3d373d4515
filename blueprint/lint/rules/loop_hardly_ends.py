"""A loop that hardly ever ends: customers pass it many times on average.

Why:
    Rework that comes back and back costs as much as the work itself many times over: a step that is repeated
    with chance 0.9 takes ten times as long. Either the chances are guessed too high, or the service has a
    fault that no blueprint should hide.

Source:
    Kemeny, J. G. & Snell, J. L. (1960). Finite Markov Chains. Princeton: Van Nostrand, chapter 3: the mean
    number of times that a chain is in each of its states before it ends.

Bad:
    title: Tax form
    moments:
      - id: fill in
        customer: Fill in the form
        frontstage: {do: Complete?, kind: decision}
        evidence: Form
        next:
          - {to: fill in, when: no, chance: 95%}
          - {to: end, when: yes, chance: 5%}

Good:
    title: Tax form
    moments:
      - id: fill in
        customer: Fill in the form
        frontstage: {do: Complete?, kind: decision}
        evidence: Form
        next:
          - {to: fill in, when: no, chance: 15%}
          - {to: end, when: yes, chance: 85%}
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.rings import rings
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "flow"

_CLOSE: Final = 1e-9  # how far from the truth a solved number may be
OPTIONS: Final = {"limit": 10.0}  # times that a customer passes a moment of the loop on average


def check(subject: Subject, options: Mapping[str, float]) -> Iterator[Fault]:
    """Find the loops of which a customer passes some moment more often than the limit.

    Args:
        subject: What is checked.
        options: `limit`: how often is still fine.

    Yields:
        The faults, one a loop, at the moment that is passed most often.

    Raises:
        Unknowable: The chances don't sum to 1, or a way never ends.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = [{"to": "end", "chance": "5%"}, {"to": "Sip", "chance": "95%"}]
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "next": ways}])
        >>> [fault.message for fault in check(Subject(tea), OPTIONS)]
        ['The customer passes `Sip` 20 times on average before the loop ends.']
    """
    if subject.graph.nesting.tangles:
        return  # nobody can say how often, and another rule says why
    visits = subject.study.visits
    for ring in rings(subject.graph.flow, subject.graph.reached):
        most = max(ring, key=lambda moment: visits[moment])
        if visits[most] > options["limit"] * (1 + _CLOSE):
            yield Fault(
                subject.way(most),
                say(
                    "The customer passes {moment} {times:.3g} times on average before the loop ends.",
                    moment=quote(subject.name(most)),
                    times=visits[most],
                ),
                help=say(
                    "Lower the chance of the way back; or, if it is true, draw what ends the loop sooner."
                ),
                moment=most,
                related=tuple(
                    (subject.way(moment, "next", number), say("leads back"))
                    for moment, number in islice(_ways_back(subject, ring), MOST_RELATED)
                ),
            )


def _ways_back(subject: Subject, ring: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Give the ways that lead to an earlier moment of the loop, or to the same, one a pair of moments."""
    members = set(ring)
    for moment in ring:
        for number, way in enumerate(subject.moments[moment].next):
            targets = [subject.blueprint.find(goal.moment) for goal in way.to if not goal.ends]
            if any(target in members and target <= moment for target in targets):
                yield moment, number
