"""What is found in a blueprint can be said in every language that we have."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from blueprint.diagnostics.sentence import Sentence
from blueprint.lint.rule import RULES, rule_of
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from blueprint.words.catalogue import ENGLISH, languages, of
from blueprint.words.findings import translated

CASES = sorted(
    path
    for folder in ("language", "reading")
    for path in Path(__file__).parents[1].glob(f"cases/{folder}/*.y*ml")
)
RULE_FILES = sorted((Path(__file__).parents[2] / "blueprint/lint/rules").glob("[!_]*.py"))
TICKED = re.compile(r"`[^`]*`")
LATIN = re.compile(r"[A-Za-z]{2,}")
NAMES = tuple(RULES)
OTHERS = [lang for lang in languages() if lang != ENGLISH]


@cache
def _found(name):
    """What a rule finds in the bad example of its page."""
    path = "no such folder/bad.yaml"
    opened = Opened(f"{name}.yaml", rule_of(name).page["Bad"].encode(), Blueprint, path=path)
    return [finding for finding in opened.findings if finding.rule == name]


def _texts(finding):
    return [finding.message, *filter(None, (finding.help, *(place.note for place in finding.related)))]


@pytest.mark.parametrize("name", NAMES)
def test_a_rule_says_what_can_be_translated(name):
    """Its message, its help and its notes are sentences that remember how they were put together."""
    told = [text for finding in _found(name) for text in _texts(finding)]

    assert told
    assert [text for text in told if not isinstance(text, Sentence)] == []


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("name", NAMES)
def test_no_rule_speaks_english_to_others(name, lang):
    """No English is left but what the user wrote, and what is to be written into the file."""
    words = of(lang)
    for finding in _found(name):
        for text in _texts(translated(finding, words)):
            assert LATIN.findall(TICKED.sub("", text)) == [], text
            assert text.count("`") % 2 == 0


@pytest.mark.parametrize("file", RULE_FILES, ids=lambda file: file.stem)
def test_no_rule_puts_a_sentence_together_by_itself(file):
    """A literal `f"… …"` of several words in a rule's code would be English that no catalogue knows of."""
    pieces = [
        part.value
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        for part in node.values
        if isinstance(part, ast.Constant) and re.search(r"[a-z]{2,} [a-z]{2,}", part.value)
    ]

    assert pieces == []


@pytest.mark.parametrize("lang", OTHERS)
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_what_reading_finds_can_be_translated(path, lang):
    """Each finding about a file has its message, its help and its notes in every language."""
    words = of(lang)
    for finding in Opened(path.name, path.read_bytes(), Blueprint).findings:
        for english, said in zip(_texts(finding), _texts(translated(finding, words)), strict=True):
            assert isinstance(english, Sentence)
            assert said != english
            assert words.translate(english) == said
