"""How a single text is written: with quotes only where they are needed, its lines set in."""

import re
from unicodedata import category, east_asian_width

from blueprint.source.quotes import is_plain
from blueprint.source.tree import Node

_SIMPLE_KEY = 1_000


def width(text: str) -> int:
    """Say how many columns a text takes in an editor, where a Chinese character takes two.

    Args:
        text: Any text.

    Returns:
        Columns.

    Example:
        >>> width("柜台:")
        5
    """
    if text.isascii():
        return len(text)
    return sum(
        2 if east_asian_width(character) in "WF" else category(character) not in {"Mn", "Me", "Cf"}
        for character in text
    )


def written(node: Node, text: str, *, in_flow: bool) -> str:
    """Give a text of one line as it is to be written.

    Args:
        node: The text.
        text: The whole text of the file.
        in_flow: Does it stand between brackets?

    Returns:
        What is written, with its anchor; maybe of several lines still.
    """
    raw = text[node.start : node.end]
    if node.style == "*":
        return raw
    if node.style in {"'", '"'} and "\n" not in raw:
        if is_plain(node.value, in_flow=in_flow):
            raw = node.value
        elif node.style == '"' and "\\" not in raw and "'" not in raw:
            raw = f"'{node.value}'"
    return f"{node.anchor} {raw}".strip(" ") if node.anchor else raw


def in_lines(node: Node, text: str, indent: int) -> list[str]:
    """Give a text as the lines that it takes.

    Args:
        node: The text.
        text: The whole text of the file.
        indent: How far the lines behind the first are set in.

    Returns:
        The first line as it follows the key, the others with their indentation.
    """
    raw = written(node, text, in_flow=False).replace("\r\n", "\n")
    lines = raw.split("\n")
    if node.style not in {"|", ">"}:
        return [lines[0].rstrip() if len(lines) > 1 else lines[0], *_folded(lines[1:], indent)]
    if raw.endswith("\n"):
        lines.pop()
    return _block(node, lines, indent, is_cut=node.end == len(text))


def _folded(lines: list[str], indent: int) -> list[str]:
    """Set the further lines of a text in; blanks at their ends mean nothing."""
    stripped = [line.strip(" \t") for line in lines[:-1]] + [line.lstrip(" \t") for line in lines[-1:]]
    return [" " * indent + line if line else "" for line in stripped]


def _block(node: Node, lines: list[str], indent: int, *, is_cut: bool) -> list[str]:
    """Set a text in lines in, whose inner indentation is part of it."""
    header, body = lines[0].rstrip(), lines[1:]
    marks, hash_, comment = header.partition("#")
    if is_cut and not node.value.endswith("\n") and not set(marks) & set("+-"):
        marks = re.sub(r"([|>])", r"\1-", marks, count=1)  # the file's last line break is no part of it
    told = re.search(r"[|>][+-]?([1-9])", marks)
    first = next((line for line in body if line.strip(" \t")), "")
    meant = next((line for line in node.value.split("\n") if line.strip(" \t")), "")
    old = _leading(first) - _leading(meant)
    new = indent - 2 + int(told[1]) if told else indent
    moved = [" " * new + line[old:] if line[old:] else "" for line in body]
    return [f"{marks}{hash_}{comment}".rstrip(), *moved]


def _leading(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def is_simple_key(node: Node, text: str) -> bool:
    """Say whether a key can be written in front of a colon.

    Args:
        node: The key.
        text: The whole text of the file.

    Returns:
        Whether it can.
    """
    raw = text[node.start : node.end]
    return "\n" not in raw and len(raw) < _SIMPLE_KEY and node.style not in {"|", ">"}
