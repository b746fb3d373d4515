"""Steps: what is done in one lane of one moment."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from blueprint.model.basis import Grounded
from blueprint.model.duration import Lasting
from blueprint.model.fail import FailPoints
from blueprint.model.form import Meanings
from blueprint.model.link import Link
from blueprint.model.number import Amount
from blueprint.model.path import Path
from blueprint.model.step_kind import Kind, StepKind
from blueprint.model.text import Label, Texts
from blueprint.model.time import Taking

_VALUE = Meanings(
    {
        "yes": "The customer pays for this.",
        "necessary": "The customer doesn't pay for it, but it is needed all the same.",
        "no": "Waste: nobody would miss it.",
    }
)
_DIVERGENCE = Meanings(
    {"low": "It is done the same way each time.", "high": "Whoever does it judges case by case."}
)


class Step(Grounded):
    """One step.

    Example:
        >>> Step(do="Take the order", time="2m").time.expected()
        120.0
    """

    noun: ClassVar[str] = "a step"
    short: ClassVar[str | None] = "do"
    instead: ClassVar[Mapping[str, str]] = {
        "what": "do",
        "action": "do",
        "step": "do",
        "duration": "time",
        "actor": "by",
        "who": "by",
    }

    if TYPE_CHECKING:  # values may be written as in a file, which the types of the fields don't say

        def __init__(self, **written: Any) -> None: ...

    do: Label = Field(description="What is done, a verb first.")
    kind: Kind = Field(
        StepKind.ACTION, description="The kind of step, which gives its symbol; an action where left out."
    )
    by: Label | None = Field(None, description="The name of the actor who or which does it.")
    time: Taking | None = Field(None, description="How long one execution takes: a duration or a spread.")
    tolerance: Lasting | None = Field(
        None, description="The longest execution that a customer still accepts."
    )
    cost: Amount | None = Field(None, description="What one execution costs beside the actor's rate.")
    value: Annotated[Literal["yes", "necessary", "no"], _VALUE] | None = Field(
        None,
        description="Does the customer pay for it (yes), is it needed all the same, is it waste (no)?",
    )
    divergence: Annotated[Literal["low", "high"], _DIVERGENCE] | None = Field(
        None, description="How much latitude the doer has."
    )
    needs: Texts = Field((), description="Ids of moments without which it can't be done well.")
    fail: FailPoints = Field((), description="Where it may fail: a text, a mapping, or a list.")
    details: Path | None = Field(
        None, description="The path of another blueprint that draws this step in detail."
    )
    policy: Texts = Field((), description="Rules that bind it.")
    note: Texts = Field((), description="Remarks.")
    link: Link | None = Field(None, description="An address with more about it.")
