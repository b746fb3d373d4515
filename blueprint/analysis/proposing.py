"""Which steps could move where, judged by nothing but the signs that the file has.

One move a step: the one with most signs, of equals the one that stands first in `Move`. Steps with high
divergence stay, for they need somebody who judges; decisions stay, for the ways part there; so do moments of
truth before the customer, which make the service. Who belongs to another company is not ours to move.
"""

from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from itertools import groupby
from typing import NamedTuple, Self

from blueprint.analysis.arrivals import peak
from blueprint.analysis.signs import Sign, Situated, longest_seen, situated
from blueprint.analysis.study import Study
from blueprint.model.actor import Actor
from blueprint.model.blueprint import Blueprint
from blueprint.model.lane import STANDARD
from blueprint.model.moving import Moved, parted, relocated
from blueprint.model.revising import with_head, with_moment, with_step
from blueprint.model.text import same
from blueprint.model.time import Time
from blueprint.model.zone import BACKSTAGE, CUSTOMER, Zone


class Move(Enum):
    """A way of moving a step.

    Args:
        key: What programs call it.
        approach: The approach to design that it belongs to.
        sentence: What is proposed.
    """

    PART = "part", "contact", "Do the unseen work of this moment in a moment of its own."
    BACKSTAGE = "backstage", "contact", "Do it behind the line of visibility."
    SELF_SERVICE = "self-service", "co-production", "Let customers do it themselves."
    SYSTEM = "system", "production-line", "Let a system do it."
    APPOINTMENT = "appointment", "co-production", "Let customers come by appointment."

    approach: str
    sentence: str

    def __new__(cls, key: str, approach: str, sentence: str) -> Self:
        """Make a move of one line of the table."""
        move = object.__new__(cls)
        move._value_ = key
        move.approach = approach
        move.sentence = sentence
        return move


class Supposed(Enum):
    """What nobody knows and the reckoning takes for given; its value is a sentence."""

    SAME_TIME = "It takes as long as before."
    IN_SERIES = "What is done apart comes before or after the rest, not beside it."
    NO_QUEUE = "Without staff in this moment nobody waits for them."
    NO_TIME_OF_ITS_OWN = "What the customer does and sees there takes no time of its own."
    NO_WAIT = "Nobody waits any more: the most that appointments can do."
    WAIT_TOLERATED = "The wait falls to what customers accept."

    @property
    def key(self) -> str:
        """What programs call it."""
        return self.name.lower().replace("_", "-")


class Candidate(NamedTuple):
    """A move that could be proposed.

    Args:
        step: The step that would move; of a moment that is parted, the longest of its unseen steps.
        move: How it would move.
        to: Where: a zone's key, an actor's name, or `None`.
        signs: What speaks for it.
        supposed: What is taken for given.
        make: Makes the blueprint with the move.
        apart: Is there another moment then, so that the flow is another one?
    """

    step: Situated
    move: Move
    to: str | None
    signs: tuple[Sign, ...]
    supposed: tuple[Supposed, ...]
    make: Callable[[], Moved]
    apart: bool = False


def candidates(study: Study, busy: frozenset[str] = frozenset()) -> list[Candidate]:
    """Find the moves that the file's signs justify, those with most signs first, then by time at stake.

    Args:
        study: A service.
        busy: The actors with hardly any time left.

    Returns:
        One move a step at most; of each moment at most one wait is thought about.

    Raises:
        Unknowable: Nobody can say how often customers come anywhere.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> form = {"customer": "Ask", "frontstage": {"do": "Fill in", "divergence": "low", "time": "5m"}}
        >>> found = candidates(Study(build(Blueprint(title="Desk", moments=[form]))))
        >>> [(one.step.step.do, one.move.value) for one in found]
        [('Fill in', 'self-service')]
    """
    found: list[Candidate] = []
    top = peak(study.blueprint)
    uneven = top is not None and top.arrivals > top.average
    for _, steps in groupby(situated(study, busy), lambda step: step.at):
        moment = list(steps)
        found += _parting(study, moment)
        found += _appointment(study, moment, uneven=uneven)
        for step in moment:
            if step.staffed and not (step.step.divergence == "high" or _bound(step)):
                found += [
                    *_backstage(study, step),
                    *_self_service(study, step, moment),
                    *_system(study, step),
                ]
    best: dict[tuple[object, ...], Candidate] = {}
    order = list(Move)
    for one in sorted(found, key=lambda one: (-len(one.signs), order.index(one.move))):
        about_waiting = one.move is Move.APPOINTMENT
        best.setdefault((one.step.at, one.step.lane, one.step.place, about_waiting), one)
    return sorted(
        best.values(),
        key=lambda one: (-len(one.signs), -one.step.stake, one.step.at, order.index(one.move)),
    )


