"""JSON stays JSON, for the program that reads it next: one key a line, two blanks a level."""

import json

from blueprint.formatting.flow import WIDTH
from blueprint.formatting.order import Kind, of_blueprint
from blueprint.formatting.sorting import Sorting
from blueprint.formatting.texts import width
from blueprint.source.tree import Node, Tree

_STEP = 2


def is_json(text: str) -> bool:
    """Say whether a text is JSON, and not only YAML that looks like it.

    Args:
        text: The whole text of a file that was read without errors.

    Returns:
        Whether it is a JSON object.

    Example:
        >>> is_json('{"a": 1}'), is_json("{a: 1}"), is_json("a: 1")
        (True, False, False)
    """
    if not text.lstrip().startswith("{"):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def json_lines(tree: Tree, sorting: Sorting) -> list[str]:
    """Give a JSON file as lines.

    Args:
        tree: The tree of the file.
        sorting: What puts keys in order.

    Returns:
        The lines.
    """
    return _Writer(tree.text, sorting).value(tree.root, of_blueprint(), 0, 0)


class _Writer:
    def __init__(self, text: str, sorting: Sorting) -> None:
        self._text = text
        self._sorting = sorting

    def value(self, node: Node, kind: Kind, indent: int, used: int) -> list[str]:
        """Give a value as lines, the first as it follows its key."""
        if node.is_text:
            return [self._text[node.start : node.end]]
        opening, closing = "{}" if node.is_mapping else "[]"
        entries = self._sorting.entries(node, kind)
        if all(entry.value.is_text for entry, _ in entries):
            items = [
                self._key(entry.key) + self._text[entry.value.start : entry.value.end] for entry, _ in entries
            ]
            line = f"{opening}{', '.join(items)}{closing}"
            if used + width(line) < WIDTH:
                return [line]
        lines = [opening]
        blanks = " " * (indent + _STEP)
        for entry, inner in entries:
            key = self._key(entry.key)
            value = self.value(entry.value, inner, indent + _STEP, indent + _STEP + width(key))
            lines += [blanks + key + value[0], *value[1:]]
            lines[-1] += ","
        lines[-1] = lines[-1].removesuffix(",")
        return [*lines, " " * indent + closing]

    def _key(self, key: Node | None) -> str:
        return f"{self._text[key.start : key.end]}: " if key else ""
