"""What was found before and is known: a file of fingerprints, so that only what is new is told."""

import json
import os
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, NamedTuple, TypeAlias

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.finding import Finding
from blueprint.files import reading
from blueprint.files.faults import shown
from blueprint.lint.fingerprint import fingerprints

MOST_BYTES: Final = 50_000_000
"""The largest baseline that is read: a quarter of a million findings."""
_FORMAT: Final = {"format": "blueprint-baseline", "version": 1}


class Entry(NamedTuple):
    """A finding that is known.

    Args:
        fingerprint: What it is known by.
        rule: Its rule, for whoever reads the file.
        message: Its message when it was written down, likewise.

    Example:
        >>> Entry("0f", "dead-end", "Nothing follows.").rule
        'dead-end'
    """

    fingerprint: str
    rule: str
    message: str


Known: TypeAlias = Mapping[str, tuple[Entry, ...]]
"""What is known of each file, by its path from the folder of the baseline on."""


class Parted(NamedTuple):
    """The findings of a file, parted by a baseline.

    Args:
        new: Those that it doesn't know.
        entries: What is to be written down of all of them.
        gone: What it knows and isn't there any more.

    Example:
        >>> part((), (), frozenset()).new
        ()
    """

    new: tuple[Finding, ...]
    entries: tuple[Entry, ...]
    gone: tuple[Entry, ...]


def part(findings: tuple[Finding, ...], known: Iterable[Entry], rules: Collection[str]) -> Parted:
    """Part the findings of a file into new ones and known ones.

    Args:
        findings: All of them, in their order.
        known: What the baseline says of the file.
        rules: What can be known: rules and warnings. That a file can't be read is told every time.

    Returns:
        The parts.

    Example:
        >>> from blueprint.diagnostics.severity import Severity
        >>> found = (Finding("dead-end", Severity.WARNING, "Nothing follows."),)
        >>> first = part(found, (), {"dead-end"})
        >>> part(found, first.entries, {"dead-end"}).new
        ()
    """
    marked = list(zip(findings, fingerprints(findings), strict=True))
    entries = tuple(Entry(mark, one.rule, one.message) for one, mark in marked if one.rule in rules)
    before = {entry.fingerprint for entry in known}
    now = {entry.fingerprint for entry in entries}
    new = tuple(one for one, mark in marked if one.rule not in rules or mark not in before)
    return Parted(new, entries, tuple(entry for entry in known if entry.fingerprint not in now))


def path_of(file: str, baseline: str) -> str:
    """Name a file as a baseline does: the same on every machine that has both.

    Args:
        file: The file's path.
        baseline: The path of the baseline.

    Returns:
        The path from the baseline's folder on, with `/`.

    Example:
        >>> path_of("a/b.yaml", "a/known.json")
        'b.yaml'
    """
    try:
        relative = os.path.relpath(file, os.path.dirname(os.path.abspath(baseline)))
    except ValueError:  # another drive
        relative = os.path.abspath(file)
    return relative.replace(os.sep, "/")


def read(path: str) -> Known:
    """Read a baseline.

    Args:
        path: Where it lies.

    Returns:
        What it knows.

    Raises:
        UsageError: It is none.
        MachineError: It can't be read.

    Example:
        >>> read("no such file")
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no file `no such file`.
    """
    raw = reading.read(path, MOST_BYTES)
    try:
        return _known(json.loads(raw[:MOST_BYTES]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UsageError(
            f"`{shown(path)}` is no baseline of this version; name another file, or delete it to begin anew."
        ) from None


def written(known: Known) -> bytes:
    """Write a baseline down: the same bytes for the same findings.

    Args:
        known: What it shall know.

    Returns:
        Its content.

    Example:
        >>> written({})
        b'{\\n  "format": "blueprint-baseline",\\n  "version": 1,\\n  "files": {}\\n}\\n'
    """
    files = {file: [entry._asdict() for entry in known[file]] for file in sorted(known) if known[file]}
    text = json.dumps({**_FORMAT, "files": files}, ensure_ascii=False, indent=2)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def _known(found: Any) -> Known:
    if any(found[key] != value for key, value in _FORMAT.items()):
        raise ValueError(found["format"])
    return {file: tuple(map(_entry, entries)) for file, entries in found["files"].items()}


def _entry(found: Any) -> Entry:
    entry = Entry(found["fingerprint"], found["rule"], found["message"])
    if not all(isinstance(text, str) for text in entry):
        raise TypeError
    return entry
