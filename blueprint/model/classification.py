"""Classification: what kind of service process this is."""

from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from blueprint.model.fault import Faults
from blueprint.model.form import Listed, Meanings, chosen, plainly
from blueprint.model.native import none_of
from blueprint.model.part import Part
from blueprint.model.text import items_of

OBJECTS = {
    "customer goods": "Things that belong to the customer.",
    "company goods": "Things that belong to the company.",
    "information": "Data, papers, money in an account.",
    "people": "The customer himself, or others.",
}
"""What a service may act upon."""


def read_objects(value: Any) -> tuple[str, ...]:
    """Read what a service acts upon.

    Args:
        value: One of the words in `OBJECTS`, or a list of them.

    Returns:
        The words.

    Raises:
        PydanticCustomError: The list is empty or none.
        ValidationError: Some words aren't known.

    Example:
        >>> read_objects("people")
        ('people',)
    """
    faults = Faults("object")
    words = [value] if isinstance(value, str) else items_of(value, "texts", or_one=True)
    found = tuple(
        faults.attempt((i,) if words is not value else (), word, _known) for i, word in enumerate(words)
    )
    if faults:
        raise faults.error()
    return found


def _known(word: Any) -> str:
    if word not in OBJECTS:
        raise none_of(word, list(OBJECTS))
    return str(word)


_VARIABILITY = Meanings(
    {"standard": "Every customer gets the same.", "custom": "Each customer gets something of his own."}
)
_PARTICIPATION = Meanings(
    {
        "none": "The customer takes no part.",
        "indirect": "The customer's things or data take part, not he himself.",
        "self-service": "The customer does it by himself.",
        "interactive": "The customer and the staff do it together.",
    }
)


class Classification(Part):
    """What kind of service process this is, in three dimensions; what is left out is derived from the steps.

    Example:
        >>> Classification(variability="standard", object="information").object
        ('information',)
    """

    noun: ClassVar[str] = "a classification"

    variability: Annotated[Literal["standard", "custom"], _VARIABILITY] | None = Field(
        None, description="Whether each customer gets the same, or something of his own."
    )
    object: Annotated[tuple[str, ...], plainly(read_objects, Listed(chosen(OBJECTS), or_one=True))] = Field(
        (), description="What the service acts upon."
    )
    participation: (
        Annotated[Literal["none", "indirect", "self-service", "interactive"], _PARTICIPATION] | None
    ) = Field(None, description="How the customer takes part.")
