"""What one execution of a step costs."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from blueprint.model.blueprint import Blueprint
    from blueprint.model.step import Step


def step_cost(step: "Step", blueprint: "Blueprint") -> float | None:
    """Tell what one execution of a step costs: its own cost, and its actor's rate for the time it takes.

    Args:
        step: The step.
        blueprint: What it belongs to, which knows the actors and the calendar.

    Returns:
        Money in the blueprint's currency; `None` where nobody said what anything of it costs.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = {"do": "Brew", "by": "cook", "time": "6m", "cost": 1}
        >>> made = Blueprint(title="Tea", moments=[{"backstage": tea}], actors={"cook": {"cost": "20/h"}})
        >>> step_cost(made.sequence[0].steps["backstage"][0], made)
        3.0
    """
    rate = blueprint.actor(step.by).cost if step.by else None
    if rate is None or step.time is None or rate.per.months:
        return step.cost
    calendar = blueprint.working_calendar
    unit = rate.per.seconds + rate.per.days * calendar.day + rate.per.weeks * calendar.week
    return (step.cost or 0) + float(rate.amount * blueprint.seconds(step.time) / float(unit))
