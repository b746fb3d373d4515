"""What annotations of a pull request promise."""

import pytest

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.outputs.findings.github import write
from blueprint.outputs.reviewed import Reviewed

HERE = Span(2, 3, 2, 8)


def _written(message="Wrong.", file="a.yaml", span=HERE, **more):
    found = Finding("no-tea", more.pop("severity", Severity.ERROR), message, file, Place(span=span), **more)
    return write([Reviewed(file, (found,))])


@pytest.mark.parametrize(
    ("severity", "command"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "notice")],
)
def test_each_severity_has_its_command(severity, command):
    """What others call info is a notice here."""
    assert _written(severity=severity) == (
        f"::{command} file=a.yaml,line=2,endLine=2,col=3,endColumn=8,title=no-tea::Wrong.\n"
    )


def test_a_place_of_several_lines_has_no_columns():
    """They would be refused."""
    assert _written(span=Span(2, 3, 4, 1)) == "::error file=a.yaml,line=2,endLine=4,title=no-tea::Wrong.\n"


def test_without_a_place_there_is_just_the_file():
    """Or not even that."""
    assert _written(span=None) == "::error file=a.yaml,title=no-tea::Wrong.\n"
    assert _written(span=None, file="") == "::error title=no-tea::Wrong.\n"


def test_no_text_can_end_a_command_or_begin_another():
    """Line breaks, percent signs, and in properties commas and colons are escaped."""
    told = _written("100 %\r\n::error::x", file="a,b:c%\n.yaml", help="Mend\nit.")

    assert told.count("\n") == 1
    assert told.startswith("::error file=a%2Cb%3Ac%25%0A.yaml,line=")
    assert told.endswith("::100 %25%0D%0A::error::x%0AMend%0Ait.\n")
