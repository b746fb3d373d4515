"""Phases: headings over moments."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from pydantic import Field

from blueprint.model.moment import Moment
from blueprint.model.part import Part
from blueprint.model.text import Label, Texts


class Phase(Part):
    """A heading over some moments; the flow runs on across phases.

    Example:
        >>> Phase(phase="Arrive", moments=[{"customer": "Park"}]).moments[0].first_text
        'Park'
    """

    noun: ClassVar[str] = "a phase"
    instead: ClassVar[Mapping[str, str]] = {"name": "phase", "title": "phase", "steps": "moments"}

    if TYPE_CHECKING:  # moments may be written as in a file, which the types of the fields don't say

        def __init__(self, **written: Any) -> None: ...

    phase: Label = Field(description="The name of the phase.")
    moments: tuple[Moment, ...] = Field(min_length=1, description="The moments of the phase, left to right.")
    note: Texts = Field((), description="Remarks.")
