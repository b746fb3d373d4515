"""All waits of a blueprint, whichever way they are written: what several rules ask."""

from collections.abc import Iterator
from typing import NamedTuple

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.lint.lasting import lasting
from blueprint.lint.subject import Subject
from blueprint.model.duration import Duration
from blueprint.model.elapsed import duration
from blueprint.model.flow import Spot
from blueprint.model.moment import Moment
from blueprint.model.step import Step
from blueprint.model.zone import CUSTOMER


class Waiting(NamedTuple):
    """One wait of the customer.

    Args:
        moment: Index of the moment that it belongs to.
        lane: Key of its lane, where it is a step.
        way: The way to it.
        words: What is waited for, for a sentence: "before …" or "at …".
        seconds: How long it is on average; `None` where nobody says.
        tolerance: The longest that customers accept.
        explained: Does the blueprint say why?
        time: Its time as a file may write it; an example where nobody says.
    """

    moment: int
    lane: str | None
    way: Route
    words: Sentence
    seconds: float | None
    tolerance: Duration | None
    explained: bool
    time: str = "5m"


def waits(subject: Subject) -> Iterator[Waiting]:
    """Find the waits: those before moments, and the customer's steps that are nothing but waiting.

    A `wait` has a `reason`. A step has none; a `note` on it or on its moment explains it, and so does
    whatever else is done meanwhile, in the same moment, with a time. Where it has no time itself, it lasts
    as long as the moment.

    Args:
        subject: What is checked.

    Yields:
        The waits, moment by moment.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}])
        >>> [(wait.words, wait.seconds, wait.explained) for wait in waits(Subject(tea))]
        [('before `Sip`', 300.0, False)]
    """
    blueprint = subject.blueprint
    for index, moment in enumerate(subject.moments):
        wait = moment.wait
        if wait is not None:
            found = Waiting(
                moment=index,
                lane=None,
                way=subject.way(index, "wait"),
                words=say("before {moment}", moment=quote(subject.name(index))),
                seconds=None,
                tolerance=wait.tolerance,
                explained=bool(wait.reason),
            )
            if wait.time is not None:
                seconds = blueprint.seconds(wait.time)
                found = found._replace(seconds=seconds, time=str(lasting(seconds, blueprint)))
            yield found
        for lane, cell in moment.steps.items():
            for number, step in enumerate(cell):
                if step.kind.waits and subject.zones[lane] is CUSTOMER:
                    spot = Spot(index, lane, number)
                    yield _of_step(subject, moment, step, spot)


def _of_step(subject: Subject, moment: Moment, step: Step, spot: Spot) -> Waiting:
    blueprint = subject.blueprint
    return Waiting(
        moment=spot.moment,
        lane=spot.lane,
        way=subject.way_to(spot),
        words=say("at {moment}", moment=quote(step.do)),
        seconds=duration(blueprint, moment) if step.time is None else blueprint.seconds(step.time),
        tolerance=step.tolerance,
        explained=bool(step.note or moment.note) or _meanwhile(moment),
    )


def _meanwhile(moment: Moment) -> bool:
    """Is anything done while the customer waits, that takes a time of its own?"""
    return any(step.time and not step.kind.waits for cell in moment.steps.values() for step in cell)
