"""Findings for code scanning: SARIF 2.1.0, the format of OASIS that its services read."""

import json
from collections.abc import Iterable
from typing import Any, Final
from urllib.parse import quote

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.fix import Fix
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.lint.fingerprint import fingerprints
from blueprint.lint.pages import markdown, text
from blueprint.lint.rule import RULES, rule_of
from blueprint.outputs.reviewed import Manner, Reviewed
from blueprint.registry import version

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT: Final = "blueprintFinding/v1"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(files: Iterable[Reviewed], manner: Manner = Manner()) -> str:  # noqa: ARG001 - programs get all
    """Write all findings of all files as one run.

    Args:
        files: The files in the order of the command line.
        manner: Makes no difference here.

    Returns:
        The log, with a newline at its end.

    Example:
        >>> json.loads(write([]))["runs"][0]["columnKind"]
        'unicodeCodePoints'
    """
    reviewed = list(files)
    names = sorted({finding.rule for file in reviewed for finding in file.findings})
    driver = {"name": "blueprint", "version": version(), "rules": [_rule(name) for name in names]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [result for file in reviewed for result in _results(file, names)],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _rule(name: str) -> dict[str, Any]:
    """Tell what a rule is about; a fault of reading has no page, its message says it all."""
    if name not in RULES:
        return {"id": name}
    rule = rule_of(name)
    return {
        "id": name,
        "shortDescription": {"text": rule.title},
        "help": {"text": text(rule), "markdown": markdown(rule)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.group]},
    }


def _results(file: Reviewed, names: list[str]) -> Iterable[dict[str, Any]]:
    for finding, fingerprint in zip(file.findings, fingerprints(file.findings), strict=True):
        name = finding.file or file.file
        yield {
            "ruleId": finding.rule,
            "ruleIndex": names.index(finding.rule),
            "level": _LEVELS[finding.severity],
            "message": {"text": " ".join(filter(None, (finding.message, finding.help)))},
            "locations": [_location(name, finding.place) | _logical(finding)],
            "relatedLocations": [
                {"id": number, **_location(name, place), "message": {"text": place.note or "see here"}}
                for number, place in enumerate(finding.related, start=1)
            ],
            "partialFingerprints": {FINGERPRINT: fingerprint},
            "fixes": [_fix(name, finding.fix)] if finding.fix else [],
        }


def _location(name: str, place: Place) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(name or "blueprint")}}
    if place.span:
        physical["region"] = _region(place.span)
    return {"physicalLocation": physical}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fix(name: str, fix: Fix) -> dict[str, Any]:
    """Tell what is to stand where, so that a person can take it over with one click."""
    replacements = [
        {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    change = {"artifactLocation": {"uri": _uri(name or "blueprint")}, "replacements": replacements}
    return {"description": {"text": fix.title}, "artifactChanges": [change]}


def _logical(finding: Finding) -> dict[str, Any]:
    """Name the moment and the lane, which stay when lines move."""
    if finding.moment is None:
        return {}
    whole = finding.moment if finding.lane is None else f"{finding.moment}/{finding.lane}"
    return {"logicalLocations": [{"name": finding.moment, "fullyQualifiedName": whole}]}


def _uri(name: str) -> str:
    """Write a path as the reference that it is: relative to where the command ran, or from the root."""
    path = quote(name.replace("\\", "/"), errors="surrogateescape")
    return f"file://{path}" if path.startswith("/") else path
