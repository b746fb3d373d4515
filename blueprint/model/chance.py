"""Chances: shares from 0 to 1, written `5%` or `0.05`."""

from fractions import Fraction
from typing import Annotated, Any

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.fault import fault
from blueprint.model.form import Form, plainly
from blueprint.model.number import read_number

_PERCENT = ("%", "％")
_WHOLE = 100


def read_chance(value: Any) -> float:
    """Read a chance.

    Args:
        value: What was written, such as `5%` or `0.05`.

    Returns:
        A share from 0 to 1.

    Raises:
        PydanticCustomError: It is no chance; a bare 5 is refused, since it may mean 5% or 5 times.

    Example:
        >>> read_chance("5%"), read_chance("0.05")
        (0.05, 0.05)
    """
    if isinstance(value, str) and value.strip().endswith(_PERCENT):
        percent = read_number(value.strip()[:-1])
        share = float(Fraction(str(percent)) / 100)  # exact, so that 33.3% is 0.333
    else:
        percent = share = read_number(value)
    if share < 0:
        raise fault(
            "bad-chance", say("A chance can't be less than 0, as {value} is.", value=quote(str(value)))
        )
    if share > 1:
        sentence = say("{value} is no chance, for a chance is at most 1.", value=quote(str(value)))
        advice = (
            say("If you mean percent, write `{percent:g}%`.", percent=percent)
            if 1 < percent <= _WHOLE
            else say("Write it as `5%` or `0.05`.")
        )
        raise fault("bad-chance", sentence, help=advice)
    return share


CHANCE = Form(
    "chance",
    {
        "anyOf": [
            {"type": "number", "minimum": 0, "maximum": 1},
            {"type": "string", "pattern": r"^\s*\+?(\d+\.?\d*|\.\d+)\s*[%％]\s*$"},
        ]
    },
)

Chance = Annotated[float, plainly(read_chance, CHANCE)]
"""A share from 0 to 1, written `5%` or `0.05`."""
