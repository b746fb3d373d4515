"""Say what changed from one blueprint to another: compare OLD NEW, or FILE --since REV in a git work tree.

Moments are known again by their ids, then by their words and neighbours, so that what was renamed or moved is
told as that.
"""

import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli import streams
from blueprint.cli.delivery import deliver, form_of, place
from blueprint.cli.options import Out, Quiet, Theme, Verbose
from blueprint.cli.outcomes import DONE, FAULTY
from blueprint.cli.sources import STANDARD_INPUT, single
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.severity import Severity
from blueprint.files import revisions
from blueprint.files.faults import spelled
from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from blueprint.model.blueprint import Blueprint
    from blueprint.settings import Settings

_WRITERS = Catalogue("blueprint.outputs.comparison")

Old = Annotated[str, typer.Argument(metavar="OLD", hidden=True)]
New = Annotated[str | None, typer.Argument(metavar="[NEW]", hidden=True)]
Since = Annotated[
    str | None,
    typer.Option("--since", metavar="REV", help="Compare with the file as it was at a revision of git."),
]
Form = Annotated[
    str | None,
    typer.Option(
        "-f",
        "--format",
        metavar="FORMAT",
        help="text, json or markdown, or a picture of both: svg, html, pdf, png; else what -o ends with.",
    ),
]
Lang = Annotated[
    str | None, typer.Option("--lang", metavar="en|zh", help="Language of what is said; the file's own else.")
]
ExitCode = Annotated[
    bool, typer.Option("--exit-code", help="Exit with 1 where they differ, as `git diff` does.")
]


def run(
    old: Old,
    new: New = None,
    since: Since = None,
    form: Form = None,
    out: Out = None,
    theme: Theme = "plain",
    lang: Lang = None,
    exit_code: ExitCode = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Compare two blueprints.

    Args:
        old: The one; with `since`, the file.
        new: What became of it.
        since: A revision of git.
        form: The format of what is told.
        out: File, folder, or `-`.
        theme: Name of a theme, or path of one's own, for a picture.
        lang: Language of the words that aren't the designer's.
        exit_code: Fail where they differ.
        quiet: Say only what went wrong.
        verbose: Say what is compared.

    Returns:
        The exit status.

    Raises:
        UsageError: There aren't two of them, or something is asked for that doesn't exist.
    """
    from blueprint.comparison.change import Nature
    from blueprint.comparison.compare import alone, compare
    from blueprint.settings import of, one_of
    from blueprint.studio import PICTURES, Studio, language
    from blueprint.words import catalogue

    settings = of(os.environ)
    chosen = one_of(form or form_of(out), [*_WRITERS, *PICTURES], "format")
    words = language(lang)
    studio = Studio(chosen, theme=theme, lang=lang, settings=settings) if chosen in PICTURES else None
    if studio and not studio.is_text and out is None and streams.is_terminal(sys.stdout):
        raise UsageError(f"A terminal can't show {chosen}; name a file with -o.")
    voice = Voice(quiet=quiet, verbose=verbose)
    before, after = _two(old, new, since, settings)
    named = [single(word) for word in (old, new) if word not in (None, os.devnull)]
    goal = place(out, named, "comparison", chosen)
    voice.detail(f"Comparing {before[0]} with {after[0]}.")
    read = [_read(*one, settings, voice) for one in (before, after) if one[0] != os.devnull]
    sides = [one for one in read if one is not None]
    if not sides or len(sides) < len(read):
        return FAULTY
    if len(sides) == 1:  # git calls what isn't there so
        comparison = alone(sides[0], Nature.REMOVED if after[0] == os.devnull else Nature.ADDED)
    else:
        comparison = compare(sides[0], sides[1])
    spoken = catalogue.of(words or sides[-1].lang)
    if studio is None:
        product = _WRITERS.load(chosen).write(comparison, spoken).encode()
    else:
        from blueprint.painting.changes import paint

        painted = paint(comparison, spoken)
        product = studio.paint(studio.compose(painted.blueprint, painted.paint))
    deliver([product], goal, voice)
    return FAULTY if exit_code and comparison.changes else DONE


def _two(old: str, new: str | None, since: str | None, settings: "Settings") -> list[tuple[str, bytes]]:
    """Read the two files, by name and bytes."""
    most = settings.reading.file_bytes
    if (new is None) == (since is None):
        raise UsageError("Name two blueprints (OLD NEW), or one with --since REV.")
    if old == new == STANDARD_INPUT:
        raise UsageError("Standard input can be one of the two only.")
    if since is not None:
        if old == STANDARD_INPUT:
            raise UsageError("--since needs a file; standard input has no earlier revision.")
        return [(f"{spelled(old)}@{since}", revisions.read(old, since, most)), _whole(old, most)]
    return [_whole(old, most), _whole(new or "", most)]


def _whole(word: str, most: int) -> tuple[str, bytes]:
    if word == os.devnull:
        return word, b""
    source = single(word)
    return source.name, source.read(most)


def _read(name: str, raw: bytes, settings: "Settings", voice: Voice) -> "Blueprint | None":
    """Read one of them; of one that can't be used, say what is wrong with it."""
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened
    from blueprint.studio import told

    opened = Opened(name, raw, Blueprint, settings)
    if any(finding.severity is Severity.ERROR for finding in opened.reading):
        voice.insist(told(opened.review_of(opened.reading)))
        return None
    return opened.blueprint
