"""Put blueprints in their canonical order and layout; comments and meaning are kept.

FILE is a blueprint, a folder of blueprints, or - for standard input, which is formatted to standard output.
Each file is written over, if anything changes in it; a faulty one is left as it is, and its faults are told.

With --check or --diff nothing is written, and the exit status is 1 where something would change.
"""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.differences import difference
from blueprint.cli.options import Files, Quiet, Verbose
from blueprint.cli.outcomes import DONE, FAULTY, status_of
from blueprint.cli.sources import gather
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError, FaultyBlueprint
from blueprint.diagnostics.severity import Severity
from blueprint.files import writing
from blueprint.files.faults import shown

if TYPE_CHECKING:
    from blueprint.cli.sources import Source
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened
    from blueprint.settings import Settings

Check = Annotated[bool, typer.Option("--check", help="Write nothing; say which files would change.")]
Diff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")]


def run(
    files: Files, check: Check = False, diff: Diff = False, quiet: Quiet = False, verbose: Verbose = False
) -> int:
    """Format all of the files; one that fails doesn't stop the others.

    Args:
        files: Blueprints, folders, `-`.
        check: Write nothing, and say which files would change.
        diff: Write nothing, and write what would change to standard output.
        quiet: Say only what went wrong.
        verbose: Say also which files are as they should be.

    Returns:
        The exit status: the worst of all files.

    Raises:
        UsageError: A folder holds no blueprint.
    """
    from blueprint.settings import of

    settings = of(os.environ)
    voice = Voice(quiet=quiet, verbose=verbose)
    work = _Work(settings, voice, is_dry=check or diff, shows=diff)
    sources = gather(files)
    worst = DONE
    for number, source in enumerate(sources):
        voice.progress(number, len(sources), source.name)
        try:
            worst = max(worst, work.do(source))
        except BlueprintError as error:
            voice.fault(error)
            worst = max(worst, status_of(error))
    voice.rest()
    if len(sources) > 1:
        voice.say(work.sum())
    return worst


class _Work:
    """What is done with each file."""

    def __init__(self, settings: "Settings", voice: Voice, *, is_dry: bool, shows: bool) -> None:
        self._settings = settings
        self._voice = voice
        self._is_dry = is_dry
        self._shows = shows
        self._changed = self._same = 0

    def do(self, source: "Source") -> int:
        """Format a file, and say how it went."""
        from blueprint.model.blueprint import Blueprint
        from blueprint.opened import Opened

        raw = source.read(self._settings.reading.file_bytes)
        opened = Opened(source.name, raw, Blueprint, self._settings)
        try:
            content, note = opened.formed
        except FaultyBlueprint:
            self._tell(opened)
            return FAULTY
        if note:
            self._voice.say(f"{shown(source.name)}: {note}.")
        if self._shows:
            streams.write(difference(source.name, raw, content))
        elif not source.path and not self._is_dry:
            streams.write(content)
            return DONE
        return self._settle(source, content, is_same=raw == content)

    def _settle(self, source: "Source", content: bytes, *, is_same: bool) -> int:
        name = shown(source.name)
        self._same += is_same
        self._changed += not is_same
        if is_same:
            self._voice.detail(f"{name} is as it should be.")
            return DONE
        if self._is_dry:
            self._voice.say(f"{name} would change.")
            return FAULTY
        writing.write(source.path, content)
        self._voice.say(f"Formatted {name}.")
        return DONE

    def _tell(self, opened: "Opened[Blueprint]") -> None:
        """Tell why a file isn't formatted."""
        from blueprint.outputs.findings.text import write
        from blueprint.outputs.reviewed import Manner

        errors = tuple(finding for finding in opened.reading if finding.severity is Severity.ERROR)
        manner = Manner(streams.coloured(sys.stderr), self._settings.problems_shown, counts=False)
        self._voice.insist(write([opened.review_of(errors)], manner).rstrip("\n"))
        self._voice.say(
            f"{shown(opened.name)} is left as it is: only a blueprint without errors can be formatted."
        )

    def sum(self) -> str:
        """Say how many files changed."""
        verb = "would change" if self._is_dry else "changed"
        return f"Files: {self._changed} {verb}, {self._same} as they should be."
