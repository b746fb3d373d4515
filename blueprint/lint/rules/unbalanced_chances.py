"""Alternatives whose chances don't sum to 100%.

Why:
    Of alternatives exactly one is taken, so their chances are 100% together. Less means that a way is
    missing, more that a figure is wrong; either way nothing that rests on them can be reckoned, and we
    never mend them in silence.

Source:
    Kemeny, J. G. & Snell, J. L. (1960). Finite Markov Chains. Princeton: Van Nostrand, chapter 2: the
    chances of what follows a state sum to 1.

Bad:
    title: Loan
    moments:
      - customer: Apply
        frontstage: {do: Accept?, kind: decision}
        evidence: Form
        next:
          - {to: sign, when: yes, chance: 80%}
          - {to: end, when: no, chance: 30%}
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
          - {to: sign, when: yes, chance: 80%}
          - {to: end, when: no, chance: 20%}
      - id: sign
        customer: Sign
        frontstage: Explain the contract
        evidence: Contract
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject
from blueprint.words.catalogue import N_

SEVERITY: Final = Severity.ERROR
GROUP: Final = "flow"

_MORE: Final = N_("The chances after {moment} sum to {total:.6g}%, {gap:.4g}% more than 100%.")
_LESS: Final = N_("The chances after {moment} sum to {total:.6g}%, {gap:.4g}% less than 100%.")


def check(subject: Subject) -> Iterator[Fault]:
    """Find the choices whose chances are over or under 1 in sum.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the `next` of the moments.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Sip", "next": {"to": "end", "chance": "90%"}}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['The chances after `Sip` sum to 90%, 10% less than 100%.']
    """
    for moment, total in subject.graph.unbalanced.items():
        pattern = _MORE if total > 1 else _LESS
        yield Fault(
            subject.way(moment, "next"),
            say(
                pattern,
                moment=quote(subject.name(moment)),
                total=total * 100,
                gap=abs(total - 1) * 100,
            ),
            help=say("Lower one of them, so that they are 100% together.")
            if total > 1
            else say(
                "Raise one of them, leave out one chance so that it gets the rest, or add the way that is "
                "missing."
            ),
            moment=moment,
            related=tuple(
                (subject.way(moment, "next", way, "chance"), say("one of them"))
                for way, target in enumerate(subject.moments[moment].next)
                if target.chance is not None
            )[:MOST_RELATED],
        )
