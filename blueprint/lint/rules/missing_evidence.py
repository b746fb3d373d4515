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
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import acts, encounters
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "structure"

_HELP: Final = say("Write it beside the steps, such as `evidence: [Counter, Price list]`.")


def check(subject: Subject) -> Iterator[Fault]:
    """Find the customer's moments without evidence: one fault for all where most have none.

    A customer who meets nobody either is another rule's.

    Args:
        subject: What is checked.

    Yields:
        The faults, at the customer's steps.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> order = {"customer": "Order", "frontstage": "Take the order"}
        >>> [fault.message for fault in check(Subject(Blueprint(title="Coffee", moments=[order])))]
        ['Nobody says what the customer sees, hears or touches at `Order`.']
    """
    met = encounters(subject)
    own = [index for index in sorted(met) if acts(subject, index)]
    bare = [index for index in own if not any(subject.moments[index].evidence.values())]
    if len(bare) == 1 or 2 * len(bare) <= len(own):
        for index in bare:
            name = quote(subject.name(index))
            message = say("Nobody says what the customer sees, hears or touches at {moment}.", moment=name)
            yield Fault(subject.way(index), message, help=_HELP, moment=index)
        return
    message = (
        say("No moment says what the customer sees, hears or touches.")
        if len(bare) == len(own)
        else say(
            "{count} of {all} moments with the customer don't say what the customer sees, hears or touches.",
            count=len(bare),
            all=len(own),
        )
    )
    yield Fault(
        ("title",),
        message,
        help=_HELP,
        related=tuple((subject.way(index), say("one of them")) for index in bare[:MOST_RELATED]),
    )
