"""An actor that steps name but `actors` doesn't list.

Why:
    Whoever isn't listed counts as one person without a cost. Load, cost and queues are reckoned on that; a
    system or a team of six would be reckoned wrong, and a name with a slip of the pen would be a new person.

Source:
    Kingman-Brundage, J. (1989). The ABCs of service system blueprinting. In: Designing a winning service
    strategy, American Marketing Association, 30–33: the blueprint says who does the work.

Bad:
    title: Bakery
    actors:
      baker: {count: 2}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: {do: Bake the next, by: baker}
      - customer: Pay
        evidence: Receipt
        frontstage: {do: Take the money, by: seller}

Good:
    title: Bakery
    actors:
      baker: {count: 2}
      seller: {count: 3}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: {do: Bake the next, by: baker}
      - customer: Pay
        evidence: Receipt
        frontstage: {do: Take the money, by: seller}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.spelling import closest
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "people"


def check(subject: Subject) -> Iterator[Fault]:
    """Find actors that are used and not listed.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, where it is named first.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew", "by": "cook"}])
        >>> [fault.message for fault in check(Subject(tea))]
        ['`cook` is not listed in `actors`, and counts as one person without a cost.']
    """
    listed = subject.blueprint.actors
    for name, spots in subject.actors.items():
        if name in listed:
            continue
        written = subject.step(spots[0]).by or name
        near = closest(name, listed)
        advice = f"Did you mean {quote(near)}? Otherwise list it" if near else "List it"
        yield Fault(
            subject.way_to(spots[0], "by"),
            f"{quote(written)} is not listed in `actors`, and counts as one person without a cost.",
            help=f"{advice} under `actors:`, such as `{written}: {{count: 1}}` or "
            f"`{written}: {{kind: system}}`.",
            moment=spots[0].moment,
            lane=spots[0].lane,
        )
