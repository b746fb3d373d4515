"""Mechanisms: who tells whom, and how often."""

from typing import ClassVar, Literal

from pydantic import Field

from blueprint.model.part import Part
from blueprint.model.period import Every
from blueprint.model.text import Text, TextList


class Mechanism(Part):
    """A way in which the service is kept going and improved.

    Example:
        >>> Mechanism(mechanism="Customer needs", kind="feedback", every="1 month").every.months
        1
    """

    noun: ClassVar[str] = "a mechanism"

    mechanism: Text = Field(description="What it is about.")
    kind: Literal["feedback", "escalation", "review", "co-operation", "drill"] | None = Field(
        None, description="What kind of mechanism it is."
    )
    path: TextList = Field((), description="Who tells whom, in order.")
    every: Every | None = Field(None, description="How often, such as 1 month, quarter or 2w.")
    owner: Text | None = Field(None, description="Who looks after it.")
