"""Show a blueprint in the browser, and follow it while you write.

FILE is a blueprint. The page shows its drawing, the findings at their lines and the key figures, and keeps
zoom and place when you save. A faulty file shows its problems over the last good drawing. What a step's
`details` name is followed, too, and the bar leads back.

Only this machine can open the page. Ctrl-C ends it.
"""

import os
import webbrowser
from typing import TYPE_CHECKING, Annotated

import typer

from blueprint.cli.extras import needed
from blueprint.cli.options import Engine, File, Font, Hide, Lang, Quiet, Show, Theme, Verbose
from blueprint.cli.outcomes import DONE
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.files import reading
from blueprint.files.faults import shown, spelled

if TYPE_CHECKING:
    from blueprint.integrations.serve.report import Report

Port = Annotated[
    str | None, typer.Option("--port", metavar="N", help="The port; else the first free one from 8850 on.")
]
Open = Annotated[bool, typer.Option("--open", help="Open the page in the browser.")]
_MOST_PORTS = 65_535


def run(
    file: File,
    port: Port = None,
    theme: Theme = "plain",
    lang: Lang = None,
    engine: Engine = None,
    font: Font = None,
    show: Show = None,
    hide: Hide = None,
    browse: Open = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> int:
    """Serve the page until somebody ends it.

    Args:
        file: The blueprint.
        port: Where it is served.
        theme: Name of a theme, or path of one's own.
        lang: Language of the words that aren't the designer's.
        engine: Name or path of the engine.
        font: Path of a font.
        show: Names of layers, with commas between them.
        hide: Likewise.
        browse: Open the page in the browser.
        quiet: Say only what went wrong.
        verbose: Say also what went well.

    Returns:
        The exit status, which is told by what ended it.

    Raises:
        UsageError: There is no such file, theme, language, layer or port.
        MachineError: The port is taken, or the libraries aren't installed.
    """
    from blueprint.settings import of
    from blueprint.studio import Studio, language, view

    settings = of(os.environ, engine=engine, font=font)
    reading.read(file, settings.reading.file_bytes)  # a name that is misspelt is told at once
    view(show=show or (), hide=hide or ())
    wishes = {
        "theme": theme,
        "lang": language(lang),
        "engine": settings.engine,
        "font": font,
        "show": show or [],
        "hide": hide or [],
    }
    own = () if Studio("html", theme=theme).theme_review.line is None else (theme,)
    with needed("The live preview"):
        from blueprint.integrations.serve.server import Preview, serve
    voice = Voice(quiet=quiet, verbose=verbose)

    def ready(address: str) -> None:
        voice.insist(f"{shown(spelled(file))} is shown at {address} until you press Ctrl-C.")
        if browse:
            webbrowser.open(address)

    serve(Preview(file, wishes, own, _port(port)), settings, ready, lambda report: _say(report, voice))
    return DONE


def _port(written: str | None) -> int | None:
    """Read the number behind --port."""
    if written is None:
        return None
    if not (written.isascii() and written.isdigit() and int(written) <= _MOST_PORTS):
        raise UsageError(f"--port takes a number up to {_MOST_PORTS}, such as 8850, not {quote(written)}.")
    return int(written)


def _say(report: "Report", voice: Voice) -> None:
    """Say how a state of the file was met."""
    name = shown(report["file"])
    if report["trouble"]:
        voice.insist(f"error: {report['trouble']}")
    elif report["whole"]:
        voice.detail(f"Drew {name}.")
    else:
        voice.say(f"{name} has errors; the page shows them.")
