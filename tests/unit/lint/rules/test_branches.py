"""Splits: `branches-never-join` and `muddled-branches` share them between each other."""

import pytest

from blueprint.lint.rule import RULES

SPLIT = "title: T\nmoments:\n  - {customer: A, next: [B, C, D]}\n"


def _ways(b, c, d):
    return SPLIT + "".join(
        f"  - {{backstage: {name}, next: {way}}}\n" for name, way in (("B", b), ("C", c), ("D", d))
    )


@pytest.mark.parametrize(
    ("text", "rule", "at"),
    [
        (_ways("E", "E", "E") + "  - customer: E\n", None, []),
        (_ways("end", "end", "end"), "branches-never-join", [4, 5, 6]),
        (_ways("E", "E", "end") + "  - customer: E\n", "muddled-branches", [7]),
        (
            _ways("E", "E", "[{to: E, when: x}, {to: A, when: y}]") + "  - customer: E\n",
            "muddled-branches",
            [],
        ),
        (_ways("B", "E", "E") + "  - customer: E\n", None, []),
    ],
    ids=["all join", "none join", "some join", "one goes back", "one never ends"],
)
def test_each_split_is_told_by_one_rule_at_most(found, text, rule, at):
    """At its `next`, with the moments where it shows; a branch that never ends is `never-ends`'s."""
    for name in ("branches-never-join", "muddled-branches"):
        assert name in RULES
        findings = found(name, text)
        assert len(findings) == (name == rule)
        for finding in findings:
            assert finding.moment == "A"
            assert finding.place.span.line == 3
            assert [place.span.line for place in finding.related] == at


def test_alternatives_are_no_branches(found):
    """Exactly one is taken, so nobody waits."""
    ways = "[{to: B, when: x}, {to: end, when: y}]"
    text = f"title: T\nmoments:\n  - {{customer: A, next: {ways}}}\n  - customer: B\n"

    assert found("branches-never-join", text) + found("muddled-branches", text) == []
