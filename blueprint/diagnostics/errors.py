"""The errors that stop work; what is merely wrong in a file is a `Finding`."""

from collections.abc import Iterable

from blueprint.diagnostics.finding import Finding


class BlueprintError(Exception):
    """The base of every error that this package raises on purpose; its text is a sentence for users."""


class FaultyBlueprint(BlueprintError):
    """A blueprint can't be used, and the findings say why.

    Args:
        findings: What was found, at least one of them an error.

    Example:
        >>> from blueprint.diagnostics.severity import Severity
        >>> str(FaultyBlueprint([Finding("no-title", Severity.ERROR, "The title is missing.")]))
        'The title is missing.'
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("\n".join(finding.message for finding in self.findings))


class UsageError(BlueprintError):
    """The program or the library was asked for something that doesn't exist (exit status 2)."""


class MachineError(BlueprintError):
    """Something of the machine failed: no engine, disk full, no right to write (exit status 3)."""
