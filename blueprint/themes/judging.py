"""Whether slots make a theme: the judgement on what users write, by what stands beside each slot."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, ConfigDict, create_model

from blueprint.themes.kinds import is_table
from blueprint.themes.theme import Theme

_STRICT = ConfigDict(extra="forbid")


def judged(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Judge the slots of a theme.

    Args:
        slots: All of them.

    Returns:
        The same with sizes as fractions, colours in small letters, and in each table what was left out.

    Raises:
        ValidationError: A slot is missing, unknown, or filled wrongly.

    Example:
        >>> from blueprint.themes.find import slots
        >>> judged({**slots("plain"), "background": "#FFFFF8"})["background"]
        '#fffff8'
    """
    return _judge(Theme).model_validate(slots).model_dump()


@cache
def _judge(table: Any) -> type[BaseModel]:
    """Make the model that judges one table, of the kinds of its slots."""
    defaults = table._field_defaults
    slots: dict[str, Any] = {
        slot: (_kind(kind), defaults.get(slot, ...)) for slot, kind in table.__annotations__.items()
    }
    return create_model(table.__name__, __config__=_STRICT, **slots)


def _kind(kind: Any) -> Any:
    """Put models in the place of tables."""
    if is_table(kind):
        return _judge(kind)
    if get_origin(kind) is Annotated:
        inner, *constraints = get_args(kind)
        return Annotated[(_kind(inner), *constraints)]
    if get_origin(kind) in {dict, tuple}:
        return get_origin(kind)[tuple(map(_kind, get_args(kind)))]
    return kind
