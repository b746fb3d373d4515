"""Two steps of the same words next to each other in one lane.

Why:
    Two boxes side by side with the same words make readers look for a difference that isn't there. Either it
    is one step, or the words leave out what makes them two.

Source:
    Mendling, J., Reijers, H. A. & van der Aalst, W. M. P. (2010). Seven process modeling guidelines (7PMG).
    Information and Software Technology 52(2), 127–136: use as few elements in the model as possible.

Bad:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: Talk to the customer
      - customer: Pay
        evidence: Receipt
        frontstage: Talk to the customer

Good:
    title: Coffee to go
    moments:
      - customer: Order a coffee
        evidence: Menu board
        frontstage: Take the order
      - customer: Pay
        evidence: Receipt
        frontstage: Take the money
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.text import same

SEVERITY: Final = Severity.WARNING
GROUP: Final = "drawing"


def check(subject: Subject) -> Iterator[Fault]:
    """Find steps that repeat the step before them in their lane.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at the second of the two; standing moments have no neighbours.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip"}, {"customer": "sip"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['`sip` stands here twice in a row.']
    """
    columns = {index: number for number, index in enumerate(_flowing(subject))}
    flowing = [(spot, step) for spot, step in subject.steps if spot.moment in columns]
    by_lane = sorted(flowing, key=lambda one: one[0].lane)  # keeps the order in each lane
    for (before, first), (spot, step) in pairwise(by_lane):
        near = before.lane == spot.lane and columns[spot.moment] - columns[before.moment] <= 1
        if near and _words(step.do) == _words(first.do):
            yield Fault(
                subject.way_to(spot),
                say("{step} stands here twice in a row.", step=quote(step.do)),
                help=say("Make one step of the two, or say in each what is different about it."),
                moment=spot.moment,
                lane=spot.lane,
                related=((subject.way_to(before), say("the first of the two")),),
            )


def _words(label: str) -> list[str]:
    return same(label).casefold().split()


def _flowing(subject: Subject) -> Iterator[int]:
    return (index for index, moment in enumerate(subject.moments) if not moment.standing)
