"""Work out of sight is done, and nobody in sight tells the customer.

Why:
    When the work behind the line of visibility is done, the flow goes on with the customers. They can't see
    that it is their turn: somebody calls the name, an app shows it, a message comes. Where nothing of the
    kind is drawn, customers ask, come too early, or wait longer than they need to.

Source:
    Nielsen, J. (1994). Enhancing the explanatory power of usability heuristics. Proceedings of CHI '94,
    152–158: keep people informed of what is going on (visibility of system status).

Bad:
    title: Photo prints
    moments:
      - customer: Order prints
        frontstage: Take the order
        evidence: Price list
      - backstage: Print the photos
      - customer: Fetch the photos
        evidence: Envelope

Good:
    title: Photo prints
    moments:
      - customer: Order prints
        frontstage: Take the order
        evidence: Price list
      - backstage: Print the photos
      - frontstage: Send a message
      - customer: Fetch the photos
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
from blueprint.model.flow import ArrowKind
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.INFO
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the ways of the flow from out of sight to a customer beside whom nobody stands in sight.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the customer's steps.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Ask"}, {"backstage": "Brew"}, {"customer": "Sip"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['Nobody in sight tells the customer at `Sip` that `Brew` is done.']
    """
    told = set()
    for arrow, _, zone in ends(subject):
        spots = (arrow.source, arrow.target)
        if (
            zone is CUSTOMER
            and arrow.kind is ArrowKind.FLOW
            and arrow.target is not None
            and leaps(subject, arrow)
            and spots not in told
        ):
            told.add(spots)
            act, work = quote(subject.step(arrow.target).do), quote(subject.step(arrow.source).do)
            yield Fault(
                subject.way_to(arrow.target),
                say("Nobody in sight tells the customer at {act} that {work} is done.", act=act, work=work),
                help=say(
                    "Write who or what does (a clerk, an app, a message), as a `frontstage:` step beside "
                    "{act} or in a moment before it.",
                    act=act,
                ),
                moment=arrow.target.moment,
                lane=arrow.target.lane,
                related=((subject.way_to(arrow.source), say("the work out of sight")),),
            )
