"""A customer step that meets nobody and nothing.

Why:
    A customer step stands in a service blueprint since something of the service meets it: a person, an
    app, a letter, a sign. One that meets nothing is either no part of the service, or a gap in it: the
    customer is left alone, and nobody has decided what helps on from there.

Source:
    Bitner, M. J., Ostrom, A. L. & Morgan, F. N. (2008). Service blueprinting: a practical technique for
    service innovation. California Management Review 50(3), 66–94; Gibbons, S. (2017). Service blueprints:
    definition. Nielsen Norman Group.

Bad:
    title: Parcel shop
    moments:
      - customer: Find the shop
      - customer: Show the code
        frontstage: Scan the code
        evidence: Code on the phone
      - customer: {do: Take the parcel home, kind: end}

Good:
    title: Parcel shop
    moments:
      - customer: Find the shop
        evidence: [Map in the message, Sign over the door]
      - customer: Show the code
        frontstage: Scan the code
        evidence: Code on the phone
      - customer: {do: Take the parcel home, kind: end}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import encounters
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.WARNING
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the customer steps that no arrow joins to anybody and that have no evidence beside them.

    A step that is nothing but the start or the end of the service stands for its own.

    Args:
        subject: What is checked.

    Yields:
        The faults, one a moment, at the customer's first step that is more than a start or an end.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> shop = Blueprint(title="Shop", moments=[{"customer": "Find the shop"}])
        >>> [fault.message for fault in check(Subject(shop))]
        ['The customer meets nobody and nothing at `Find the shop`.']
    """
    met = encounters(subject)
    for index, moment in enumerate(subject.moments):
        if index in met or any(moment.evidence.values()):
            continue
        for lane, cell in moment.steps.items():
            plain = [number for number, step in enumerate(cell) if not (step.kind.starts or step.kind.ends)]
            if subject.zones[lane] is CUSTOMER and plain:
                yield Fault(
                    subject.way_to(Spot(index, lane, plain[0])),
                    say("The customer meets nobody and nothing at {act}.", act=quote(cell[plain[0]].do)),
                    help=say(
                        "Write who serves the customer there (`frontstage: …`), or what there is to see, "
                        "hear or touch (`evidence: …`); where the service only begins or ends there, "
                        "`kind: start` or `kind: end`."
                    ),
                    moment=index,
                    lane=lane,
                )
                break
