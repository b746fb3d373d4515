"""A recovery after which the customer can't go on.

Why:
    A recovery is to bring the customer back on the way. One that sends him to a moment that isn't on the
    flow, or from which no way leads to an end, leaves him standing there a second time.

Source:
    Tax, S. S. & Brown, S. W. (1998). Recovering and learning from service failure. Sloan Management Review
    40(1), 75–88.

Bad:
    title: Bike repair
    moments:
      - customer: Bring the bike
        evidence: Workshop
        frontstage:
          do: Take it in
          fail: {what: Wrong ticket, recovery: {do: Look it up, to: Keep the list}}
      - customer: Fetch the bike
        evidence: Bike
        frontstage: {do: Hand it over, needs: Keep the list}
      - support: Keep the list
        standing: true

Good:
    title: Bike repair
    moments:
      - customer: Bring the bike
        evidence: Workshop
        frontstage:
          do: Take it in
          fail: {what: Wrong ticket, recovery: {do: Look it up, to: Fetch the bike}}
      - customer: Fetch the bike
        evidence: Bike
        frontstage: {do: Hand it over, needs: Keep the list}
      - support: Keep the list
        standing: true
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.target import END
from blueprint.words.catalogue import N_

SEVERITY: Final = Severity.WARNING
GROUP: Final = "failure"

_STANDING: Final = N_(
    "After {recovery} the customer is sent to {moment}, which is standing and not on the flow."
)
_ENDLESS: Final = N_("After {recovery} the customer is sent to {moment}, from where no way leads to an end.")


def check(subject: Subject) -> Iterator[Fault]:
    """Find recoveries that lead to where nobody can go on.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at the recovery's `to`.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> back = {"what": "Spilt", "recovery": {"do": "Wipe", "to": "Stock"}}
        >>> pour, stock = {"frontstage": {"do": "Pour", "fail": back}}, {"support": "Stock", "standing": True}
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=[pour, stock])))]
        ['After `Wipe` the customer is sent to `Stock`, which is standing and not on the flow.']
    """
    for spot, number, fail in subject.fail_points:
        if fail.recovery is None or fail.recovery.to is None or fail.recovery.to == END:
            continue
        target = subject.blueprint.find(fail.recovery.to)
        if subject.moments[target].standing:
            pattern = _STANDING
        elif target not in subject.graph.ending:
            pattern = _ENDLESS
        else:
            continue
        yield Fault(
            subject.way_to(spot, "fail", number, "recovery", "to"),
            say(pattern, recovery=quote(fail.recovery.do), moment=quote(subject.name(target))),
            help=say("Write the moment where the service goes on for this customer."),
            moment=spot.moment,
            lane=spot.lane,
            related=((subject.way(target), say("it leads here")),),
        )
