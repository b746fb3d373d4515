"""What a configuration may say, and how its faults are told."""

import pytest

from blueprint.diagnostics.severity import Severity
from blueprint.lint.configuration import MOST_BYTES, read
from blueprint.lint.rule import every
from blueprint.model.duration import Duration

RULES = every()
WHOLE = """\
select = ["drawing", "figures"]
ignore = ["long-label"]
fail-on = "warning"
exclude = ["drafts"]

[severity]
repeated-step = "info"
missing-basis = "off"

[rules.too-many-moments]
limit = 60

[rules.old-figures]
age = "52w"
"""


def _read(text, *table):
    return read(text.encode(), "blueprint.toml", RULES, table)


def test_all_keys_count():
    """Each as it is written."""
    found = _read(WHOLE)

    assert found.findings == ()
    assert found.choice.select == {"drawing", "figures"}
    assert found.choice.ignore == {"long-label"}
    assert found.choice.severities == {"repeated-step": Severity.INFO, "missing-basis": None}
    assert found.choice.options == {
        "too-many-moments": {"limit": 60},
        "old-figures": {"age": Duration.read("52w")},
    }
    assert found.fail_on is Severity.WARNING
    assert found.exclude == ("drafts",)


def test_a_pyproject_counts_only_with_our_table():
    """Nearly all of them have none."""
    assert _read("[tool.ruff]\nselect = ['X']", "tool", "blueprint") is None
    assert _read("[tool]\nblueprint = {ignore = ['flaw']}", "tool", "blueprint").findings
    found = _read("[tool.blueprint]\nignore = ['drawing']", "tool", "blueprint")
    assert found.choice.ignore == {"drawing"}


@pytest.mark.parametrize(
    ("text", "rule", "place", "words"),
    [
        ("selct = []", "unknown-key", (1, 1), "did you mean `select`?"),
        ("\nignore = ['figures', 'drawin']", "unknown-rule", (2, 22), "did you mean `drawing`?"),
        ("ignore = [\n  'figures',\n  'drawin',\n]", "unknown-rule", (3, 3), "did you mean `drawing`?"),
        ("select = 'drawing'", "wrong-value", (1, 10), "a list of texts"),
        ("select = [1]", "wrong-value", (1, 10), "a list of texts"),
        ("fail-on = 'warnin'", "wrong-value", (1, 11), 'did you mean "warning"?'),
        ("fail-on = 2", "wrong-value", (1, 11), '"error", "warning", "info"'),
        ("severity = 3", "wrong-value", (1, 1), "`severity` has to be a table."),
        ("[severity]\nlong-labl = 'off'", "unknown-rule", (2, 1), "did you mean `long-label`?"),
        ("[severity]\ndrawing = 'off'", "unknown-rule", (2, 1), "is a group of rules"),
        ("[severity]\nlong-label = 'of'", "wrong-value", (2, 14), 'did you mean "off"?'),
        ("[rules.long-labl]\nlimit = 3", "unknown-rule", (1, 2), "did you mean `long-label`?"),
        ("[rules.long-label]\nlimt = 3", "unknown-key", (2, 1), "did you mean `limit`?"),
        (
            "[rules.long-label]\nlimit = '3'",
            "wrong-value",
            (2, 9),
            'is `"3"`, but it has to be a whole number',
        ),
        ("[rules.long-label]\nlimit = true", "wrong-value", (2, 9), "a whole number"),
        ("[rules.long-label]\nlimit = -1", "wrong-value", (2, 9), "a whole number"),
        ("[rules.long-label]\nlimit = 2.5", "wrong-value", (2, 9), "a whole number"),
        ("[rules.old-figures]\nage = 3", "wrong-value", (2, 7), "a duration in quotes"),
        ("[rules.old-figures]\nage = 'long'", "wrong-value", (2, 7), "a duration in quotes"),
        ("[rules.repeated-step]\nx = 1", "unknown-key", (2, 1), "there are none."),
        ("a = ", "toml-syntax", (1, 5), "no TOML"),
        ("a = 1\nb = [", "toml-syntax", (2, 6), "no TOML"),
        ("a = " + "[" * 100_000, "toml-syntax", None, "too deep"),
        ("a = " + "1" * 10_000, "toml-syntax", None, "too long a number"),
        ("#" * (MOST_BYTES + 1), "file-too-large", None, "1,000,000 bytes"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(text, rule, place, words):
    """File, line and column, and the word that was meant."""
    (found,) = [one for one in _read(text).findings if words in one.message]

    assert (found.rule, found.severity, found.file) == (rule, Severity.ERROR, "blueprint.toml")
    if place:
        assert (found.place.span.line, found.place.span.column) == place


def test_all_faults_are_told_at_once_by_place_and_nothing_else_counts():
    """A choice of which half is missing would mislead."""
    found = _read("ignore = ['drawing', 'x']\nfail-on = 'y'\nz = 1")

    assert [one.place.span.line for one in found.findings] == [1, 2, 3]
    assert found.choice.ignore == frozenset()
    assert found.line(2) == "fail-on = 'y'"


def test_patterns_leave_out_files_and_folders():
    """From the folder of the configuration on."""
    found = _read("exclude = ['drafts/', '*/old-*.yaml']")._replace(folder="/a")

    assert found.excludes("/a/drafts/x/b.yaml")
    assert found.excludes("/a/b/old-c.yaml")
    assert not found.excludes("/a/b/c.yaml")
    assert not found.excludes("/drafts/b.yaml")
