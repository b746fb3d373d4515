"""The customer deals straight with what is out of sight.

Why:
    Nothing crosses the line of visibility without somebody or something in front of it: a clerk, an app,
    a letter box. Where the customer's own step leads straight to work out of sight, or stands beside it as
    if they met, the contact that makes the impression has been forgotten.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33.

Bad:
    title: Photo prints
    moments:
      - customer: Choose the photos
        evidence: Price list
      - backstage: Print the photos
      - customer: Fetch the photos
        frontstage: Hand over the envelope
        evidence: Envelope

Good:
    title: Photo prints
    moments:
      - customer: Choose the photos
        frontstage: Take the order
        evidence: Price list
      - backstage: Print the photos
      - customer: Fetch the photos
        frontstage: Hand over the envelope
        evidence: Envelope
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import ends, leaps
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import ArrowKind, Spot
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.WARNING
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the exchanges of the customer with a zone out of sight, and the ways of the flow that lead there.

    Ways are none where somebody in sight stands beside: `contact.leaps`. What leads back to the customer is
    another rule's.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the steps out of sight.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "backstage": "Brew"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ["`Ask` and `Brew` meet, but `Brew` is done out of the customer's sight."]
    """
    told = set()
    for arrow, zone, _ in ends(subject):
        spots = (arrow.source, arrow.target)
        if zone is CUSTOMER and arrow.target is not None and leaps(subject, arrow) and spots not in told:
            told.add(spots)
            yield _fault(subject, arrow.source, arrow.target, meeting=arrow.kind is ArrowKind.EXCHANGE)


def _fault(subject: Subject, customer: Spot, hidden: Spot, *, meeting: bool) -> Fault:
    act, work = (quote(subject.step(spot).do) for spot in (customer, hidden))
    if meeting:
        message = say(
            "{act} and {work} meet, but {work} is done out of the customer's sight.", act=act, work=work
        )
        advice = say(
            "Write in the same moment who or what serves the customer there, such as "
            "`frontstage: Take the order`; where they only happen at the same time, `exchange: none`."
        )
    else:
        message = say(
            "The flow goes from the customer's {act} straight to {work}, out of the customer's sight.",
            act=act,
            work=work,
        )
        advice = say(
            "Write who or what takes it over from the customer, as a `frontstage:` step beside {act}.",
            act=act,
        )
    return Fault(
        subject.way_to(hidden),
        message,
        help=advice,
        moment=hidden.moment,
        lane=hidden.lane,
        related=((subject.way_to(customer), say("the customer's step")),),
    )
