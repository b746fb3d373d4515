"""A moment in which the customer meets somebody but sees, hears and touches nothing.

Why:
    A service can't be seen before it is bought and leaves little behind; customers judge it by what they
    can see, hear and touch on the way. Whoever doesn't plan this evidence leaves it to chance.

Source:
    Shostack, G. L. (1977). Breaking free from product marketing. Journal of Marketing 41(2), 73–80; and
    Bitner, M. J., Ostrom, A. L. & Morgan, F. N. (2008). Service blueprinting: a practical technique for
    service innovation. California Management Review 50(3), 66–94: evidence is added to each customer action.

Bad:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: [Door plate, Reception]
      - customer: Have the tooth filled
        frontstage: Fill the tooth

Good:
    title: At the dentist
    moments:
      - customer: Say who you are
        frontstage: Welcome the patient
        evidence: [Door plate, Reception]
      - customer: Have the tooth filled
        frontstage: Fill the tooth
        evidence: [Chair, X-ray on the screen]
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import acts, encounters
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the customer's moments without evidence: one fault where there is none at all.

    A customer who meets nobody either is another rule's.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the customer's steps.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> order = {"customer": "Order", "frontstage": "Take the order"}
        >>> [fault.message for fault in check(Subject(Blueprint(title="Coffee", moments=[order])))]
        ['No moment says what the customer sees, hears or touches.']
    """
    met = encounters(subject)
    bare = [
        index
        for index, moment in enumerate(subject.moments)
        if index in met and acts(subject, index) and not any(moment.evidence.values())
    ]
    if bare and not any(any(moment.evidence.values()) for moment in subject.moments):
        yield Fault(
            ("title",),
            "No moment says what the customer sees, hears or touches.",
            help=f"Begin with {quote(subject.name(bare[0]))}: write `evidence: [Counter, Price list]` or the "
            "like beside its steps.",
        )
        return
    for index in bare:
        yield Fault(
            subject.way(index),
            f"Nobody says what the customer sees, hears or touches at {quote(subject.name(index))}.",
            help="Write it beside the steps, such as `evidence: [Counter, Price list]`.",
            moment=index,
        )
