"""In which order the keys of a mapping stand.

The order is the language's own: that of the keys in its JSON Schema, which is made of the models. Two kinds
of mapping have an order that reads better:

- A moment begins with what names it: its `id`, or its first step where it has none. Then come what is true
  of it as a whole, its lanes from top to bottom, what is remarked about it, and where the flow goes.
- In a step, what its figures rest on and what binds it stand behind the figures, before what hangs on the
  step.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pkgutil import get_data
from typing import Any

_HEAD = ("id", "standing", "wait", "feeling", "truth", "core", "channel", "exchange")
_REMARKS = ("pain", "idea", "quote", "note", "link", "next")
_GROUNDS = ("basis", "source", "as_of", "policy")
_GROUNDS_BEFORE = "needs"
_MONEY_BEFORE = {
    "economics": "demand",
    "risks": "mechanisms",
}  # the figures together, then running the service

Schema = Mapping[str, Any]


class Kind:
    """What a value is in the language, as far as the order of its keys goes.

    Args:
        forms: The schemas that it may follow, each with its name among the definitions, if it has one.

    Example:
        >>> blueprint = of_blueprint()
        >>> blueprint.arranged(["moments", "title"])
        ['title', 'moments']
        >>> blueprint.inside("moments").items.name
        'moment'
    """

    __slots__ = ("_forms", "_known", "name")

    def __init__(self, forms: Iterable[tuple[str, Schema]]) -> None:
        self._forms = tuple(forms)
        self._known: dict[int, Kind] = {}  # what was asked for before, by the identity of its schema
        self.name = next((name for name, form in self._forms if name and "properties" in form), "")
        """The name of the mapping that it may be; empty where it has none."""

    @property
    def items(self) -> "Kind":
        """What its items are, where it is a list."""
        form = next((form for _, form in self._forms if "items" in form), None)
        return self._of(form["items"]) if form else _NOTHING

    def with_keys(self, keys: Iterable[str]) -> "Kind":
        """Tell which of the mappings that it may be it is.

        Args:
            keys: All keys of the mapping.

        Returns:
            That kind alone.
        """
        wanted = set(keys)
        for number, (name, form) in enumerate(self._forms):
            if form.get("type") == "object" and (
                form.get("additionalProperties") or wanted <= set(form.get("properties", ()))
            ):
                return self._known.setdefault(-number - 1, Kind([(name, form)]))
        return _NOTHING

    def inside(self, key: str) -> "Kind":
        """Tell what the value of a key is, of a kind that `with_keys` has told.

        Args:
            key: The key.

        Returns:
            Its kind.
        """
        form = self._form
        inner = form.get("properties", {}).get(key, form.get("additionalProperties"))
        return self._of(inner) if isinstance(inner, dict) else _NOTHING

    def arranged(self, keys: list[str], lanes: Iterable[str] = (), evidence: Iterable[str] = ()) -> list[str]:
        """Put the keys of a mapping in order, of a kind that `with_keys` has told.

        Args:
            keys: The keys as they stand.
            lanes: All lanes of the blueprint in their order.
            evidence: Those of them that hold evidence, not steps.

        Returns:
            The same keys; those that the language leaves to the designer stay as they are.
        """
        if self.name == "moment":
            order = _of_moment(keys, list(lanes), frozenset(evidence))
        else:
            order = _shifted(self.name, list(self._form.get("properties", ())))
        rank = {key: i for i, key in enumerate(order)}
        return sorted(keys, key=lambda key: rank.get(key, len(rank)))

    @property
    def _form(self) -> Schema:
        return self._forms[0][1] if self._forms else {}

    def _of(self, schema: Schema) -> "Kind":
        if id(schema) not in self._known:
            self._known[id(schema)] = Kind(_resolved(schema))
        return self._known[id(schema)]


_NOTHING = Kind(())


@cache
def of_blueprint() -> Kind:
    """Give the kind of the whole file.

    Returns:
        What the language says of it.
    """
    return Kind([("blueprint", _language())])


@cache
def _language() -> Schema:
    schema: Schema = json.loads(get_data("blueprint.model", "blueprint.schema.json") or b"{}")
    return schema


def _resolved(schema: Schema, name: str = "") -> Iterable[tuple[str, Schema]]:
    """Give the schemas that one schema leaves the choice of."""
    if "$ref" in schema:
        name = schema["$ref"].rsplit("/", 1)[-1]
        yield from _resolved(_language()["$defs"][name], name)
    elif "anyOf" in schema:
        for one in schema["anyOf"]:
            yield from _resolved(one, name)
    else:
        yield name, schema


def _of_moment(keys: list[str], lanes: list[str], evidence: frozenset[str]) -> list[str]:
    known = dict.fromkeys(lanes)
    beside = _beside()
    first = next((lane for lane in known if lane in keys and lane not in evidence), "")
    name = [] if "id" in keys else [first, *beside]
    # What stands beside a lane's key belongs to the only step, so it follows it.
    rest = [key for lane in known for key in ((lane, *beside) if lane == first else (lane,))]
    order = dict.fromkeys([*name, *_HEAD, *rest, *_REMARKS])
    return list(order)


@cache
def _beside() -> tuple[str, ...]:
    """Give the keys of a step in their order."""
    step = next(form for _, form in _resolved({"$ref": "#/$defs/step"}) if "properties" in form)
    return tuple(key for key in _shifted("step", list(step["properties"])) if key not in _REMARKS)


def _shifted(name: str, order: list[str]) -> list[str]:
    """Move the keys that read better elsewhere."""
    if name == "step":
        order = [key for key in order if key not in _GROUNDS]
        place = order.index(_GROUNDS_BEFORE)
        return [*order[:place], *_GROUNDS, *order[place:]]
    if name == "blueprint":
        for key, behind in _MONEY_BEFORE.items():
            order.remove(key)
            order.insert(order.index(behind), key)
    return order
