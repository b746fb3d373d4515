"""Numbers, read from text by the rules of YAML 1.2's core schema."""

import math
import re
from decimal import Decimal
from typing import Annotated, Any

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.model.fault import fault
from blueprint.model.form import Form, Reads, plainly
from blueprint.model.native import wrong

# Compiled when they are needed, which is seldom: start-up counts milliseconds.
_WHOLE = r"[-+]?[0-9]+"
_OTHER_BASE = r"0o[0-7]+|0x[0-9a-fA-F]+"
_FLOATING = r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
_MONEY = r"[A-Z]{3}|[€$£¥￥元]"
_DIGITS = 15
"""More than these a computer's numbers don't keep."""
_BEYOND = 10**_DIGITS


def read_number(value: Any) -> int | float:
    """Read a number.

    Args:
        value: A text as a file has it, or a number of Python.

    Returns:
        A whole number where it was written as one, otherwise a floating one.

    Raises:
        PydanticCustomError: It is no number, not finite, or has more than 15 digits.

    Example:
        >>> read_number("017"), read_number("0o17"), read_number("1e3")
        (17, 15, 1000.0)
    """
    if isinstance(value, str):
        return _of_text(value.strip())
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise wrong(value, say("a number"))
    if not isinstance(value, int) and not math.isfinite(value):
        raise fault("bad-number", say("This number is not finite."))
    if abs(value) >= _BEYOND:
        raise _too_many_digits()
    return value if isinstance(value, int) else float(f"{float(value):.{_DIGITS}g}")


def _of_text(text: str) -> int | float:
    if re.fullmatch(_OTHER_BASE, text):
        number: int | float = int(text[:40], 0)  # a longer one is beyond the bound anyway
    elif not re.fullmatch(_FLOATING, text):
        raise fault("bad-number", say("{text} is no number.", text=quote(text)), help=_advice(text))
    elif len(re.split("[eE]", text)[0].lstrip("-+0.").replace(".", "")) > _DIGITS:
        raise _too_many_digits()
    else:
        number = int(text) if re.fullmatch(_WHOLE, text) else float(text)
    if abs(number) >= _BEYOND or (number == 0 and re.search("[1-9]", re.split("[eE]", text)[0])):
        raise _too_many_digits()
    return number


def _too_many_digits() -> Exception:
    return fault("bad-number", say("This number has more than {digits} digits.", digits=_DIGITS))


def _advice(text: str) -> Sentence:
    """Say how to write what was probably meant."""
    plain = re.sub(r"[\s_']|(?<=\d),(?=\d{3}\b)", "", text)
    if plain != text and re.fullmatch(_FLOATING, plain):
        return say("Write {plain}.", plain=quote(plain))
    if re.fullmatch(_FLOATING, text.replace(",", ".", 1)):
        return say("Write {text}.", text=quote(text.replace(",", ".", 1)))
    price = re.fullmatch(rf"(?:{_MONEY})?\s*({_FLOATING})\s*(?:{_MONEY})?", text)
    if price:
        return say(
            "Write {number}: the currency stands once for the whole file, such as `currency: EUR`.",
            number=quote(price[1]),
        )
    return say("Write it in digits, such as `12` or `0.5`.")


def read_amount(value: Any) -> float:
    """Read a number that can't be less than 0, such as an amount of money.

    Args:
        value: What was written.

    Returns:
        The number.

    Raises:
        PydanticCustomError: It is no such number.

    Example:
        >>> read_amount("12.50")
        12.5
    """
    number = read_number(value)
    if number < 0:
        raise fault("out-of-range", say("{value} is less than 0.", value=quote(str(value))))
    return number


def whole(low: int, high: int | None = None) -> Reads:
    """Mark a key whose value is a whole number within bounds.

    Args:
        low: The least it can be.
        high: The most it can be; `None` for no bound but that of digits.

    Returns:
        The mark.
    """
    schema = {"type": "integer", "minimum": low} | ({} if high is None else {"maximum": high})
    return plainly(lambda value: read_whole(value, low, high), Form("", schema))


def read_whole(value: Any, low: int, high: int | None = None) -> int:
    """Read a whole number within bounds.

    Args:
        value: What was written.
        low: The least it can be.
        high: The most it can be, if anything.

    Returns:
        The number.

    Raises:
        PydanticCustomError: It is no such number.

    Example:
        >>> read_whole("7", 1, 10)
        7
    """
    number = read_number(value)
    bounds = (
        say("of {low} or more", low=low) if high is None else say("from {low} to {high}", low=low, high=high)
    )
    if number != int(number) or number < low or (high is not None and number > high):
        raise fault(
            "out-of-range",
            say(
                "{value} can't stand here; a whole number {bounds} was expected.",
                value=quote(str(value)),
                bounds=bounds,
            ),
        )
    return int(number)


Number = Annotated[float, plainly(read_number, Form("number", {"type": "number"}))]
"""Any number."""

Amount = Annotated[float, plainly(read_amount, Form("amount", {"type": "number", "minimum": 0}))]
"""A number of 0 or more; money is one, in the blueprint's currency."""
