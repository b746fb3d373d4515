"""Lanes: the rows of a blueprint, each within a zone."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from blueprint.model.text import same
from blueprint.model.zone import ZONES, Zone


class Lane(NamedTuple):
    """A row of a blueprint.

    Args:
        key: What moments call it.
        title: What readers call it; `None` where it has the zone's title, in the reader's language.
        zone: The zone it lies in.

    Example:
        >>> [lane.key for lane in STANDARD]
        ['evidence', 'customer', 'frontstage', 'backstage', 'support']
    """

    key: str
    title: str | None
    zone: Zone

    def written(self) -> Any:
        """Give the lane as files spell it: its key, or a mapping from the key to the rest."""
        rest = {} if self.title in {None, self.key} else {"title": self.title}
        if self.zone.key != self.key:
            rest["zone"] = self.zone.key
        return {self.key: rest} if rest else self.key


class Lanes:
    """The lanes in force, in their order.

    Args:
        lanes: The lanes, top to bottom.
        listed: Whether the designer listed them.

    Example:
        >>> Lanes(STANDARD).find("support").zone.key
        'support'
    """

    __slots__ = ("_by_key", "listed")

    def __init__(self, lanes: Iterable[Lane], *, listed: bool = False) -> None:
        self._by_key = {same(lane.key): lane for lane in lanes}
        self.listed = listed

    def __iter__(self) -> Iterator[Lane]:
        return iter(self._by_key.values())

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys, top to bottom."""
        return tuple(self._by_key)

    def find(self, key: str) -> Lane | None:
        """Give the lane of a key.

        Args:
            key: What a moment wrote.

        Returns:
            The lane, or `None` where no lane has this key.
        """
        return self._by_key.get(key) or self._by_key.get(same(key))


STANDARD = tuple(Lane(zone.key, None, zone) for zone in ZONES)
"""One lane a zone, in force where a blueprint lists none."""

STANDARD_LANES = Lanes(STANDARD)
