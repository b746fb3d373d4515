"""Draw blueprints, each to a picture beside it or where -o says.

FILE is a blueprint, - for standard input, or a folder: every *.blueprint.yaml below it is drawn, or every
*.yaml and *.yml in it that has moments or phases. With several files, -o names a folder.

The format is what -f says, else what the name behind -o ends with, else svg.

LAYERS are names with commas between them, or all, or none. Shown where the file has such data: times, waits,
fail-points, feelings, needs, evidence, legend; on demand: costs, actors, channels, elapsed, notes.

--paint shows a measure on it, with a scale in the legend: critical-path, waits, cost, failures or load.
"""

import os
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.opening import usable
from blueprint.cli.options import Engine, Files, Font, Hide, Lang, Out, Quiet, Show, Theme, Verbose
from blueprint.cli.outcomes import DONE, FAULTY, MISUSED, status_of
from blueprint.cli.products import Job, Plan, plan
from blueprint.cli.saves import saves
from blueprint.cli.sources import gather
from blueprint.cli.telling import tell
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import BlueprintError, FaultyBlueprint, UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.severity import Severity
from blueprint.files import writing
from blueprint.files.faults import shown, spelled

if TYPE_CHECKING:
    from collections.abc import Callable

    from blueprint.studio import Studio

Form = Annotated[
    str | None, typer.Option("-f", "--format", metavar="FORMAT", help="svg, pdf, png, html or dot.")
]
EmbedFont = Annotated[
    bool, typer.Option("--embed-font", help="Let an SVG carry the letters that it uses; PDF always does.")
]
Columns = Annotated[
    str,
    typer.Option(
        "--columns", metavar="compact|moment", help="May moments share a column while the flow goes down?"
    ),
]
Wrap = Annotated[
    str | None,
    typer.Option("--wrap", metavar="N", help="Break into rows of at most N columns, one below the other."),
]
Paper = Annotated[
    str | None,
    typer.Option(
        "--paper", metavar="NAME", help="Break into pages: a4, a3, a2, letter or tabloid, landscape."
    ),
]
Portrait = Annotated[bool, typer.Option("--portrait", help="The paper stands upright.")]
Watch = Annotated[bool, typer.Option("--watch", help="Draw anew at each save, until you press Ctrl-C.")]
Paint = Annotated[
    str | None,
    typer.Option("--paint", metavar="MEASURE", help="Paint a measure on it; see above."),
]
Reach = Annotated[
    str | None,
    typer.Option("--reach", metavar="MOMENT", help="Paint what a failure in a moment reaches."),
]


