"""A decision with one way out, or with ways that are all taken at once.

Why:
    A diamond says that the ways part. Where only one leads on, nothing is decided, or the other way has
    been forgotten: most often what happens if the answer is no, which is where customers are lost. And ways
    without `when` or `chance` run in parallel: that is a split, no decision.

Source:
    ISO 5807:1985, Information processing: documentation symbols and conventions for data, program and
    system flowcharts, program network charts and system resources charts: a decision has one entry and may
    have several exits, of which one and only one is taken.

Bad:
    title: Card payment
    moments:
      - customer: Hold the card to the reader
        frontstage: {do: Accepted?, kind: decision}
        evidence: Card reader
      - customer: Take the receipt
        frontstage: Hand over the receipt
        evidence: Receipt

Good:
    title: Card payment
    moments:
      - id: pay
        customer: Hold the card to the reader
        frontstage: {do: Accepted?, kind: decision}
        evidence: Card reader
        next:
          - {to: receipt, when: yes, chance: 97%}
          - {to: pay, when: no, chance: 3%}
      - id: receipt
        customer: Take the receipt
        frontstage: Hand over the receipt
        evidence: Receipt
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot
from blueprint.model.moment import Moment

SEVERITY: Final = Severity.WARNING
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the decisions without alternatives, and alternatives that have no other beside them.

    Standing moments have no flow; a lone way whose chance isn't 100% is another rule's.

    Args:
        subject: What is checked.

    Yields:
        The faults, one a moment: at its decision, or at its only way.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"frontstage": "Warm?", "kind": "decision"}, {"customer": "Sip"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['The decision `Warm?` has just one way out.']
    """
    for index, moment in enumerate(subject.moments):
        alternatives = sum(way.alternative for way in moment.next)
        if moment.standing or alternatives > 1 or index in subject.graph.unbalanced:
            continue
        decision = _decision(index, moment)
        if decision is not None:
            yield _fault(subject, moment, decision)
        elif alternatives:
            yield Fault(
                subject.way(index, "next", 0),
                say(
                    "The only way on from {moment} is taken in one case, "
                    "and no other way is written for the rest.",
                    moment=quote(subject.name(index)),
                ),
                help=say(
                    "Add the other way, such as `{to: end, when: otherwise}`; or leave `when` and `chance` "
                    "out where it is always taken."
                ),
                moment=index,
            )


def _decision(index: int, moment: Moment) -> Spot | None:
    return next(
        (
            Spot(index, lane, number)
            for lane, cell in moment.steps.items()
            for number, step in enumerate(cell)
            if step.kind.decides
        ),
        None,
    )


def _fault(subject: Subject, moment: Moment, spot: Spot) -> Fault:
    words = quote(moment.steps[spot.lane][spot.step].do)
    ways = sum(len(way.to) for way in moment.next)
    if ways > 1:
        message = say(
            "All {count} ways after the decision {words} are taken at once.", count=ways, words=words
        )
        advice = say(
            "Write at each way when it is taken, such as `next: [{to: …, when: yes}, {to: …, when: no}]`."
        )
    else:
        message = say("The decision {words} has just one way out.", words=words)
        advice = say(
            "Write what follows each answer, such as `next: [{to: …, when: yes}, {to: end, when: no}]`; "
            "where nothing is decided, leave `kind: decision` out."
        )
    return Fault(subject.way_to(spot), message, help=advice, moment=spot.moment, lane=spot.lane)
