"""Promises: service guarantees."""

from typing import ClassVar

from pydantic import Field

from blueprint.model.chance import Chance
from blueprint.model.duration import Lasting
from blueprint.model.number import Amount
from blueprint.model.part import Part
from blueprint.model.text import Label, Text


class Promise(Part):
    """A guarantee: a limit on a stretch of the service, and what it pays where it isn't kept.

    Example:
        >>> Promise(promise="Answer within one hour", within="1h", for_="95%").for_
        0.95
    """

    noun: ClassVar[str] = "a promise"
    python_names: ClassVar[frozenset[str]] = frozenset({"from_", "for_"})

    promise: Text = Field(description="What is promised.")
    from_: Label | None = Field(None, alias="from", description="The id of the moment where the time begins.")
    to: Label | None = Field(None, description="The id of the moment where the time ends.")
    within: Lasting | None = Field(None, description="The longest that it may take.")
    for_: Chance | None = Field(
        None, alias="for", description="For which share of customers it holds, such as 95%."
    )
    payout: Amount | None = Field(None, description="The money paid to a customer where it isn't kept.")
