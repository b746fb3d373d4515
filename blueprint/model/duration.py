"""Durations: a number and a unit, exactly as long as they say."""

import re
from dataclasses import dataclass, field
from datetime import timedelta
from fractions import Fraction
from typing import Annotated, Any, Self

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.model.calendar import STANDARD, Calendar, Exact
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.native import wrong
from blueprint.model.number import read_number
from blueprint.model.unit import UNITS, Unit, find, pattern

_LONGEST = 3_653 * 24 * 3600
"""Ten years in seconds, leap days included."""
_NUMBER = r"(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"
# Compiled when they are needed, which is seldom: start-up counts milliseconds.
_PIECE = rf"\s*({_NUMBER})\s*([^\W\d_]*)"
_DIGITS = 15
_ISO = r"P(?:([0-9.,]+)W)?(?:([0-9.,]+)D)?(?:T(?:([0-9.,]+)H)?(?:([0-9.,]+)M)?(?:([0-9.,]+)S)?)?"
_ISO_UNITS = ("w", "d", "h", "m", "s")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time.

    Two durations are equal where they are equally long in every calendar.

    Args:
        fixed: Seconds of all units that no calendar changes.
        days: Days, as long as the calendar says.
        weeks: Weeks, as long as the calendar says.
        text: How it was written.

    Example:
        >>> Duration.read("1h30m").seconds()
        5400.0
        >>> Duration.read("60s") == Duration.read("1 min")
        True
        >>> str(Duration.read("1.5 h"))
        '1.5 h'
    """

    fixed: Exact = 0
    days: Exact = 0
    weeks: Exact = 0
    text: str = field(default="0", compare=False)

    def __str__(self) -> str:
        return self.text

    def exact(self, calendar: Calendar = STANDARD) -> Exact:
        """Give the length in seconds without any rounding.

        Args:
            calendar: How long days and weeks are.

        Returns:
            Seconds.
        """
        return self.fixed + self.days * calendar.day + self.weeks * calendar.week

    def seconds(self, calendar: Calendar = STANDARD) -> float:
        """Give the length in seconds.

        Args:
            calendar: How long days and weeks are.

        Returns:
            Seconds.

        Example:
            >>> Duration.read("2d").seconds(Calendar(day=8 * 3600))
            57600.0
        """
        return float(self.exact(calendar))

    @property
    def calendar_free(self) -> bool:
        """Whether it is equally long in every calendar."""
        return not (self.days or self.weeks)

    def written(self) -> str:
        """Give the duration as files spell it."""
        return self.text

    def times(self, factor: float) -> "Duration":
        """Give a duration so many times as long.

        Args:
            factor: How many times, 0 or more.

        Returns:
            The duration, in every calendar.

        Example:
            >>> Duration.read("2d").times(1.5).seconds()
            259200.0
        """
        exact = Fraction(factor).limit_denominator(10**_DIGITS)
        text = f"{float(self.exact() * exact):.15g}s"
        return Duration(self.fixed * exact, self.days * exact, self.weeks * exact, text)

    @classmethod
    def read(cls, value: Any) -> Self:
        """Read a duration.

        Args:
            value: A text such as `1h30m` or `PT5M`, a `timedelta`, a duration, or 0.

        Returns:
            The duration.

        Raises:
            PydanticCustomError: It is no duration, or not one of 0 to 10 years.

        Example:
            >>> Duration.read("2小时30分").seconds()
            9000.0
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, timedelta):
            found = cls._of_timedelta(value)
        elif isinstance(value, str):
            found = cls._of_text(value.strip())
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found = cls._of_text(f"{read_number(value):.15g}")
        else:
            raise wrong(value, say("a duration such as `5m`"))
        if found.exact() > _LONGEST:
            raise fault("bad-duration", say("{text} is longer than 10 years.", text=quote(found.text)))
        return found

    @classmethod
    def _of_timedelta(cls, value: timedelta) -> Self:
        milliseconds = Fraction(value // timedelta(microseconds=1), 1000)
        if milliseconds < 0:
            raise _negative(str(value))
        parts = []
        rest = milliseconds
        for key, size in (("h", 3_600_000), ("m", 60_000), ("s", 1000)):
            count, rest = divmod(rest, size)
            parts += [f"{count}{key}"] if count else []
        parts += [f"{float(rest):.15g}ms"] if rest else []
        return cls(fixed=milliseconds / 1000, text="".join(parts) or "0")

    @classmethod
    def _of_text(cls, text: str) -> Self:
        iso = re.fullmatch(_ISO, text)
        if iso and any(iso.groups()):
            pieces = [(n.replace(",", "."), u) for n, u in zip(iso.groups(), _ISO_UNITS, strict=True) if n]
        else:
            pieces = _pieces(text)
        amounts: dict[str, tuple[Exact, Unit]] = {}
        for number, word in pieces:
            unit = _unit(word, text, number)
            if unit.key in amounts:
                raise fault(
                    "bad-duration",
                    say("{text} has the unit `{unit}` twice.", text=quote(text), unit=unit.key),
                )
            amounts[unit.key] = (_number(number, text), unit)
        fixed: Exact = 0
        days: Exact = 0
        weeks: Exact = 0
        for number, unit in amounts.values():
            fixed += number * unit.seconds
            days += number * unit.days
            weeks += number * unit.weeks
        return cls(fixed, days, weeks, text)


def _pieces(text: str) -> list[tuple[str, str]]:
    """Cut a text into numbers with their units."""
    if text.startswith("-") and re.search("[0-9]", text):
        raise _negative(text)
    if re.fullmatch(r"\+?(?:0+\.?0*|\.0+)", text):
        return [("0", "s")]
    pieces, end = [], 0
    while end < len(text):
        piece = re.compile(_PIECE).match(text, end)
        if piece is None:
            raise fault("bad-duration", say("{text} is no duration.", text=quote(text)), help=_advice(text))
        pieces.append((piece[1], piece[2]))
        end = piece.end()
    if not pieces:
        raise fault(
            "bad-duration",
            say("This duration is empty."),
            help=say("Write a number and a unit, such as `5m`."),
        )
    return pieces


def _number(text: str, whole: str) -> Exact:
    digits = text.replace(".", "", 1)
    if not digits.isdigit() or len(digits.strip("0")) > _DIGITS or len(digits) > 2 * _DIGITS:
        raise fault(
            "bad-duration",
            say("{whole} has a number that can't be read, or of more than 15 digits.", whole=quote(whole)),
        )
    return int(text) if "." not in text else Fraction(text)


def _unit(word: str, text: str, number: str) -> Unit:
    """Give the unit of a word, or say what is wrong with it."""
    if not word:
        raise fault(
            "bad-duration",
            say("{text} has no unit.", text=quote(text))
            if text == number
            else say("{text} has no unit behind {number}.", text=quote(text), number=quote(number)),
            help=say(
                "Write {seconds} for seconds, {minutes} for minutes or the like.",
                seconds=quote(number + "s"),
                minutes=quote(number + "m"),
            ),
        )
    unit = find(word)
    if unit is None:
        advice = (
            say("`m` is a minute; months are no durations, for they differ in length.")
            if word == "M"
            else say("The units are ms, s, m, h, d and w.")
        )
        raise fault(
            "bad-duration",
            say("{word} is no unit of time.", word=quote(word)),
            help=advice,
        )
    if unit.months:
        raise fault(
            "bad-duration",
            say("A {unit} is a period, no duration, for months differ in length.", unit=unit.key),
            help=say("Write days or weeks, such as `30d`."),
        )
    return unit


def _negative(text: str) -> Exception:
    return fault("bad-duration", say("{text} is less than 0; a duration is 0 or more.", text=quote(text)))


def _advice(text: str) -> Sentence:
    """Say how to write what was probably meant."""
    clock = re.fullmatch(r"([0-9]{1,4}):([0-9]{2})", text)
    if clock:
        return say("Write `{first}m{second}s` or `{first}h{second}m`.", first=clock[1], second=clock[2])
    if re.fullmatch(r"[0-9]+,[0-9]+\s*\w*", text):
        return say("Write {text}.", text=quote(text.replace(",", ".")))
    return say("Write a number and a unit, such as `90s`, `5m`, `1h30m`, `2d` or `PT5M`.")


def expression() -> str:
    """Give the regular expression of durations for the JSON Schema; `Duration.read` checks more."""
    piece = rf"{_NUMBER}\s*(?:{pattern(UNITS)})"
    return rf"^\s*(?:0|{piece}(?:\s*{piece})*|P(?=[0-9T])(?:[0-9.,]+W)?(?:[0-9.,]+D)?(?:T[0-9.,HMS]+)?)\s*$"


DURATION = Form("duration", {"anyOf": [{"type": "string", "pattern": expression()}, {"const": 0}]})

Lasting = Annotated[Duration, plainly(Duration.read, DURATION)]
"""A duration as the value of a key."""
