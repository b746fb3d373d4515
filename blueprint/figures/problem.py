"""What is wrong with a blueprint in a page, as a line of a build's log."""

from typing import NamedTuple

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity


class Problem(NamedTuple):
    """One thing that is wrong, and where.

    Args:
        message: What is wrong and how to mend it.
        file: Name of the file, as it was given.
        line: Its line there, from 1; 0 where it is about the whole.
        rule: Id of what was found, such as `unknown-key`.
        stops: Can nothing be drawn because of it?

    Example:
        >>> Problem("The title is missing.", "tea.yaml", 1).place
        'tea.yaml:1'
    """

    message: str
    file: str
    line: int = 0
    rule: str = "usage"
    stops: bool = True

    @property
    def place(self) -> str:
        """Where it is, as editors and builds write it."""
        return f"{self.file}:{self.line}" if self.line else self.file


def of_finding(finding: Finding, name: str) -> Problem | None:
    """Turn a finding into a line of a log.

    Args:
        finding: What was found.
        name: The file's name.

    Returns:
        The problem; `None` for what is a hint only.

    Example:
        >>> of_finding(Finding("x", Severity.ERROR, "Bad.", help="Mend it."), "tea.yaml").message
        'Bad. Mend it.'
    """
    if finding.severity < Severity.WARNING:
        return None
    line = finding.place.span.line if finding.place.span else 0
    message = f"{finding.message} {finding.help}".strip()
    return Problem(message, finding.file or name, line, finding.rule, finding.severity >= Severity.ERROR)
