"""Opens the blueprint that a command works on, and says what keeps it from that."""

from typing import TYPE_CHECKING

from blueprint.cli.sources import Source
from blueprint.cli.telling import tell
from blueprint.cli.voice import Voice
from blueprint.diagnostics.severity import Severity
from blueprint.files.faults import shown

if TYPE_CHECKING:
    from blueprint.model.blueprint import Blueprint
    from blueprint.opened import Opened
    from blueprint.settings import Settings


def opened(source: Source, settings: "Settings") -> "Opened[Blueprint]":
    """Take a source for a blueprint; whether it is one shows when it is looked into.

    Args:
        source: The file, or standard input.
        settings: The limits on reading it.

    Returns:
        The file, read, and all that can be made of it.

    Raises:
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.
    """
    from blueprint.model.blueprint import Blueprint  # the language, which no help page needs
    from blueprint.opened import Opened

    raw = source.read(settings.reading.file_bytes)
    return Opened(source.name, raw, Blueprint, settings, source.path)


def usable(
    source: Source, settings: "Settings", voice: Voice, wish: str, *, is_set: bool = False
) -> "Opened[Blueprint] | None":
    """Open a blueprint, and tell what reading it found.

    Args:
        source: The file, or standard input.
        settings: The limits on reading it.
        voice: Says what was found; to those who ask also what comes of it.
        wish: What is made of it, such as `format svg`.
        is_set: Are its words set in our font, so that what the font lacks has to be told, too?

    Returns:
        The blueprint; `None` where its errors forbid to work on it.

    Raises:
        UsageError: It isn't there, or is no plain file.
        MachineError: It can't be read.
    """
    file = opened(source, settings)
    found = file.reading + (file.missing_glyphs if is_set else ())
    if tell(file.review_of(found), settings.problems_shown, voice) >= Severity.ERROR:
        return None
    voice.detail(f"{shown(source.name)}: moments {len(file.blueprint.sequence)}, {wish}.")
    return file
