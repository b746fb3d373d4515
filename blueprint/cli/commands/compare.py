"""Say what changed from one blueprint to another: compare OLD NEW, or FILE --since REV in a git work tree.

Moments are known again by their ids, then by their words and neighbours, so that what was renamed or moved is
told as that.
"""

import os
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from blueprint.cli import streams
from blueprint.cli.delivery import deliver, form_of, place
from blueprint.cli.options import Out, Quiet, Theme, Tongue, Verbose
from blueprint.cli.outcomes import DONE, FAULTY
from blueprint.cli.sources import STANDARD_INPUT, single
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.severity import Severity
from blueprint.files import revisions
from blueprint.files.faults import spelled
from blueprint.registry import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable

    from blueprint.comparison.compare import Comparison
    from blueprint.model.blueprint import Blueprint
    from blueprint.settings import Settings
    from blueprint.words.catalogue import Catalogue as Words

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
    lang: Tongue = None,
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
    from blueprint.settings import of, one_of
    from blueprint.studio import PICTURES, language
    from blueprint.words import catalogue

    settings = of(os.environ)
    chosen = one_of(form or form_of(out, "text", bare="text"), [*_WRITERS, *PICTURES], "format")
    words = language(lang)
    if chosen in PICTURES:
        write = _picture(chosen, theme, lang, settings, to_terminal=out is None)
    else:
        write = _text(chosen)
    voice = Voice(quiet=quiet, verbose=verbose)
    before, after = _two(old, new, since, settings)
    named = [single(word) for word in (old, new) if word not in (None, os.devnull)]
    goal = place(out, named, "comparison", chosen)
    voice.detail(f"Comparing {before.name} with {after.name}.")
    comparison = _compared(before, after, settings, voice)
    if comparison is None:
        return FAULTY
    deliver([write(comparison, catalogue.of(words or comparison.new.lang))], goal, voice)
    return FAULTY if exit_code and comparison.changes else DONE


class _Side(NamedTuple):
    """One of the two files, read.

    Args:
        name: How it is called in messages.
        raw: Its bytes; none where git says that there is no such file, which it calls `os.devnull`.
    """

    name: str
    raw: bytes

    @property
    def is_there(self) -> bool:
        return self.name != os.devnull


def _text(form: str) -> "Callable[[Comparison, Words], bytes]":
    """Choose what tells it."""
    module = _WRITERS.load(form)
    return lambda comparison, words: module.write(comparison, words).encode()


def _picture(
    form: str, theme: str, lang: str | None, settings: "Settings", *, to_terminal: bool
) -> "Callable[[Comparison, Words], bytes]":
    """Choose what draws one picture of both."""
    from blueprint.studio import Studio

    studio = Studio(form, theme=theme, lang=lang, settings=settings)
    if to_terminal and not studio.is_text:
        streams.refuse_terminal(form)

    def draw(comparison: "Comparison", words: "Words") -> bytes:
        from blueprint.painting.changes import paint

        painted = paint(comparison, words)
        return studio.paint(studio.compose(painted.blueprint, painted.paint))

    return draw


def _compared(before: _Side, after: _Side, settings: "Settings", voice: Voice) -> "Comparison | None":
    """Compare the two; of each that can't be used, say what is wrong with it."""
    from blueprint.comparison.change import Nature
    from blueprint.comparison.compare import alone, compare

    there = [side for side in (before, after) if side.is_there]
    read = [_read(side, settings, voice) for side in there]
    usable = [blueprint for blueprint in read if blueprint is not None]
    if not usable or len(usable) < len(there):
        return None
    if len(usable) == 1:
        return alone(usable[0], Nature.ADDED if after.is_there else Nature.REMOVED)
    return compare(*usable)


def _two(old: str, new: str | None, since: str | None, settings: "Settings") -> tuple[_Side, _Side]:
    """Read the two files."""
    most = settings.reading.file_bytes
    if (new is None) == (since is None):
        raise UsageError("Name two blueprints (OLD NEW), or one with --since REV.")
    if old == new == STANDARD_INPUT:
        raise UsageError("Standard input can be one of the two only.")
    if since is not None:
        if old == STANDARD_INPUT:
            raise UsageError("--since needs a file; standard input has no earlier revision.")
        return _Side(f"{spelled(old)}@{since}", revisions.read(old, since, most)), _whole(old, most)
    return _whole(old, most), _whole(new or "", most)


def _whole(word: str, most: int) -> _Side:
    if word == os.devnull:
        return _Side(word, b"")
    source = single(word)
    return _Side(source.name, source.read(most))


def _read(side: _Side, settings: "Settings", voice: Voice) -> "Blueprint | None":
    """Understand one of them; of one that can't be used, say what is wrong with it."""
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened
    from blueprint.studio import told

    opened = Opened(*side, Blueprint, settings)
    if any(finding.severity is Severity.ERROR for finding in opened.reading):
        voice.insist(told(opened.review_of(opened.reading)))
        return None
    return opened.blueprint
