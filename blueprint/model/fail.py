"""Fail points: where a service may go wrong, and what helps then."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from blueprint.model.basis import Grounded
from blueprint.model.chance import Chance
from blueprint.model.listed import one, some
from blueprint.model.number import Amount, whole
from blueprint.model.part import Part
from blueprint.model.text import Label, Text, Texts
from blueprint.model.time import Taking


class Recovery(Part):
    """What is done once a failure has happened.

    Example:
        >>> Recovery(do="Call back", chance="90%").chance
        0.9
    """

    noun: ClassVar[str] = "a recovery"
    short: ClassVar[str | None] = "do"
    instead: ClassVar[Mapping[str, str]] = {"what": "do"}

    do: Text = Field(description="What is done then, a verb first.")
    to: Label | None = Field(None, description="The moment's id where the customer goes on from there.")
    time: Taking | None = Field(None, description="How long the recovery takes.")
    cost: Amount | None = Field(None, description="What the recovery costs.")
    chance: Chance | None = Field(None, description="The chance that it succeeds; 100% where left out.")


class FailPoint(Grounded):
    """Where a step may fail.

    Example:
        >>> FailPoint(what="Form incomplete", severity=7, chance="5%").chance
        0.05
    """

    noun: ClassVar[str] = "a fail point"
    short: ClassVar[str | None] = "what"
    instead: ClassVar[Mapping[str, str]] = {"do": "what", "fail": "what", "failure": "what"}

    what: Text = Field(description="The failure, from the customer's view.")
    cause: Text | None = Field(None, description="Why it happens.")
    effect: Text | None = Field(None, description="What it leads to.")
    severity: Annotated[int, whole(1, 10)] | None = Field(None, description="How bad it is, from 1 to 10.")
    occurrence: Annotated[int, whole(1, 10)] | None = Field(
        None, description="How often it happens, from 1 to 10."
    )
    detection: Annotated[int, whole(1, 10)] | None = Field(
        None, description="How late it is noticed, from 1 to 10; 10 is never before the customer does."
    )
    chance: Chance | None = Field(None, description="The chance of it in one execution, such as 5% or 0.05.")
    loss: Amount | None = Field(None, description="The money lost when it happens.")
    prevention: Text | None = Field(
        None, description="What keeps it from happening (fail-safing, poka-yoke)."
    )
    recovery: Annotated[Recovery, one(Recovery)] | None = Field(
        None, description="What is done when it has happened."
    )
    also: Texts = Field((), description="Ids of further moments that fail with it.")


FailPoints = Annotated[tuple[FailPoint, ...], some(FailPoint, "fail points", or_one=True)]
"""Fail points as the value of a key: a text, a mapping, or a list of them."""
