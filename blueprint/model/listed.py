"""Lists and mappings of parts, which are read only when a blueprint has them."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from pydantic import ValidationInfo

from blueprint.diagnostics.sentence import say
from blueprint.model.fault import Faults
from blueprint.model.form import Listed, Mapped, Reads
from blueprint.model.native import wrong
from blueprint.model.part import Part
from blueprint.model.text import items_of, read_key


def one(part: type[Part]) -> Reads:
    """Mark a key whose value is one part, built when it is first used.

    Args:
        part: The class of the part.

    Returns:
        The mark.
    """
    return Reads(lambda value, info: part.model_validate(value, context=info.context), part)


def some(part: type[Part], what: str, *, or_one: bool = False) -> Reads:
    """Mark a key whose value is a list of parts.

    Args:
        part: The class of the parts.
        what: What a designer calls them, in the plural.
        or_one: Whether one part may stand there without a list.

    Returns:
        The mark.
    """
    return Reads(partial(_read_some, part, what, or_one=or_one), Listed(part, or_one=or_one))


def _read_some(
    part: type[Part], what: str, value: Any, info: ValidationInfo, *, or_one: bool
) -> tuple[Any, ...]:
    read: Callable[[Any], Any] = partial(part.model_validate, context=info.context)
    if or_one and isinstance(value, str | Mapping | Part):
        return (read(value),)
    faults = Faults(part.__name__)
    found = [faults.attempt((i,), item, read) for i, item in enumerate(items_of(value, what, or_one=or_one))]
    if faults:
        raise faults.error()
    return tuple(found)


def by_name(part: type[Part], what: str) -> Reads:
    """Mark a key whose value is a mapping from names to parts.

    Args:
        part: The class of the parts.
        what: What a designer calls them, in the plural.

    Returns:
        The mark.
    """
    return Reads(partial(_read_by_name, part, what), Mapped(part))


def _read_by_name(part: type[Part], what: str, value: Any, info: ValidationInfo) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise wrong(value, say("a mapping from names to {what}", what=say(what)))
    faults = Faults(part.__name__)
    found: dict[str, Any] = {}
    for name, item in value.items():
        loc = (str(name),)
        key = faults.attempt(loc, name, partial(read_key, info=info))
        read = faults.attempt(loc, item, partial(part.model_validate, context=info.context))
        if key is not None and read is not None:
            found[key] = read
    if faults:
        raise faults.error()
    return found
