"""Where blank lines stand: one at most, and evenly.

Blank lines are the designer's, but what he sets apart here he sets apart there: where any two sections at the
top are apart, all that take several lines are; where half of the moments of a phase or more are, all are; and
phases are wherever moments are.
"""

from blueprint.formatting.row import Row
from blueprint.source.tree import Node


class Blanks:
    """Says which entries are set apart by a blank line.

    Args:
        root: The outermost mapping.
        is_fixed: Whether no blank line may be added, since one could become part of a text.

    Example:
        >>> Blanks(Node(0, ":"), is_fixed=False).between(Node(0, "-"), [])
        []
    """

    def __init__(self, root: Node, *, is_fixed: bool) -> None:
        self._root = root
        self._is_fixed = is_fixed
        self._even = set() if is_fixed else _even(root)

    def between(self, node: Node, rows: list[Row]) -> list[bool]:
        """Say before which rows a blank line is to stand.

        Args:
            node: The mapping or list.
            rows: Its rows in order.

        Returns:
            For each row, whether there has to be one; the designer's own come on top.
        """
        if node is self._root:
            is_airy = not self._is_fixed and any(_is_apart(row.entry.before) for row in rows[1:])
            talls = [False, *(row.is_tall for row in rows)]
            return [is_airy and (row.is_tall or talls[i]) for i, row in enumerate(rows)]
        return [node in self._even] * len(rows)


def _is_apart(before: list[str]) -> bool:
    return before[:1] == [""]


def _even(root: Node) -> set[Node]:
    """Find the lists of phases and moments whose items are all set apart."""
    found: set[Node] = set()
    for entry in root.entries:
        if entry.name == "moments":
            found |= {entry.value} if _is_mostly_apart(entry.value) else set()
        if entry.name == "phases":
            inner = [part.value for phase in entry.value.entries for part in phase.value.entries]
            moments = {node for node in inner if not node.is_mapping and _is_mostly_apart(node)}
            found |= moments | ({entry.value} if moments or _is_mostly_apart(entry.value) else set())
    return found


def _is_mostly_apart(node: Node) -> bool:
    gaps = [_is_apart(entry.before) for entry in node.entries[1:]]
    return bool(gaps) and 2 * sum(gaps) >= len(gaps)
