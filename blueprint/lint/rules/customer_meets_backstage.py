"""The customer deals straight with what is out of sight.

Why:
    Nothing crosses the line of visibility without somebody or something in front of it: a clerk, an app,
    a message. Where an arrow runs from the customer straight to the back, or from there to the customer,
    the contact that makes the impression has been forgotten.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33.

Bad:
    title: Photo prints
    moments:
      - customer: Order prints
        frontstage: Take the film
        evidence: Price list
      - backstage: Print the photos
      - customer: Fetch the photos
        evidence: Envelope

Good:
    title: Photo prints
    moments:
      - customer: Order prints
        frontstage: Take the film
        evidence: Price list
      - backstage: Print the photos
      - customer: Fetch the photos
        frontstage: Hand over the envelope
        evidence: Envelope
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import ends, leaps
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Arrow, ArrowKind, Spot
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.WARNING
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the exchanges and the arrows of the flow between the customer and a zone out of sight.

    Arrows of the flow are none where somebody in sight stands beside: `contact.leaps`.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the step that isn't the customer's, where the flow comes from it or goes to it.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "backstage": "Brew"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ["`Ask` and `Brew` meet, but `Brew` is done out of the customer's sight."]
    """
    told = set()
    for arrow, above, below in ends(subject):
        if CUSTOMER in (above, below) and leaps(subject, arrow) and (arrow.source, arrow.target) not in told:
            told.add((arrow.source, arrow.target))
            yield _fault(subject, arrow, outward=above is CUSTOMER)


def _fault(subject: Subject, arrow: Arrow, *, outward: bool) -> Fault:
    spots = [spot for spot in (arrow.source, arrow.target) if spot is not None]
    customer, hidden = spots if outward else reversed(spots)
    act, work = quote(_words(subject, customer)), quote(_words(subject, hidden))
    if arrow.kind is ArrowKind.EXCHANGE:
        message = f"{act} and {work} meet, but {work} is done out of the customer's sight."
        advice = (
            "Write in the same moment who or what serves the customer there, such as "
            "`frontstage: Take the order`; where they only happen at the same time, `exchange: none`."
        )
    elif outward:
        message = f"The flow goes from the customer's {act} straight to {work}, out of the customer's sight."
        advice = f"Write who or what takes it over from the customer, as a `frontstage:` step beside {act}."
    else:
        message = f"The flow goes from {work}, out of the customer's sight, straight to the customer's {act}."
        advice = (
            "Write who or what reaches the customer then (a clerk, an app, a message), as a `frontstage:` "
            f"step beside {act}."
        )
    return Fault(
        subject.way_to(hidden),
        message,
        help=advice,
        moment=hidden.moment,
        lane=hidden.lane,
        related=((subject.way_to(customer), "the customer's step"),),
    )


def _words(subject: Subject, spot: Spot) -> str:
    return subject.moments[spot.moment].steps[spot.lane][spot.step].do
