"""Going through a mapping or list in its canonical order."""

from collections.abc import Iterable

from blueprint.formatting.order import Kind
from blueprint.source.tree import Entry, Node


class Sorting:
    """Puts the keys of mappings in order.

    Args:
        lanes: All lanes of the blueprint in their order.
        evidence: Those of them that hold evidence.
        is_fixed: Whether keys stay where they are, since aliases must stand behind what they stand for.
    """

    def __init__(self, lanes: Iterable[str], evidence: Iterable[str], *, is_fixed: bool) -> None:
        self._lanes = tuple(lanes)
        self._evidence = tuple(evidence)
        self._is_fixed = is_fixed

    def entries(self, node: Node, kind: Kind) -> list[tuple[Entry, Kind]]:
        """Give the entries of a mapping or list.

        Args:
            node: The mapping or list.
            kind: What it is in the language.

        Returns:
            The entries in order, each with what its value is.
        """
        if not node.is_mapping:
            items = kind.items
            return [(entry, items) for entry in node.entries]
        keys = [entry.name for entry in node.entries]
        kind = kind.with_keys(keys)
        order = keys if self._is_fixed else kind.arranged(keys, self._lanes, self._evidence)
        by_key = {entry.name: entry for entry in node.entries}
        return [(by_key[key], kind.inside(key)) for key in order]
