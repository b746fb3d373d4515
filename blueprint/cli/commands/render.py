"""Draw blueprints, each to a picture beside it or where -o says.

FILE is a blueprint, - for standard input, or a folder: every *.blueprint.yaml below it is drawn, or every
*.yaml and *.yml in it that has moments or phases. With several files, -o names a folder.

The format is what -f says, else what the name behind -o ends with, else svg.
"""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.options import Files, Out, Quiet, Verbose
from blueprint.cli.outcomes import DONE, FAULTY, status_of
from blueprint.cli.products import Job, plan
from blueprint.cli.sources import gather
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError, UsageError
from blueprint.diagnostics.severity import Severity
from blueprint.files import writing
from blueprint.files.faults import shown, spelled

if TYPE_CHECKING:
    from blueprint.pipeline import Opened, Studio

Form = Annotated[
    str | None, typer.Option("-f", "--format", metavar="FORMAT", help="svg, pdf, png, html or dot.")
]
Theme = Annotated[str, typer.Option("--theme", metavar="NAME", help="How it looks.")]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="en|zh", help="Language of lane titles, line names and legend."),
]
Engine = Annotated[
    str | None,
    typer.Option(
        "--engine", metavar="NAME|PATH", help="What draws: a command or a path; else BLUEPRINT_ENGINE."
    ),
]
Font = Annotated[str | None, typer.Option("--font", metavar="FILE", help="A TrueType font for all words.")]


def run(
    files: Files,
    out: Out = None,
    form: Form = None,
    theme: Theme = "plain",
    lang: Lang = None,
    engine: Engine = None,
    font: Font = None,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Draw all of the files; one that fails doesn't stop the others.

    Args:
        files: Blueprints, folders, `-`.
        out: File, folder, or `-`.
        form: The format.
        theme: Name of a theme.
        lang: Language of the words that aren't the designer's.
        engine: Name or path of the engine.
        font: Path of a font.
        quiet: Say only what went wrong.
        verbose: Say what is done.

    Returns:
        The exit status: the worst of all files.

    Raises:
        UsageError: Something is asked for that doesn't exist, or products would overwrite what they must not.
    """
    from blueprint.pipeline import PICTURES, Studio
    from blueprint.settings import of

    settings = of(os.environ, engine=engine, font=font)
    work = plan(gather(files), out, form, PICTURES)
    studio = Studio(work.form, theme=theme, lang=lang, settings=settings)
    if not studio.is_text and streams.is_terminal(sys.stdout) and not all(job.product for job in work.jobs):
        raise UsageError(f"A terminal can't show {work.form}; name a file with -o.")
    voice = Voice(quiet=quiet, verbose=verbose)
    worst = DONE
    for number, job in enumerate(work.jobs):
        voice.progress(number, len(work.jobs), job.source.name)
        worst = max(worst, _attempt(job, work.folder, studio, voice))
    voice.rest()
    return worst


def _attempt(job: Job, folder: str, studio: "Studio", voice: Voice) -> int:
    """Draw one file, and say how it went."""
    try:
        return _draw(job, folder, studio, voice)
    except BrokenPipeError:
        raise
    except BlueprintError as error:
        voice.fault(error)
        return status_of(error)


def _draw(job: Job, folder: str, studio: "Studio", voice: Voice) -> int:
    from blueprint.pipeline import Opened

    settings = studio.settings
    opened = Opened(job.source.name, job.source.read(settings.reading.file_bytes), settings)
    if _tell(opened, voice) >= Severity.ERROR:
        return FAULTY
    engine = studio.press.engine.command[0]
    voice.detail(
        f"{shown(job.source.name)}: moments {len(opened.blueprint.sequence)}, engine {shown(engine)}."
    )
    picture = studio.paint(studio.compose(opened.blueprint))
    if not job.product:
        streams.write(picture)
        return DONE
    if folder:
        writing.make_folder(folder)
    writing.write(job.product, picture)
    voice.say(f"Wrote {shown(spelled(job.product))}.")
    return DONE


def _tell(opened: "Opened", voice: Voice) -> int:
    """Say what reading found, and come back with the worst of it; the rules are the business of `check`."""
    worst = max((finding.severity for finding in opened.reading), default=0)
    told = [finding for finding in opened.reading if finding.severity >= Severity.ERROR or not voice.quiet]
    if told:
        from blueprint.outputs.findings.text import write
        from blueprint.outputs.reviewed import Manner, Reviewed

        manner = Manner(streams.coloured(sys.stderr), opened.settings.problems_shown, counts=False)
        voice.insist(write([Reviewed(opened.name, tuple(told), opened.document.line)], manner).rstrip("\n"))
    return worst
