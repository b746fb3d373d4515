"""How often something comes round: every few days, every quarter and the like."""

import re
from typing import Annotated, Any, NamedTuple, Self

from pydantic_core import PydanticCustomError

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.duration import DURATION, Duration
from blueprint.model.fault import fault
from blueprint.model.form import Either, Form, plainly
from blueprint.model.number import read_number
from blueprint.model.unit import PERIODS, find, pattern

# Compiled when it is needed, which is seldom: start-up counts milliseconds.
_PERIOD = rf"(?i)\s*(\S*?)\s*({pattern(PERIODS)})\s*"


class Period(NamedTuple):
    """A number of months, quarters, half-years or years; or a duration.

    Args:
        text: How it was written.
        months: How many months, where it is counted in months or more.
        duration: How long it is, where it is a duration.

    Example:
        >>> Period.read("2 quarters").months
        6
        >>> Period.read("2w").duration.seconds() == 14 * 24 * 3600
        True
    """

    text: str
    months: float | None = None
    duration: Duration | None = None

    def __str__(self) -> str:
        return self.text

    def written(self) -> str:
        """Give the period as files spell it."""
        return self.text

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a period.

        Args:
            value: A text such as `quarter`, `3 months` or `2w`, a `timedelta`, or a period.

        Returns:
            The period.

        Raises:
            PydanticCustomError: It is no period, or not one of more than 0.
        """
        if isinstance(value, cls):
            return value
        period = re.fullmatch(_PERIOD, value) if isinstance(value, str) else None
        unit = find(period[2]) if period else None
        if period and unit:
            count = read_number(period[1]) if period[1] else 1
            found = cls(value.strip(), months=count * unit.months)
        else:
            duration = _duration(value)
            found = cls(duration.text, duration=duration)
        if (found.months is not None and found.months <= 0) or (
            found.duration and not found.duration.exact()
        ):
            raise fault(
                "bad-period", say("{text} is no period: it must be more than 0.", text=quote(found.text))
            )
        return found


def _duration(value: Any) -> Duration:
    try:
        return Duration.read(value)
    except PydanticCustomError:
        if not isinstance(value, str):
            raise
        raise fault(
            "bad-period",
            say("{value} is no period.", value=quote(value)),
            help=say(
                "Write `month`, `quarter`, `half-year` or `year`, or a number and a unit, such as `2w` or "
                "`6 months`."
            ),
        ) from None


PERIOD = Either(
    (DURATION, Form("period", {"type": "string", "pattern": rf"^\s*[0-9.]*\s*({pattern(PERIODS)})\s*$"}))
)

Every = Annotated[Period, plainly(Period.read, PERIOD)]
"""A period as the value of a key."""
