"""What findings for people promise."""

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.outputs.findings.text import write
from blueprint.outputs.reviewed import Manner, Reviewed

_LINES = {1: "title: Tea", 2: "moments:", 3: "  - frontstag: Pour"}


def _line(number: int) -> str:
    return _LINES.get(number, "")


def _finding(message: str = "Wrong.", line: int = 3, **more: object) -> Finding:
    return Finding(
        "unknown-key", Severity.ERROR, message, "tea.yaml", Place(span=Span(line, 5, line, 14)), **more
    )


def test_a_finding_has_its_place_severity_sentence_rule_line_and_carets() -> None:
    """In the form that editors know."""
    told = write([Reviewed("tea.yaml", (_finding("`frontstag` is no lane."),), _line)], Manner(counts=False))

    assert told == (
        "tea.yaml:3:5: error: `frontstag` is no lane. [unknown-key]\n"
        "  |\n"
        "3 |   - frontstag: Pour\n"
        "  |     ^^^^^^^^^\n"
    )


def test_help_and_related_places_follow() -> None:
    """With their lines."""
    other = Place(span=Span(1, 1, 1, 6), note="the first one")
    told = write([Reviewed("tea.yaml", (_finding(help="Write `frontstage`.", related=(other,)),), _line)])

    assert "  tea.yaml:1:1: the first one\n  |\n1 | title: Tea\n  | ^^^^^\n" in told
    assert "\n  help: Write `frontstage`.\n" in told


def test_files_keep_their_order_and_their_findings_together() -> None:
    """The order of the command line, not of the alphabet."""
    files = [Reviewed(name, (Finding("x", Severity.ERROR, f"In {name}.", name),)) for name in ("b", "a")]
    told = write(files)

    assert told.index("In b.") < told.index("In a.")


def test_it_ends_with_counts_worst_first() -> None:
    """Errors before warnings before the rest, and how many files they are in."""
    grades = [Severity.WARNING, Severity.ERROR, Severity.INFO, Severity.ERROR]
    findings = tuple(Finding("x", grade, "Wrong.", "a") for grade in grades)

    assert write([Reviewed("a", findings), Reviewed("b", ())]).endswith(
        "\nFound 2 errors, 1 warning and 1 info in 1 file.\n"
    )


def test_where_nothing_was_found_a_good_word_is_said() -> None:
    """Unless nobody wants one."""
    assert write([Reviewed("a", ())]) == "All checks passed.\n"
    assert write([Reviewed("a", ())], Manner(counts=False)) == ""


def test_after_fifty_problems_of_a_file_the_rest_is_counted() -> None:
    """The counts at the end count all; another file has its own fifty."""
    many = tuple(_finding(f"Number {number}.") for number in range(57))
    told = write([Reviewed("tea.yaml", many, _line), Reviewed("b.yaml", many[:50], _line)])

    assert "Number 49." in told
    assert "Number 50." not in told
    assert told.count("and 7 more") == 1
    assert "more" not in told.split("and 7 more")[1]
    assert "Found 107 errors in 2 files." in told


def test_without_a_text_there_is_neither_line_nor_caret() -> None:
    """A blueprint made in Python has no lines."""
    told = write([Reviewed("", (Finding("x", Severity.ERROR, "Wrong."),))], Manner(counts=False))

    assert told == "blueprint: error: Wrong. [x]\n"


def test_colours_come_only_when_asked_for() -> None:
    """And change nothing but the colours."""
    files = [Reviewed("tea.yaml", (_finding(),), _line)]
    coloured = write(files, Manner(colour=True))
    plain = write(files)

    assert "\x1b" not in plain
    assert "\x1b[1;31m" in coloured
    for code in ("\x1b[1;31m", "\x1b[1m", "\x1b[2m", "\x1b[0m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_a_hostile_file_name_cannot_write_to_the_terminal() -> None:
    """Names come from pull requests too."""
    assert "\x1b" not in write([Reviewed("\x1b[2J.yaml", (Finding("x", Severity.ERROR, "Wrong."),))])


def test_line_numbers_of_any_width_keep_the_carets_in_place() -> None:
    """The margin is as wide as the number."""
    place = Place(span=Span(1234, 1, 1234, 3))
    told = write([Reviewed("a", (Finding("x", Severity.ERROR, "Wrong.", "a", place),), lambda _: "ab: c")])

    assert "\n     |\n1234 | ab: c\n     | ^^\n" in told
