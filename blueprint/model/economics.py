"""Economics: price, fixed cost and volume."""

from typing import ClassVar

from pydantic import Field

from blueprint.model.number import Amount
from blueprint.model.part import Part
from blueprint.model.rate import PerTime


class Economics(Part):
    """What the service earns and costs as a whole.

    Example:
        >>> Economics(price="12", fixed_cost="5000/month").fixed_cost.per.key
        'month'
    """

    noun: ClassVar[str] = "the economics"

    price: Amount | None = Field(None, description="What one customer pays.")
    fixed_cost: PerTime | None = Field(
        None, description="Money per period that doesn't depend on the customers, such as 5000/month."
    )
    volume: PerTime | None = Field(None, description="Customers per period, such as 800/month.")
