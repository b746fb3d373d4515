"""What choosing rules promises."""

import pytest

from blueprint.diagnostics.severity import Severity
from blueprint.lint.choice import WARNED, Choice, choose, known, no_rule
from blueprint.lint.linter import Linter
from blueprint.lint.rule import RULES, rule_of
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened


@pytest.mark.parametrize(
    ("choice", "taken"),
    [
        (Choice(), True),
        (Choice(select=frozenset({"drawing"})), True),
        (Choice(select=frozenset({"long-label"})), True),
        (Choice(select=frozenset({"flow"})), False),
        (Choice(select=frozenset()), False),
        (Choice(ignore=frozenset({"long-label"})), False),
        (Choice(ignore=frozenset({"drawing"})), False),
        (Choice(frozenset({"long-label"}), frozenset({"drawing"})), True),
        (Choice(frozenset({"drawing"}), frozenset({"long-label"})), False),
        (Choice(severities={"long-label": None}), False),
        (Choice(severities={"long-label": Severity.ERROR}), True),
    ],
)
def test_a_rules_own_name_goes_before_its_group(choice, taken):
    """Ignoring goes before selecting where both are said in the same breath."""
    assert choice.takes("long-label", "drawing") is taken


def test_severity_and_options_are_those_chosen():
    """Options that nobody names keep their values."""
    choice = Choice(severities={"long-label": Severity.ERROR}, options={"long-label": {"limit": 5}})
    (chosen,) = choose([rule_of("long-label")], choice)

    assert chosen.severity is Severity.ERROR
    assert chosen.options == {"limit": 5}
    assert choose([rule_of("long-label")])[0].options == {"limit": 80}


def test_names_are_those_of_rules_groups_and_warnings():
    """The errors of reading can't be chosen."""
    names = known(map(rule_of, RULES))

    assert names["long-label"] == names["drawing"] == "drawing"
    assert names["missing-glyph"] == names["reading"] == "reading"
    assert "unknown-key" not in names


def test_a_near_miss_is_named_and_else_the_groups():
    """Twenty names would be no help."""
    names = {"long-label": "drawing", "drawing": "drawing"}

    assert (
        no_rule("long-lable", names) == "There is no rule or group `long-lable`; did you mean `long-label`?"
    )
    assert "the groups are drawing;" in no_rule("x" * 20, names)


WARNING_FILES = {
    "invisible-character": "title: T\u200bea\nmoments: [{customer: Sip}]\n",
    "missing-glyph": "title: Tea 🍵\nmoments: [{customer: Sip}]\n",
    "too-many-allowances": "# blueprint: allow long-label\n" * 1_001
    + "title: Tea\nmoments: [{customer: Sip}]\n",
    "unknown-rule": "# blueprint: allow long-lable\ntitle: Tea\nmoments: [{customer: Sip}]\n",
    "unneeded-allowance": "# blueprint: allow long-label\ntitle: Tea\nmoments: [{customer: Sip}]\n",
    "yaml-version": "%YAML 1.1\n---\ntitle: Tea\nmoments: [{customer: Sip}]\n",
}


@pytest.mark.parametrize("name", WARNED)
def test_what_is_warned_of_beside_the_rules_can_be_chosen_too(name):
    """By its name, and by the group of all of them."""
    opened = Opened("tea.yaml", WARNING_FILES[name].encode(), Blueprint)

    def rules(choice):
        return {found.rule for found in opened.linted(Linter(choice))}

    assert name in rules(Choice())
    assert name not in rules(Choice(ignore=frozenset({name})))
    assert name not in rules(Choice(ignore=frozenset({"reading"})))
    assert name not in rules(Choice(select=frozenset({"structure"})))
    raised = opened.linted(Linter(Choice(severities={name: Severity.ERROR})))
    assert {found.severity for found in raised if found.rule == name} == {Severity.ERROR}


def test_errors_of_reading_are_told_whatever_was_chosen():
    """Nobody can ignore that a file can't be read."""
    opened = Opened("tea.yaml", b"title: Tea\n", Blueprint)

    assert opened.linted(Linter(Choice(select=frozenset())))
