"""What kind of thing fills a slot: a table of further slots, several of one kind, or just a value."""

from typing import Annotated, Any, get_args, get_origin

from blueprint.themes.theme import Theme


def is_table(kind: Any) -> bool:
    """Tell whether a slot holds a table.

    Args:
        kind: What is written behind the slot's name.

    Example:
        >>> is_table(Theme.__annotations__["step"]), is_table(Theme.__annotations__["ink"])
        (True, False)
    """
    return hasattr(kind, "_fields")


def listed(kind: Any) -> Any:
    """Give the kind of what a list holds, or a table whose slots are named freely.

    Args:
        kind: The kind of the whole.

    Returns:
        The kind of each.

    Example:
        >>> listed(Theme.__annotations__["zones"]).__name__
        'Zone'
    """
    if get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    return next(one for one in reversed(get_args(kind)) if one is not Ellipsis)


def below(way: tuple[str | int, ...]) -> tuple[str, ...]:
    """List the slots that there are at a place of a theme.

    Args:
        way: The way to the place.

    Returns:
        Their names; none where there are none.

    Example:
        >>> below(("fail", 0))
        ('fill', 'ink', 'stroke', 'pen')
    """
    here: Any = Theme
    for part in way:
        # in a table by its name; else it is the kind of what is listed, or named freely
        here = here.__annotations__[part] if is_table(here) else listed(here)
    return here._fields if is_table(here) else ()
