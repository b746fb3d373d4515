"""The customer: whose blueprint this is."""

from typing import ClassVar

from pydantic import Field

from blueprint.model.part import Part
from blueprint.model.text import Label


class Customer(Part):
    """Whose blueprint this is: one segment a file.

    Example:
        >>> Customer(name="Commuter", goal="Coffee before the train").goal
        'Coffee before the train'
    """

    noun: ClassVar[str] = "a customer"
    short: ClassVar[str | None] = "name"

    name: Label | None = Field(None, description="What the customer is called.")
    segment: Label | None = Field(None, description="The segment of customers meant.")
    goal: Label | None = Field(None, description="What the customer wants.")
