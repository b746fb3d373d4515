"""The JSON Schema of the language, as designers write it, made of the models' own descriptions.

It is for editors, which complete keys and mark slips while one types; the program itself checks more.
Rules for how it is made: whatever a valid file holds is accepted, with numbers and truth values as YAML's
core schema types them, and with blank values; lanes of one's own are only accepted where `lanes` stands.
"""

import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from blueprint.model.blueprint import Blueprint
from blueprint.model.cells import BESIDE
from blueprint.model.evidence import Evidence
from blueprint.model.form import Either, Form, Listed, Mapped, Meanings, Reads, enumeration
from blueprint.model.moment import OWN_KEYS, Moment
from blueprint.model.part import Part
from blueprint.model.step import Step
from blueprint.model.zone import ZONES

Schema = dict[str, Any]

_BLANK: Schema = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}
"""What a key has whose value is left blank; an editor that saw the type `null` would offer that word."""


def generate() -> str:
    """Give the JSON Schema of the language.

    Returns:
        JSON in lines, with a line break at the end; the same text every time.

    Example:
        >>> "$schema" in generate()
        True
    """
    import json

    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"


def schema() -> Schema:
    """Give the JSON Schema of the language as plain data.

    Returns:
        A schema of the draft 2020-12.

    Example:
        >>> schema()["required"]
        ['title']
    """
    definitions = _Definitions()
    root = definitions.mapping(Blueprint)
    lanes = sorted(zone.key for zone in ZONES)
    known = {"propertyNames": {"enum": sorted({*OWN_KEYS, *BESIDE, *lanes})}}
    steps = {"anyOf": [{"required": [zone.key]} for zone in ZONES if zone.holds_steps]}
    moments = {"items": known | steps}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **root,
        "title": "Service blueprint",
        "description": "What happens to a customer of a service, moment by moment and lane by lane.",
        "oneOf": [{"required": ["moments"]}, {"required": ["phases"]}],
        "if": {"required": ["lanes"]},
        "else": {
            "properties": {
                "moments": {"description": _says(Blueprint, "moments"), **moments},
                "phases": {
                    "description": _says(Blueprint, "phases"),
                    "items": {
                        "properties": {"moments": {"description": "The moments of the phase.", **moments}}
                    },
                },
            }
        },
        "$defs": dict(sorted(definitions.found.items())),
    }


