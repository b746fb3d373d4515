"""Tells people, on standard error, what was found in the file that a command works on."""

import sys
from typing import TYPE_CHECKING

from blueprint.cli import streams
from blueprint.cli.voice import Voice
from blueprint.diagnostics.severity import Severity

if TYPE_CHECKING:
    from blueprint.outputs.reviewed import Reviewed


def tell(review: "Reviewed", most: int, voice: Voice) -> int:
    """Say what was found, and come back with the worst of it; of rules only what spoils this very work.

    Args:
        review: What was found in one file.
        most: How many findings are shown before "and N more".
        voice: Says it; a quiet one says errors only.

    Returns:
        The gravest severity; 0 where nothing was found.
    """
    worst = max((finding.severity for finding in review.findings), default=0)
    told = [finding for finding in review.findings if finding.severity >= Severity.ERROR or not voice.quiet]
    if told:
        from blueprint.outputs.findings.text import write
        from blueprint.outputs.reviewed import Manner

        manner = Manner(streams.coloured(sys.stderr), most, counts=False)
        voice.insist(write([review._replace(findings=tuple(told))], manner).rstrip("\n"))
    return worst
