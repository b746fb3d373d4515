"""Say what is wrong with blueprints, each fault with its line.

FILE is a blueprint, a folder of blueprints, or - for standard input.

RULES are names of rules or of their groups, with commas between them; `blueprint rules` lists them. What is
left out here is taken from the nearest `blueprint.toml`, or `[tool.blueprint]` of a `pyproject.toml`.
"""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.options import Files, Font, Quiet, Verbose
from blueprint.cli.outcomes import DONE, FAULTY, MISUSED, status_of
from blueprint.cli.sources import gather
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.diagnostics.severity import Severity
from blueprint.outputs.reviewed import Manner, Reviewed
from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from blueprint.cli.choosing import Asked, Chooser
    from blueprint.cli.crew import Task
    from blueprint.cli.sources import Source
    from blueprint.settings import Settings

_WRITERS = Catalogue("blueprint.outputs.findings")
_GRADES = {grade.word: grade for grade in sorted(Severity, reverse=True)}

Form = Annotated[
    str,
    typer.Option(
        "-f", "--format", metavar="FORMAT", help="text for people; json, sarif or github for programs."
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="RULES", help="Only these, whatever a configuration says."),
]
Ignore = Annotated[list[str] | None, typer.Option("--ignore", metavar="RULES", help="All but these.")]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on", metavar="error|warning|info", help="From which severity on the exit status is 1."
    ),
]
BaselineFile = Annotated[
    str | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Write down what is found, if FILE isn't there; else tell only what is new since.",
    ),
]
Update = Annotated[
    bool, typer.Option("--update-baseline", help="Write the baseline again, with what is found now.")
]
Steps = Annotated[
    bool, typer.Option("--steps", help="Say which of the six steps of making a blueprint are done.")
]
Mend = Annotated[bool, typer.Option("--fix", help="First mend in the files what can be mended safely.")]
Diff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what --fix would change.")]


def run(
    files: Files,
    form: Form = "text",
    select: Select = None,
    ignore: Ignore = None,
    fail_on: FailOn = None,
    baseline: BaselineFile = None,
    update_baseline: Update = False,
    steps: Steps = False,
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
        select: The rules that look.
        ignore: The rules that don't.
        fail_on: The mildest severity that counts as a failure.
        baseline: Path of the file that holds what is known.
        update_baseline: Write it again.
        steps: Tell the six steps instead.
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

    voice = Voice(quiet=quiet, verbose=verbose)
    settings = of(os.environ, font=font)
    if steps:
        from blueprint.cli.steps import tell

        return tell(gather(files), form, settings, voice)
    from blueprint.cli.choosing import Chooser
    from blueprint.lint.rule import every

    grade = None if fail_on is None else _GRADES[one_of(fail_on, _GRADES, "severity")]
    one_of(form, _WRITERS, "format")
    if update_baseline and baseline is None:
        raise UsageError("--update-baseline needs --baseline FILE, which says what to write again.")
    check = _Check(Chooser(every(), select or (), ignore or (), grade), settings, voice, fix=fix, diff=diff)
    reviewed = check.review(gather(files))
    if baseline is not None:
        from blueprint.cli.known import Keeper

        reviewed = Keeper(baseline, check.chooser.names, voice, anew=update_baseline).new(reviewed)
    return check.tell(reviewed, form)


class _Check:
    """One run: which rules look at which file, what they find, and the status that it comes to."""

    def __init__(
        self, chooser: "Chooser", settings: "Settings", voice: Voice, *, fix: bool, diff: bool
    ) -> None:
        self.chooser = chooser
        self._settings = settings
        self._voice = voice
        self._fix = fix
        self._diff = diff
        self._worst = DONE
        self._grades: dict[str, Severity] = {}

    def review(self, sources: "Iterable[Source]") -> list[Reviewed]:
        from blueprint.cli.crew import review

        tasks = [task for source in sources if (task := self._attempt(source))]
        reviewed: list[Reviewed] = []
        self._progress(tasks, 0)
        for outcome in review(tasks, self._settings, lambda done: self._progress(tasks, done)):
            if isinstance(outcome, BlueprintError):
                self._fail(outcome)
            else:
                reviewed.append(outcome)
        self._voice.rest()
        return reviewed

    def tell(self, reviewed: list[Reviewed], form: str) -> int:
        """Write the findings, and come to a status."""
        for file in reviewed:
            if any(finding.severity >= self._grades[file.file] for finding in file.findings):
                self._worst = max(self._worst, FAULTY)
        faulty = self.chooser.faulty
        if faulty:
            self._worst = max(self._worst, MISUSED)
        if self._diff:
            return self._worst
        told = [*faulty, *reviewed]
        # No good word where a file could not even be read.
        counts = not self._voice.quiet and (self._worst <= FAULTY or any(file.findings for file in told))
        manner = Manner(streams.coloured(sys.stdout), self._settings.problems_shown, counts)
        streams.write_text(_WRITERS.load(form).write(told, manner))
        return self._worst

    def _attempt(self, source: "Source") -> "Task | None":
        """Say what holds for a file, mend it where that is wanted, and read what other processes can't."""
        from blueprint.cli.crew import Task

        try:
            asked = self.chooser.asked(source)
            self._grades[source.name] = asked.fail_on
            self._tell_configuration(source, asked)
            return None if asked.left_out else Task(source, asked.choice, self._raw(source, asked))
        except BlueprintError as error:
            self._fail(error)
            return None

    def _tell_configuration(self, source: "Source", asked: "Asked") -> None:
        if asked.configuration:
            does = "leaves it out" if asked.left_out else "says which rules look at it"
            self._voice.detail(f"{source.name}: `{asked.configuration}` {does}.")

    def _raw(self, source: "Source", asked: "Asked") -> bytes | None:
        if not (self._fix or self._diff):
            return None if source.path else source.read(self._settings.reading.file_bytes)
        from blueprint.cli.mending import write
        from blueprint.model.blueprint import Blueprint
        from blueprint.opened import Opened

        raw = source.read(self._settings.reading.file_bytes)
        opened = Opened(source.name, raw, Blueprint, self._settings, source.path)
        mended = opened.mended(self.chooser.linters.of(asked.choice))
        return write(source, raw, mended, self._voice, is_dry=self._diff)

    def _progress(self, tasks: "list[Task]", done: int) -> None:
        if done < len(tasks):
            self._voice.progress(done, len(tasks), tasks[done].source.name)

    def _fail(self, error: BlueprintError) -> None:
        self._voice.fault(error)
        self._worst = max(self._worst, status_of(error))
