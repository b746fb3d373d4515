"""Rates: so much or so many per unit of time."""

import re
from typing import Annotated, Any, NamedTuple, Self

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.calendar import STANDARD, Calendar
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.native import wrong
from blueprint.model.number import read_amount, read_number
from blueprint.model.part import plain
from blueprint.model.unit import PERIODS, UNITS, Unit, find, pattern


class Rate(NamedTuple):
    """So much per unit of time, such as customers an hour or money a month.

    Args:
        amount: How much or how many.
        per: The unit of time.

    Example:
        >>> Rate.read("28/h").amount, Rate.read("28/h").per.key
        (28, 'h')
        >>> str(Rate.read("5000 / month"))
        '5000/month'
    """

    amount: float
    per: Unit

    def __str__(self) -> str:
        return f"{plain(self.amount)}/{self.per.key}"

    def written(self) -> str:
        """Give the rate as files spell it."""
        return str(self)

    def within(self, seconds: float, calendar: Calendar = STANDARD) -> float | None:
        """Give how much or how many there are in some time.

        Args:
            seconds: How long it is.
            calendar: How long days and weeks are.

        Returns:
            The amount; `None` for a rate per month or another period, since nobody says how long that is.

        Example:
            >>> Rate.read("20/h").within(360)
            2.0
        """
        if self.per.months:
            return None
        return self.amount * seconds / float(self.per.length(calendar))

    def converted(self, unit: Unit, calendar: Calendar = STANDARD) -> float | None:
        """Give how much or how many there are in another unit of time.

        Args:
            unit: The unit.
            calendar: How long days and weeks are.

        Returns:
            The amount; `None` where one is a period of months and the other isn't.

        Example:
            >>> Rate.read("60000/year").converted(find("month"))
            5000.0
        """
        if self.per.months and unit.months:
            return self.amount * unit.months / self.per.months
        return None if unit.months else self.within(float(unit.length(calendar)), calendar)

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a rate.

        Args:
            value: A text such as `24/h`, or a rate.

        Returns:
            The rate.

        Raises:
            PydanticCustomError: It is no rate, or its unit is missing.
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, int | float) and not isinstance(value, bool):
            raise _without_unit(f"{read_number(value):.15g}")
        if not isinstance(value, str):
            raise wrong(value, say("a rate such as `24/h`"))
        amount, slash, word = value.partition("/")
        if not slash or not word.strip():
            raise _without_unit(value.strip().rstrip("/"))
        unit = find(word.strip())
        if unit is None:
            raise fault(
                "bad-rate",
                say("{word} is no unit of time.", word=quote(word.strip())),
                help=say("The units are ms, s, m, h, d, w, month, quarter and year."),
            )
        return cls(read_amount(amount), unit)


def _without_unit(text: str) -> Exception:
    if re.search("[0-9]", text):
        return fault(
            "bad-rate",
            say("{text} doesn't say per which time.", text=quote(text)),
            help=say("Write {text} or the like.", text=quote(text + "/h")),
        )
    return fault(
        "bad-rate",
        say("{text} is no rate.", text=quote(text)),
        help=say("Write an amount and a unit of time, such as `24/h`."),
    )


RATE = Form(
    "rate",
    {
        "type": "string",
        "pattern": rf"^\s*\+?([0-9][0-9.eE+]*|\.[0-9]+)\s*/\s*({pattern((*UNITS, *PERIODS))})\s*$",
    },
)

PerTime = Annotated[Rate, plainly(Rate.read, RATE)]
"""A rate as the value of a key."""
