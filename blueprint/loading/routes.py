"""From the way that the model names a value to the way that the file has to it."""

from typing import TypeAlias

from blueprint.diagnostics.route import Route

Data: TypeAlias = str | list["Data"] | dict[str, "Data"] | None


def route_of(data: Data, loc: tuple[str | int, ...]) -> Route:
    """Find the route in a file that the model means.

    The model reads every cell as a list and every text as a mapping, so its ways have parts that the file
    doesn't; and what stands beside the key of a lane belongs to the step there.

    Args:
        data: What the file holds.
        loc: The way as the model names it.

    Returns:
        A route that exists, as long as it can be.

    Example:
        >>> route_of({"moments": [{"customer": "Pay", "time": "x"}]}, ("moments", 0, "customer", 0, "time"))
        ('moments', 0, 'time')
        >>> route_of({"tags": "x"}, ("tags", 0))
        ('tags',)
    """
    way: list[Data] = [data]
    route: list[str | int] = []
    for part in loc:
        if _has(way[-1], part):
            route.append(part)
            way.append(_item(way[-1], part))
        elif isinstance(part, str):
            beside = _beside(way, part)
            if beside is not None:
                del route[beside:], way[beside + 1 :]
                route.append(part)
                way.append(_item(way[-1], part))
    return tuple(route)


def value_at(data: Data, route: Route) -> Data:
    """Give the value at a route.

    Args:
        data: What the file holds.
        route: A route that exists.

    Returns:
        The value.

    Example:
        >>> value_at({"tags": ["a", "b"]}, ("tags", 1))
        'b'
    """
    for part in route:
        data = _item(data, part)
    return data


def _has(data: Data, part: str | int) -> bool:
    if isinstance(data, dict):
        return part in data
    return isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data)


def _item(data: Data, part: str | int) -> Data:
    return data[part]  # type: ignore[index]


def _beside(way: list[Data], part: str) -> int | None:
    """Find the mapping that holds a cell, if it has such a key: a step's key beside the key of its lane."""
    for depth in range(len(way) - 2, max(-1, len(way) - 4), -1):
        value = way[depth]
        if isinstance(value, dict):
            return depth if part in value else None
    return None
