"""Lists and mappings between brackets: in one line where they fit, else broken as the designer broke them."""

from typing import NamedTuple

from blueprint.formatting.order import Kind
from blueprint.formatting.sorting import Sorting
from blueprint.formatting.texts import width, written
from blueprint.source.tree import Entry, Node

WIDTH = 132
"""Columns of a line, Chinese characters counting two: what an editor shows beside its list of files."""

_NARROW = 100
"""What fits into so many columns stands in one line; beyond that, the designer's own breaks count."""


class Item(NamedTuple):
    """An item between brackets.

    Args:
        key: Its key; empty in a list.
        text: The whole item in one line.
        begins_line: Did the designer begin a line with it?
        gap: How many blanks the designer set before it.
        column: Where the designer set it, in columns from the opening bracket.
        holds_mapping: Is there a mapping in it?
    """

    key: str
    text: str
    begins_line: bool
    gap: int
    column: int
    holds_mapping: bool


class Flow:
    """Writes what stands between brackets.

    Args:
        text: The whole text of the file.
        sorting: What puts keys in order.
    """

    def __init__(self, text: str, sorting: Sorting) -> None:
        self._text = text
        self._sorting = sorting
        self._items: dict[Node, list[Item]] = {}  # asked for again and again: does it fit, how does it look

    def one_line(self, node: Node, kind: Kind) -> str:
        """Give a value in one line.

        Args:
            node: A text, or what stands between brackets.
            kind: What it is in the language.

        Returns:
            The line; with line breaks in it where a text can't do without.
        """
        if node.is_text:
            return self._folded(node)
        inner = ", ".join(item.text for item in self.items(node, kind))
        return self.opening(node) + inner + _closing(node)

    def opening(self, node: Node) -> str:
        """Give the anchor, if there is one, and the opening bracket.

        Args:
            node: What stands between brackets.

        Returns:
            What stands before its first item.
        """
        return f"{node.anchor} {'{' if node.is_mapping else '['}".lstrip()

    def items(self, node: Node, kind: Kind) -> list[Item]:
        """Give the items between brackets, in order.

        Args:
            node: What stands between brackets.
            kind: What it is in the language.

        Returns:
            The items.
        """
        if node not in self._items:
            places = self._places(node)
            self._items[node] = [
                self._item(entry, inner, *places[entry]) for entry, inner in self._sorting.entries(node, kind)
            ]
        return self._items[node]

    def lines(self, node: Node, kind: Kind, column: int) -> list[str]:
        """Give what stands between brackets as the lines that it takes.

        Args:
            node: What stands between brackets.
            kind: What it is in the language.
            column: Columns before its opening bracket.

        Returns:
            The first line as it follows the key, the others with their indentation.
        """
        line = self.one_line(node, kind)
        if column + width(line) <= _NARROW:
            return [line]
        items = self.items(node, kind)
        opening = self.opening(node)
        column += len(opening)
        rows: list[list[str]] = []
        for item in items:
            if item.begins_line or not rows:
                rows.append([])
            rows[-1].append(item.text)
        if any(column + width(", ".join(row)) + 1 > WIDTH for row in rows):
            rows = _filled([item.text for item in items], WIDTH - column - 1)
        lines = [", ".join(row) + "," for row in rows] or [","]
        lines[-1] = lines[-1][:-1] + _closing(node)
        return [opening + lines[0], *(" " * column + line for line in lines[1:])]

    def opens_apart(self, node: Node) -> bool:
        """Say whether the designer broke the line right behind the bracket, as one does for one item a line.

        Args:
            node: What stands between brackets.

        Returns:
            Whether there is a line break.
        """
        return bool(node.entries) and "\n" in self._text[node.start : node.entries[0].start]

    def _places(self, node: Node) -> dict[Entry, tuple[str, int]]:
        """Find what stands between each item and the one before, and its columns from the bracket."""
        found: dict[Entry, tuple[str, int]] = {}
        column, begin, end = 0, node.start, node.start + 1
        for i, entry in enumerate(node.entries):
            column += width(self._text[begin : entry.start])
            found[entry] = (self._text[end : entry.start] if i else "", column)
            begin, end = entry.start, entry.value.end
        return found

    def _item(self, entry: Entry, inner: Kind, between: str, column: int) -> Item:
        value = self.one_line(entry.value, inner)
        text = value
        if entry.key is not None:
            key = written(entry.key, self._text, in_flow=True)
            colon = " :" if entry.key.style == "*" else ":"
            text = f"{key}{colon} {value}" if value else key
        gap = len(between.rpartition(",")[2])
        holds_mapping = not entry.value.is_text and (entry.value.is_mapping or "{" in value)
        return Item(entry.name, text, "\n" in between, gap, column, holds_mapping)

    def _folded(self, node: Node) -> str:
        """Bring a text that goes over several lines into one, where that leaves it as it is."""
        raw = written(node, self._text, in_flow=True)
        if "\n" not in raw or node.style == '"' or "\n" in node.value:
            return raw
        return " ".join(line.strip(" \t\r") for line in raw.split("\n"))


def _closing(node: Node) -> str:
    return "}" if node.is_mapping else "]"


def _filled(texts: list[str], room: int) -> list[list[str]]:
    """Put as many items into each line as fit."""
    rows: list[list[str]] = []
    used = 0
    for text in texts:
        needed = width(text) + 2
        if not rows or used + needed > room + 1:
            rows.append([])
            used = 0
        rows[-1].append(text)
        used += needed
    return rows
