"""The broken and the whole files of `tests/cases/language`."""

import re
from pathlib import Path

import pytest

from blueprint.loading.load import load
from blueprint.model.blueprint import Blueprint
from blueprint.source.read import read

CASES = Path(__file__).parents[2] / "cases" / "language"
PYTHON = re.compile(r"\b(dict|None|NoneType|str|tuple|validator|field|input|instance|Extra)\b")
EXPECT = re.compile(r"^# expect: (\d+):(\d+) ([a-z-]+)$", re.MULTILINE)


def _name(path):
    return path.stem


@pytest.mark.parametrize("path", sorted((CASES / "broken").glob("*.yaml")), ids=_name)
def test_a_broken_file_has_just_the_findings_it_says(path):
    """Each fault is found at its place, all in one run, and each cause once."""
    text = path.read_text(encoding="utf-8")
    expected = sorted((int(line), int(column), rule) for line, column, rule in EXPECT.findall(text))

    blueprint, findings = load(read(text.encode(), path.name))

    found = [(finding.place.span.line, finding.place.span.column, finding.rule) for finding in findings]
    assert expected
    assert expected == sorted(found)
    assert blueprint is None


@pytest.mark.parametrize("path", sorted((CASES / "broken").glob("*.yaml")), ids=_name)
def test_messages_are_sentences_for_designers(path):
    """No word of Python or of its libraries is in a message, and each is a sentence."""
    _, findings = load(read(path.read_bytes()))

    for finding in findings:
        text = f"{finding.message} {finding.help}"
        assert finding.message.endswith((".", "?")), text
        assert finding.message[0] == "`" or finding.message[0].isupper(), text
        assert not re.search(
            r"\b(dict|None|NoneType|str|tuple|validator|field|input|instance|Extra)\b", text
        ), text


@pytest.mark.parametrize("path", sorted((CASES / "whole").glob("*.yaml")), ids=_name)
def test_a_whole_file_loads_and_keeps_what_was_written(path):
    """What is read can be written, and read again as the same."""
    blueprint, findings = load(read(path.read_bytes(), path.name))

    assert findings == ()
    assert blueprint is not None
    assert Blueprint.model_validate(blueprint.written()) == blueprint
