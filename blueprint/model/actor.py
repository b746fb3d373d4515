"""Actors: who or what does the steps."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from blueprint.model.clock import CLOCK, HOURS, Hours, by_the_clock
from blueprint.model.form import Either, Form, Meanings, plainly
from blueprint.model.lane_list import ZoneKey
from blueprint.model.listed import by_name
from blueprint.model.number import read_whole, whole
from blueprint.model.part import Part
from blueprint.model.rate import PerTime
from blueprint.model.text import Label


def read_schedule(value: Any) -> Hours | dict[str, int]:
    """Read when an actor is there.

    Args:
        value: Hours such as `09:00-17:00`, or a mapping from times of day to how many are there from then on.

    Returns:
        The hours, or the mapping in the order of the day.

    Raises:
        PydanticCustomError: It is neither.
        ValidationError: Some times of day or counts are wrong.

    Example:
        >>> read_schedule({"12:00": "1", "09:00": "3"})
        {'09:00': 3, '12:00': 1}
    """
    if isinstance(value, Mapping):
        return by_the_clock(dict(value), lambda count: read_whole(count, 0))
    return Hours.read(value)


SCHEDULE = Either(
    (
        HOURS,
        Form(
            "schedule",
            {
                "type": "object",
                "patternProperties": {CLOCK: {"type": "integer", "minimum": 0}},
                "additionalProperties": False,
                "minProperties": 1,
            },
        ),
    )
)


_KIND = Meanings(
    {
        "person": "Somebody of the company.",
        "system": "A machine or a program.",
        "partner": "Another company.",
    }
)


class Actor(Part):
    """Who or what does steps.

    Example:
        >>> Actor().capacity, Actor(kind="system").capacity
        (1, None)
    """

    noun: ClassVar[str] = "an actor"

    kind: Annotated[Literal["person", "system", "partner"], _KIND] = Field(
        "person", description="Person, system or partner; a person where left out."
    )
    count: Annotated[int, whole(1)] | None = Field(
        None, description="How many can work at once; 1 for people and no limit for others where left out."
    )
    cost: PerTime | None = Field(None, description="Money per time, such as 28/h.")
    schedule: Annotated[Hours | dict[str, int], plainly(read_schedule, SCHEDULE)] | None = Field(
        None,
        description="When they are there: hours such as 09:00-17:00, or how many from which time of day on.",
    )
    zone: ZoneKey | None = Field(None, description="The zone that they work in.")
    title: Label | None = Field(None, description="What readers call them.")

    @property
    def automatic(self) -> bool:
        """Whether it works without people."""
        return self.kind == "system"

    @property
    def outside(self) -> bool:
        """Whether it belongs to another company, which decides itself how it works."""
        return self.kind == "partner"

    @property
    def capacity(self) -> int | None:
        """How many can work at once; `None` for no limit."""
        return self.count or {"person": 1}.get(self.kind)


Actors = Annotated[Mapping[str, Actor], by_name(Actor, "actors")]
"""Actors by their names as the value of a key."""
