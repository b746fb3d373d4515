"""Standards: what quality is to be reached, and what was measured."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from blueprint.model.form import Meanings
from blueprint.model.number import Number
from blueprint.model.part import Part
from blueprint.model.period import Every
from blueprint.model.text import Label, Text

_BETTER = Meanings(
    {"higher": "More is better, as with satisfaction.", "lower": "Less is better, as with complaints."}
)


class Standard(Part):
    """A quality standard.

    Example:
        >>> Standard(standard="Satisfaction", target=90, measured="82").measured
        82
    """

    noun: ClassVar[str] = "a standard"

    standard: Text = Field(description="What quality is meant.")
    target: Number | None = Field(None, description="The figure to be reached.")
    measured: Number | None = Field(None, description="The figure that was measured.")
    unit: Text | None = Field(None, description="The unit of both figures.")
    better: Annotated[Literal["higher", "lower"], _BETTER] | None = Field(
        None, description="Whether a higher or a lower figure is better."
    )
    every: Every | None = Field(None, description="How often it is measured.")
    at: Label | None = Field(None, description="The id of the moment where it is measured.")
