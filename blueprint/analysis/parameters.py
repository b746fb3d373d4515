"""The figures of a service that might be different: times, waits, chances, costs, each with its bounds.

- A figure without a spread of its own: a fifth less, a fifth more.
- A time that spreads: its mean less and more one standard deviation, yet not less than the least that it can
  be; the shape stays, scaled.
- A chance is a fifth less or more likely, but at most goes half of the way to certainty, for a loop that is
  never left has no end. Its siblings share what is left in the proportions that they have.
- Left out is what is 0, what nobody says, a chance that has no sibling, and what no customer comes to.
"""

from collections.abc import Callable, Iterator
from enum import Enum
from itertools import chain
from math import sqrt
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.actor import Actor
from blueprint.model.fail import FailPoint
from blueprint.model.revising import with_head, with_moment, with_step
from blueprint.model.step import Step
from blueprint.model.time import Time
from blueprint.model.ways import chances_of, names_of, rescaled

_FIFTH = 0.2


class Kind(Enum):
    """What kind of figure it is; in the plain data its word."""

    TIME = "time"
    WAIT = "wait"
    CHANCE = "chance"
    FAILURE = "failure"
    RECOVERY = "recovery"
    COST = "cost"


class Parameter(NamedTuple):
    """A figure that might be different.

    Args:
        path: Where it stands, as `--set` takes it.
        subject: Whose figure it is: a step, a moment, an actor, a failure, or `moment → way`.
        kind: What kind of figure it is.
        value: What it is: seconds, a chance, or money (of a rate: per its own unit of time).
        low: What it might be at least.
        high: What it might be at most.
        change: Gives the service's study with another value.
        siblings: The chances that are rescaled with it.
    """

    path: str
    subject: str
    kind: Kind
    value: float
    low: float
    high: float
    change: Callable[[float], Study]
    siblings: tuple[str, ...] = ()


def parameters(study: Study) -> Iterator[Parameter]:
    """Give the figures that might be different, in the order of the file.

    Args:
        study: A service.

    Yields:
        Each figure.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew", "time": "5m", "wait": "1m..3m"}])
        >>> [(found.path, round(found.low), round(found.high)) for found in parameters(Study(build(tea)))]
        [('Brew.wait.time', 85, 155), ('Brew/backstage.time', 240, 360)]
    """
    for name, actor in study.blueprint.actors.items():
        if actor.cost is not None and actor.cost.amount:
            yield _rate(study, name, actor)
    for index in sorted(study.lengths):
        if index in study.graph.reached:
            yield from _wait(study, index)
            yield from _steps(study, index)
            yield from _ways(study, index)


def _rate(study: Study, name: str, actor: Actor) -> Parameter:
    assert actor.cost is not None  # noqa: S101 - the caller looked
    rate, blueprint = actor.cost, study.blueprint

    def change(value: float) -> Study:
        dearer = actor.model_copy(update={"cost": type(rate)(value, rate.per)})
        return study.revised(with_head(blueprint, actors={**blueprint.actors, name: dearer}))

    return _fifth(f"actors.{name}.cost", actor.title or name, Kind.COST, rate.amount, change)


def _wait(study: Study, index: int) -> Iterator[Parameter]:
    wait = study.graph.moments[index].wait
    if wait is None or wait.time is None:
        return
    time = wait.time

    def change(value: float) -> Study:
        other = wait.model_copy(update={"time": _scaled(study, time, value)})
        return study.revised(with_moment(study.blueprint, index, wait=other), index)

    subject = _name(study, index)
    yield from _spread(study, f"{subject}.wait.time", subject, Kind.WAIT, time, change)


def _steps(study: Study, index: int) -> Iterator[Parameter]:
    for lane, cell in study.graph.moments[index].steps.items():
        for place, step in enumerate(cell):
            number = f"/{place + 1}" if len(cell) > 1 else ""
            where = _Where(study, index, lane, place, f"{_name(study, index)}/{lane}{number}")
            yield from chain(_time(where, step), _cost(where, step), _fails(where, step))


class _Where(NamedTuple):
    study: Study
    moment: int
    lane: str
    place: int
    path: str

    def changed(self, **figures: object) -> Study:
        changed = with_step(self.study.blueprint, self.moment, self.lane, self.place, **figures)
        return self.study.revised(changed, self.moment)


