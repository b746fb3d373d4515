"""What the steps that customers come to cost, with the part that hangs on their time."""

from collections.abc import Iterable, Iterator, Mapping
from math import fsum
from typing import NamedTuple

from blueprint.analysis.placed import Placed, passed
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.blueprint import Blueprint
from blueprint.model.zone import ZONES


class Spending(NamedTuple):
    """What one customer costs on average.

    Args:
        labour: What the actors' rates make of their time.
        other: The steps' own costs.
        by_zone: Both by zone.
        by_actor: Both by actor, or lane where no actor is named.
    """

    labour: float
    other: float
    by_zone: Mapping[str, float]
    by_actor: Mapping[str, float]

    @property
    def total(self) -> float:
        """All of it."""
        return self.labour + self.other


class Spent(NamedTuple):
    """What one step costs one customer on average.

    Args:
        placed: The step.
        labour: What its actor's rate makes of its time; 0 without a rate, or where that is unknown.
        other: Its own cost.
        counts: Does the file say that it costs something?
        unknown: Why what its actor costs is unknown; empty where it isn't.
    """

    placed: Placed
    labour: float
    other: float
    counts: bool
    unknown: str

    @property
    def both(self) -> float:
        """All of it, as far as it is known."""
        return self.labour + self.other


def spending(study: Study) -> Spending:
    """Reckon what one customer costs.

    Args:
        study: A service.

    Returns:
        The costs.

    Raises:
        Unknowable: Nobody says what anything costs, or not all of it; the known part is told.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew", "cost": 2}])
        >>> spending(Study(build(tea))).by_zone
        {'backstage': 2.0}
    """
    items = [item for item in spent(study) if item.counts]
    if not items:
        raise Unknowable(Unknown("Nobody says what any step costs."))
    found = _sums(study, items)
    missing = {item.placed.name: item.unknown for item in items if item.unknown}
    if missing:
        known = {"per_customer": found.total, "by_zone": found.by_zone, "by_actor": found.by_actor}
        raise Unknowable(Unknown(next(iter(missing.values())), tuple(missing), known))
    return found


def spent(study: Study) -> Iterator[Spent]:
    """Reckon what each step that customers come to costs.

    Args:
        study: A service.

    Yields:
        Each of them, in the order of the file.

    Raises:
        Unknowable: Nobody can say how often customers come anywhere.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew", "cost": 2}])
        >>> [(item.both, item.counts) for item in spent(Study(build(tea)))]
        [(0.0, False), (2.0, True)]
    """
    for placed in passed(study):
        labour, why = _labour(study.blueprint, placed)
        cost = placed.step.cost
        counts = labour is not None or bool(why) or cost is not None
        yield Spent(placed, placed.visits * (labour or 0), placed.visits * (cost or 0), counts, why)


def _labour(blueprint: Blueprint, placed: Placed) -> tuple[float | None, str]:
    """Give what a step's actor costs, if anything, and why that is unknown, if it is."""
    rate = blueprint.actor(placed.step.by).cost if placed.step.by else None
    if rate is None:
        return None, ""
    if placed.seconds is None:
        return None, f"Nobody says how long {placed.name!r} takes, whose actor has a rate."
    cost = rate.within(placed.seconds, blueprint.working_calendar)
    if cost is None:
        return None, f"The rate {str(rate)!r} of {placed.doer!r} says nothing of an hour of work."
    return cost, ""


def _sums(study: Study, items: Iterable[Spent]) -> Spending:
    by_zone: dict[str, list[float]] = {}
    by_actor: dict[str, list[float]] = {}
    for item in items:
        by_zone.setdefault(study.zones[item.placed.lane].key, []).append(item.both)
        by_actor.setdefault(item.placed.doer, []).append(item.both)
    return Spending(
        fsum(item.labour for item in items),
        fsum(item.other for item in items),
        {zone.key: fsum(by_zone[zone.key]) for zone in ZONES if zone.key in by_zone},
        {actor: fsum(costs) for actor, costs in by_actor.items()},
    )
