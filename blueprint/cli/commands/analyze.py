"""Compute what a blueprint tells: times, waits, chances, costs, and what hangs on what.

FILE is a blueprint, or - for standard input. What matters most comes first, in sentences; in JSON and CSV
durations are seconds and shares 0 to 1. What isn't known says which moments are missing.

MEASURES are names with commas between them; `blueprint measures` lists them.
"""

import os
from collections.abc import Iterable
from typing import Annotated, Any

import typer

from blueprint.cli.delivery import deliver, form_of, place
from blueprint.cli.opening import usable
from blueprint.cli.options import File, Out, Quiet, Tongue, Verbose
from blueprint.cli.outcomes import DONE, FAULTY
from blueprint.cli.sources import gather
from blueprint.cli.voice import Voice
from blueprint.cli.written import writer
from blueprint.diagnostics.errors import UsageError
from blueprint.files.faults import shown
from blueprint.registry import Catalogue

_MEASURES = Catalogue("blueprint.analysis.measures")

Form = Annotated[
    str | None,
    typer.Option(
        "-f",
        "--format",
        metavar="FORMAT",
        help="text, markdown, csv or json; else what -o ends with, and text where it says nothing.",
    ),
]
Only = Annotated[
    list[str] | None, typer.Option("--only", metavar="MEASURES", help="Take these measures and no others.")
]
Changes = Annotated[
    list[str] | None,
    typer.Option("--set", metavar="PATH=VALUE", help="What if? Such as 'check credit.time=30m'; repeatable."),
]
Sensitivity = Annotated[
    bool,
    typer.Option(
        "--sensitivity", help="Try each figure lower and higher: which matter most. Also as svg, pdf or png."
    ),
]


def run(
    file: File,
    form: Form = None,
    out: Out = None,
    lang: Tongue = None,
    only: Only = None,
    changes: Changes = None,
    sensitivity: Sensitivity = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Measure one blueprint, and write what came out.

    Args:
        file: A blueprint, or `-`.
        form: The format of what is written.
        out: File, folder, or `-`.
        lang: Language of the words that aren't the designer's.
        only: Names of measures, with commas between them.
        changes: What would be different.
        sensitivity: Tell which figures matter most instead.
        quiet: Say only what went wrong.
        verbose: Say what is read.

    Returns:
        The exit status.

    Raises:
        UsageError: Something is asked for that doesn't exist.
    """
    from blueprint.settings import of, one_of  # brings pydantic along, which no help page needs
    from blueprint.studio import language
    from blueprint.words import catalogue

    chosen = form or form_of(out, "text", bare="text")
    write, said = writer(chosen, sensitivity=sensitivity), language(lang)
    names = [one_of(name, _MEASURES, "measure") for name in _names(only)]
    settings = of(os.environ)
    voice = Voice(quiet=quiet, verbose=verbose)
    sources = gather([file])
    if len(sources) > 1:
        raise UsageError(f"`{shown(file)}` holds {len(sources)} blueprints; analyze takes one.")
    goal = place(out, sources, "analysis", chosen)
    opened = usable(sources[0], settings, voice, f"format {chosen}")
    if opened is None:
        return FAULTY
    if sensitivity:
        found: Any = opened.sensitivity(changes or ())
    else:
        found = opened.suppose(changes, names) if changes else opened.analyze(names)
    for note in getattr(found, "notes", ()):
        voice.say(f"note: {note}")
    deliver(write(found, catalogue.of(said or opened.blueprint.lang)), goal, voice)
    return DONE


def _names(only: Iterable[str] | None) -> list[str]:
    """Give the names behind all --only, each once."""
    found = (name.strip() for words in only or () for name in words.split(","))
    return list(dict.fromkeys(name for name in found if name))
