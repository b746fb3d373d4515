"""Mechanisms: who tells whom, and how often."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from blueprint.model.form import Meanings
from blueprint.model.part import Part
from blueprint.model.period import Every
from blueprint.model.text import Text, TextList

_KIND = Meanings(
    {
        "feedback": "What customers say gets to those who can act on it.",
        "escalation": "What one can't settle goes to the next above.",
        "review": "People look together at how it runs.",
        "co-operation": "Departments agree on how they work together.",
        "drill": "What to do in an emergency is practised.",
    }
)


class Mechanism(Part):
    """A way in which the service is kept going and improved.

    Example:
        >>> Mechanism(mechanism="Customer needs", kind="feedback", every="1 month").every.months
        1
    """

    noun: ClassVar[str] = "a mechanism"

    mechanism: Text = Field(description="What it is about.")
    kind: Annotated[Literal["feedback", "escalation", "review", "co-operation", "drill"], _KIND] | None = (
        Field(None, description="What kind of mechanism it is.")
    )
    path: TextList = Field((), description="Who tells whom, in order.")
    every: Every | None = Field(None, description="How often, such as 1 month, quarter or 2w.")
    owner: Text | None = Field(None, description="Who looks after it.")
