"""A step of which nobody says who does it, where others say so.

Why:
    What nobody does is done by chance. Load, hand-offs and cost leave such a step out or guess it.

Source:
    Kingman-Brundage, J. (1989). The ABCs of service system blueprinting. In: Designing a winning service
    strategy, American Marketing Association, 30–33: the blueprint says who does the work.

Bad:
    title: Bakery
    actors:
      seller: {count: 2}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: Bake the next

Good:
    title: Bakery
    actors:
      seller: {count: 2}
      baker: {count: 2}
    moments:
      - customer: Ask for rolls
        evidence: Counter
        frontstage: {do: Pack them, by: seller}
      - backstage: {do: Bake the next, by: baker}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.zone import CUSTOMER

SEVERITY: Final = Severity.INFO
GROUP: Final = "people"


def check(subject: Subject) -> Iterator[Fault]:
    """Find steps without `by`, where any step of the file has one.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at its text. What the customer does needs no `by`, nor does a start, an end, or a
        step that is nothing but waiting.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"frontstage": "Greet", "by": "host"}, {"backstage": "Brew"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['Nobody says who does `Brew`.']
    """
    if not subject.actors:
        return
    for spot, step in subject.steps:
        idle = step.kind.starts or step.kind.ends or step.kind.waits
        if step.by is None and not idle and subject.zones[spot.lane] is not CUSTOMER:
            yield Fault(
                subject.way_to(spot),
                f"Nobody says who does {quote(step.do)}.",
                help="Add `by: …` with the actor's name.",
                moment=spot.moment,
                lane=spot.lane,
            )
