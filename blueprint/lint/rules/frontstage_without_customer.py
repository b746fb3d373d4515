"""A frontstage step that no customer action meets.

Why:
    What is done frontstage is done in the customer's sight, and most of it together. Where no customer
    step answers it, either the customer's part has been forgotten, or the step could as well be done
    behind the line of visibility, where it is cheaper to plan.

Source:
    Chase, R. B. (1978). Where does the customer fit in a service operation? Harvard Business Review 56(6),
    137–142: separate what needs the customer's presence from what doesn't.

Bad:
    title: Bicycle repair
    moments:
      - customer: Describe the fault
        frontstage: Write the job card
        evidence: Job card
      - frontstage: Sort the tools
      - backstage: Mend the bicycle
      - customer: Take the bicycle home
        frontstage: Hand it over
        evidence: Clean bicycle

Good:
    title: Bicycle repair
    moments:
      - customer: Describe the fault
        frontstage: Write the job card
        evidence: Job card
      - backstage: [Sort the tools, Mend the bicycle]
      - customer: Take the bicycle home
        frontstage: Hand it over
        evidence: Clean bicycle
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.contact import acts, encounters
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot
from blueprint.model.zone import FRONTSTAGE

SEVERITY: Final = Severity.INFO
GROUP: Final = "structure"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the moments with a frontstage step to which no arrow comes from a customer's step, nor goes.

    A customer who is there without meeting (`exchange: none`) is meant to be; where the customer does
    nothing anywhere, another rule says so.

    Args:
        subject: What is checked.

    Yields:
        The faults, one a moment, at its first frontstage step.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Ask"}, {"backstage": "Brew"}, {"frontstage": "Wipe the bar"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ["No customer step meets `Wipe the bar`, though it is done in the customer's sight."]
    """
    if not any(acts(subject, index) for index in range(len(subject.moments))):
        return
    met = encounters(subject)
    for index, moment in enumerate(subject.moments):
        lane = next((lane for lane in moment.steps if subject.zones[lane] is FRONTSTAGE), None)
        if lane is not None and index not in met and not acts(subject, index):
            yield Fault(
                subject.way_to(Spot(index, lane, 0)),
                say(
                    "No customer step meets {step}, though it is done in the customer's sight.",
                    step=quote(moment.steps[lane][0].do),
                ),
                help=say(
                    "Write what the customer does there (`customer: …`), or write the step `backstage:` "
                    "where it needs no customer."
                ),
                moment=index,
                lane=lane,
            )
