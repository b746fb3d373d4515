"""How a value may be written: what reads it, and what describes it in the JSON Schema."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import GetCoreSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, core_schema


@dataclass(frozen=True, eq=False)
class Form:
    """The JSON Schema of a value.

    Args:
        name: Its name among the schema's definitions; empty for one that is written out where it is used.
        schema: The JSON Schema.

    Example:
        >>> Form("truth", {"type": "boolean"}).name
        'truth'
    """

    name: str = ""
    schema: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Listed:
    """The form of a list.

    Args:
        item: The form or the part that each item has.
        or_one: Whether one item may stand there without a list.
    """

    item: object
    or_one: bool = False


@dataclass(frozen=True, eq=False)
class Mapped:
    """The form of a mapping with names of the designer's own.

    Args:
        item: The form or the part of each value.
        alone: Whether there is just one of them.
    """

    item: object
    alone: bool = False


@dataclass(frozen=True, eq=False)
class Either:
    """The form of a value that may be written in several ways.

    Args:
        forms: The forms or parts.
    """

    forms: tuple[object, ...]


@dataclass(frozen=True, eq=False)
class Meanings:
    """Marks a key that takes one of a few words with what each of them means, for editors to show.

    Args:
        words: The meaning of each word.
    """

    words: Mapping[str, str]


def chosen(words: Mapping[str, str]) -> Form:
    """Give the form of a value that is one of a few words.

    Args:
        words: What each word means.

    Returns:
        The form.

    Example:
        >>> chosen({"low": "A little.", "high": "A lot."}).schema["enum"]
        ['low', 'high']
    """
    return Form("", enumeration(words))


def enumeration(words: Mapping[str, str]) -> dict[str, Any]:
    """Give the JSON Schema of a value that is one of a few words.

    Args:
        words: What each word means.

    Returns:
        An enumeration, with the descriptions beside it where most editors look for them.

    Example:
        >>> enumeration({"low": "A little."})
        {'enum': ['low'], 'enumDescriptions': ['A little.']}
    """
    return {"enum": list(words), "enumDescriptions": list(words.values())}


@dataclass(frozen=True, eq=False)
class Reads:
    """Marks a key of a part with the function that reads its value.

    It keeps rare parts out of the schema that pydantic builds at the start: they are built on first use.

    Args:
        read: Makes the value of whatever was written; it gets pydantic's information too.
        form: How the value may be written.
    """

    read: Callable[[Any, ValidationInfo], Any]
    form: object

    def __get_pydantic_core_schema__(self, _source: object, _handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic what reads this value."""
        return core_schema.with_info_plain_validator_function(self.read)


def plainly(read: Callable[[Any], Any], form: object) -> Reads:
    """Mark a key with a function that needs nothing but the value.

    Args:
        read: Makes the value of whatever was written.
        form: How the value may be written.

    Returns:
        The mark.
    """
    return Reads(lambda value, _info: read(value), form)
