"""The one product of a command that makes one: where it goes, and its way there."""

import os
from collections.abc import Iterable

from blueprint.cli import streams
from blueprint.cli.products import STANDARD_OUTPUT, named, refuse_source, stem
from blueprint.cli.sources import Source
from blueprint.cli.voice import Voice
from blueprint.diagnostics.errors import UsageError
from blueprint.files import writing
from blueprint.files.faults import shown, spelled

_SUFFIXES = {"text": "txt", "markdown": "md"}
_FORMATS = {suffix: form for form, suffix in _SUFFIXES.items()} | {"htm": "html"}


def form_of(out: str | None, usual: str, bare: str = "") -> str:
    """Say which format the name behind `-o` asks for.

    Args:
        out: What `-o` says, if anything.
        usual: The format where that is no name of a file: nothing, a folder, or `-`.
        bare: The format of a file whose name doesn't say; such a name is refused where left out.

    Returns:
        The format; whether there is such a format is for others.

    Raises:
        UsageError: The name doesn't say.

    Example:
        >>> [form_of(out, "text") for out in ("loan.md", "loan.json", "loan.htm", "-", ".")]
        ['markdown', 'json', 'html', 'text', 'text']
    """
    if not out or out == STANDARD_OUTPUT or os.path.isdir(out):
        return usual
    suffix = os.path.splitext(out)[1][1:].lower()
    if not (suffix or bare):
        raise UsageError(f"`{shown(out)}` doesn't end with the name of a format; name one with -f.")
    return _FORMATS.get(suffix, suffix) or bare


def place(out: str | None, sources: Iterable[Source], what: str, form: str) -> str:
    """Decide where the product goes.

    Args:
        out: What `-o` says, if anything.
        sources: The blueprints that it is made of; within a folder, it is called after the last one.
        what: What it is, such as `analysis`.
        form: Its format.

    Returns:
        The file; empty for standard output.

    Raises:
        UsageError: The name is empty, there is no such folder, or a source lies there.

    Example:
        >>> place(".", [Source("loan", "loan.blueprint.yaml")], "analysis", "json")
        './loan.analysis.json'
    """
    if out is None or named(out) == STANDARD_OUTPUT:
        return ""
    made_of = tuple(sources)
    if os.path.isdir(out):
        called = stem(os.path.basename(made_of[-1].path)) or "blueprint"
        out = os.path.join(out, f"{called}.{what}.{_SUFFIXES.get(form, form)}")
    writing.require_folder(out)
    refuse_source(out, made_of)
    return out


def deliver(product: Iterable[bytes], place: str, voice: Voice) -> None:
    """Bring it there, and say so where it is a file.

    Args:
        product: Its pieces.
        place: The file; empty for standard output.
        voice: Says what is written.

    Raises:
        BrokenPipeError: Nobody reads on.
        MachineError: It can't be written.
    """
    if not place:
        streams.write_pieces(product)
        return
    writing.write(place, b"".join(product))
    voice.say(f"Wrote {shown(spelled(place))}.")
