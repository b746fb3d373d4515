"""Waits: what the customer waits before a moment begins."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any, ClassVar

from pydantic import Field, ValidationInfo

from blueprint.diagnostics.sentence import say
from blueprint.model.basis import Grounded
from blueprint.model.duration import Duration, Lasting
from blueprint.model.native import wrong
from blueprint.model.text import Text
from blueprint.model.time import Taking, Time


class Wait(Grounded):
    """How long the customer waits before a moment begins.

    Example:
        >>> Wait.model_validate("5m").time.expected()
        300.0
    """

    noun: ClassVar[str] = "a wait"
    short: ClassVar[str | None] = "time"

    time: Taking | None = Field(None, description="How long the customer waits.")
    tolerance: Lasting | None = Field(None, description="The longest wait that customers accept.")
    reason: Text | None = Field(None, description="Why the customer has to wait.")

    @classmethod
    def _spelled_out(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, int | float | timedelta | Duration | Time) and not isinstance(value, bool):
            return {"time": value}
        if not isinstance(value, str | Mapping | cls):
            raise wrong(value, say("a duration such as `5m`, or `{time, tolerance, reason}`,"))
        return super()._spelled_out(value, info)
