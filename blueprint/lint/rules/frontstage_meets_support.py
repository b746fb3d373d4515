"""Frontstage deals straight with a support process, past the backstage.

Why:
    The line of internal interaction is where departments depend on each other. Where the people in the
    customer's sight call on support themselves, the customer sees and feels each delay of it. It may be
    meant so (a clerk at a terminal); often a backstage step has been left out.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33. Bitner,
    Ostrom & Morgan (2008) draw such arrows in their blueprint of a hotel: no more than a hint, then.

Bad:
    title: Spare part
    moments:
      - customer: Ask for a brake cable
        frontstage: Look for the part
        support: Order it from the wholesaler
        evidence: Counter

Good:
    title: Spare part
    moments:
      - customer: Ask for a brake cable
        frontstage: Look for the part
        backstage: Search the store room
        support: Order it from the wholesaler
        evidence: Counter
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import ends, leaps
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.zone import FRONTSTAGE

SEVERITY: Final = Severity.INFO
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the exchanges and the arrows of the flow from frontstage over two lines, or to it.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the steps behind the lines.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"frontstage": "Sell", "support": "Buy leaves"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['`Sell` deals straight with `Buy leaves`, past the backstage.']
    """
    told = set()
    for arrow, one, other in ends(subject):
        if FRONTSTAGE not in (one, other) or not leaps(subject, arrow):
            continue
        spots = [spot for spot in (arrow.source, arrow.target) if spot is not None]
        stage, far = spots if one is FRONTSTAGE else reversed(spots)
        if (stage, far) not in told:
            told.add((stage, far))
            yield Fault(
                subject.way_to(far),
                say(
                    "{step} deals straight with {other}, past the backstage.",
                    step=quote(subject.step(stage).do),
                    other=quote(subject.step(far).do),
                ),
                help=say(
                    "Write who sees to it out of the customer's sight (`backstage: …`), if anybody does."
                ),
                moment=far.moment,
                lane=far.lane,
                related=((subject.way_to(stage), say("the step in the customer's sight")),),
            )
