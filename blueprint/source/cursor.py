"""Where a place in a text is among its keys and values, while somebody types there and nothing is whole.

What stands in front of the place is parsed with a mark at its end, once as if a key were written there and
once as if a value were; where the mark turns up in the parser's events is where the place is. What stands
behind it can be as broken as it likes. Where what stands in front is broken too, only the lines are parsed
that the indentation makes the parents of the line in question.
"""

import re
from itertools import takewhile
from typing import Any, NamedTuple

from yaml import events

from blueprint.diagnostics.route import Route
from blueprint.source.characters import showable
from blueprint.source.parser import MISTAKES, parser_of

_MARK = "\ue000"
"""Of Unicode's private use, so that nobody writes it; what is written all the same is taken for another."""
_CLOSERS = ("", '"', "'")
_BLOCKS = ("|", ">")
_KEY = re.compile(
    r"""( *)((?:-[ ]+)*)((?:[^\s\#:"'{}\[\],&*!|>%@`-]|-(?=\S))[^:\#]*?|"[^"]*"|'[^']*')[ ]*:(?=\s|$)"""
)


class Cursor(NamedTuple):
    """What somebody writes at a place.

    Args:
        route: Of the mapping that a key would go into, or of the value itself.
        is_key: Whether it is a key.
        written: What is written of it so far, without quotes.
        start: Offset in the text where it begins, its quote included.
        quote: The quotation mark that it begins with, if any.
        siblings: The keys that the mapping has besides; none for a value.
    """

    route: Route
    is_key: bool
    written: str
    start: int
    quote: str = ""
    siblings: frozenset[str] = frozenset()


class _Level:
    """A list or mapping that is open while the events go by."""

    def __init__(self, route: Route, *, mapping: bool) -> None:
        self.route = route
        self.mapping = mapping
        self.keys: list[str] = []
        self.key: str | None = None
        self.index = 0

    @property
    def expects_key(self) -> bool:
        return self.mapping and self.key is None

    @property
    def inside(self) -> Route:
        """The route of what comes next."""
        return (*self.route, (self.key or "") if self.mapping else self.index)

    def pass_by(self, text: str) -> None:
        """Go on behind a key (or what stands in its place), a value or an item."""
        if not self.mapping:
            self.index += 1
        elif self.key is None:
            self.key = text
            self.keys.append(text)
        else:
            self.key = None


def look(text: str, offset: int) -> tuple[Cursor, ...]:
    """Say what somebody may be writing at a place.

    Args:
        text: The whole text, in whatever state.
        offset: The place, in characters from 0.

    Returns:
        A key, a value, or one of each where both might be meant; nothing in a comment, or inside a text of
        several lines.

    Example:
        >>> [(cursor.is_key, cursor.route) for cursor in look("moments:\\n  - customer: Sip\\n    wai", 33)]
        [(True, ('moments', 0))]
        >>> look("tags: [a, b", 11)[-1].route
        ('tags', 1)
    """
    head = showable(text[:offset]).replace(_MARK, "\ufffd").replace("\r", " ")
    line = head.rfind("\n") + 1
    found = _guesses(head, line)
    if found is None:
        parents = _parents(head[:line], head[line:])
        moved = len(parents) - line
        guesses = _guesses(parents + head[line:], len(parents)) or []
        found = [guess._replace(start=guess.start - moved) for guess in guesses]
    behind = text[offset:].partition("\n")[2]
    return tuple(
        guess._replace(siblings=guess.siblings | _siblings(behind, guess.start - line))
        if guess.is_key
        else guess
        for guess in found
    )


def _guesses(head: str, line: int) -> list[Cursor] | None:
    """Try what the mark may be; a quotation mark that is still open counts only in the line itself."""
    for closer in _CLOSERS:
        key = _find(f"{head}{_MARK}{closer}: 0")
        value = _find(f"{head}{_MARK}{closer}")
        if value and value.quote in _BLOCKS:
            return []
        tried = (key if key and key.is_key else None, value)
        found = [guess for guess in tried if guess and guess.start >= line and guess.quote == closer]
        if found:
            return list(dict.fromkeys(found))
    return None


def _find(text: str) -> Cursor | None:
    """Find the mark in a text that ends with it, whatever becomes of the text behind it."""
    levels: list[_Level] = []
    try:
        next_event = parser_of(text)
        while event := next_event():
            if isinstance(event, events.ScalarEvent) and _MARK in event.value:
                return _cursor(event, levels)
            _follow(event, levels)
    except MISTAKES:
        pass
    return None


def _follow(event: Any, levels: list[_Level]) -> None:
    """Go one event on."""
    if isinstance(event, events.MappingStartEvent | events.SequenceStartEvent):
        mapping = isinstance(event, events.MappingStartEvent)
        levels.append(_Level(levels[-1].inside if levels else (), mapping=mapping))
    elif isinstance(event, events.CollectionEndEvent):
        levels.pop()
        if levels:
            levels[-1].pass_by("")
    elif isinstance(event, events.NodeEvent) and levels:
        levels[-1].pass_by(event.value if isinstance(event, events.ScalarEvent) else "")


def _cursor(event: Any, levels: list[_Level]) -> Cursor:
    written = event.value.partition(_MARK)[0]
    start, quote = event.start_mark.index, event.style or ""
    if not levels:
        return Cursor((), False, written, start, quote)
    level = levels[-1]
    if level.expects_key:
        return Cursor(level.route, True, written, start, quote, frozenset(level.keys))
    return Cursor(level.inside, False, written, start, quote)


def _parents(above: str, line: str) -> str:
    """Give the lines that the indentation makes the parents of a line, each with its key alone."""
    kept: list[str] = []
    limit = len(line) - len(line.lstrip(" "))
    below_item = line.lstrip(" ").startswith("-")
    for other in reversed(above.split("\n")):
        found = _KEY.match(other)
        if not found:
            continue
        own, item = len(found[1]), bool(found[2])
        if own < limit or (own == limit and below_item and not item):
            kept.append(f"{found[0]}\n")
            limit, below_item = own, item
    return "".join(reversed(kept))


def _siblings(behind: str, column: int) -> frozenset[str]:
    """Give the keys of the lines behind that stand just below a place."""
    lines = (line for line in behind.split("\n") if line.strip() and not line.lstrip().startswith("#"))
    inside = takewhile(lambda line: len(line) - len(line.lstrip(" ")) >= column, lines)
    keys = (_KEY.match(line) for line in inside)
    return frozenset(
        key[3].strip("\"'") for key in keys if key is not None and len(key[1]) == column and not key[2]
    )
