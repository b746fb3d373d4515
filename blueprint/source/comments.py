"""Giving each comment of a text to what it belongs to.

A comment behind something in its line belongs to that; one in a line of its own belongs to what comes next,
unless it is set in so far that it can only belong to the end of what went before.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from blueprint.source.tree import Entry, Node, Tree

_TO_PROGRAMS = re.compile(r"#!|#\s*(?:yaml-language-server:|vim?:|SPDX-|-\*-)")
_COMMENT = re.compile(r"&[^\s,\[\]{}]+|(?P<comment>#[^\r\n]*)")


class Around(NamedTuple):
    """What stands around the outermost mapping.

    Args:
        head: The lines up to the `---`, where there is one.
        comments: The comments above the first key that are about the file, not about that key.
        found: All comments of the text, those in the head and behind a `|` or `>` included.
    """

    head: list[str]
    comments: list[str]
    found: list[str]


class _Line(NamedTuple):
    offset: int
    comment: str  # empty for a line without one
    column: int
    is_blank: bool
    begins: bool = False  # whether the dash of the next item stands there


def attach(tree: Tree) -> Around:
    """Give the comments of a text to the entries of its tree.

    Args:
        tree: The tree, which is changed.

    Returns:
        The comments that belong to none of them, but to the file.

    Example:
        >>> from blueprint.source.read import read
        >>> from blueprint.source.tree import grow
        >>> tree = grow(read(b"title: Tea # green"))
        >>> attach(tree).comments, tree.root.entries[0].beside
        ([], '# green')
    """
    openers, closers = _borders(tree)
    head, begin = _head(tree)
    leaves = tree.leaves
    found = [line[at:] for line in head if (at := line.find("#")) >= 0]
    for i in range(len(leaves) + 1):
        start = leaves[i - 1][0].end if i else begin
        end = leaves[i][0].start if i < len(leaves) else len(tree.text)
        if "\n" in tree.text[start:end] or "#" in tree.text[start:end]:
            before = leaves[i - 1][1] if i else None
            behind = leaves[i][1] if i < len(leaves) else None
            opener = openers.get(i, behind)
            found += _Gap(tree, before, opener, closers.get(i - 1, []), behind).settle(start, end)
    found += [header for leaf, _ in leaves if (header := _behind_mark(tree.text, leaf))]
    return Around(head, _set_apart(tree.root), found)


def _behind_mark(text: str, leaf: Node) -> str:
    """Find the comment behind the `|` or `>` of a text in lines."""
    if leaf.style not in {"|", ">"}:
        return ""
    header = text[leaf.start : leaf.end].partition("\n")[0]
    return "".join(header.partition("#")[1:]).rstrip()


def _borders(tree: Tree) -> tuple[dict[int, Entry], dict[int, list[Entry]]]:
    """Find the outermost entry that begins with each leaf, and those that end with it, innermost first."""
    first: dict[int, Entry] = {}
    last: dict[Entry, int] = {}
    seen: set[Entry] = set()
    for i, (_, innermost) in enumerate(tree.leaves):
        entry: Entry | None = innermost
        while entry is not None:
            if entry not in seen:
                seen.add(entry)
                first[i] = entry
            last[entry] = i
            entry = entry.home.parent
    closers: dict[int, list[Entry]] = {}
    for entry, i in last.items():
        closers.setdefault(i, []).append(entry)
    for entries in closers.values():
        entries.sort(key=_depth, reverse=True)
    return first, closers


def _depth(entry: Entry) -> int:
    depth = 0
    while (parent := entry.home.parent) is not None:
        entry, depth = parent, depth + 1
    return depth


class _Gap:
    """What stands between two leaves of a tree."""

    def __init__(
        self,
        tree: Tree,
        before: Entry | None,
        opener: Entry | None,
        closed: list[Entry],
        behind: Entry | None,
    ) -> None:
        self._tree = tree
        self._before = before
        self._opener = opener
        self._closed = closed
        self._behind = behind
        self._is_blank = False

    def settle(self, start: int, end: int) -> list[str]:
        """Give each comment to an entry, or to the end of a list or mapping."""
        found = []
        lowest: Node | None = None  # where the last comment went, which nothing after it may go deeper than
        is_past = False
        for line in _lines(self._tree.text, start, end):
            if not line.comment:
                self._is_blank |= line.is_blank
                is_past |= line.begins
                continue
            found.append(line.comment)
            for node in self._brackets(line.offset):
                node.has_comments = True
            if line.column < 0 and self._before is not None:
                self._put_beside(self._before, line)
                continue
            home = None if is_past else self._ended(line, lowest)
            if home is not None:
                lowest = home
                self._add(home.tail, line.comment)
            else:
                is_past = True
                self._add(self._next_lines(), line.comment)
        if self._is_blank and self._opener is not None:
            self._opener.before.append("")
        return found

    def _next_lines(self) -> list[str]:
        return self._opener.before if self._opener is not None else self._tree.root.tail

    def _add(self, lines: list[str], comment: str) -> None:
        if self._is_blank:
            lines.append("")
            self._is_blank = False
        lines.append(comment)

    def _put_beside(self, entry: Entry, line: _Line) -> None:
        """Take a comment at the end of a line to the entry that the line shows last."""
        while entry.home.is_flow and not _spans(entry.home, line.offset) and entry.home.parent is not None:
            entry = entry.home.parent
        if entry.beside:
            entry.before.append(line.comment)
        else:
            entry.beside = line.comment

    def _ended(self, line: _Line, lowest: Node | None) -> Node | None:
        """Find the list or mapping that has just ended and that a comment belongs to."""
        next_column = -1
        if self._opener is not None and not self._opener.home.is_flow:
            next_column = self._opener.home.column
        for entry in self._closed:
            home = entry.home
            if home.is_flow:
                if _spans(home, line.offset):
                    return home
            elif next_column < home.column <= line.column and (
                lowest is None or home.column <= lowest.column
            ):
                return home
        return None

    def _brackets(self, offset: int) -> list[Node]:
        """Find the brackets around an offset."""
        found = []
        for innermost in (self._before, self._behind):
            entry = innermost
            while entry is not None:
                if entry.home.is_flow and _spans(entry.home, offset):
                    found.append(entry.home)
                entry = entry.home.parent
        return found


def _spans(node: Node, offset: int) -> bool:
    return node.start <= offset < node.end


def _lines(text: str, start: int, end: int) -> Iterator[_Line]:
    """Give the lines of a gap; the column of a comment that has something before it is -1."""
    is_first = start > 0 and text[start - 1] != "\n"
    while start <= end:
        stop = text.find("\n", start, end)
        piece = text[start : end if stop < 0 else stop]
        found = next((match for match in _COMMENT.finditer(piece) if match["comment"]), None)
        if found:
            ahead = piece[: found.start()]  # a dash there means that the next item has begun
            column = -1 if is_first else 0 if ahead.strip() else len(ahead)
            yield _Line(start + found.start(), found["comment"].rstrip(), column, is_blank=False)
        elif stop >= 0 and not is_first:
            inner = piece.strip()
            yield _Line(start, "", 0, is_blank=not inner, begins=inner[:1] in {"-", "?", ":"})
        if stop < 0:
            return
        start, is_first = stop + 1, False


def _head(tree: Tree) -> tuple[list[str], int]:
    """Take off the lines up to the `---`, and say where the rest begins."""
    text, offset, begin = tree.text, 0, 0
    while offset < len(text) and offset <= tree.root.start:
        stop = text.find("\n", offset)
        stop = len(text) if stop < 0 else stop
        if re.match(r"---(?:\s|$)", text[offset : stop + 1]):
            begin = min(stop + 1, tree.root.start)
            break
        offset = stop + 1
    lines = [line.rstrip() for line in text[:begin].splitlines()]
    return [line for line in lines if line], begin


def _set_apart(root: Node) -> list[str]:
    """Take off the comments at the head that are about the file, not about the first key.

    A blank line sets them apart, or they speak to editors and other programs, which look for them there.
    """
    if not root.entries:
        return []
    lines = root.entries[0].before
    cut = max((i + 1 for i, line in enumerate(lines) if not line or _TO_PROGRAMS.match(line)), default=0)
    apart, root.entries[0].before = lines[:cut], lines[cut:]
    return apart