class _Definitions:
    """The definitions that the schema of a blueprint refers to, made as they are met."""

    def __init__(self) -> None:
        self.found: dict[str, Schema] = {}

    def of(self, form: object) -> Schema:
        """Give the schema of a form or a part, by reference where it has a name."""
        if isinstance(form, type) and issubclass(form, Part):
            return self._named(form.__name__, lambda: self._part(form))
        if isinstance(form, Form):
            return self._named(form.name, lambda: dict(form.schema)) if form.name else dict(form.schema)
        if isinstance(form, Listed):
            item = self.of(form.item)
            many = {"type": "array", "items": item, "minItems": 1}
            return {"anyOf": [item, many]} if form.or_one else many
        if isinstance(form, Mapped):
            count = {"minProperties": 1, "maxProperties": 1} if form.alone else {}
            return {"type": "object", "additionalProperties": self.of(form.item), **count}
        if isinstance(form, Either):
            return {"anyOf": [self.of(one) for one in form.forms]}
        raise TypeError(form)

    def _named(self, name: str, make: Any) -> Schema:
        key = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower())
        if key not in self.found:
            self.found[key] = {}  # so that a part that holds parts of its own kind finds an end
            self.found[key] = make()
        return {"$ref": f"#/$defs/{key}"}

    def _part(self, part: type[Part]) -> Schema:
        """Give the schema of a part: a mapping, or a text where that is enough."""
        mapping = self._moment() if part is Moment else self.mapping(part)
        if part.short is None:
            return mapping
        short = next(field for name, field in part.model_fields.items() if name == part.short)
        return {"anyOf": [self._value(short), mapping]}

    def mapping(self, part: type[Part], *, without: tuple[str, ...] = ()) -> Schema:
        """Give the schema of a part as a mapping."""
        fields = {
            (field.alias or name): field for name, field in part.model_fields.items() if name not in without
        }
        order = list(filter(fields.__contains__, part.keys()))
        title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", part.__name__).capitalize()
        # no description: an editor would show it in the place of the key's that holds the part
        found: Schema = {"title": title, "type": "object"}
        found["properties"] = {key: self._property(fields[key]) for key in order}
        required = [key for key in order if fields[key].is_required()]
        return found | ({"required": required} if required else {}) | {"additionalProperties": False}

    def _moment(self) -> Schema:
        """Give the schema of a moment: its lanes, what is about it, and what may stand beside a lane."""
        found = self.mapping(Moment, without=("steps", "evidence"))
        cells = {True: self.of(Listed(Step, or_one=True)), False: self.of(Listed(Evidence, or_one=True))}
        lanes = {
            zone.key: {"description": zone.meaning, "anyOf": [*cells[zone.holds_steps]["anyOf"], _BLANK]}
            for zone in ZONES
        }
        steps = self.mapping(Step)["properties"]
        beside = {key: value for key, value in steps.items() if key in BESIDE}
        found["properties"] = lanes | found["properties"] | beside
        own = {"anyOf": [cells[True], cells[False], _BLANK]}
        return found | {"additionalProperties": own}

    def _property(self, field: FieldInfo) -> Schema:
        """Give the schema of a key, which may be blank where it may be left out."""
        value = self._value(field)
        if not field.is_required():
            value = (
                {"anyOf": [*value["anyOf"], _BLANK]}
                if set(value) == {"anyOf"}
                else {"anyOf": [value, _BLANK]}
            )
        return {"description": field.description, **value, **_snippet(field)}

    def _value(self, field: FieldInfo) -> Schema:
        marks = [
            mark for mark in (*field.metadata, *_marks(field.annotation)) if isinstance(mark, Reads | Form)
        ]
        if marks:
            return self.of(marks[0].form if isinstance(marks[0], Reads) else marks[0])
        meanings = [
            mark for mark in (*field.metadata, *_marks(field.annotation)) if isinstance(mark, Meanings)
        ]
        if meanings:
            return enumeration(meanings[0].words)
        for kind in _kinds(field.annotation):
            if get_origin(kind) is tuple:
                return self.of(Listed(get_args(kind)[0]))
        raise TypeError(field.annotation)


def _snippet(field: FieldInfo) -> Schema:
    """Give what an editor may write behind a key that takes a list of parts: the beginning of the first."""
    forms = [mark.form for mark in (*field.metadata, *_marks(field.annotation)) if isinstance(mark, Reads)]
    forms = forms or [
        Listed(get_args(kind)[0]) for kind in _kinds(field.annotation) if get_origin(kind) is tuple
    ]
    lists = [form for form in forms if isinstance(form, Listed) and not form.or_one]
    return _beginning(lists[0].item) if lists else {}


def _beginning(part: object) -> Schema:
    if not (isinstance(part, type) and issubclass(part, Part)):
        return {}
    key = next(zone.key for zone in ZONES if zone.holds_steps) if part is Moment else part.keys()[0]
    return {"defaultSnippets": [{"label": f"- {key}: …", "body": [{key: "$1"}]}]}


def _kinds(annotation: Any) -> Iterator[Any]:
    """Give the alternatives of a type."""
    if get_origin(annotation) in {Union, UnionType}:
        for kind in get_args(annotation):
            yield from _kinds(kind)
    else:
        yield annotation


def _marks(annotation: Any) -> Iterator[Any]:
    """Give what the alternatives of a type are marked with."""
    for kind in _kinds(annotation):
        yield from getattr(kind, "__metadata__", ())


def _says(part: type[Part], key: str) -> str:
    return part.descriptions()[key]
