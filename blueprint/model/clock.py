"""Times of day, as a clock on the wall shows them."""

import re
from collections.abc import Callable
from typing import Annotated, Any, NamedTuple, Self

from pydantic_core import PydanticCustomError

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import KEY, Faults, at_key, fault
from blueprint.model.form import Form, plainly
from blueprint.model.native import wrong

# Compiled when it is needed, which is seldom: start-up counts milliseconds.
_TIME = r"([0-9]{1,2}):([0-9]{2})"
_MINUTES_A_DAY = 24 * 60


def read_minutes(text: Any) -> int:
    """Read a time of day.

    Args:
        text: Such as `09:00`; `24:00` is the end of the day.

    Returns:
        Minutes since midnight.

    Raises:
        PydanticCustomError: It is no time of day.

    Example:
        >>> read_minutes("9:30")
        570
    """
    found = re.fullmatch(_TIME, text.strip()) if isinstance(text, str) else None
    minutes = int(found[1]) * 60 + int(found[2]) if found else -1
    if found is None or int(found[2]) > 59 or minutes > _MINUTES_A_DAY:  # noqa: PLR2004
        raise fault(
            "bad-clock",
            say("{text} is no time of day.", text=quote(str(text))),
            help=say("Write hours and minutes, such as `09:30`."),
        )
    return minutes


class Hours(NamedTuple):
    """A stretch of the day.

    Args:
        start: Minutes since midnight.
        end: Minutes since midnight; 1,440 is the end of the day.
        text: How it was written.

    Example:
        >>> Hours.read("09:00-17:00").end
        1020
    """

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text

    def written(self) -> str:
        """Give the hours as files spell them."""
        return self.text

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a stretch of the day.

        Args:
            value: A text such as `09:00-17:00`, or hours.

        Returns:
            The hours.

        Raises:
            PydanticCustomError: It is no such stretch, or it ends before it begins.
        """
        if isinstance(value, cls):
            return value
        if not isinstance(value, str):
            raise wrong(value, say("a stretch of the day such as `09:00-17:00`"))
        start, dash, end = value.replace("–", "-").partition("-")
        if not dash:
            raise fault(
                "bad-clock",
                say("{value} is no stretch of the day.", value=quote(value)),
                help=say("Write `09:00-17:00` or the like."),
            )
        found = cls(read_minutes(start), read_minutes(end), value.strip())
        if found.end <= found.start:
            raise fault(
                "bad-clock",
                say("{value} ends before it begins.", value=quote(value)),
                help=say("Hours end on the same day, `24:00` at the latest."),
            )
        return found


def by_the_clock(value: dict[Any, Any], read: Callable[[Any], Any]) -> dict[str, Any]:
    """Read what changes in the course of the day.

    Args:
        value: A mapping from times of day, each the beginning of what stands there.
        read: Reads what stands at a time.

    Returns:
        The mapping, in the order of the day.

    Raises:
        PydanticCustomError: It is empty.
        ValidationError: Some times of day or values are wrong.

    Example:
        >>> by_the_clock({"12:00": 1, "9:00": 2}, int)
        {'9:00': 2, '12:00': 1}
    """
    if not value:
        raise fault(
            "empty-list", say("This is empty: write at least one time of day, such as `'09:00': 12/h`.")
        )
    faults = Faults("by the clock")
    found: dict[int, tuple[str, Any]] = {}
    for time, item in value.items():
        try:
            minutes = read_minutes(time)
        except PydanticCustomError as error:
            faults.add((str(time),), time, at_key(error))
            continue
        if minutes in found:
            faults.add(
                (time,),
                time,
                fault("duplicate-key", say("{time} stands here twice.", time=quote(time)), at=KEY),
            )
        found[minutes] = (time, faults.attempt((time,), item, read))
    if faults:
        raise faults.error()
    return {time: item for _, (time, item) in sorted(found.items(), key=lambda entry: entry[0])}


CLOCK = r"^([01]?[0-9]|2[0-3]):[0-5][0-9]$"
HOURS = Form(
    "hours", {"type": "string", "pattern": r"^\s*[0-9]{1,2}:[0-5][0-9]\s*[-–]\s*[0-9]{1,2}:[0-5][0-9]\s*$"}
)

Opening = Annotated[Hours, plainly(Hours.read, HOURS)]
"""A stretch of the day as the value of a key."""
