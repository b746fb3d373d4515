"""What may be written where, and what it means: the JSON Schema of the language, asked by route."""

import json
from collections.abc import Iterator, Mapping
from functools import cached_property
from pkgutil import get_data
from typing import Any

from blueprint.diagnostics.route import Route
from blueprint.model.zone import Zone, find

Schema = Mapping[str, Any]

_DEPTH = {"moments": 1, "phases": 3}
"""How many keys and indices stand between these keys and those of a moment."""


class Language:
    """The schema, read when it is first asked.

    Example:
        >>> language = Language()
        >>> language.keys(("moments", 0, "next", 0), {})["when"]
        'In which case the flow goes there; makes it an alternative.'
        >>> list(language.words(("moments", 0, "exchange"), {}))
        ['none']
    """

    @cached_property
    def _schema(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(get_data("blueprint.model", "blueprint.schema.json") or b"{}")
        return found

    def keys(self, route: Route, lanes: Mapping[str, Zone]) -> dict[str, str]:
        """Give the keys that a mapping may have.

        Args:
            route: Where the mapping is.
            lanes: The lanes of the blueprint, each with its zone.

        Returns:
            The sentence of each key, in the order in which people think of them.
        """
        found: dict[str, str] = {}
        if is_moment(route):
            found = {key: zone.meaning for key, zone in lanes.items()}
        for form in self.forms(route, lanes):
            for key, value in form.get("properties", {}).items():
                if not (is_moment(route) and find(key)):
                    found.setdefault(key, value.get("description", ""))
        return found

    def said(self, route: Route, lanes: Mapping[str, Zone]) -> str:
        """Give the sentence of the key at the end of a route; empty where it is a name of somebody's own.

        Args:
            route: The route of a value.
            lanes: The lanes of the blueprint, each with its zone.

        Returns:
            The sentence.
        """
        keys = self.keys(route[:-1], lanes) if route and isinstance(route[-1], str) else {}
        return keys.get(str(route[-1]), "") if keys else ""

    def words(self, route: Route, lanes: Mapping[str, Zone]) -> dict[str, str]:
        """Give the words that a value is chosen from.

        Args:
            route: Where the value is.
            lanes: The lanes of the blueprint, each with its zone.

        Returns:
            What each word means; nothing where any text may stand.
        """
        found: dict[str, str] = {}
        for form in self.forms(route, lanes):
            meanings = form.get("enumDescriptions") or [""] * len(form.get("enum", ()))
            found |= dict(zip(form.get("enum", ()), meanings, strict=True))
            found |= {str(example): "" for example in form.get("examples", ())}
            if form.get("type") == "boolean":
                found |= {"true": "Yes.", "false": "No."}
        return found

    def takes(self, name: str, route: Route, lanes: Mapping[str, Zone]) -> bool:
        """Say whether a value may have one of the forms that the schema has a name for.

        Args:
            name: The form, such as `duration`.
            route: Where the value is.
            lanes: The lanes of the blueprint, each with its zone.

        Returns:
            Whether it may.
        """
        named = self._schema["$defs"][name]
        return any(form is named for form in self.forms(route, lanes))

    def begins(self, key: str) -> str:
        """Give the first key of the parts that a key of the whole file lists.

        Args:
            key: A key of the file, such as `moments`.

        Returns:
            The first key of each part, such as `customer`; empty where there is no list of parts.
        """
        snippets = self._schema["properties"].get(key, {}).get("defaultSnippets")
        return next(iter(snippets[0]["body"][0])) if snippets else ""

    def forms(self, route: Route, lanes: Mapping[str, Zone]) -> list[Schema]:
        """Give the forms that a value may have.

        Args:
            route: Where the value is.
            lanes: The lanes of the blueprint, each with its zone.

        Returns:
            Schemas without references and alternatives in them.
        """
        found = list(self._alternatives(self._schema))
        for depth, part in enumerate(route):
            if is_moment(route[:depth]) and part in lanes:
                part = lanes[str(part)].key  # noqa: PLW2901 - a lane of one's own is like one of its zone
            found = [form for schema in found for form in self._inside(schema, part)]
        return found

    def _inside(self, schema: Schema, part: str | int) -> Iterator[Schema]:
        if isinstance(part, int):
            inner = schema.get("items")
        else:
            inner = schema.get("properties", {}).get(part) or schema.get("additionalProperties")
        if inner:
            yield from self._alternatives(inner)

    def _alternatives(self, schema: Schema) -> Iterator[Schema]:
        if "$ref" in schema:
            yield from self._alternatives(self._schema["$defs"][schema["$ref"].rpartition("/")[2]])
            return
        yield schema
        for one in schema.get("anyOf", ()):
            yield from self._alternatives(one)


def is_moment(route: Route) -> bool:
    """Say whether a route leads to a moment.

    Args:
        route: Any route.

    Returns:
        Whether it does.

    Example:
        >>> is_moment(("phases", 0, "moments", 2)), is_moment(("moments", 0, "next"))
        (True, False)
    """
    return bool(route) and len(route) - 1 == _DEPTH.get(str(route[0])) and isinstance(route[-1], int)


def in_moment(route: Route) -> Route | None:
    """Give the way inside the moment that a route leads through.

    Args:
        route: Any route.

    Returns:
        What comes behind the moment's own route; `None` where it doesn't lead through one.

    Example:
        >>> in_moment(("moments", 0, "next", 1, "to"))
        ('next', 1, 'to')
    """
    depth = 1 + _DEPTH.get(str(route[0]), len(route)) if route else 0
    return route[depth:] if len(route) > depth and is_moment(route[:depth]) else None
