"""Findings for programs: the format `blueprint-check`, version 1."""

import json
from collections.abc import Iterable
from typing import Any

from blueprint.diagnostics.finding import Finding
from blueprint.outputs.reviewed import Manner, Reviewed


def write(files: Iterable[Reviewed], manner: Manner = Manner()) -> str:  # noqa: ARG001 - programs get all
    """Write all findings of all files as one JSON document; what isn't known is `null`.

    Args:
        files: The files in the order of the command line.
        manner: Makes no difference here: programs get every finding, and count themselves.

    Returns:
        The document, with a newline at its end.

    Example:
        >>> write([])
        '{\\n  "format": "blueprint-check",\\n  "version": 1,\\n  "findings": []\\n}\\n'
    """
    found = [_plain(finding, file.file) for file in files for finding in file.findings]
    document = {"format": "blueprint-check", "version": 1, "findings": found}
    return json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _plain(finding: Finding, file: str) -> dict[str, Any]:
    span = finding.place.span
    return {
        "file": finding.file or file or None,
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "rule": finding.rule,
        "severity": finding.severity.word,
        "message": finding.message,
        "help": finding.help or None,
        "moment": finding.moment,
        "lane": finding.lane,
    }
