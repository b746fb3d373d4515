"""What one customer costs.

A step costs what its `cost` says, and its actor's rate for its time. One with neither costs nothing; where no
step has either, nobody has said what anything costs, and the measure is unknown. It is unknown too where an
actor has a rate and a step of his has no time, also beside a longer step in the same moment: the actor goes
along, but for how long nobody says. Likewise where a rate is per month, quarter or year: how many hours of
work these have stands nowhere. Then the steps that are missing are named, and the known part told.
Only what customers come to costs; steps in standing moments serve all customers together.

`by_zone` and `by_actor` list where something costs at all; a step with a cost and without `by` counts as
its lane's. Failures come on top: `failures` is the sum of the fail points' `expected_loss` (see the measure
`fail-points`), 0 where no fail point stands in the file, and `null` where that of one is unknown.

Formula: Σ visits × (cost + rate × expected time) over steps.
Source: Shostack, G. L. (1984). Designing services that deliver. Harvard Business Review 62(1); Kaplan, R. S.
    & Anderson, S. R. (2004). Time-driven activity-based costing. Harvard Business Review 82(11).
Complexity: linear in the number of steps, beside the visits.
Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> brew = {"backstage": "Brew", "by": "cook", "time": "6m", "cost": 1}
    >>> tea = Blueprint(title="Tea", moments=[brew], actors={"cook": {"cost": "20/h"}})
    >>> measure(Study(build(tea))).per_customer
    3.0
"""

from collections.abc import Mapping
from typing import NamedTuple

from blueprint.analysis.losses import expected_loss_of_all
from blueprint.analysis.spending import Spending, spending
from blueprint.analysis.study import Study


class Cost(NamedTuple):
    """What one customer costs on average, in the blueprint's currency.

    Args:
        per_customer: The cost of all steps.
        by_zone: The same by zone, in the order of the zones.
        by_actor: The same by actor, or lane where no actor is named, in the order of the file.
        failures: The expected loss by failures, which comes on top; `None` where it is unknown.
    """

    per_customer: float
    by_zone: Mapping[str, float]
    by_actor: Mapping[str, float]
    failures: float | None


def measure(study: Study) -> Cost:
    """Reckon what one customer costs.

    Args:
        study: A service.

    Returns:
        The cost.

    Raises:
        Unknowable: Nobody says what anything costs, or not all of it.
    """
    found: Spending = spending(study)
    return Cost(found.total, found.by_zone, found.by_actor, expected_loss_of_all(study))
