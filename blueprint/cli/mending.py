"""What `check --fix` does with a file before it is checked."""

from typing import TYPE_CHECKING

from blueprint.cli import streams
from blueprint.cli.differences import difference
from blueprint.diagnostics.errors import UsageError
from blueprint.files import writing
from blueprint.files.faults import shown

if TYPE_CHECKING:
    from blueprint.cli.sources import Source
    from blueprint.cli.voice import Voice
    from blueprint.settings import Settings


class Mender:
    """Mends files as far as the program can by itself, and says what was mended.

    Args:
        settings: The limits on reading them.
        voice: What says it.
        is_dry: Write nothing, and show what would change on standard output.
    """

    def __init__(self, settings: "Settings", voice: "Voice", *, is_dry: bool) -> None:
        self._settings = settings
        self._voice = voice
        self._is_dry = is_dry

    def mend(self, source: "Source") -> bytes:
        """Mend a file.

        Args:
            source: Where it lies.

        Returns:
            The bytes that it has, or would have, now.

        Raises:
            UsageError: Standard input can't be mended, or there is no such file.
            MachineError: The file can't be read or written.
        """
        from blueprint.model.blueprint import Blueprint
        from blueprint.opened import Opened

        raw = source.read(self._settings.reading.file_bytes)
        content, done = Opened(source.name, raw, Blueprint, self._settings, source.path).mended
        if self._is_dry:
            streams.write(difference(source.name, raw, content))
            return content
        if not source.path:
            raise UsageError(
                "--fix writes into the file, which standard input is none of; --diff shows the changes."
            )
        if content != raw:
            writing.write(source.path, content)
        for finding in done:
            line = finding.place.span.line if finding.place.span else 1
            title = finding.fix.title if finding.fix else ""
            self._voice.say(f"{shown(source.name)}:{line}: {title} ({finding.rule}): done.")
        return content
