"""The time from the beginning of a service to each moment of its main route.

The main route takes the likeliest alternative at each choice that gets on (of equals the first written) and
all branches of what goes on in parallel; arrows back to where it has been are left out. A moment takes as
long as the longest of its steps; a step that says nothing of its time counts as done within that of the
others. A moment of which no step says its time is unknown, unless it is a start or an end: these take none.
"""

from collections.abc import Sequence
from typing import NamedTuple

from blueprint.model.blueprint import Blueprint
from blueprint.model.choosing import alternatives, chosen
from blueprint.model.flow import Arrow, ArrowKind
from blueprint.model.moment import Moment


class Elapsed(NamedTuple):
    """How long after the beginning something is.

    Args:
        seconds: The time, as far as it is known.
        whole: Is all of it known? Otherwise it is more than that.

    Example:
        >>> Elapsed(60, whole=False).seconds
        60
    """

    seconds: float
    whole: bool


class MainRoute(NamedTuple):
    """The main route on the clock.

    Args:
        begins: Of each moment on it, by index, when it begins: its wait is over.
        ends: When the last of them is done.
        unknown: Those of which nobody says how long they take.
        unknown_waits: Those of which nobody says how long one waits for them.
    """

    begins: dict[int, Elapsed]
    ends: Elapsed
    unknown: frozenset[int] = frozenset()
    unknown_waits: frozenset[int] = frozenset()


def main_route(blueprint: Blueprint, arrows: Sequence[Arrow]) -> MainRoute:
    """Reckon when each moment of the main route begins.

    Args:
        blueprint: A blueprint.
        arrows: Its arrows.

    Returns:
        The main route.

    Example:
        >>> from blueprint.model.flow import arrows
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "time": "1m"}, {"customer": "Sip"}])
        >>> main_route(tea, arrows(tea)).begins[1]
        Elapsed(seconds=60.0, whole=True)
    """
    moments = blueprint.sequence
    start = next((index for index, moment in enumerate(moments) if not moment.standing), None)
    if start is None:
        return MainRoute({}, Elapsed(0.0, whole=True))
    forward = route(start, arrows)
    waits = {index: _wait(blueprint, moments[index]) for index in forward}
    takes = {index: duration(blueprint, moments[index]) for index in forward}
    before: dict[int, list[int]] = {}
    begins: dict[int, Elapsed] = {}
    done: dict[int, Elapsed] = {}
    for index in reversed(forward):
        for target in forward[index]:
            before.setdefault(target, []).append(index)
        ready = _latest([done[source] for source in before.get(index, ())])
        begins[index] = _plus(ready, waits[index])
        done[index] = _plus(begins[index], takes[index])
    return MainRoute(begins, _latest(list(done.values())), _missing(takes), _missing(waits))


def route(start: int, arrows: Sequence[Arrow]) -> dict[int, list[int]]:
    """Follow the main route from a moment on.

    Args:
        start: Index of the moment where it begins.
        arrows: The blueprint's arrows.

    Returns:
        Its moments, the last before those that lead to it, each with those that follow it on the route.

    Example:
        >>> from blueprint.model.flow import arrows
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Sip"}])
        >>> route(0, arrows(tea))
        {1: [], 0: [1]}
    """
    return _forward(start, chosen(start, _ways(arrows)))


def _missing(found: dict[int, float | None]) -> frozenset[int]:
    return frozenset(index for index, seconds in found.items() if seconds is None)


def _ways(arrows: Sequence[Arrow]) -> dict[int, list[list[int]]]:
    """List the alternatives of each moment that the flow leaves."""
    leaving: dict[int, list[Arrow]] = {}
    for arrow in arrows:
        if arrow.kind is ArrowKind.FLOW:
            leaving.setdefault(arrow.source.moment, []).append(arrow)
    return {source: alternatives(found) for source, found in leaving.items()}


def _forward(start: int, ways: dict[int, list[int]]) -> dict[int, list[int]]:
    """Follow the ways without those that lead back, and list their moments so that the last comes first."""
    kept: dict[int, list[int]] = {start: []}
    finished: dict[int, list[int]] = {}
    trail = [(start, iter(ways.get(start, ())))]
    while trail:
        index, rest = trail[-1]
        target = next(rest, None)
        if target is None:
            finished[index] = kept[index]
            trail.pop()
        elif target in finished:
            kept[index].append(target)
        elif target not in kept:
            kept[index].append(target)
            kept[target] = []
            trail.append((target, iter(ways.get(target, ()))))
    return finished


def _wait(blueprint: Blueprint, moment: Moment) -> float | None:
    if moment.wait is None:
        return 0.0
    return None if moment.wait.time is None else blueprint.seconds(moment.wait.time)


def duration(blueprint: Blueprint, moment: Moment) -> float | None:
    """Reckon how long a moment takes, its wait aside.

    Args:
        blueprint: The blueprint that it belongs to.
        moment: The moment.

    Returns:
        Seconds on average; `None` where nobody says.

    Example:
        >>> steps = {"customer": "Ask", "frontstage": {"do": "Answer", "time": "1m..3m"}}
        >>> duration(Blueprint(title="Desk", moments=[steps]), Moment(**steps))
        120.0
    """
    steps = [step for cell in moment.steps.values() for step in cell]
    known = [blueprint.seconds(step.time) for step in steps if step.time is not None]
    instant = any(step.kind.starts or step.kind.ends for step in steps)
    return max(known) if known else (0.0 if instant else None)


def _plus(elapsed: Elapsed, seconds: float | None) -> Elapsed:
    if seconds is None:
        return Elapsed(elapsed.seconds, whole=False)
    return Elapsed(elapsed.seconds + seconds, elapsed.whole)


def _latest(many: list[Elapsed]) -> Elapsed:
    """Tell when all are done; one of which not all is known may be later than it seems."""
    if not many:
        return Elapsed(0.0, whole=True)
    return Elapsed(max(one.seconds for one in many), all(one.whole for one in many))
