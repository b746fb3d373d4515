"""How busy the actors are, and how many of them it takes at least.

The offered load is how many of an actor are busy on average if nobody ever waits (Erlangs). It is told at the
peak: for the stretch of the day with most arrivals while it is open, since a count that holds on average
leaves a growing queue at the peak; `peak` names the stretch, and `offered_on_average` tells what all open
hours together come to. A single rate is peak and average at once. Arrivals by the clock hold from each time
on, the last one also over midnight to the first; without `open` all 24 hours count. A rate per `d` or `w`
is by the calendar, as everywhere; rates per month leave the load unknown.

Work is the time of an actor's steps, those of kind `wait` aside; steps without `by` are nobody's. Capacity is
the actor's `count`, or what his `schedule` says for the peak: its least count by the clock there, and none
where his hours leave a part of it out (then the utilisation is `null`). Without a limit, as for systems
where no count is written, the utilisation is `null` too. Where a step has no time, the actor's figures are
`null`, and `missing` names the step beside the reason in `unknown`. Without `demand`, `known` holds the
work per customer.

Formula: offered = arrivals × Σ visits × step time; utilisation = offered ÷ capacity; least count = the
    smallest whole number above offered.
Source: Erlang, A. K. (1917), in Brockmeyer et al., The Life and Works of A. K. Erlang (1948); the stability
    condition ρ < 1 in Kleinrock, L. (1975). Queueing Systems I.
Complexity: linear in the number of steps, beside the visits.

Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> pay = {"frontstage": "Take the money", "by": "teller", "time": "5m"}
    >>> bank = Blueprint(title="Bank", moments=[pay], demand={"arrivals": "24/h"})
    >>> [(item.offered, item.least_count) for item in measure(Study(build(bank))).items]
    [(2.0, 3)]
"""

from math import floor, fsum
from typing import NamedTuple

from blueprint.analysis.arrivals import Peak, peak
from blueprint.analysis.placed import passed
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.actor import Actor

_CLOSE = 1e-9  # a load this near below a whole number is that number, rounding apart


class Busy(NamedTuple):
    """How busy an actor is.

    Args:
        actor: The name.
        work_per_customer: Seconds of work for one customer on average.
        offered: How many are busy at the peak if nobody waits.
        utilisation: The share of their time in which they are busy then; 1 and more is too much.
        least_count: How many it takes at least.
        offered_on_average: How many are busy on average over the open hours.
        unknown: Why the others are unknown, if they are.
    """

    actor: str
    work_per_customer: float | None
    offered: float | None
    utilisation: float | None
    least_count: int | None
    offered_on_average: float | None
    unknown: Unknown | None = None


class Crowd(NamedTuple):
    """When most customers arrive, and how many.

    Args:
        from_: The time of day when the peak begins.
        to: The time of day when it ends.
        arrivals: Customers per second then.
        average: Customers per second over all open hours.
    """

    from_: str
    to: str
    arrivals: float
    average: float


class Load(NamedTuple):
    """The load of all actors.

    Args:
        items: The actors, in the order in which customers come to them in the file.
        peak: When most customers arrive.
    """

    items: tuple[Busy, ...]
    peak: Crowd


def measure(study: Study) -> Load:
    """Reckon how busy the actors are.

    Args:
        study: A service.

    Returns:
        The load of each actor.

    Raises:
        Unknowable: Nobody says how many customers arrive; the work per customer is known all the same.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> pay = {"frontstage": "Take the money", "by": "teller", "time": "5m"}
        >>> bank = Blueprint(title="Bank", moments=[pay], demand={"arrivals": "24/h"})
        >>> measure(Study(build(bank))).items[0].least_count
        3
    """
    work, missing = _work(study)
    top = peak(study.blueprint)
    if top is None:
        written = study.blueprint.demand and study.blueprint.demand.arrivals
        why = (
            "A rate per month says nothing of an hour."
            if written
            else "Nobody says how many customers arrive."
        )
        raise Unknowable(Unknown(why, (), {"work_per_customer": work}))
    items = (_busy(study.blueprint.actor(name), name, work[name], missing[name], top) for name in work)
    return Load(tuple(items), Crowd(_clock(top.from_), _clock(top.to), top.arrivals, top.average))


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _work(study: Study) -> tuple[dict[str, float | None], dict[str, tuple[str, ...]]]:
    """Sum the work of each actor, and list the steps whose time is missing."""
    times: dict[str, list[float]] = {}
    missing: dict[str, list[str]] = {}
    for placed in passed(study):
        if placed.step.by and not placed.step.kind.waits:
            here = times.setdefault(placed.doer, [])
            lost = missing.setdefault(placed.doer, [])
            if placed.seconds is None:
                lost.append(placed.name)
            else:
                here.append(placed.visits * placed.seconds)
    work = {actor: None if missing[actor] else fsum(found) for actor, found in times.items()}
    return work, {actor: tuple(names) for actor, names in missing.items()}


def _busy(actor: Actor, name: str, work: float | None, missing: tuple[str, ...], top: Peak) -> Busy:
    if work is None:
        why = Unknown(f"Nobody says how long {missing[0]!r} takes.", missing)
        return Busy(name, None, None, None, None, None, why)
    offered = top.arrivals * work
    capacity = top.capacity(actor)
    return Busy(
        name,
        work,
        offered,
        offered / capacity if capacity else None,
        floor(offered + _CLOSE) + 1,
        top.average * work,
    )
