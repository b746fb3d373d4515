"""Mappings and lists in lines, one key or item below the other."""

from blueprint.formatting import tables, texts
from blueprint.formatting.blanks import Blanks
from blueprint.formatting.flow import WIDTH, Flow
from blueprint.formatting.order import Kind
from blueprint.formatting.row import Row
from blueprint.formatting.sorting import Sorting
from blueprint.source.tree import Entry, Node

_STEP = 2
_ALWAYS = frozenset(("blueprint", "phase", "moment"))
"""What is never written between brackets."""
_WHERE_TOO_LONG = frozenset(("step", "fail-point"))
"""What is written in lines where it is too long for one, rather than broken between brackets."""


class Block:
    """Writes what stands in lines.

    Args:
        text: The whole text of the file.
        sorting: What puts keys in order.
        blanks: What sets entries apart.
    """

    def __init__(self, text: str, sorting: Sorting, blanks: Blanks) -> None:
        self._text = text
        self._sorting = sorting
        self._blanks = blanks
        self._flow = Flow(text, sorting)

    def lines(self, node: Node, kind: Kind, indent: int) -> list[str]:
        """Give a mapping or list as lines.

        Args:
            node: The mapping or list.
            kind: What it is in the language.
            indent: Columns before it.

        Returns:
            Its lines, comments and blank lines included.
        """
        rows = [self._row(entry, inner, indent) for entry, inner in self._sorting.entries(node, kind)]
        tables.line_up(rows, indent, is_moment=kind.name == "moment")
        lines: list[str] = []
        for row, apart in zip(rows, self._blanks.between(node, rows), strict=True):
            lines += self._printed(row, indent, is_apart=apart, is_first=not lines)
        return lines + _comments(node.tail, indent, is_first=False)

    def _row(self, entry: Entry, kind: Kind, indent: int) -> Row:
        head = self._head(entry)
        value = entry.value
        below = indent + _STEP
        if self._is_below(entry, kind, indent + texts.width(head) + 1):
            if entry.key is None and not value.anchor and len(value.entries) == 1 and value.is_mapping:
                return self._with_dash(entry, kind, below)
            lines = self.lines(value, kind, below)
            return Row(entry, f"{head} {value.anchor}".rstrip(), lines, is_below=True)
        column = texts.width(self._text[entry.start : value.start])
        if value.is_text:
            return Row(entry, head, texts.in_lines(value, self._text, below), column=column)
        flow = self._flow.lines(value, kind, indent + texts.width(head) + 1)
        items = self._flow.items(value, kind) if len(flow) == 1 else []
        return Row(entry, head, flow, column=column, items=items, opening=self._flow.opening(value))

    def _with_dash(self, entry: Entry, kind: Kind, indent: int) -> Row:
        """Make one row of an item that is a mapping of one key, so that several can be lined up."""
        inner = entry.value.entries[0]
        row = self._row(inner, kind.with_keys([inner.name]).inside(inner.name), indent)
        inner.before = [*entry.before, *(line for line in inner.before if line)]
        if inner.beside and entry.beside:
            inner.before.append(entry.beside)
        inner.beside = inner.beside or entry.beside
        row.tail = _comments(entry.value.tail, indent, is_first=False)
        row.head = f"- {row.head}"
        row.column += _STEP
        return row

    def _head(self, entry: Entry) -> str:
        if entry.key is None:
            return "-"
        key = texts.written(entry.key, self._text, in_flow=False)
        return f"{key} :" if entry.key.style == "*" else f"{key}:"

    def _is_below(self, entry: Entry, kind: Kind, column: int) -> bool:
        """Say whether a value is written in lines."""
        value = entry.value
        if value.is_text or not value.entries:
            return False
        if not value.is_flow or value.has_comments or self._flow.opens_apart(value):
            return True
        if kind.name in _ALWAYS or kind.items.name in _ALWAYS:
            return True
        return not self._fits(value, kind, column)

    def _fits(self, value: Node, kind: Kind, column: int) -> bool:
        """Say whether a value reads well between brackets: short, or broken where its designer broke it."""
        lines = self._flow.lines(value, kind, column)
        first = " " * column + lines[0]
        if any("\n" in line or texts.width(line) > WIDTH for line in (first, *lines[1:])):
            return False
        if len(lines) == 1 or self._is_broken(value):
            return True
        holds_mapping = any(item.holds_mapping for item in self._flow.items(value, kind))
        return kind.name not in _WHERE_TOO_LONG and not holds_mapping

    def _is_broken(self, value: Node) -> bool:
        return "\n" in self._text[value.start : value.end]

    def _printed(self, row: Row, indent: int, *, is_apart: bool, is_first: bool) -> list[str]:
        blanks = " " * indent
        above = list(row.entry.before)
        first, body = row.first, row.value[0 if row.is_below else 1 :]
        if row.head == "-" and row.is_below:
            if row.entry.beside:
                above.append(row.entry.beside)
                row.entry.beside = ""
            # Comments of what has moved up beside the dash go above the dash.
            count = next(i for i, line in enumerate(body) if line and not line.lstrip().startswith("#"))
            above += [line.strip() for line in body[:count]]
            first, body = f"- {body[count].lstrip(' ')}", body[count + 1 :]
        if is_apart and above[:1] != [""]:
            above.insert(0, "")
        last = "" if row.is_below else (body or [""])[-1]
        if row.entry.beside and last:
            body[-1] = self._with_comment(last, row.entry)
        elif row.entry.beside:
            first = self._with_comment(blanks + first, row.entry)[indent:]
        return [*_comments(above, indent, is_first=is_first), blanks + first, *body, *row.tail]

    def _with_comment(self, line: str, entry: Entry) -> str:
        """Set a comment behind a line, in the column where the designer had it if that can be."""
        at = self._text.index(entry.beside, (entry.key or entry.value).end)
        begin = self._text.rfind("\n", 0, at) + 1
        before = self._text[begin:at]
        old = texts.width(before) - (len(before) - len(before.lstrip(" -")))
        start = len(line) - len(line.lstrip(" -"))
        column = max(texts.width(line) + 2, start + old)
        was_in_brackets = entry.home.is_flow or (entry.value.is_flow and line.endswith(":"))
        if column > WIDTH or was_in_brackets:
            column = texts.width(line) + 2
        return line + " " * (column - texts.width(line)) + entry.beside


def _comments(lines: list[str], indent: int, *, is_first: bool) -> list[str]:
    """Set comments in, and leave out the blank line before the first entry."""
    if is_first and lines[:1] == [""]:
        lines = lines[1:]
    return [" " * indent + line if line else "" for line in lines]