def _time(where: _Where, step: Step) -> Iterator[Parameter]:
    if step.time is not None:
        time = step.time
        yield from _spread(
            where.study,
            f"{where.path}.time",
            step.do,
            Kind.WAIT if step.kind.waits else Kind.TIME,
            time,
            lambda value: where.changed(time=_scaled(where.study, time, value)),
        )


def _cost(where: _Where, step: Step) -> Iterator[Parameter]:
    if step.cost:
        yield _fifth(
            f"{where.path}.cost", step.do, Kind.COST, step.cost, lambda value: where.changed(cost=value)
        )


def _fails(where: _Where, step: Step) -> Iterator[Parameter]:
    for number, point in enumerate(step.fail):
        path = f"{where.path}.fail" + (f".{number + 1}" if len(step.fail) > 1 else "")
        if point.chance:
            change = _failing(where, step, point, number)
            yield _likely(f"{path}.chance", point.what, Kind.FAILURE, point.chance, change)
        if point.recovery and point.recovery.chance:
            change = _recovering(where, step, point, number)
            yield _likely(f"{path}.recovery.chance", point.what, Kind.RECOVERY, point.recovery.chance, change)


def _failing(where: _Where, step: Step, point: FailPoint, number: int) -> Callable[[float], Study]:
    def change(value: float) -> Study:
        other = point.model_copy(update={"chance": value})
        return where.changed(fail=(*step.fail[:number], other, *step.fail[number + 1 :]))

    return change


def _recovering(where: _Where, step: Step, point: FailPoint, number: int) -> Callable[[float], Study]:
    def change(value: float) -> Study:
        assert point.recovery is not None  # noqa: S101 - the caller looked
        other = point.model_copy(update={"recovery": point.recovery.model_copy(update={"chance": value})})
        return where.changed(fail=(*step.fail[:number], other, *step.fail[number + 1 :]))

    return change


def _ways(study: Study, index: int) -> Iterator[Parameter]:
    """Give the chances of the alternatives after a moment."""
    likely = chances_of(study.graph.moments[index])
    names = names_of(study.graph.moments[index])
    for way, chance in likely.items():
        siblings = tuple(names[other] for other in likely if other != way)
        if siblings and 0 < chance < 1:
            name = _name(study, index)
            change = _going(study, index, way)
            path, subject = f"{name}.next.{names[way]}", f"{name} → {names[way]}"
            yield _likely(path, subject, Kind.CHANCE, chance, change)._replace(siblings=siblings)


def _going(study: Study, index: int, way: int) -> Callable[[float], Study]:
    def change(value: float) -> Study:
        scaled = rescaled(chances_of(study.graph.moments[index]), {way: value})
        targets = tuple(
            target.model_copy(update={"chance": scaled[number]}) if number in scaled else target
            for number, target in enumerate(study.graph.moments[index].next)
        )
        return Study(build(with_moment(study.blueprint, index, next=targets)))

    return change


def _name(study: Study, index: int) -> str:
    return study.blueprint.references.unambiguous(index)


def _scaled(study: Study, time: Time, seconds: float) -> Time:
    return time.times(seconds / study.blueprint.seconds(time))


def _spread(
    study: Study, path: str, subject: str, kind: Kind, time: Time, change: Callable[[float], Study]
) -> Iterator[Parameter]:
    calendar = study.blueprint.working_calendar
    mean, swing = time.expected(calendar), sqrt(time.variance(calendar))
    if not mean:
        return
    if time.fixed:
        yield _fifth(path, subject, kind, mean, change)
    else:
        low = max(time.least(calendar), mean - swing)
        yield Parameter(path, subject, kind, mean, low, mean + swing, change)


def _fifth(path: str, subject: str, kind: Kind, value: float, change: Callable[[float], Study]) -> Parameter:
    return Parameter(path, subject, kind, value, value * (1 - _FIFTH), value * (1 + _FIFTH), change)


def _likely(path: str, subject: str, kind: Kind, value: float, change: Callable[[float], Study]) -> Parameter:
    high = min(value * (1 + _FIFTH), (1 + value) / 2)
    return Parameter(path, subject, kind, value, value * (1 - _FIFTH), high, change)
