"""An alternative that doesn't say when it is taken.

Why:
    Who reads the blueprint has to guess which way is which, and staff who work by it decide as they like.
    A chance says how often a way is taken, not when.

Source:
    ISO 5807:1985, Information processing: documentation symbols and conventions for data, program and
    system flowcharts, program network charts and system resources charts: each exit of a decision bears
    the condition on which it is taken.

Bad:
    title: Loan
    moments:
      - customer: Apply
        frontstage: {do: Accept?, kind: decision}
        evidence: Form
        next:
          - {to: sign, chance: 80%}
          - {to: end, chance: 20%}
      - id: sign
        customer: Sign
        frontstage: Explain the contract
        evidence: Contract

Good:
    title: Loan
    moments:
      - customer: Apply
        frontstage: {do: Accept?, kind: decision}
        evidence: Form
        next:
          - {to: sign, when: income is enough, chance: 80%}
          - {to: end, when: otherwise, chance: 20%}
      - id: sign
        customer: Sign
        frontstage: Explain the contract
        evidence: Contract
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.WARNING
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the choices with a way that has neither `when` nor a label.

    Args:
        subject: What is checked.

    Yields:
        The faults, one a moment, at its first way without words.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = [{"to": "end", "when": "full"}, {"to": "Sip", "chance": "60%"}]
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "next": ways}])
        >>> [fault.message for fault in check(Subject(tea))]
        ["The way from `Sip` to `Sip` doesn't say when it is taken."]
    """
    for index, moment in enumerate(subject.moments):
        ways = [number for number, way in enumerate(moment.next) if way.alternative]
        bare = [number for number in ways if not (moment.next[number].when or moment.next[number].label)]
        if len(ways) < 2 or not bare:  # noqa: PLR2004 - a lone way is another rule's
            continue
        name = quote(subject.name(index))
        goal = moment.next[bare[0]].to[0]
        yield Fault(
            subject.way(index, "next", bare[0]),
            _message(name, None if goal.ends else quote(goal.moment), len(bare)),
            help=say("Write it in a word or two, such as `when: yes`."),
            moment=index,
            related=tuple(
                (subject.way(index, "next", other), say("neither does this"))
                for other in bare[1:][:MOST_RELATED]
            ),
        )


def _message(name: str, goal: str | None, ways: int) -> Sentence:
    if ways > 1:
        return say("{count} ways from {moment} don't say when they are taken.", count=ways, moment=name)
    if goal is None:
        return say("The way from {moment} to the end doesn't say when it is taken.", moment=name)
    return say("The way from {moment} to {goal} doesn't say when it is taken.", moment=name, goal=goal)
