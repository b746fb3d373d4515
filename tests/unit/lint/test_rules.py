"""What every rule promises: its page is whole, and its examples are what it says they are.

A new rule needs no line here: rules are found by the names of their files.
"""

import re
from functools import cache

import pytest

from blueprint.diagnostics.severity import Severity
from blueprint.lint.rule import RULES, SECTIONS, rule_of
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened

KEBAB = re.compile(r"[a-z]+(-[a-z0-9]+)*")
NAMES = list(RULES)


@cache
def _found(name, section):
    """All that is found in the example of a page; beside a bad one there is nothing that it names."""
    text = rule_of(name).page[section]
    path = "no such folder/bad.yaml" if section == "Bad" else ""
    return Opened(f"{name}.yaml", text.encode(), Blueprint, path=path).findings


def _told(findings):
    return [f"{found.severity.word}: {found.message} [{found.rule}]" for found in findings]


@pytest.mark.parametrize("name", NAMES)
def test_the_page_of_a_rule_is_whole(name):
    """One sentence, then why, the source, a bad and a good example."""
    rule = rule_of(name)

    assert re.fullmatch(r"[A-Z0-9].*\.", rule.title)
    assert tuple(rule.page) == SECTIONS
    assert all(rule.page.values())
    assert KEBAB.fullmatch(name)
    assert KEBAB.fullmatch(rule.group)
    assert rule.severity in set(Severity)


@pytest.mark.parametrize("name", NAMES)
def test_the_options_of_a_rule_have_names_and_values_that_a_file_can_give(name):
    """Kebab-case, and never a list or a table."""
    for option, value in rule_of(name).options.items():
        assert KEBAB.fullmatch(option)
        assert value is not None
        assert not isinstance(value, list | dict | tuple)


@pytest.mark.parametrize("name", NAMES)
def test_the_bad_example_has_the_fault(name):
    """At a place in the text, in sentences; and nothing else keeps it from being read."""
    found = _found(name, "Bad")
    own = [finding for finding in found if finding.rule == name]

    assert own, _told(found)
    for finding in own:
        assert finding.place.span is not None
        assert finding.severity is rule_of(name).severity
        assert re.fullmatch(r"[^a-z].*[.?!]", finding.message)
        assert re.fullmatch(r"([^a-z].*[.?!])?", finding.help)


@pytest.mark.parametrize("name", NAMES)
def test_the_good_example_has_no_fault(name):
    """Neither this one, nor any other that is more than a hint."""
    found = _found(name, "Good")

    assert _told(f for f in found if f.rule == name or f.severity > Severity.INFO) == []