def _bound(here: Situated) -> bool:
    """Does a step stand where it is, because of its kind or because the moment makes the service?"""
    kind = here.step.kind
    return kind.decides or kind.starts or kind.ends or kind.waits or (here.zone.visible and here.moment.truth)


def _signs(here: Situated, *which: Sign) -> tuple[Sign, ...]:
    return tuple(sign for sign in Sign if sign in here.signs and sign in which)


_ROUTINE = (Sign.LOW_DIVERGENCE, Sign.DOCUMENT, Sign.INSPECTION)
_UNPAID = (Sign.NECESSARY, Sign.WASTE)


def _parting(study: Study, moment: list[Situated]) -> Iterator[Candidate]:
    """Part unseen work from a moment that lasts because of it, while the customer is there."""
    unseen = [here for here in moment if not here.zone.visible]
    if not unseen or len(unseen) == len(moment) or not _one_way_on(study, moment[0].at):
        return
    longest = max(unseen, key=lambda here: here.seconds or 0.0)
    seen = longest_seen(study, longest.at)
    if not longest.seconds or longest.seconds <= seen or longest.step.kind.waits:
        return
    signs = _signs(longest, *_ROUTINE, *_UNPAID, Sign.NO_EXCHANGE, Sign.UNSEEN)
    taken = {(here.lane, here.place): here.lane for here in unseen}

    def make() -> Moved:
        made = parted(study.blueprint, longest.at, taken)
        return made._replace(blueprint=_timed(made.blueprint, longest.at))

    supposed = Supposed.IN_SERIES if seen else Supposed.NO_TIME_OF_ITS_OWN
    yield Candidate(
        longest, Move.PART, longest.zone.key, (*signs, Sign.OUTLASTS), (supposed,), make, apart=True
    )


def _backstage(study: Study, here: Situated) -> Iterator[Candidate]:
    """Move what is done at the front out of the customer's sight, where he isn't needed for it."""
    if not here.before_customer or here.step.value == "yes" or here.signs.isdisjoint((*_ROUTINE, *_UNPAID)):
        return
    lane = _lane(study.blueprint, BACKSTAGE)
    if lane is None:
        return
    apart = not here.signs.isdisjoint((Sign.ALONE, Sign.NO_EXCHANGE))
    paper = not here.signs.isdisjoint((Sign.DOCUMENT, Sign.INSPECTION))
    signs = _signs(here, *_ROUTINE, *_UNPAID, Sign.ALONE, Sign.NO_EXCHANGE)
    if apart:
        make = lambda: relocated(study.blueprint, here.at, here.lane, here.place, lane)  # noqa: E731
        yield Candidate(here, Move.BACKSTAGE, BACKSTAGE.key, signs, (), make)
    elif paper and here.seconds and not here.moment.core and _can_part(study, here):
        supposed = Supposed.IN_SERIES if _others_timed(here) else Supposed.NO_TIME_OF_ITS_OWN
        ahead = Sign.DOCUMENT in here.signs
        make = lambda: _aside(study.blueprint, here, lane, before=ahead)  # noqa: E731
        yield Candidate(here, Move.BACKSTAGE, BACKSTAGE.key, signs, (supposed,), make, apart=True)


def _self_service(study: Study, here: Situated, moment: list[Situated]) -> Iterator[Candidate]:
    """Let the customer do what is done before him the same way each time, or paperwork he queues for."""
    if not here.before_customer:
        return
    queued = not here.signs.isdisjoint((Sign.WAITED_FOR, Sign.BUSY))
    simple = Sign.LOW_DIVERGENCE in here.signs or (Sign.DOCUMENT in here.signs and queued)
    lane = _lane(study.blueprint, CUSTOMER)
    if lane is None or not simple:
        return
    alone = not any(other.staffed and other is not here for other in moment)
    freed = alone and Sign.WAITED_FOR in here.signs

    def make() -> Moved:
        made = relocated(study.blueprint, here.at, here.lane, here.place, lane, by=None)
        return made._replace(blueprint=with_moment(made.blueprint, here.at, wait=None)) if freed else made

    signs = _signs(here, Sign.LOW_DIVERGENCE, Sign.DOCUMENT, Sign.WAITED_FOR, Sign.OVER_TOLERANCE, Sign.BUSY)
    supposed = (Supposed.SAME_TIME, *((Supposed.NO_QUEUE,) if freed else ()))
    yield Candidate(here, Move.SELF_SERVICE, CUSTOMER.key, signs, supposed, make)


