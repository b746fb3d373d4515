"""Alternatives without chances, which are taken to be equally likely.

Why:
    What is expected of a service (its time, its cost, how many customers fail) rests on how often each way
    is taken. Where several ways have no chance, they share what the others leave: a guess of ours, and
    seldom a good one.

Source:
    Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133–139: a
    blueprint quantifies the service, so that changes can be judged before they are made.

Bad:
    title: Parcel shop
    moments:
      - customer: Show the code
        frontstage: {do: Is it here?, kind: decision}
        evidence: Code on the phone
        next:
          - {to: sign, when: yes}
          - {to: end, when: no}
      - id: sign
        customer: Sign for it
        frontstage: Hand it over
        evidence: Parcel

Good:
    title: Parcel shop
    moments:
      - customer: Show the code
        frontstage: {do: Is it here?, kind: decision}
        evidence: Code on the phone
        next:
          - {to: sign, when: yes, chance: 96%}
          - {to: end, when: no}
      - id: sign
        customer: Sign for it
        frontstage: Hand it over
        evidence: Parcel
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the choices in which more than one chance is missing.

    Args:
        subject: What is checked.

    Yields:
        The faults, one a moment, at its first way without a chance.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> ways = [{"to": "end", "when": "full"}, {"to": "Sip", "when": "thirsty"}]
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "next": ways}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['How often each way after `Sip` is taken is not written: 2 of them are taken to be 50% each.']
    """
    assumed: dict[int, dict[int, float]] = {}
    for arrow in subject.arrows:
        if arrow.assumed:
            assumed.setdefault(arrow.source.moment, {})[arrow.way] = arrow.chance or 0.0
    for moment, ways in assumed.items():
        first, share = next(iter(ways.items()))
        if moment in subject.graph.unbalanced:
            continue
        yield Fault(
            subject.way(moment, "next", first),
            say(
                "How often each way after {moment} is taken is not written: "
                "{count} of them are taken to be {share:.3g}% each.",
                moment=quote(subject.name(moment)),
                count=len(ways),
                share=share * 100,
            ),
            help=say("Write `chance: 80%` or the like at all ways but one, which gets the rest."),
            moment=moment,
        )
