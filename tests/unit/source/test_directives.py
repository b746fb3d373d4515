import pytest

from blueprint.source.directives import settle
from blueprint.source.lines import Lines
from blueprint.source.problems import Problems


def settled(text, most=100):
    problems = Problems("", Lines(text))
    return settle(text, problems, most), [
        (each.rule, each.severity.word, each.place.span.line) for each in problems.findings()
    ]


@pytest.mark.parametrize(
    "text",
    ["a: b", "%YAML 1.2\n---\na: b", "# c\n\n%YAML  1.2 # why\r\n---\n", "a: 5%\nb: |\n  %x\n", "---\n%a\n"],
)
def test_what_is_no_matter_stays_as_it_is(text):
    """Version 1.2 is accepted, and a percent sign elsewhere is text."""
    assert settled(text) == (text, [])


@pytest.mark.parametrize(
    ("line", "finding"),
    [
        ("%YAML 1.1", ("yaml-version", "warning", 2)),
        ("%YAML 1.3", ("yaml-version", "error", 2)),
        ("%YAML 2.0", ("yaml-version", "error", 2)),
        ("%YAML", ("yaml-version", "error", 2)),
        ("%YAML " + "9" * 6_000 + ".1", ("yaml-version", "error", 2)),
        ("%TAG ! tag:example.org:", ("tag", "error", 2)),
        ("%FOO", ("syntax-error", "error", 2)),
        ("%", ("syntax-error", "error", 2)),
    ],
)
def test_other_directives_are_told_and_become_comments(line, finding):
    """The parser reads on behind them, and every place stays right."""
    text, findings = settled(f"# a\n{line}\n---\nb: c")

    assert findings == [finding]
    assert len(text) == len(f"# a\n{line}\n---\nb: c")
    assert text.startswith("# a\n%" if finding[1] == "warning" else "# a\n#")


def test_a_file_of_directives_ends():
    """Only so many are judged."""
    assert len(settled("%a\n" * 10_000, most=5)[1]) == 5
