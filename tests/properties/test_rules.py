"""Rules over random blueprints: none fails, each says its own in sentences at a place that exists."""

import re

from hypothesis import given, settings

from blueprint.lint.linter import Linter
from blueprint.lint.rule import RULES, rule_of
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from tests.properties.strategies import as_yaml, blueprints

OURS = {rule.id: rule for rule in map(rule_of, RULES) if rule.group in {"structure", "flow", "time"}}
LAST = re.compile(r"(?s)[^a-z].*[.?!]")


@settings(max_examples=60, deadline=None)
@given(blueprints())
def test_rules_of_structure_flow_and_time_judge_any_blueprint(data):
    """However odd it is: loops, splits, stacks, standing moments, lanes of any name, text of any script."""
    opened = Opened("random.yaml", as_yaml(data).encode(), Blueprint)
    found = opened.linted(Linter(rules=list(OURS.values())))

    assert {finding.rule for finding in found if finding.rule == "rule-crashed"} == set()
    for finding in found:
        if finding.rule in OURS:
            assert finding.place.span is not None
            assert LAST.fullmatch(finding.message)
            assert LAST.fullmatch(finding.help)
            assert all(place.span is not None for place in finding.related)
