"""The options that several commands share, so that they read the same everywhere."""

from typing import Annotated

import typer

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE", hidden=True),  # the help text explains it; typer would add `list[str]`
]
File = Annotated[str, typer.Argument(metavar="FILE", hidden=True)]
Out = Annotated[
    str | None,
    typer.Option(
        "-o", "--output", metavar="OUT", help="Where it goes: a file, a folder, or - for standard output."
    ),
]
Font = Annotated[str | None, typer.Option("--font", metavar="FILE", help="A TrueType font for all words.")]
Theme = Annotated[
    str,
    typer.Option(
        "--theme",
        metavar="NAME|FILE",
        help="How it looks: plain, print, night, colour-blind, sketch, auto (by the screen), or your own.",
    ),
]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="en|zh", help="Language of lane titles, line names and legend."),
]
Tongue = Annotated[
    str | None, typer.Option("--lang", metavar="en|zh", help="Language of what is said; the file's own else.")
]
Engine = Annotated[
    str | None,
    typer.Option(
        "--engine", metavar="NAME|PATH", help="What draws: a command or a path; else BLUEPRINT_ENGINE."
    ),
]
Show = Annotated[
    list[str] | None,
    typer.Option("--show", metavar="LAYERS", help="Layers to show beside the usual ones; see above."),
]
Hide = Annotated[list[str] | None, typer.Option("--hide", metavar="LAYERS", help="Layers to leave out.")]
Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="Say only what went wrong.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Say what is done and with what.")]
