"""A support step that nobody uses.

Why:
    Support processes stand in a service blueprint because somebody who serves the customer relies on them.
    One that nobody relies on costs money without reaching the customer; or the arrow to its user has been
    forgotten, and with it the way that its failures take.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33.

Bad:
    title: Bicycle repair
    moments:
      - customer: Describe the fault
        frontstage: Write the job card
        evidence: Job card
      - customer: Take the bicycle home
        frontstage: Hand it over
        evidence: Clean bicycle
      - id: parts
        standing: true
        support: Order spare parts

Good:
    title: Bicycle repair
    moments:
      - customer: Describe the fault
        frontstage: Write the job card
        evidence: Job card
      - backstage: {do: Mend the bicycle, needs: parts}
      - customer: Take the bicycle home
        frontstage: Hand it over
        evidence: Clean bicycle
      - id: parts
        standing: true
        support: Order spare parts
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot
from blueprint.model.zone import SUPPORT

SEVERITY: Final = Severity.WARNING
GROUP: Final = "structure"

Cell = tuple[int, str]


def check(subject: Subject) -> Iterator[Fault]:
    """Find the support steps that no arrow joins to a step elsewhere, not even through other support steps.

    What the flow doesn't reach is left to the rules of the flow.

    Args:
        subject: What is checked.

    Yields:
        The faults, each at the first step of those that hang together.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Ask"}, {"support": "Count the pots", "standing": True}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['Nobody uses `Count the pots`.']
    """
    beside = _neighbours(subject)
    out_of_reach = set(subject.graph.unreachable)
    seen: set[Cell] = set()
    for cell in beside:
        if subject.zones[cell[1]] is not SUPPORT or cell in seen:
            continue
        group = _hanging_together(cell, beside)
        seen |= group
        idle = all(subject.zones[lane] is SUPPORT and moment not in out_of_reach for moment, lane in group)
        if idle:
            moment, lane = cell
            yield Fault(
                subject.way_to(Spot(moment, lane, 0)),
                say("Nobody uses {step}.", step=quote(subject.moments[moment].steps[lane][0].do)),
                help=say(
                    "Write `needs: {moment}` at the step that can't do without it, or put it into the moment "
                    "of whoever uses it.",
                    moment=visible(subject.name(moment)),
                ),
                moment=moment,
                lane=lane,
            )


def _neighbours(subject: Subject) -> dict[Cell, set[Cell]]:
    """Give for each cell those that an arrow joins it to, whichever step of theirs it ends at."""
    found: dict[Cell, set[Cell]] = {(spot.moment, spot.lane): set() for spot, _ in subject.steps}
    for arrow in subject.arrows:
        if arrow.target is not None:
            source, target = arrow.source[:2], arrow.target[:2]
            found[source].add(target)
            found[target].add(source)
    return found


def _hanging_together(start: Cell, beside: dict[Cell, set[Cell]]) -> set[Cell]:
    found, left = {start}, [start]
    while left:
        for cell in beside[left.pop()] - found:
            found.add(cell)
            left.append(cell)
    return found
