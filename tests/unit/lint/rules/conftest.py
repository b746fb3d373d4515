"""Lets one rule look at a text, as `check` does."""

import pytest

from blueprint.lint.choice import Choice
from blueprint.lint.linter import Linter
from blueprint.lint.rule import rule_of
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened


@pytest.fixture
def found():
    """Give the findings of one rule, by its id, about the text of a file; options as its file has them."""

    def find(rule, text, **options):
        opened = Opened("service.yaml", text.encode(), Blueprint)
        assert opened.reading == ()
        linter = Linter(Choice(options={rule: options}), [rule_of(rule)])
        return [finding for finding in opened.linted(linter) if finding.rule == rule]

    return find


@pytest.fixture
def places(found):
    """Give the line of each finding of one rule, and the moment that it names."""

    def find(rule, text, **options):
        return [(finding.place.span.line, finding.moment) for finding in found(rule, text, **options)]

    return find
