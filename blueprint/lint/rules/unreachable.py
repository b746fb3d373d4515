"""A moment that nothing leads to.

Why:
    The flow begins at the file's first moment. A moment that no way leads to from there never happens, and
    neither does what follows it: either a way has been forgotten, or the moment is left over.

Source:
    van der Aalst, W. M. P. (1998). The application of Petri nets to workflow management. Journal of
    Circuits, Systems and Computers 8(1), 21–66: in a sound process there are no dead tasks.

Bad:
    title: Parcel shop
    moments:
      - customer: Show the code
        frontstage: Look for the parcel
        evidence: Code on the phone
        next: end
      - customer: Sign for it
        frontstage: Hand it over
        evidence: Parcel

Good:
    title: Parcel shop
    moments:
      - customer: Show the code
        frontstage: Look for the parcel
        evidence: Code on the phone
      - customer: Sign for it
        frontstage: Hand it over
        evidence: Parcel
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.node import END, Fork, Node
from blueprint.lint.fault import MOST_RELATED, Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.ERROR
GROUP: Final = "flow"


def check(subject: Subject) -> Iterator[Fault]:
    """Find what the start doesn't lead to: one fault for all moments that hang together.

    Moments that are only left out since the chances of a choice are wrong are another rule's.

    Args:
        subject: What is checked.

    Yields:
        The faults, each at the first moment in the file of those that hang together.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Sip", "next": "end"}, {"customer": "Pay"}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['Nothing leads to `Pay`.']
    """
    seen: set[Node] = set()
    for index in subject.graph.unreachable:
        if index in seen:
            continue
        group = _hanging_together(subject, index)
        seen |= group
        if _left_out(subject, group):
            continue
        others = sorted(node for node in group if isinstance(node, int) and node != index)
        yield Fault(
            subject.way(index),
            _message(subject, index, len(others)),
            help=_advice(subject, index),
            moment=index,
            related=tuple(
                (subject.way(other), say("never happens either")) for other in others[:MOST_RELATED]
            ),
        )


def _hanging_together(subject: Subject, start: int) -> set[Node]:
    """Collect what the start of the service doesn't lead to and what the flow joins to such a moment."""
    flow, reached = subject.graph.flow, subject.graph.reached
    found: set[Node] = {start}
    left: list[Node] = [start]
    while left:
        node = left.pop()
        for other in (*flow.successors(node), *flow.predecessors(node)):
            if other not in reached and other not in found and other != END:
                found.add(other)
                left.append(other)
    return found


def _left_out(subject: Subject, group: set[Node]) -> bool:
    """Does a choice lead there whose chances sum to something else than 1? Another rule says so."""
    sources = (source for node in group for source in subject.graph.flow.predecessors(node))
    return any(source in subject.graph.unbalanced for source in sources if source in subject.graph.reached)


def _message(subject: Subject, index: int, others: int) -> Sentence:
    name = quote(subject.name(index))
    sources = list(subject.graph.flow.predecessors(index))
    if any(node in subject.graph.reached for node in sources):
        message = say("Every way to {moment} has the chance 0%.", moment=name)
    elif sources:
        message = say("{moment} is only reached from moments that the service never comes to.", moment=name)
    else:
        message = say("Nothing leads to {moment}.", moment=name)
    if not others:
        return message
    if others == 1:
        return say("{sentence} Nor is the moment reached that hangs on it.", sentence=message)
    return say("{sentence} Nor are {count} moments that hang on it.", sentence=message, count=others)


def _advice(subject: Subject, index: int) -> Sentence:
    before = next((i for i in range(index - 1, -1, -1) if not subject.moments[i].standing), None)
    name = visible(subject.name(index))
    sources = {
        node.moment if isinstance(node, Fork) else node for node in subject.graph.flow.predecessors(index)
    }
    if before is not None and before not in sources:
        return say(
            "Name it where one comes from, such as `next: {moment}` ({before}, the moment before it, goes "
            "elsewhere); or write `standing: true` if it goes on whether or not this customer is there.",
            moment=name,
            before=quote(subject.name(before)),
        )
    return say(
        "Name it where one comes from, such as `next: {moment}`; "
        "or write `standing: true` if it goes on whether or not this customer is there.",
        moment=name,
    )
