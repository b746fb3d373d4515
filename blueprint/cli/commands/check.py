"""Say what is wrong with blueprints, each fault with its line.

FILE is a blueprint, a folder of blueprints, or - for standard input.
"""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.options import Files, Font, Quiet, Verbose
from blueprint.cli.outcomes import DONE, FAULTY, status_of
from blueprint.cli.sources import gather
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError
from blueprint.diagnostics.severity import Severity
from blueprint.outputs.reviewed import Manner, Reviewed
from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from blueprint.cli.sources import Source
    from blueprint.settings import Settings

_WRITERS = Catalogue("blueprint.outputs.findings")
_GRADES = {grade.word: grade for grade in sorted(Severity, reverse=True)}

Form = Annotated[
    str, typer.Option("-f", "--format", metavar="text|json", help="For people, or for programs.")
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on", metavar="error|warning|info", help="From which severity on the exit status is 1."
    ),
]

Mend = Annotated[bool, typer.Option("--fix", help="First mend in the files what can be mended safely.")]
Diff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what --fix would change.")]


def run(
    files: Files,
    form: Form = "text",
    fail_on: FailOn = "error",
    font: Font = None,
    fix: Mend = False,
    diff: Diff = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Check all of the files, and write what was found in them to standard output.

    Args:
        files: Blueprints, folders, `-`.
        form: The format of what is written.
        fail_on: The mildest severity that counts as a failure.
        font: Path of the font that it will be drawn with.
        fix: Mend what can be mended safely, before the files are checked.
        diff: Write no file, and no findings: only what `fix` would change.
        quiet: Leave out the counts and the good word.
        verbose: Say what is read.

    Returns:
        The exit status: the worst of all files.

    Raises:
        UsageError: Something is asked for that doesn't exist.
    """
    from blueprint.settings import of, one_of  # brings pydantic along, which no help page needs

    grade = _GRADES[one_of(fail_on, _GRADES, "severity")]
    one_of(form, _WRITERS, "format")
    settings = of(os.environ, font=font)
    voice = Voice(quiet=quiet, verbose=verbose)
    sources = gather(files)
    worst = DONE
    reviewed: list[Reviewed] = []
    for number, source in enumerate(sources):
        voice.progress(number, len(sources), source.name)
        try:
            review = _review(source, settings, voice, fix=fix, diff=diff)
        except BlueprintError as error:
            voice.fault(error)
            worst = max(worst, status_of(error))
            continue
        reviewed.append(review)
        if any(finding.severity >= grade for finding in review.findings):
            worst = max(worst, FAULTY)
    voice.rest()
    counts = not quiet and worst <= FAULTY  # no good word where a file could not even be read
    manner = Manner(streams.coloured(sys.stdout), settings.problems_shown, counts)
    if diff:
        return worst
    streams.write_text(_WRITERS.load(form).write(reviewed, manner))
    return worst


def _review(source: "Source", settings: "Settings", voice: Voice, *, fix: bool, diff: bool) -> Reviewed:
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened

    raw = source.read(settings.reading.file_bytes)
    opened = Opened(source.name, raw, Blueprint, settings)
    if fix or diff:
        from blueprint.cli.mending import mended

        raw = mended(source, opened, raw, voice, is_dry=diff)
        opened = Opened(source.name, raw, Blueprint, settings)
    return opened.review
