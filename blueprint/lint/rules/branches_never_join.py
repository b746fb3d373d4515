"""Branches that run in parallel and never meet again.

Why:
    The service is over when the last of the branches is, but nobody says who waits for that, or tells the
    customer. Where one of them is no part of what the customer came for, it is better drawn as `standing`
    or behind the others.

Source:
    van der Aalst, W. M. P. (1998). The application of Petri nets to workflow management. Journal of
    Circuits, Systems and Computers 8(1), 21–66: proper completion; Mendling, J., Reijers, H. A. & van der
    Aalst, W. M. P. (2010). Seven process modeling guidelines (7PMG). Information and Software Technology
    52(2), 127–136: every split is matched by a join of its kind.

Bad:
    title: Hotel check-in
    moments:
      - customer: Hand over the bags
        frontstage: Tag the bags
        evidence: Baggage tag
        next: [carry, key]
      - id: carry
        backstage: Take the bags up
        next: end
      - id: key
        customer: Take the key
        frontstage: Hand over the key
        evidence: Key card

Good:
    title: Hotel check-in
    moments:
      - customer: Hand over the bags
        frontstage: Tag the bags
        evidence: Baggage tag
        next: [carry, key]
      - id: carry
        backstage: Take the bags up
        next: room
      - id: key
        customer: Take the key
        frontstage: Hand over the key
        evidence: Key card
      - id: room
        customer: Find the bags in the room
        frontstage: Show the room
        evidence: Bags beside the bed
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.node import END
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the parallel splits all of whose branches run to the end of the service.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the ways where the branches begin.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [
        ...     {"customer": "Ask", "next": ["Sip", "Wash up"]},
        ...     {"customer": "Sip", "next": "end"},
        ...     {"backstage": "Wash up"},
        ... ]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['The 2 branches after `Ask` never meet again.']
    """
    for fork, block in sorted(subject.graph.nesting.blocks.items()):
        if block.join == END:
            heads = [node for node in subject.graph.flow[fork] if isinstance(node, int) and node != END]
            yield Fault(
                subject.way(fork.moment, "next"),
                say(
                    "The {count} branches after {moment} never meet again.",
                    count=len(block.branches),
                    moment=quote(subject.name(fork.moment)),
                ),
                help=say(
                    "Name the moment where they meet as the `next` of the last moment of each; where nobody "
                    "waits for one of them, write it `standing: true`."
                ),
                moment=fork.moment,
                related=tuple((subject.way(head), say("begins a branch")) for head in heads[:MOST_RELATED]),
            )