def run(
    files: Files,
    out: Out = None,
    form: Form = None,
    theme: Theme = "plain",
    lang: Lang = None,
    engine: Engine = None,
    font: Font = None,
    embed_font: EmbedFont = False,
    show: Show = None,
    hide: Hide = None,
    columns: Columns = "compact",
    wrap: Wrap = None,
    paper: Paper = None,
    portrait: Portrait = False,
    paint: Paint = None,
    reach: Reach = None,
    watch: Watch = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Draw all of the files; one that fails doesn't stop the others.

    Args:
        files: Blueprints, folders, `-`.
        out: File, folder, or `-`.
        form: The format.
        theme: Name of a theme, or path of one's own.
        lang: Language of the words that aren't the designer's.
        engine: Name or path of the engine.
        font: Path of a font.
        embed_font: Let an SVG carry the letters that it uses.
        show: Names of layers, with commas between them.
        hide: Likewise.
        columns: What stands in a column.
        wrap: The most columns in a row.
        paper: Name of a paper.
        portrait: Does it stand upright?
        paint: Name of a measure.
        reach: A moment's id.
        watch: Go on, and draw each file anew when it is saved.
        quiet: Say only what went wrong.
        verbose: Say what is done.

    Returns:
        The exit status: the worst of all files.

    Raises:
        UsageError: Something is asked for that doesn't exist, or products would overwrite what they must not.
    """
    from blueprint.settings import of
    from blueprint.studio import PICTURES, Studio, painted, view

    settings = of(os.environ, engine=engine, font=font)
    work = plan(gather(files), out, form, PICTURES)
    chosen = view(columns, _whole(wrap), paper, portrait=portrait, show=show or (), hide=hide or ())
    make = partial(
        Studio,
        work.form,
        theme=theme,
        lang=lang,
        settings=settings,
        embed_font=embed_font,
        view=painted(chosen, paint, reach),
    )
    studio = make()
    if watch:
        _refuse_streams(work)
    if not studio.is_text and not all(job.product for job in work.jobs):
        streams.refuse_terminal(work.form)
    voice = Voice(quiet=quiet, verbose=verbose)
    if tell(studio.theme_review, settings.problems_shown, voice) >= Severity.ERROR:
        return MISUSED
    if not watch:
        return _all(work, studio, voice)
    own = [] if studio.theme_review.line is None else [theme]
    _follow(work, make, own, partial(Voice, quiet=quiet, verbose=verbose))
    return DONE


def _follow(
    work: Plan, make: "Callable[[], Studio]", themes: list[str], speaker: "Callable[[], Voice]"
) -> None:
    """Draw all files, then each anew when it is saved, until Ctrl-C; all when the theme's own file is."""
    studio, voice = make(), speaker()
    with saves([*(job.source.path for job in work.jobs), *themes]) as saved:
        _all(work, studio, voice)
        voice.say("Watching for saves until you press Ctrl-C.")
        for paths in saved:
            changes_all = not paths.isdisjoint(themes)
            studio = make() if changes_all else studio
            again = speaker()  # one that tells anew what it told before
            _redraw(work, studio, frozenset() if changes_all else paths, again)


def _all(work: Plan, studio: "Studio", voice: Voice) -> int:
    """Draw all files; gives the worst of their statuses."""
    worst = DONE
    for number, job in enumerate(work.jobs):
        voice.progress(number, len(work.jobs), job.source.name)
        worst = max(worst, _attempt(job, work.folder, studio, voice))
    voice.rest()
    return worst


def _refuse_streams(work: Plan) -> None:
    """Only files can be watched, and a stream can't be written anew."""
    if not all(job.source.path and job.product for job in work.jobs):
        raise UsageError("--watch draws files to files: standard input and output can't be followed.")


def _redraw(work: Plan, studio: "Studio", saved: frozenset[str], voice: Voice) -> None:
    """Draw what was saved; all where nothing is named."""
    try:
        if tell(studio.theme_review, studio.settings.problems_shown, voice) >= Severity.ERROR:
            return
    except BlueprintError as error:  # the theme's file is gone
        voice.fault(error)
        return
    jobs = tuple(job for job in work.jobs if job.source.path in saved) if saved else work.jobs
    _all(work._replace(jobs=jobs), studio, voice)


def _whole(written: str | None) -> int | None:
    """Read the number behind --wrap."""
    try:
        return None if written is None else int(written)
    except ValueError:
        raise UsageError(
            f"--wrap takes a whole number of columns, such as 12, not {quote(written or '')}."
        ) from None


def _attempt(job: Job, folder: str, studio: "Studio", voice: Voice) -> int:
    """Draw one file, and say how it went."""
    try:
        return _draw(job, folder, studio, voice)
    except BlueprintError as error:
        voice.fault(error)
        return status_of(error)


def _draw(job: Job, folder: str, studio: "Studio", voice: Voice) -> int:
    settings = studio.settings
    opened = usable(job.source, settings, voice, f"format {studio.form}", is_set=studio.sets_words)
    if opened is None:
        return FAULTY
    try:
        picture = studio.paint(studio.compose(opened.blueprint))
    except FaultyBlueprint as error:  # too little is known for what is to be painted
        tell(opened.review_placed(error.findings), settings.problems_shown, voice)
        return FAULTY
    if not job.product:
        streams.write(picture)
        return DONE
    if folder:
        writing.make_folder(folder)
    writing.write(job.product, picture)
    voice.say(f"Wrote {shown(spelled(job.product))}.")
    return DONE
