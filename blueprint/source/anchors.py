"""Anchors (`&name`), aliases (`*name`), and how much the aliases stand for."""

from typing import NamedTuple

from blueprint.source.document import Data


class Anchored(NamedTuple):
    """What an anchor names.

    Args:
        number: Its number among the places.
        data: The value itself; every alias shares it.
        size: Keys, values, lists and mappings in it, with the aliases inside it filled in.
        height: Levels of lists and mappings in it; 0 for a text.
    """

    number: int
    data: Data
    size: int
    height: int


class Anchors:
    """The anchors seen so far, and what their aliases add to the file.

    Example:
        >>> anchors = Anchors()
        >>> anchors.open("a")
        >>> anchors.is_open("a")
        True
        >>> anchors.close("a", Anchored(0, "text", size=1, height=0))
        >>> anchors.use("a").data
        'text'
    """

    __slots__ = ("_known", "added", "used")

    def __init__(self) -> None:
        self._known: dict[str, Anchored | None] = {}
        self.used = 0
        self.added = 0  # what the aliases stand for beyond the one place that each of them takes

    def open(self, name: str) -> None:
        """Begin what an anchor names; an earlier anchor of that name is forgotten, as YAML has it."""
        self._known[name] = None

    def close(self, name: str, what: Anchored) -> None:
        """End what an anchor names, unless something inside it took the name over."""
        if self.is_open(name):
            self._known[name] = what

    def is_open(self, name: str) -> bool:
        """Say whether a name belongs to something that hasn't ended yet."""
        return self._known.get(name, self) is None

    def use(self, name: str) -> Anchored | None:
        """Count an alias; `None` where there is nothing for it to stand for."""
        self.used += 1
        target = self._known.get(name)
        if target:
            self.added += target.size - 1
        return target

    def names(self) -> list[str]:
        """List the names in the order of the text."""
        return list(self._known)
