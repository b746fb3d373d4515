"""Physical evidence: what the customer sees, hears or touches."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import Field

from blueprint.model.fail import FailPoints
from blueprint.model.link import Link
from blueprint.model.part import Part
from blueprint.model.text import Label, Texts


class Evidence(Part):
    """One thing that the customer sees, hears or touches; no step, it takes no time and no arrows.

    Example:
        >>> Evidence(what="Menu board").written()
        'Menu board'
    """

    noun: ClassVar[str] = "a piece of evidence"
    short: ClassVar[str | None] = "what"
    instead: ClassVar[Mapping[str, str]] = {"do": "what"}

    what: Label = Field(description="What the customer sees, hears or touches.")
    fail: FailPoints = Field((), description="What may be wrong with it: a text, a mapping, or a list.")
    link: Link | None = Field(None, description="An address with more about it.")
    note: Texts = Field((), description="Remarks.")
