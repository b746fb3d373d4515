"""Working time: how long the days and weeks of a blueprint are."""

from typing import Annotated, Any, ClassVar

from pydantic import Field

from blueprint.diagnostics.sentence import say
from blueprint.model.calendar import STANDARD, Calendar
from blueprint.model.duration import DURATION, Duration
from blueprint.model.fault import fault
from blueprint.model.form import plainly
from blueprint.model.part import Part


def read_day(value: Any) -> Duration:
    """Read how long a day is.

    Args:
        value: A duration of more than 0 and at most 24 hours, not in days or weeks.

    Returns:
        The duration.

    Raises:
        PydanticCustomError: It is no such duration.

    Example:
        >>> read_day("8h").seconds()
        28800.0
    """
    day = Duration.read(value)
    if not day.calendar_free or not 0 < day.exact() <= STANDARD.day:
        raise fault(
            "bad-duration",
            say("A day can't be {day} long.", day=day),
            help=say("Write hours, such as `8h`; 24h are the most."),
        )
    return day


def read_week(value: Any) -> Duration:
    """Read how long a week is.

    Args:
        value: A duration of more than 0 and at most 7 days, in days or shorter units.

    Returns:
        The duration.

    Raises:
        PydanticCustomError: It is no such duration.

    Example:
        >>> read_week("5d").days
        5
    """
    week = Duration.read(value)
    if week.weeks or not 0 < week.exact() <= STANDARD.week:
        raise fault(
            "bad-duration",
            say("A week can't be {week} long.", week=week),
            help=say("Write days, such as `5d`; 7d are the most."),
        )
    return week


class WorkingTime(Part):
    """How long `1d` and `1w` are.

    Example:
        >>> WorkingTime(day="8h", week="5d").calendar.week == 5 * 8 * 3600
        True
    """

    noun: ClassVar[str] = "a calendar"

    day: Annotated[Duration, plainly(read_day, DURATION)] | None = Field(
        None, description="How long a day is; 24h where left out."
    )
    week: Annotated[Duration, plainly(read_week, DURATION)] | None = Field(
        None, description="How long a week is; 7d where left out."
    )

    @property
    def calendar(self) -> Calendar:
        """The lengths in seconds."""
        day = self.day.exact() if self.day else STANDARD.day
        days = Calendar(day=day)
        return Calendar(day, self.week.exact(days) if self.week else 7 * day)
