"""What a customer brings, and how long the work may take until nothing is left.

Shostack's question: customers tolerate a service that takes longer than planned, but the firm pays for each
minute, so there may be a window where customers are still content and the firm already loses.

The execution time is the time of work from start to end (`work` of the measure `time`; of a parallel block
along its longest branch): waiting costs the customer's time, not the firm's. The rate is what the work of
one customer costs in wages by the time that it takes, which is the actors' rates weighted by their share
of it; where several work side by side, their rates add up. So at the expected time the costs are those of
the measure `cost`; expected losses by failures are in none of these figures.

`break_even_time` is `null` where no time brings the profit to 0: nothing costs by time, or the other costs
alone exceed the price. `tolerated_time` is the file's `tolerance` as it stands there; else what the steps
tolerate, of the steps of one moment the longest, times visits: `null` where a moment that customers come to
says nothing (one that takes no time, such as a mere start, is left out). The window reaches from the break-even
time, or from 0 where each time loses, to the tolerated time; `null` where there is none, or it can't be known.
`break_even_volume` is how many customers bear the fixed cost, per the period of `volume` where one is
written and the fixed cost can be told in it, else per the period of the fixed cost; `break_even_volume_per`
names the period. It is `null` without a fixed cost, and where a customer leaves no margin. The table's rows
stand at the expected time, at half as much again and at twice as much (Shostack's own 2, 3 and 4 minutes),
at the break-even and at the tolerated time, as far as these are known.

Formula: profit(T) = price − rate × T − other costs; break-even volume = fixed cost ÷ margin.
Source: Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1), 133-139.
Complexity: linear in the number of steps, beside the visits and the time.
Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> shine = {"frontstage": "Shine", "by": "shiner", "time": "2m", "tolerance": "5m", "cost": 0.12}
    >>> shop = {"actors": {"shiner": {"cost": "6/h"}}, "economics": {"price": 0.5}}
    >>> found = measure(Study(build(Blueprint(title="Shoeshine", moments=[shine], **shop))))
    >>> [round(time / 60, 9) for time in found.unprofitable_window]
    [3.8, 5.0]
"""

from collections.abc import Iterable
from math import fsum, isclose
from typing import NamedTuple

from blueprint.analysis.lengths import NOTHING
from blueprint.analysis.spending import Spending, spending
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.blueprint import Blueprint

_LONGER = (1, 1.5, 2)  # so many times as long as expected


class Row(NamedTuple):
    """What one customer costs and brings if the work takes some time.

    Args:
        time: Seconds of execution.
        cost: What that costs.
        profit: What is left of the price.
    """

    time: float
    cost: float
    profit: float


class Profit(NamedTuple):
    """What a customer brings.

    Args:
        price: What one customer pays.
        variable_cost: What one customer costs on average.
        margin: The difference.
        break_even_time: Seconds of execution at which nothing is left.
        tolerated_time: Seconds that customers accept.
        unprofitable_window: From when to when customers are content and the firm loses.
        break_even_volume: How many customers bear the fixed cost.
        break_even_volume_per: The period of that volume.
        table: Cost and profit at some times, the shortest first.
    """

    price: float
    variable_cost: float
    margin: float
    break_even_time: float | None
    tolerated_time: float | None
    unprofitable_window: tuple[float, float] | None
    break_even_volume: float | None
    break_even_volume_per: str | None
    table: tuple[Row, ...]


def measure(study: Study) -> Profit:
    """Reckon what a customer brings.

    Args:
        study: A service.

    Returns:
        Costs, margin, and the time at which nothing is left.

    Raises:
        Unknowable: Nobody says what a customer pays, or what one costs.
    """
    economics = study.blueprint.economics
    price = economics.price if economics else None
    costs = _costs(study, price)
    if price is None:
        raise Unknowable(Unknown("Nobody says what a customer pays.", (), {"variable_cost": costs.total}))
    expected = _execution(study)
    rate = _rate(costs, expected)
    even = (price - costs.other) / rate if rate and price >= costs.other else None
    tolerated = _tolerated(study)
    times = [] if expected is None else [factor * expected for factor in _LONGER]
    volume, per = _volume(study.blueprint, price - costs.total)
    return Profit(
        price=price,
        variable_cost=costs.total,
        margin=price - costs.total,
        break_even_time=even,
        tolerated_time=tolerated,
        unprofitable_window=_window(0.0 if price < costs.other else even, tolerated),
        break_even_volume=volume,
        break_even_volume_per=per,
        table=tuple(_table(price, costs.other, rate, [*times, even, tolerated])),
    )


def _costs(study: Study, price: float | None) -> Spending:
    try:
        return spending(study)
    except Unknowable as error:
        why = error.unknown
        known = ({} if price is None else {"price": price}) | {
            "variable_cost": why.known[name] for name in ("per_customer",) if name in why.known
        }
        raise Unknowable(Unknown(why.unknown, why.missing, known)) from None


def _execution(study: Study) -> float | None:
    """Give how long the work takes on average, if that is known."""
    try:
        return None if study.untimed else study.passing[1]
    except Unknowable:
        return None


def _rate(costs: Spending, expected: float | None) -> float | None:
    """Give what a second of execution costs."""
    if not costs.labour:
        return 0.0
    return costs.labour / expected if expected else None


def _tolerated(study: Study) -> float | None:
    blueprint = study.blueprint
    if blueprint.tolerance is not None:
        return blueprint.seconds(blueprint.tolerance)
    found: list[float] = []
    for index, visits in study.visits.items():
        steps = [step for cell in blueprint.sequence[index].steps.values() for step in cell]
        accepted = [blueprint.seconds(step.tolerance) for step in steps if step.tolerance is not None]
        if accepted:
            found.append(visits * max(accepted))
        elif visits and study.lengths[index].duration != NOTHING:
            return None
    return fsum(found) if found else None


def _window(start: float | None, end: float | None) -> tuple[float, float] | None:
    return (start, end) if start is not None and end is not None and start < end else None


def _volume(blueprint: Blueprint, margin: float) -> tuple[float | None, str | None]:
    economics = blueprint.economics
    if economics is None or economics.fixed_cost is None or margin <= 0:
        return None, None
    fixed = economics.fixed_cost
    if economics.volume:
        told = fixed.converted(economics.volume.per, blueprint.working_calendar)
        if told is not None:
            return told / margin, economics.volume.per.key
    return fixed.amount / margin, fixed.per.key


def _table(
    price: float, other: float, rate: float | None, times: Iterable[float | None]
) -> Iterable[Row]:
    """Reckon a row for each time, those that are told apart by rounding only once."""
    if rate is None:
        return
    last: float | None = None
    for time in sorted(time for time in times if time is not None):
        if last is None or not isclose(time, last, rel_tol=1e-9):
            yield Row(time, rate * time + other, price - rate * time - other)
        last = time
