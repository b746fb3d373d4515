"""Cutting the faulty parts out of plain data, so that the rest can be checked as well."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from blueprint.diagnostics.route import Route
from blueprint.loading.routes import Data

PLACEHOLDER = "…"
"""Stands where a text is missing, so that what it belongs to can still be checked."""


@dataclass(slots=True)
class Pruned:
    """Plain data without some parts.

    Args:
        data: What is left.
        indices: Of each list that lost items, by its route in what is left, the indices that the items
            left had before.
    """

    data: Data
    indices: dict[Route, list[int]] = field(default_factory=dict)

    def before(self, route: Route) -> Route:
        """Give the route that something had before anything was cut out.

        Args:
            route: A route in what is left.

        Returns:
            The route in the whole data.
        """
        found: list[str | int] = []
        for depth, part in enumerate(route):
            indices = self.indices.get(route[:depth])
            found.append(indices[part] if indices and isinstance(part, int) else part)
        return tuple(found)


def prune(data: Data, cut: Iterable[Route], missing: Iterable[Route]) -> Pruned:
    """Cut parts out of plain data.

    Args:
        data: The data, which stays as it is.
        cut: Routes of what is to be cut out.
        missing: Routes of texts that are to be put in.

    Returns:
        What is left.

    Example:
        >>> prune({"tags": ["a", "b"]}, [("tags", 0)], []).data
        {'tags': ['b']}
    """
    wanted: dict[Route, list[str]] = {}
    for route in sorted(missing, key=str):
        wanted.setdefault(route[:-1], []).append(str(route[-1]))
    pruned = Pruned(None)
    pruned.data = _copy(data, ((), ()), (set(cut), wanted), pruned)
    return pruned


def _copy(
    data: Data, at: tuple[Route, Route], changes: tuple[set[Route], dict[Route, list[str]]], pruned: Pruned
) -> Data:
    """Copy what isn't cut out; `at` is the route that it has, and the one that the copy has."""
    (route, left), (cut, wanted) = at, changes
    if isinstance(data, dict):
        found = {
            key: _copy(item, ((*route, key), (*left, key)), changes, pruned)
            for key, item in data.items()
            if (*route, key) not in cut
        }
        return found | dict.fromkeys(wanted.get(route, ()), PLACEHOLDER)
    if isinstance(data, list):
        kept = [i for i in range(len(data)) if (*route, i) not in cut]
        if len(kept) < len(data):
            pruned.indices[left] = kept
        return [_copy(data[i], ((*route, i), (*left, n)), changes, pruned) for n, i in enumerate(kept)]
    return data
