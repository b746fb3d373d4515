"""A file as plain data, with the place of everything in it."""

from dataclasses import dataclass, field
from typing import Any, TypeAlias

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.route import Route
from blueprint.diagnostics.span import Span
from blueprint.source.lines import Lines
from blueprint.source.places import Places

Data: TypeAlias = str | list["Data"] | dict[str, "Data"] | None
"""Texts as written, lists and mappings; `None` is a blank item of a list, or a file with nothing in it."""


@dataclass(frozen=True, slots=True)
class Document:
    """What was read from a file.

    A value that an alias (`*name`) stands for has the alias's place; what is inside it has its own, in
    the text of the anchor (`&name`), since that is where it can be mended.

    Args:
        name: The file's name as the user gave it.
        text: The whole text, without a byte-order mark.
        data: Every value as text, list or mapping; a key with a blank value is left out. Keys are in
            Unicode's form NFC. `None` where the file is blank or couldn't be read to its end.
        findings: What was wrong in the reading, in the order of the places.
        lines: The lines of the text.
        places: The offsets of all keys and values.

    Example:
        >>> from blueprint.source.read import read
        >>> document = read(b"title: Coffee")
        >>> document.data
        {'title': 'Coffee'}
        >>> document.span(("title",)).column
        8
    """

    name: str
    text: str = field(repr=False)
    data: Data
    findings: tuple[Finding, ...]
    lines: Lines = field(repr=False, compare=False)
    places: Places = field(repr=False, compare=False)

    def span(self, route: Route) -> Span:
        """Say where a value stands.

        Args:
            route: Keys and indices from the root.

        Returns:
            The span of the value, or of the nearest value around it where the route leads nowhere.

        Example:
            >>> from blueprint.source.read import read
            >>> read(b"tags: [a, b]").span(("tags", 1))
            Span(line=1, column=11, end_line=1, end_column=12)
        """
        return self._span(self._follow(route)[0])

    def key_span(self, route: Route) -> Span:
        """Say where the key that leads to a value stands.

        Args:
            route: Keys and indices from the root.

        Returns:
            The span of the key; of the value itself where it is an item of a list or the root, and of
            the nearest value around it where the route leads nowhere.

        Example:
            >>> from blueprint.source.read import read
            >>> read(b"tags: [a, b]").key_span(("tags",))
            Span(line=1, column=1, end_line=1, end_column=5)
        """
        value, key, found = self._follow(route)
        return self._span(key if found else value)

    def first_key_span(self, route: Route) -> Span:
        """Say where the first key of a mapping stands.

        Args:
            route: Keys and indices from the root to the mapping.

        Returns:
            The span of its first key, blank or not; of the value where it has no key.

        Example:
            >>> from blueprint.source.read import read
            >>> read(b"steps:\\n- do: Brew\\n  time: 3m").first_key_span(("steps", 0))
            Span(line=2, column=3, end_line=2, end_column=5)
        """
        value = self._follow(route)[0]
        inside = self.places.inside(value)
        return self._span(next(iter(inside.values()), value) if isinstance(inside, dict) else value)

    def route_at(self, line: int, column: int) -> tuple[Route, bool]:
        """Say what stands at a place.

        Args:
            line: The line's number, from 1.
            column: The column, in characters from 1; a place just behind the last character counts too.

        Returns:
            The route of the innermost value there, and whether it is the key of it that stands there.

        Example:
            >>> from blueprint.source.read import read
            >>> document = read(b"owner: Tea lady\\ntags: [a, b]")
            >>> document.route_at(1, 2), document.route_at(2, 11)
            ((('owner',), True), (('tags', 1), False))
        """
        offset = self.lines.nearest(line, column)
        data, number, route = self.data, 0, list[str | int]()
        while (found := self._holding(data, number, offset)) is not None:
            part, number = found
            route.append(part)
            if self.places.holds(number, offset) and isinstance(part, str):
                return tuple(route), True
            data = data[part]  # type: ignore[index]
            number += isinstance(part, str)
        return tuple(route), False

    def _holding(self, data: Data, number: int, offset: int) -> tuple[str | int, int] | None:
        """Find the key or item that holds a place, itself or in its value, and its number."""
        parts = data if isinstance(data, dict) else range(len(data)) if isinstance(data, list) else ()
        inside: Any = self.places.inside(number)
        found = None
        for part in parts:  # the last one: what ends just where the next begins, ends with a line break
            place = inside[part]
            if self.places.holds(place, offset) or (
                isinstance(part, str) and self.places.holds(place + 1, offset)
            ):
                found = part, place
        return found

    def line(self, number: int) -> str:
        """Give the text of a line, to show it with a caret.

        Args:
            number: The line's number, from 1.

        Returns:
            The line without its line break; empty where there is no such line.

        Example:
            >>> from blueprint.source.read import read
            >>> read(b"a: 1\\nb: 2").line(2)
            'b: 2'
        """
        return self.lines.line(number)

    def _span(self, number: int) -> Span:
        return self.lines.span(*self.places.offsets(number))

    def _follow(self, route: Route) -> tuple[int, int, bool]:
        """Find the numbers of the value and its key, as far as the route leads, and whether it led there."""
        value = key = 0
        data = self.data
        for part in route:
            inside = self.places.inside(value)
            if isinstance(part, str) and isinstance(data, dict) and isinstance(inside, dict) and part in data:
                data, key = data[part], inside[part]
                value = key + 1
            elif isinstance(part, int) and isinstance(data, list) and 0 <= part < len(data):
                data, value = data[part], inside[part]  # type: ignore[index]
                key = value
            else:
                return value, key, False
        return value, key, True
