"""What goes on without the customer, and what nobody in the service needs.

Why:
    A blueprint shows one service. What hangs together with nothing else belongs to another one; or the line
    to whoever needs it has been forgotten, and nobody sees what its failure would spoil.

Source:
    Kingman-Brundage, J. (1989). The ABC's of service system blueprinting. In M. J. Bitner & L. A. Crosby
    (eds), Designing a Winning Service Strategy. Chicago: American Marketing Association, 30–33; van der
    Aalst, W. M. P. (1998), Journal of Circuits, Systems and Computers 8(1), 21–66: all of a workflow net
    lies on ways from its source to its sink.

Bad:
    title: Shoeshine
    moments:
      - customer: Put up a foot
        frontstage: Apply polish
        evidence: Tins of wax
      - id: supplies
        standing: true
        backstage: Lay out the wax
        support: Buy supplies

Good:
    title: Shoeshine
    moments:
      - customer: Put up a foot
        frontstage: {do: Apply polish, needs: supplies}
        evidence: Tins of wax
      - id: supplies
        standing: true
        backstage: Lay out the wax
        support: Buy supplies
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import ArrowKind
from blueprint.model.zone import SUPPORT

SEVERITY: Final = Severity.WARNING
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find the parts of nothing but standing moments: one fault a part.

    Parts with moments of the flow can't be reached, and another rule says so; likewise where all is support.

    Args:
        subject: What is checked.

    Yields:
        The faults, each at the first moment of the part.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Sip"}, {"backstage": "Dust the shelf", "standing": True}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['Nothing in the service needs `Dust the shelf`.']
    """
    if subject.graph.start is None:
        return
    for part in _parts(subject):
        standing = all(subject.moments[index].standing for index in part)
        support = all(
            subject.zones[lane] is SUPPORT for index in part for lane in subject.moments[index].steps
        )
        if standing and not support:
            first, *others = sorted(part)
            yield Fault(
                subject.way(first),
                say("Nothing in the service needs {moment}.", moment=quote(subject.name(first))),
                help=say(
                    "Write `needs: {moment}` at the step that can't be done well without it; "
                    "or take it out of this blueprint.",
                    moment=visible(subject.name(first)),
                ),
                moment=first,
                related=tuple((subject.way(other), say("hangs on it")) for other in others[:MOST_RELATED]),
            )


def _parts(subject: Subject) -> Iterator[set[int]]:
    """Give the moments that needs join, for each standing one that no other part has."""
    beside: dict[int, set[int]] = {index: set() for index in range(len(subject.moments))}
    for arrow in subject.arrows:
        if arrow.kind is ArrowKind.NEEDS and arrow.target is not None:
            beside[arrow.source.moment].add(arrow.target.moment)
            beside[arrow.target.moment].add(arrow.source.moment)
    seen: set[int] = set()
    for index, moment in enumerate(subject.moments):
        if moment.standing and index not in seen:
            part, left = {index}, [index]
            while left:
                new = beside[left.pop()] - part
                part |= new
                left.extend(new)
            seen |= part
            yield part
