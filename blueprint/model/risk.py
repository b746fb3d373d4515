"""Risks: what may happen to the service as a whole."""

from typing import Annotated, ClassVar

from pydantic import Field

from blueprint.model.number import whole
from blueprint.model.part import Part
from blueprint.model.text import Label, Text


class Risk(Part):
    """An entry of the risk register.

    Example:
        >>> Risk(risk="Data leak", class_="operational", likelihood=2, impact=5).impact
        5
    """

    noun: ClassVar[str] = "a risk"
    python_names: ClassVar[frozenset[str]] = frozenset({"class_"})

    risk: Text = Field(description="What may happen.")
    class_: Text | None = Field(None, alias="class", description="The class of risk, such as operational.")
    likelihood: Annotated[int, whole(1, 5)] | None = Field(None, description="How likely it is, from 1 to 5.")
    impact: Annotated[int, whole(1, 5)] | None = Field(
        None, description="How much harm it would do, from 1 to 5."
    )
    at: Label | None = Field(None, description="The id of the moment concerned.")
    owner: Text | None = Field(None, description="Who looks after it.")
    preventive: Text | None = Field(None, description="What keeps it from happening.")
    corrective: Text | None = Field(None, description="What is done when it has happened.")
    compensating: Text | None = Field(None, description="What makes up for the harm.")
