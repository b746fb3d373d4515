"""Findings as annotations of a pull request: the workflow commands of GitHub Actions."""

from collections.abc import Iterable, Iterator

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.outputs.reviewed import Manner, Reviewed

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def write(files: Iterable[Reviewed], manner: Manner = Manner()) -> str:  # noqa: ARG001 - programs get all
    """Write a command for each finding; the runner that reads them shows the finding at its line.

    Args:
        files: The files in the order of the command line.
        manner: Makes no difference here.

    Returns:
        The commands, one a line; empty where there is nothing to say.

    Example:
        >>> from blueprint.diagnostics.finding import Place
        >>> from blueprint.diagnostics.span import Span
        >>> found = Finding("no-title", Severity.ERROR, "100 %\\nwrong.", place=Place(span=Span(1, 1, 1, 8)))
        >>> print(write([Reviewed("a,b.yaml", (found,))]), end="")
        ::error file=a%2Cb.yaml,line=1,endLine=1,col=1,endColumn=8,title=no-title::100 %25%0Awrong.
    """
    return "".join(f"{_command(finding, file)}\n" for file in files for finding in file.findings)


def _command(finding: Finding, file: Reviewed) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding, file))
    message = "\n".join(filter(None, (finding.message, finding.help)))
    return f"::{_COMMANDS[finding.severity]} {properties}::{_data(message)}"


def _properties(finding: Finding, file: Reviewed) -> Iterator[tuple[str, str]]:
    name = finding.file or file.file
    if name:
        yield "file", name
    span = finding.place.span
    if span:
        yield "line", str(span.line)
        yield "endLine", str(span.end_line)
        if span.line == span.end_line:  # columns of different lines are refused
            yield "col", str(span.column)
            yield "endColumn", str(span.end_column)
    yield "title", finding.rule


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
