"""The figures of a blueprint, each with what it rests on."""

from collections.abc import Iterator
from typing import NamedTuple

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.sentence import say
from blueprint.lint.subject import Subject
from blueprint.model.basis import Grounded

_STEP = ("time", "cost")
_FAIL = ("chance", "loss", "severity", "occurrence", "detection")


class Figures(NamedTuple):
    """Figures that stand together.

    Args:
        way: The way to what has them.
        name: What has them, for a sentence.
        part: What has them.
        basis: What they rest on; a fail point's may rest on what its step's do.
        key: The key of the first of them.
        moment: Index of the moment.
        lane: Key of the lane, where there is one.
    """

    way: Route
    name: str
    part: Grounded
    basis: str | None
    key: str
    moment: int
    lane: str | None = None


def figures(subject: Subject) -> Iterator[Figures]:
    """Go through the figures of all moments.

    Args:
        subject: What is checked.

    Yields:
        Those of waits, steps and fail points, moment by moment.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "5m", "wait": "2m"}])
        >>> [found.name for found in figures(Subject(tea))]
        ['the wait before `Sip`', '`Sip`']
    """
    waited = -1
    for spot, step in subject.steps:
        wait = subject.moments[spot.moment].wait
        if spot.moment != waited and wait and wait.time is not None:
            name = say("the wait before {step}", step=quote(step.do))
            yield Figures(subject.way(spot.moment, "wait"), name, wait, wait.basis, "time", spot.moment)
        waited = spot.moment
        where = (spot.moment, spot.lane)
        way = subject.way_to(spot)[:-1]
        if key := _first(step, _STEP):
            yield Figures(way, quote(step.do), step, step.basis, key, *where)
        for number, fail in enumerate(step.fail):
            if key := _first(fail, _FAIL):
                basis = fail.basis or step.basis
                yield Figures((*way, "fail", number), quote(fail.what), fail, basis, key, *where)


def _first(part: Grounded, keys: tuple[str, ...]) -> str:
    return next((key for key in keys if getattr(part, key) is not None), "")
