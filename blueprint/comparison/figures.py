"""The figures of two services side by side, under the four goals of improving a service.

The goals – satisfaction, efficiency, cost, risk – are those of the field's textbooks on improving services. A
figure that isn't known on one side is `None` there, and no change is told of it.
"""

from collections.abc import Callable
from enum import Enum
from typing import Any, Final, NamedTuple

from blueprint.analysis.measure import measure
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknown
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.words.catalogue import N_


class Unit(Enum):
    """What a figure counts."""

    SECONDS = "seconds"
    SHARE = "share"
    MONEY = "money"
    COUNT = "count"


class Quantity(NamedTuple):
    """Something that is compared.

    Args:
        key: What programs call it.
        name: What readers call it, in English; catalogues translate it.
        goal: The goal that it serves.
        unit: What it counts.
        better: 1 where more is better, -1 where less is, 0 where that depends.
        measure: The measure that has it.
        read: Takes it from the measure's result.
    """

    key: str
    name: str
    goal: str
    unit: Unit
    better: int
    measure: str
    read: Callable[[Any], float | None]


class Figure(NamedTuple):
    """A quantity before and after.

    Args:
        quantity: What it is.
        before: In seconds, a share, money, or a number; `None` where it isn't known.
        after: The same afterwards.

    Example:
        >>> Figure(QUANTITIES[0], 60.0, 30.0).verdict
        'better'
    """

    quantity: Quantity
    before: float | None
    after: float | None

    @property
    def difference(self) -> float | None:
        """How much more it is afterwards; `None` where one of the two isn't known."""
        return None if self.before is None or self.after is None else self.after - self.before

    @property
    def verdict(self) -> str:
        """`better`, `worse`, `same`, `different`, or empty where nobody can tell."""
        if self.before is None or self.after is None:
            return ""
        change = self.after - self.before
        if abs(change) <= _CLOSE * max(abs(self.before), abs(self.after)):
            return "same"
        if not self.quantity.better:
            return "different"
        return "better" if change * self.quantity.better > 0 else "worse"


_CLOSE: Final = 1e-9

SATISFACTION, EFFICIENCY, COST, RISK = N_("Satisfaction"), N_("Efficiency"), N_("Cost"), N_("Risk")

QUANTITIES: Final = (
    Quantity("wait", N_("Waiting"), SATISFACTION, Unit.SECONDS, -1, "waits", lambda r: r.total),
    Quantity(
        "silent", N_("Longest time without a word"), SATISFACTION, Unit.SECONDS, -1, "waits",
        lambda r: r.silent.time,
    ),
    Quantity(
        "contact", N_("Share of contact"), SATISFACTION, Unit.SHARE, 0, "contact", lambda r: r.contact_share
    ),
    Quantity(
        "encounters", N_("Crossings of the line of interaction"), SATISFACTION, Unit.COUNT, 0, "crossings",
        lambda r: r.interaction.expected,
    ),
    Quantity("time", N_("Expected time"), EFFICIENCY, Unit.SECONDS, -1, "time", lambda r: r.expected),
    Quantity("work", N_("Work"), EFFICIENCY, Unit.SECONDS, -1, "time", lambda r: r.work),
    Quantity(
        "cycle-efficiency", N_("Share of value-adding time"), EFFICIENCY, Unit.SHARE, 1, "efficiency",
        lambda r: r.cycle_efficiency,
    ),
    Quantity("hand-offs", N_("Hand-offs"), EFFICIENCY, Unit.COUNT, -1, "hand-offs", lambda r: r.expected),
    Quantity(
        "visibility", N_("Crossings of the line of visibility"), EFFICIENCY, Unit.COUNT, 0, "crossings",
        lambda r: r.visibility.expected,
    ),
    Quantity(
        "internal", N_("Crossings of the line of internal interaction"), EFFICIENCY, Unit.COUNT, 0,
        "crossings", lambda r: r.internal.expected,
    ),
    Quantity("cost", N_("Cost per customer"), COST, Unit.MONEY, -1, "cost", lambda r: r.per_customer),
    Quantity("failures", N_("Expected loss by failures"), COST, Unit.MONEY, -1, "cost", lambda r: r.failures),
    Quantity("margin", N_("Margin"), COST, Unit.MONEY, 1, "profit", lambda r: r.margin),
    Quantity(
        "reliability", N_("Share of customers without an unrecovered failure"), RISK, Unit.SHARE, 1,
        "reliability", lambda r: r.completes,
    ),
    Quantity("fail-points", N_("Fail points"), RISK, Unit.COUNT, 0, "fail-points", lambda r: len(r.items)),
    Quantity(
        "recovery", N_("Fail points with a recovery"), RISK, Unit.SHARE, 1, "fail-points",
        lambda r: r.recovery_coverage.by_count,
    ),
)  # fmt: skip
"""What is compared, goal by goal."""


def figures(old: Blueprint, new: Blueprint) -> tuple[Figure, ...]:
    """Take the figures of two services.

    Args:
        old: A blueprint.
        new: What became of it.

    Returns:
        Each quantity that is known, and not nothing, on one side at least.

    Example:
        >>> slow = Blueprint(title="Tea", moments=[{"backstage": "Brew", "time": "5m"}])
        >>> quick = Blueprint(title="Tea", moments=[{"backstage": "Brew", "time": "3m"}])
        >>> [(one.before, one.after) for one in figures(slow, quick) if one.quantity.key == "time"]
        [(300.0, 180.0)]
    """
    sides = [_measured(blueprint) for blueprint in (old, new)]
    found = [Figure(quantity, *(_taken(quantity, results) for results in sides)) for quantity in QUANTITIES]
    return tuple(figure for figure in found if figure.before or figure.after)


def _measured(blueprint: Blueprint) -> dict[str, Any]:
    study = Study(build(blueprint))
    return {name: measure(name, study) for name in {quantity.measure: None for quantity in QUANTITIES}}


def _taken(quantity: Quantity, results: dict[str, Any]) -> float | None:
    result = results[quantity.measure]
    return None if isinstance(result, Unknown) else quantity.read(result)
