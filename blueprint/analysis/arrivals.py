"""When most customers arrive, and how many."""

from collections.abc import Iterable, Mapping
from itertools import pairwise
from math import fsum
from typing import NamedTuple, TypeVar

from blueprint.model.actor import Actor
from blueprint.model.blueprint import Blueprint
from blueprint.model.clock import Hours, read_minutes

T = TypeVar("T")

_DAY = 24 * 60  # minutes


class Peak(NamedTuple):
    """The stretch of the day with most arrivals.

    Args:
        arrivals: Customers per second then.
        average: Customers per second over all open hours.
        from_: Minutes after midnight when it begins.
        to: Minutes after midnight when it ends.
    """

    arrivals: float
    average: float
    from_: int
    to: int

    def capacity(self, actor: Actor) -> int | None:
        """Tell how many of an actor can work at once all through the peak.

        Args:
            actor: The actor.

        Returns:
            How many; `None` for no limit.

        Example:
            >>> Peak(0.1, 0.1, 600, 660).capacity(Actor(schedule={"09:00": 3, "12:00": 1}))
            3
        """
        if isinstance(actor.schedule, Hours):
            there = actor.schedule.start <= self.from_ and self.to <= actor.schedule.end
            return actor.capacity if there else 0
        if actor.schedule is None:
            return actor.capacity
        counts = _stretches(actor.schedule)
        return min(count for (start, end), count in counts if start < self.to and self.from_ < end)


def peak(blueprint: Blueprint) -> Peak | None:
    """Find when most customers arrive.

    Args:
        blueprint: A blueprint.

    Returns:
        The first of the stretches with most arrivals while it is open; `None` where nobody says how many
        arrive, or only per month.

    Example:
        >>> demand = {"arrivals": {"09:00": "12/h", "10:30": "36/h", "14:00": "0/h"}, "open": "09:00-17:00"}
        >>> top = peak(Blueprint(title="Bank", moments=[{"customer": "Pay"}], demand=demand))
        >>> top.arrivals, top.from_, top.to
        (0.01, 630, 840)
    """
    demand = blueprint.demand
    if demand is None or demand.arrivals is None:
        return None
    written = demand.arrivals if isinstance(demand.arrivals, Mapping) else {"00:00": demand.arrivals}
    opens, closes = (demand.open.start, demand.open.end) if demand.open else (0, _DAY)
    found: list[tuple[int, int, float]] = []
    for (start, end), rate in _stretches(written):
        often = rate.within(1.0, blueprint.working_calendar)
        if often is None:
            return None
        if max(start, opens) < min(end, closes):
            found.append((max(start, opens), min(end, closes), often))
    average = fsum((end - start) * often for start, end, often in found) / (closes - opens)
    start, end, most = max(found, key=lambda stretch: stretch[2])
    return Peak(most, average, start, end)


def _stretches(by_the_clock: Mapping[str, T]) -> Iterable[tuple[tuple[int, int], T]]:
    """Cut the day where something changes; before the first time the last one's value still holds."""
    items = [(read_minutes(time), value) for time, value in by_the_clock.items()]
    whole = [(0, items[-1][1]), *items, (_DAY, items[-1][1])]
    return [((start, end), value) for (start, value), (end, _) in pairwise(whole) if start < end]
