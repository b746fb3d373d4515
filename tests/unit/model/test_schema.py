"""The JSON Schema: what editors accept, and what they mark."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from blueprint.model import schema
from blueprint.model.form import Meanings
from blueprint.model.part import Part

CASES = Path(__file__).parents[2] / "cases" / "language"
VALIDATOR = jsonschema.Draft202012Validator(schema.schema())


CORE = (
    (r"|~|null|Null|NULL", lambda _text: None),
    (r"true|True|TRUE", lambda _text: True),
    (r"false|False|FALSE", lambda _text: False),
    (r"[-+]?[0-9]+", int),
    (r"0o[0-7]+|0x[0-9a-fA-F]+", lambda text: int(text, 0)),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", float),
)


def _typed(node):
    """Make data of YAML as an editor does: by the core schema of YAML 1.2."""
    if isinstance(node, yaml.MappingNode):
        return {key.value: _typed(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_typed(item) for item in node.value]
    if node.style is not None:
        return node.value
    return next((make(node.value) for rule, make in CORE if re.fullmatch(rule, node.value)), node.value)


def _load(text):
    return _typed(yaml.compose(text.replace("%YAML 1.2\n", "")))


def _properties(value, path=()):
    """Give every property that is described anywhere in a schema."""
    if isinstance(value, dict):
        properties = value.get("properties")
        if isinstance(properties, dict) and path[-1:] != ("properties",):
            for key, inner in properties.items():
                yield (*path, key), inner
        for key, inner in value.items():
            yield from _properties(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _properties(inner, (*path, i))


def test_it_is_a_schema_of_the_draft_it_names():
    """The schema obeys the draft's own schema."""
    jsonschema.Draft202012Validator.check_schema(schema.schema())

    assert schema.schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_it_is_written_the_same_every_time():
    """The text ends with a line break and can be read back."""
    text = schema.generate()

    assert text == schema.generate()
    assert text.endswith("}\n")
    assert json.loads(text) == schema.schema()


def test_every_key_has_a_description():
    """Whoever points at a key in an editor reads one sentence."""
    found = list(_properties(schema.schema()))

    assert len(found) > 150
    for path, inner in found:
        description = inner.get("description", "")
        assert (description.endswith((".", "?", "…")) and description[0].isupper()) or description[
            0
        ] == "`", path


def test_every_reference_has_its_definition():
    """No reference leads nowhere, and no definition is without use."""
    text = schema.generate()

    used = set(re.findall(r'"#/\$defs/([^"]+)"', text))
    assert used == set(schema.schema()["$defs"])


@pytest.mark.parametrize("path", sorted((CASES / "whole").glob("*.yaml")), ids=lambda path: path.stem)
def test_whole_files_pass(path):
    """What loads is marked by no editor."""
    assert [error.message for error in VALIDATOR.iter_errors(_load(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize(
    "name",
    [
        "both-lists",
        "chances",
        "durations",
        "empty",
        "internal-names",
        "missing-inside",
        "missing-moments",
        "missing-title",
        "no-moments",
        "no-phases",
        "numbers",
        "paths",
        "python-names",
        "rates",
        "root-list",
        "times",
        "unknown-keys",
        "version",
        "words",
        "wrong-types",
        "moments-mapping",
    ],
)
def test_broken_files_fail(name):
    """Slips that can be seen without the meaning are marked while one types."""
    text = (CASES / "broken" / f"{name}.yaml").read_text(encoding="utf-8")

    assert not VALIDATOR.is_valid(_load(text))


@pytest.mark.parametrize(
    "value",
    ["5m", "1h30m", "2 小时", "PT5M", "P1DT2H", 0, "90 sec", "3m..8m", {"mean": "5m", "sd": "1m"}],
)
def test_times_pass(value):
    """Durations and spreads are accepted as they may be written."""
    assert VALIDATOR.is_valid({"title": "x", "moments": [{"customer": {"do": "a", "time": value}}]})


@pytest.mark.parametrize("value", [5, "5", "soon", "5 moons", True, []])
def test_what_is_no_time_fails(value):
    """A missing unit is marked."""
    assert not VALIDATOR.is_valid({"title": "x", "moments": [{"customer": {"do": "a", "time": value}}]})


def test_lanes_of_ones_own_need_the_list():
    """Any lane may be used where `lanes` stands, and only the standard ones where it doesn't."""
    moments = [{"app": "Order"}]

    assert not VALIDATOR.is_valid({"title": "x", "moments": moments})
    assert VALIDATOR.is_valid({"title": "x", "lanes": [{"app": {"zone": "frontstage"}}], "moments": moments})


def _enumerations(value):
    """Give every list of words to choose from, but for the currencies, whose codes say it all."""
    if isinstance(value, dict):
        if "enum" in value and len(value["enum"]) < 100:
            yield value
        for key, inner in value.items():
            if key != "propertyNames":
                yield from _enumerations(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _enumerations(inner)


def test_every_word_to_choose_from_has_its_meaning():
    """Whoever is offered a word reads a sentence about it."""
    found = list(_enumerations(schema.schema()))

    assert len(found) >= 12
    for enumeration in found:
        assert len(enumeration["enumDescriptions"]) == len(enumeration["enum"])
        assert all(said.endswith(".") and said[0].isupper() for said in enumeration["enumDescriptions"])


def _parts(part):
    for inner in part.__subclasses__():
        yield inner
        yield from _parts(inner)


def _choices():
    """Give each key that takes a few words: the words of its type, and those whose meaning is told."""
    for part in set(_parts(Part)):
        for name, field in part.model_fields.items():
            marks = (*field.metadata, *schema._marks(field.annotation))
            words = [mark.words for mark in marks if isinstance(mark, Meanings)]
            text = repr(field.annotation)
            if "Literal[" in text:
                (literal,) = re.findall(r"Literal\[([^\]]*)\]", text)
                yield pytest.param(re.findall(r"'([^']*)'", literal), words, id=f"{part.__name__}.{name}")


@pytest.mark.parametrize(("allowed", "explained"), sorted(_choices(), key=lambda choice: choice.id))
def test_what_is_explained_is_what_is_read(allowed, explained):
    """The words that a key takes and those whose meaning is told are the same, in the same order."""
    assert [list(words) for words in explained] == [allowed]
