"""Where the flow goes from a moment: the targets of `next`."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field

from blueprint.model.chance import Chance
from blueprint.model.listed import some
from blueprint.model.part import Part
from blueprint.model.text import Label

END = "end"
"""The word that stands for the end of the service where a moment's id is expected."""


class Goal(Part):
    """A moment that the flow goes to, and the lane of it where the arrow ends.

    Example:
        >>> Goal(moment="sign", lane="customer").lane
        'customer'
    """

    noun: ClassVar[str] = "a goal"
    short: ClassVar[str | None] = "moment"
    instead: ClassVar[Mapping[str, str]] = {"id": "moment", "to": "moment"}

    moment: Label = Field(description="The moment's id, or `end`.")
    lane: Label | None = Field(None, description="The lane at the arrow's end.")

    @property
    def ends(self) -> bool:
        """Whether the service ends there."""
        return self.moment == END


class Target(Part):
    """One way on from a moment.

    Example:
        >>> Target(to="sign", when="approved").alternative
        True
    """

    noun: ClassVar[str] = "a target of `next`"
    short: ClassVar[str | None] = "to"
    instead: ClassVar[Mapping[str, str]] = {"moment": "to", "id": "to", "if": "when"}
    python_names: ClassVar[frozenset[str]] = frozenset({"from_"})

    to: Annotated[tuple[Goal, ...], some(Goal, "moments", or_one=True)] = Field(
        description="A moment's id, `end`, `{moment, lane}`, or a list of them that run in parallel."
    )
    when: Label | None = Field(
        None, description="In which case the flow goes there; makes it an alternative."
    )
    chance: Chance | None = Field(None, description="How likely it goes there; makes it an alternative.")
    label: Label | None = Field(None, description="A word on the arrow.")
    from_: Label | None = Field(None, alias="from", description="The lane that the arrow leaves from.")

    @property
    def alternative(self) -> bool:
        """Whether it is one of several ways of which exactly one is taken."""
        return self.when is not None or self.chance is not None


Targets = Annotated[tuple[Target, ...], some(Target, "targets", or_one=True)]
"""Targets as the value of a key: an id, a mapping, or a list of either."""
