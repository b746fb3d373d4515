"""A text as a tree: each key and value as it is written, which plain data no longer shows."""

import re
from typing import NamedTuple
from unicodedata import normalize

from yaml import events

from blueprint.source.directives import settle
from blueprint.source.document import Document
from blueprint.source.escapes import rewrite
from blueprint.source.limits import Limits
from blueprint.source.parser import Event, NextEvent, parser_of
from blueprint.source.problems import Problems

_ANCHORED = re.compile(r"&[^\s,\[\]{}]+(?:[ \t]*(?:#[^\n]*)?\r?\n|[ \t]+)*")


class Node:
    """A key or value as it is written.

    Args:
        start: Offset of its first character, behind its anchor.
        style: How it is written: `""`, `'`, `"`, `|` or `>` for a text, `*` for an alias, `{` or `[` between
            brackets, `:` or `-` for a mapping or list in lines.
    """

    __slots__ = (
        "anchor", "column", "end", "entries", "has_comments", "parent", "start", "style", "tail", "value",
    )  # fmt: skip

    def __init__(self, start: int, style: str) -> None:
        self.start = start
        self.end = start
        """Offset behind its last character; of a mapping or list in lines, behind the last one in it."""
        self.style = style
        self.value = ""
        """What a text means."""
        self.anchor = ""
        """The name by which aliases call it, with its `&`; empty for most."""
        self.column = 0
        """How many characters stand before it in its line."""
        self.entries: list[Entry] = []
        self.parent: Entry | None = None
        self.tail: list[str] = []
        """Comments behind its last entry; an empty text stands for blank lines."""
        self.has_comments = False
        """Whether comments stand between its brackets."""

    @property
    def is_text(self) -> bool:
        """Is it neither a mapping nor a list? An alias counts as a text."""
        return self.style not in _HOLDERS

    @property
    def keeps_blank_lines(self) -> bool:
        """Is it a text in lines with blank lines at its end that belong to it?"""
        return self.style in {"|", ">"} and self.value.endswith("\n\n")

    @property
    def is_mapping(self) -> bool:
        """Does it have keys?"""
        return self.style in {"{", ":"}

    @property
    def is_flow(self) -> bool:
        """Does it stand between brackets?"""
        return self.style in {"{", "["}


_HOLDERS = frozenset("{[:-")


class Entry:
    """An item of a list, or a key of a mapping with its value, and the comments that belong to it.

    Args:
        home: The list or mapping.
        key: The key; `None` for an item of a list.
        value: The value, which may be blank.
    """

    __slots__ = ("before", "beside", "home", "key", "value")

    def __init__(self, home: Node, key: Node | None, value: Node) -> None:
        self.home = home
        self.key = key
        self.value = value
        self.before: list[str] = []
        """The comments above it; an empty text stands for blank lines."""
        self.beside = ""
        """The comment behind it in its line."""

    @property
    def name(self) -> str:
        """The key's text; empty for an item of a list."""
        return normalize("NFC", self.key.value) if self.key else ""

    @property
    def start(self) -> int:
        """Offset of its first character."""
        return (self.key or self.value).start


class Tree(NamedTuple):
    """The tree of a text.

    Args:
        text: The text, as long as the document's.
        root: The outermost value.
        leaves: All texts and aliases in the order of the text, each in its entry; a key stands before its
            value. The outermost value has no entry.
    """

    text: str
    root: Node
    leaves: list[tuple[Node, Entry]]


def grow(document: Document) -> Tree:
    """Make the tree of a document.

    Args:
        document: What was read, without errors; its limits hold for the tree too.

    Returns:
        The tree, without its comments.

    Example:
        >>> from blueprint.source.read import read
        >>> tree = grow(read(b"title: 'Tea'"))
        >>> [tree.text[leaf.start : leaf.end] for leaf, _ in tree.leaves]
        ['title', "'Tea'"]
    """
    limits = Limits()
    unheard = Problems("", document.lines)  # whatever is wrong has been said when the document was read
    text, _ = rewrite(settle(document.text, unheard, limits.problems), unheard, limits)
    return _Grower(document.text).run(parser_of(text))


class _Grower:
    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[Node] = []
        self._key: list[Node | None] = []  # of each open mapping, the key whose value comes next
        self._leaves: list[tuple[Node, Entry]] = []
        self._root = Node(0, "")

    def run(self, next_event: NextEvent) -> Tree:
        while (event := next_event()) is not None:
            if isinstance(event, events.ScalarEvent | events.AliasEvent):
                self._leaf(event)  # type: ignore[arg-type]
            elif isinstance(event, events.CollectionStartEvent):
                self._begin(event)  # type: ignore[arg-type]
            elif isinstance(event, events.CollectionEndEvent):
                self._finish(event.end_mark.index)  # type: ignore[union-attr]
        return Tree(self._text, self._root, self._leaves)

    def _node(self, event: Event, style: str) -> Node:
        start = event.start_mark.index
        found = _ANCHORED.match(self._text, start) if event.anchor is not None and style != "*" else None
        node = Node(found.end() if found else start, style)
        node.anchor = f"&{event.anchor}" if found else ""
        node.column = (
            node.start - (self._text.rfind("\n", 0, node.start) + 1) if found else event.start_mark.column
        )
        return node

    def _leaf(self, event: Event) -> None:
        is_alias = isinstance(event, events.AliasEvent)
        node = self._node(event, "*" if is_alias else (event.style or ""))
        node.end = max(node.start, event.end_mark.index)
        node.value = event.anchor or "" if is_alias else event.value
        if node.style in {"|", ">"}:
            node.end = node.start + len(_without_blank_lines(self._text[node.start : node.end]))
        self._put(node)

    def _begin(self, event: Event) -> None:
        is_mapping = isinstance(event, events.MappingStartEvent)
        node = self._node(event, ("{" if is_mapping else "[") if event.flow_style else ":-"[not is_mapping])
        self._put(node)
        self._open.append(node)
        self._key.append(None)

    def _finish(self, end: int) -> None:
        node = self._open.pop()
        self._key.pop()
        last = node.entries[-1].value if node.entries else node
        node.end = end if node.is_flow else last.end

    def _put(self, node: Node) -> None:
        if not self._open:
            self._root = node
            return
        home = self._open[-1]
        if home.is_mapping and self._key[-1] is None:
            self._key[-1] = node
            return
        entry = Entry(home, self._key[-1], node)
        self._key[-1] = None
        home.entries.append(entry)
        node.parent = entry
        if entry.key:
            entry.key.parent = entry
            self._leaves.append((entry.key, entry))
        if node.is_text:
            self._leaves.append((node, entry))


def _without_blank_lines(block: str) -> str:
    """Cut off the blank lines behind a text in lines, but those that it keeps (`|+`)."""
    header, _, body = block.partition("\n")
    if "+" in header.partition("#")[0]:
        return block
    lines = body.split("\n")
    while lines and not lines[-1].strip(" \t\r"):
        lines.pop()
    return "\n".join((header, *lines)).rstrip("\r")
