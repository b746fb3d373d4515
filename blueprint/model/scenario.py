"""Scenarios: what-ifs."""

from collections.abc import Mapping
from functools import partial
from typing import Annotated, Any, ClassVar, NamedTuple, Self

from pydantic import Field

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import say
from blueprint.model.actor import Actors
from blueprint.model.chance import CHANCE, read_chance
from blueprint.model.demand import ARRIVALS, read_arrivals
from blueprint.model.fault import Faults, fault
from blueprint.model.form import Either, Form, Mapped, plainly
from blueprint.model.native import wrong
from blueprint.model.number import read_amount
from blueprint.model.part import Part
from blueprint.model.rate import Rate
from blueprint.model.text import read_text

_TIMES = ("×", "x", "X", "*")


class Factor(NamedTuple):
    """So many times as much.

    Args:
        times: The factor.

    Example:
        >>> Factor.read("×1.8").times
        1.8
    """

    times: float

    def __str__(self) -> str:
        return f"×{self.times:.15g}"

    def written(self) -> str:
        """Give the factor as files spell it."""
        return str(self)

    @classmethod
    def read(cls, value: str) -> Self:
        """Read a factor.

        Args:
            value: A multiplication sign and a number.

        Returns:
            The factor.

        Raises:
            PydanticCustomError: It is no factor.
        """
        return cls(read_amount(value.strip()[1:]))


def read_change(value: Any) -> Factor | Rate | dict[str, Rate]:
    """Read how arrivals change.

    Args:
        value: A factor such as `×1.8`, a rate, or rates by the clock.

    Returns:
        What was read.

    Raises:
        PydanticCustomError: It is none of them.
        ValidationError: Some times of day or rates are wrong.

    Example:
        >>> str(read_change("x1.8"))
        '×1.8'
    """
    if isinstance(value, Factor):
        return value
    if isinstance(value, str) and value.strip().startswith(_TIMES):
        return Factor.read(value)
    if isinstance(value, str) and "/" not in value:
        raise fault(
            "bad-rate",
            say("{value} is neither a factor nor a rate.", value=quote(value)),
            help=say("Write `×1.8` or `40/h`."),
        )
    return read_arrivals(value)


def read_shares(value: Any) -> dict[str, dict[str, float]]:
    """Read how chances change.

    Args:
        value: A mapping from moments to mappings from their targets to chances.

    Returns:
        The mapping.

    Raises:
        PydanticCustomError: It is no such mapping.
        ValidationError: Some chances are wrong.

    Example:
        >>> read_shares({"welcome": {"app": "50%", "counter": "50%"}})
        {'welcome': {'app': 0.5, 'counter': 0.5}}
    """
    return _each(value, partial(_each, read=read_chance))


def _each(value: Any, read: Any) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise wrong(value, say("a mapping such as `welcome: {app: 50%, counter: 50%}`"))
    faults = Faults("next")
    found = {
        faults.attempt((str(key),), key, read_text): faults.attempt((str(key),), item, read)
        for key, item in value.items()
    }
    if faults:
        raise faults.error()
    return found


FACTOR = Form("factor", {"type": "string", "pattern": r"^\s*[×xX*]\s*[0-9.]+\s*$"})
SHARES = Mapped(Mapped(CHANCE))


class Scenario(Part):
    """What would be different.

    Example:
        >>> Scenario(arrivals="×1.8", actors={"teller": {"count": 4}}).actors["teller"].count
        4
    """

    noun: ClassVar[str] = "a scenario"

    arrivals: (
        Annotated[Factor | Rate | dict[str, Rate], plainly(read_change, Either((FACTOR, ARRIVALS)))] | None
    ) = Field(None, description="How many customers arrive: a factor such as ×1.8, or what `demand` takes.")
    actors: Actors = Field(default_factory=dict, description="What is different with actors, by their names.")
    next: Annotated[dict[str, dict[str, float]], plainly(read_shares, SHARES)] = Field(
        default_factory=dict,
        description="Which chances are different: moments, of each its targets with their chances.",
    )
