"""One person without whom no customer gets through.

Why:
    When this person is ill, on leave or has left, the service stands still. That may be meant; then it should
    be known.

Source:
    Goldratt, E. M. & Cox, J. (1984). The goal. North River Press: an hour lost at the bottleneck is an hour
    lost for the whole.

Bad:
    title: Notary
    actors:
      notary: {count: 1}
      clerks: {count: 3}
    moments:
      - customer: Bring the papers
        evidence: Office
        frontstage: {do: Look them through, by: clerks}
      - customer: Sign
        evidence: Deed
        frontstage: {do: Certify, by: notary}

Good:
    title: Notary
    actors:
      notaries: {count: 2}
      clerks: {count: 3}
    moments:
      - customer: Bring the papers
        evidence: Office
        frontstage: {do: Look them through, by: clerks}
      - customer: Sign
        evidence: Deed
        frontstage: {do: Certify, by: notaries}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.node import END, Fork, Node
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject

SEVERITY: Final = Severity.INFO
GROUP: Final = "people"


def check(subject: Subject) -> Iterator[Fault]:
    """Find listed actors with a count of 1, persons, whom every way from start to end needs.

    Args:
        subject: What is checked.

    Yields:
        A fault for each, at the entry in `actors`. An actor that isn't listed is spoken of by another rule; a
        blueprint with only one actor is a one-person service, and knows it.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"frontstage": "Greet", "by": "host"}, {"backstage": "Brew", "by": "cook"}]
        >>> tea = Blueprint(title="Tea", moments=moments, actors={"cook": {}, "host": {"count": 2}})
        >>> [fault.message for fault in check(Subject(tea))]
        ['Every customer needs `cook`, and there is only one.']
    """
    actors = subject.blueprint.actors
    if len(subject.actors) == 1:
        return
    for name, spots in subject.actors.items():
        if (
            name in actors
            and actors[name].capacity == 1
            and not _avoidable(subject, {s.moment for s in spots})
        ):
            yield Fault(
                ("actors", name),
                say("Every customer needs {actor}, and there is only one.", actor=quote(name)),
                help=say("Write who stands in (`count: 2`), or train somebody; or allow it with a reason."),
                related=((subject.way_to(spots[0]), say("needed here")),),
            )


def _avoidable(subject: Subject, moments: set[int]) -> bool:
    """Can a customer get from start to end without any of these moments?

    A moment can do without them where one of the ways on can; a fork where all can.
    """
    graph = subject.graph
    if graph.start is None or END not in graph.reached:
        return True
    without: set[Node] = {END}
    open_ways: dict[Node, int] = {
        node: len(graph.flow[node]) for node in graph.flow if isinstance(node, Fork)
    }
    left: list[Node] = [END]
    while left:
        for node in graph.flow.predecessors(left.pop()):
            if isinstance(node, Fork):
                open_ways[node] -= 1
            if node not in without and node not in moments and not open_ways.get(node, 0):
                without.add(node)
                left.append(node)
    return graph.start in without
