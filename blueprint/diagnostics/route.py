"""The way from the root of a document to one of its values."""

from typing import TypeAlias

Route: TypeAlias = tuple[str | int, ...]
"""Keys and indices from the root, such as `("moments", 3, "wait")`; indices count from 0."""


def spell(route: Route) -> str:
    """Write a route as people read it.

    Args:
        route: Keys and indices from the root.

    Returns:
        The route in dots and brackets; "the file" for the root.

    Example:
        >>> spell(("moments", 3, "wait"))
        'moments[3].wait'
    """
    written = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in route)
    return written.removeprefix(".") or "the file"