def _system(study: Study, here: Situated) -> Iterator[Candidate]:
    """Put technology in people's place: for routine, for unseen paper, for unseen checks beside a system."""
    if here.signs.isdisjoint(_ROUTINE):
        return
    name = _system_beside(study.blueprint, here)
    paper = Sign.DOCUMENT in here.signs or (Sign.INSPECTION in here.signs and name is not None)
    if not (Sign.LOW_DIVERGENCE in here.signs or (paper and not here.zone.visible)):
        return

    def make() -> Moved:
        blueprint, by = study.blueprint, name or f"{here.lane} +"
        if name is None:
            system = Actor.model_construct(kind="system")
            blueprint = with_head(blueprint, actors={**blueprint.actors, same(by): system})
        return Moved(with_step(blueprint, here.at, here.lane, here.place, by=by), here.at)

    signs = _signs(here, *_ROUTINE, Sign.UNSEEN, Sign.BUSY)
    yield Candidate(here, Move.SYSTEM, name, signs, (Supposed.SAME_TIME,), make)


def _appointment(study: Study, moment: list[Situated], *, uneven: bool) -> Iterator[Candidate]:
    """Let customers come by appointment where they wait too long for staff, or because all come at once."""
    staff = [here for here in moment if here.staffed and here.before_customer]
    if not staff or Sign.WAITED_FOR not in staff[0].signs:
        return
    here = max(staff, key=lambda one: Sign.BUSY in one.signs)
    pressing = _signs(here, Sign.OVER_TOLERANCE, Sign.BUSY) + ((Sign.UNEVEN,) if uneven else ())
    wait = here.moment.wait
    if not pressing or wait is None or any(one.zone is CUSTOMER and one.step.kind.starts for one in moment):
        return
    over = Sign.OVER_TOLERANCE in here.signs
    aim = {"time": Time.read(wait.tolerance)} if over else {"time": Time.read("0s")}
    shorter = wait.model_copy(update=aim)
    make = lambda: Moved(with_moment(study.blueprint, here.at, wait=shorter), here.at)  # noqa: E731
    supposed = Supposed.WAIT_TOLERATED if over else Supposed.NO_WAIT
    yield Candidate(here, Move.APPOINTMENT, None, (Sign.WAITED_FOR, *pressing), (supposed,), make)


def _lane(blueprint: Blueprint, zone: Zone) -> str | None:
    """Give the first lane of a zone, if there is one."""
    return next((lane.key for lane in blueprint.lanes or STANDARD if lane.zone is zone), None)


def _one_way_on(study: Study, moment: int) -> bool:
    """Does the flow go on from a moment to just one other, or to the end?"""
    ways = list(study.graph.flow[moment])
    kinds = (step.kind for cell in study.graph.moments[moment].steps.values() for step in cell)
    return len(ways) == 1 and isinstance(ways[0], int) and not any(kind.ends for kind in kinds)


def _can_part(study: Study, here: Situated) -> bool:
    """Can a step have a moment of its own: ahead where its paper is handed over, behind where it checks?"""
    if Sign.DOCUMENT in here.signs:
        starts = any(step.kind.starts for cell in here.moment.steps.values() for step in cell)
        named = study.blueprint.ids[here.at]
        return not starts and study.blueprint.references.unambiguous(here.at) == named
    return _one_way_on(study, here.at)


def _aside(blueprint: Blueprint, here: Situated, lane: str, *, before: bool) -> Moved:
    """Give a step a moment of its own backstage."""
    made = parted(blueprint, here.at, {(here.lane, here.place): lane}, before=before)
    stays = here.at + 1 if before else here.at
    return made._replace(blueprint=_timed(made.blueprint, stays))


def _others_timed(here: Situated) -> bool:
    steps = [step for cell in here.moment.steps.values() for step in cell if step is not here.step]
    return any(step.time is not None or step.kind.ends for step in steps)


def _timed(blueprint: Blueprint, moment: int) -> Blueprint:
    """Let what stays in a moment take no time where none of it has a time of its own."""
    steps: Mapping[str, tuple[object, ...]] = blueprint.sequence[moment].steps
    known = any(
        step.time is not None or step.kind.starts or step.kind.ends
        for cell in blueprint.sequence[moment].steps.values()
        for step in cell
    )
    return blueprint if known else with_step(blueprint, moment, next(iter(steps)), 0, time=Time.read("0s"))


def _system_beside(blueprint: Blueprint, here: Situated) -> str | None:
    """Name a system that works in the same moment."""
    near = (step.by for cell in here.moment.steps.values() for step in cell if step.by)
    return next((name for name in near if blueprint.actor(name).automatic), None)
