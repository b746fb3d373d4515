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
        end = "the end" if goal.ends else quote(goal.moment)
        yield Fault(
            subject.way(index, "next", bare[0]),
            f"The way from {name} to {end} doesn't say when it is taken."
            if len(bare) == 1
            else f"{len(bare)} ways from {name} don't say when they are taken.",
            help="Write it in a word or two, such as `when: yes`.",
            moment=index,
            related=tuple(
                (subject.way(index, "next", other), "neither does this") for other in bare[1:][:MOST_RELATED]
            ),
        )
