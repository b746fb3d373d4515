"""Demand: how customers arrive, and how long they wait."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field

from blueprint.model.basis import Grounded
from blueprint.model.clock import CLOCK, Opening, by_the_clock
from blueprint.model.form import Either, Form, plainly
from blueprint.model.rate import RATE, Rate
from blueprint.model.time import Taking


def read_arrivals(value: Any) -> Rate | dict[str, Rate]:
    """Read how many customers arrive.

    Args:
        value: One rate, or a mapping from times of day to the rate from then on.

    Returns:
        The rate, or the mapping in the order of the day.

    Raises:
        PydanticCustomError: It is neither.
        ValidationError: Some times of day or rates are wrong.

    Example:
        >>> str(read_arrivals("24/h"))
        '24/h'
    """
    return by_the_clock(dict(value), Rate.read) if isinstance(value, Mapping) else Rate.read(value)


ARRIVALS = Either(
    (
        RATE,
        Form(
            "arrivals by the clock",
            {
                "type": "object",
                "patternProperties": {CLOCK: {"$ref": "#/$defs/rate"}},
                "additionalProperties": False,
                "minProperties": 1,
            },
        ),
    )
)


class Demand(Grounded):
    """How customers arrive.

    Example:
        >>> Demand(arrivals="24/h", open="09:00-17:00").open.start
        540
    """

    noun: ClassVar[str] = "the demand"

    arrivals: Annotated[Rate | dict[str, Rate], plainly(read_arrivals, ARRIVALS)] | None = Field(
        None,
        description="Customers per time, such as 24/h, or by the clock: a rate from each time of day on.",
    )
    open: Opening | None = Field(None, description="From when to when it is open, such as 09:00-17:00.")
    patience: Taking | None = Field(None, description="How long customers wait before they leave.")
