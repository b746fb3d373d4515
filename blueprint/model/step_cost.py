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
    if rate is None or step.time is None:
        return step.cost
    for_time = rate.within(blueprint.seconds(step.time), blueprint.working_calendar)
    return step.cost if for_time is None else (step.cost or 0) + for_time
