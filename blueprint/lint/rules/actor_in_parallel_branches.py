"""One actor in two branches that run at the same time.

Why:
    Branches run in parallel to save time. Where the same person is needed in both, one has to wait for the
    other, and nothing is saved.

Source:
    van der Aalst, W. M. P. & van Hee, K. (2002). Workflow management: models, methods, and systems. MIT
    Press: resources, and how work is allotted to them.

Bad:
    title: Car service
    actors:
      mechanic: {count: 1}
      desk: {count: 2}
    moments:
      - customer: Bring the car
        evidence: Workshop
        frontstage: {do: Take it in, by: desk}
        next: [Change the oil, Check the lights]
      - backstage: {do: Change the oil, by: mechanic}
        next: Fetch the car
      - backstage: {do: Check the lights, by: mechanic}
      - customer: Fetch the car
        evidence: Car
        frontstage: {do: Hand over the keys, by: desk}

Good:
    title: Car service
    actors:
      mechanic: {count: 2}
      desk: {count: 2}
    moments:
      - customer: Bring the car
        evidence: Workshop
        frontstage: {do: Take it in, by: desk}
        next: [Change the oil, Check the lights]
      - backstage: {do: Change the oil, by: mechanic}
        next: Fetch the car
      - backstage: {do: Check the lights, by: mechanic}
      - customer: Fetch the car
        evidence: Car
        frontstage: {do: Hand over the keys, by: desk}
"""

from collections.abc import Iterator
from typing import Final

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.graph.node import Fork, Node
from blueprint.lint.fault import Fault
from blueprint.lint.subject import Subject
from blueprint.model.flow import Spot

SEVERITY: Final = Severity.WARNING
GROUP: Final = "people"


def check(subject: Subject) -> Iterator[Fault]:
    """Find actors who are needed in more branches of a parallel block than there are of them.

    Args:
        subject: What is checked.

    Yields:
        A fault for each actor and block, at the `by` in the first branch too many.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> cook = {"by": "cook", "next": "end"}
        >>> moments = [{"customer": "Ask", "next": ["Brew", "Bake"]}, {"backstage": "Brew", **cook}]
        >>> moments += [{"backstage": "Bake", **cook}]
        >>> [fault.message for fault in check(Subject(Blueprint(title="Tea", moments=moments)))]
        ['`cook` is needed in 2 branches at once after `Ask`, but there is only 1.']
    """
    for name, spots in subject.actors.items():
        capacity = subject.blueprint.actor(name).capacity
        if capacity is None or len(spots) <= capacity:
            continue
        for fork, branches in _branches(subject, spots).items():
            if len(branches) > capacity:
                wanted = list(branches.values())
                spot = wanted[capacity]
                yield Fault(
                    subject.way_to(spot, "by"),
                    _message(name, subject.name(fork.moment), len(wanted), capacity),
                    help=say("Let somebody else do it, raise `count`, or do one after the other."),
                    moment=spot.moment,
                    lane=spot.lane,
                    related=((subject.way_to(wanted[0], "by"), say("needed here at the same time")),),
                )


def _message(name: str, after: str, branches: int, capacity: int) -> Sentence:
    values = {"actor": quote(name), "count": branches, "after": quote(after)}
    if capacity == 1:
        return say(
            "{actor} is needed in {count} branches at once after {after}, but there is only 1.", **values
        )
    return say(
        "{actor} is needed in {count} branches at once after {after}, but there are only {capacity}.",
        **values,
        capacity=capacity,
    )


def _branches(subject: Subject, spots: tuple[Spot, ...]) -> dict[Fork, dict[int, Spot]]:
    """Find for each fork the branches that hold some of these steps, each with the first of them."""
    homes = _homes(subject)
    found: dict[Fork, dict[int, Spot]] = {}
    for spot in spots:
        left: list[Node] = [spot.moment]
        while left:
            for fork, branch in homes.get(left.pop(), ()):
                if branch not in found.setdefault(fork, {}):  # else what lies around it is known as well
                    found[fork][branch] = spot
                    left.append(fork)
    return found


def _homes(subject: Subject) -> dict[Node, list[tuple[Fork, int]]]:
    """Tell of what lies in parallel blocks which branches it belongs to."""
    found: dict[Node, list[tuple[Fork, int]]] = {}
    for fork, block in subject.graph.nesting.blocks.items():
        for number, branch in enumerate(block.branches):
            for node in branch:
                found.setdefault(node, []).append((fork, number))
    return found
