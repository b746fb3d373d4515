"""What a file may allow itself by comments."""

import pytest

from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened

LONG = "Say " + "very " * 20 + "much"


def _found(text):
    """What is found of long labels and of allowances, with the lines."""
    found = Opened("a.yaml", text.encode(), Blueprint).findings
    mine = {"long-label", "unneeded-allowance", "unknown-rule", "too-many-allowances"}
    return [(one.rule, one.place.span.line) for one in found if one.rule in mine]


def _service(*lines):
    return "\n".join(["title: Tea", "moments:", *lines, "- customer: Go"])


def test_behind_something_it_holds_for_the_line():
    """And for no other."""
    text = _service(f"- customer: {LONG}  # blueprint: allow long-label", f"- customer: {LONG} again")

    assert _found(text) == [("long-label", 4)]


def test_above_a_moment_it_holds_for_the_moment():
    """Blank lines and other comments may stand between."""
    text = _service(
        "# blueprint: allow long-label",
        "",
        "# Nobody reads this anyway.",
        "- customer: Ask",
        f"  frontstage: {LONG}",
        f"- customer: {LONG} again",
    )

    assert _found(text) == [("long-label", 8)]


def test_above_a_phase_it_holds_for_the_phase():
    """It holds for all that begins on the next line."""
    head = "title: Tea\nphases:\n# blueprint: allow long-label\n"
    text = f"{head}- phase: One\n  moments:\n  - customer: {LONG}\n"
    more = f"- phase: Two\n  moments:\n  - customer: {LONG}\n"

    assert _found(text + more) == [("long-label", 9)]


def test_inside_a_moment_it_holds_for_the_entry_below():
    """Not for the moment's other steps."""
    text = _service(f"- customer: {LONG}", "  # blueprint: allow long-label", f"  frontstage: {LONG} again")

    assert _found(text) == [("long-label", 3)]


@pytest.mark.parametrize(
    "top",
    [
        "# blueprint: allow long-label",
        "#blueprint:allow long-label",
        "\n# x\n# blueprint: allow long-label, missing-basis for the sake of it",
    ],
)
def test_at_the_top_it_holds_for_the_whole_file(top):
    """Above everything else."""
    found = _found(f"{top}\n" + _service(f"- customer: {LONG}", f"- customer: {LONG} again"))

    assert [rule for rule, _ in found if rule == "long-label"] == []


def test_several_rules_and_a_reason_may_be_named():
    """What is behind the last comma-separated name is the reason."""
    assert _found(
        _service(f"- customer: {LONG} # blueprint: allow repeated-step, long-label the law says so")
    ) == [("unneeded-allowance", 3)]


def test_an_allowance_that_nothing_needs_is_told():
    """At the rule's name."""
    opened = Opened("a.yaml", _service("- customer: Ask # blueprint: allow long-label").encode(), Blueprint)
    (found,) = [one for one in opened.findings if one.rule == "unneeded-allowance"]

    assert "`long-label`" in found.message
    assert (found.place.span.line, found.place.span.column) == (3, 36)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("long-lable", "did you mean `long-label`?"),
        ("drawing", "is a group of rules"),
        ("", "allows nothing"),
        ("unknown-key", "There is no rule `unknown-key`"),
    ],
)
def test_what_is_no_rule_is_told(written, words):
    """With the nearest that there is."""
    text = _service(f"- customer: Ask # blueprint: allow {written}")
    found = Opened("a.yaml", text.encode(), Blueprint).findings

    assert [words in one.message for one in found if one.rule == "unknown-rule"] == [True]


@pytest.mark.parametrize(
    "line",
    [
        '- customer: "Say # blueprint: allow long-label"',
        "- customer: 'Say # blueprint: allow long-label'",
        "- customer: Ask\n  note: |\n    # blueprint: allow long-label",
        "- customer: Ask\n  note: >-\n    text\n    # blueprint: allow long-label",
        "- customer: Ask#blueprint: allow long-label",
        "- customer: Ask # see # blueprint: allow long-label",
    ],
)
def test_what_only_looks_like_a_comment_is_text(line):
    """It neither allows anything nor is told about."""
    assert _found(_service(line)) == []


def test_the_head_of_a_block_text_may_have_a_comment():
    """Behind the bar."""
    text = _service("- customer: |  # blueprint: allow long-label", f"    {LONG}")

    assert _found(text) == []


def test_thousands_of_allowances_are_not_read():
    """They would be held against every finding."""
    found = _found(_service(*["# blueprint: allow long-label"] * 1_200, f"- customer: {LONG}"))

    assert ("too-many-allowances", 1_003) in found
