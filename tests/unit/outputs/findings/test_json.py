"""What findings for programs promise."""

import json

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.outputs.findings.json import write
from blueprint.outputs.reviewed import Manner, Reviewed


def test_the_document_says_what_it_is() -> None:
    """Even when nothing was found."""
    assert json.loads(write([])) == {"format": "blueprint-check", "version": 1, "findings": []}


def test_a_finding_has_exactly_the_keys_of_the_contract() -> None:
    """With everything known filled in."""
    found = Finding(
        "unknown-key",
        Severity.WARNING,
        "Wrong.",
        "a.yaml",
        Place(span=Span(3, 5, 4, 9)),
        (),
        "Mend.",
        "pay",
        "app",
    )

    assert json.loads(write([Reviewed("a.yaml", (found,))]))["findings"] == [
        {
            "file": "a.yaml",
            "line": 3,
            "column": 5,
            "end_line": 4,
            "end_column": 9,
            "rule": "unknown-key",
            "severity": "warning",
            "message": "Wrong.",
            "help": "Mend.",
            "moment": "pay",
            "lane": "app",
        }
    ]


def test_what_is_not_known_is_null() -> None:
    """Never 0, never an empty text."""
    [found] = json.loads(write([Reviewed("", (Finding("x", Severity.ERROR, "Wrong."),))]))["findings"]

    for key in ("file", "line", "column", "end_line", "end_column", "help", "moment", "lane"):
        assert found[key] is None


def test_programs_get_every_finding() -> None:
    """The limit on problems shown is for readers."""
    findings = tuple(Finding("x", Severity.ERROR, f"{number}", "a") for number in range(57))
    document = json.loads(write([Reviewed("a", findings)], Manner(most=5)))

    assert [found["message"] for found in document["findings"]] == [str(number) for number in range(57)]


def test_words_of_any_script_stay_readable() -> None:
    """And a file name that is no UTF-8 survives the way to a stream and back."""
    text = write([Reviewed("标题\udcff.yaml", (Finding("x", Severity.ERROR, "缺少标题"),))])

    assert "缺少标题" in text
    sent = text.encode("utf-8", "backslashreplace")
    assert json.loads(sent)["findings"][0]["file"] == "标题\udcff.yaml"


def test_the_same_findings_give_the_same_text() -> None:
    """Byte for byte, with a newline at the end."""
    files = [Reviewed("a", (Finding("x", Severity.ERROR, "Wrong."),))]

    assert write(files) == write(files)
    assert write(files).endswith("}\n")
