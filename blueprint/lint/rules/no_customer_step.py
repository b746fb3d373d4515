"""A blueprint without a single customer action.

Why:
    A service blueprint is drawn from the customer's side: what the customer does is the backbone on which
    all else hangs. Without it, it is a flow chart of the office.

Source:
    Bitner, M. J., Ostrom, A. L. & Morgan, F. N. (2008). Service blueprinting: a practical technique for
    service innovation. California Management Review 50(3), 66–94.

Bad:
    title: Coffee
    moments:
      - frontstage: Take the order
      - backstage: Brew

Good:
    title: Coffee
    moments:
      - customer: Order
        frontstage: Take the order
      - backstage: Brew
      - customer: Pick up
        frontstage: Call the name
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.ERROR
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find a blueprint in which the customer does nothing.

    Args:
        subject: What is checked.

    Yields:
        The fault, at the title.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> office = Blueprint(title="Office", moments=[{"backstage": "File"}])
        >>> [fault.message for fault in check(Subject(office))]
        ['The customer does nothing in this blueprint.']
    """
    if not any(subject.zones[spot.lane] is CUSTOMER for spot, _ in subject.steps):
        yield Fault(
            ("title",),
            say("The customer does nothing in this blueprint."),
            help=say("Begin with what the customer does, one `customer:` step after the other."),
        )
