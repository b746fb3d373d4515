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
    from blueprint.loading.mending import Mended


def write(source: "Source", raw: bytes, mended: "Mended", voice: "Voice", *, is_dry: bool) -> bytes:
    """Write down a file that the program has mended as far as it can by itself, and say what was mended.

    Args:
        source: Where the file lies.
        raw: Its bytes.
        mended: What became of them.
        voice: What says it.
        is_dry: Write nothing, and show what would change on standard output.

    Returns:
        The bytes that the file has, or would have, now.

    Raises:
        UsageError: Standard input can't be mended.
        MachineError: The file can't be written.
    """
    content, done = mended
    if is_dry:
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
        voice.say(f"{shown(source.name)}:{line}: {title} ({finding.rule}): done.")
    return content
