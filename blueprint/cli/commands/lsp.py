"""Serve an editor, in the language server protocol.

It tells the editor what is wrong while somebody writes, offers what may be written, knows where moments and
actors are named and renames them. Editors start this by themselves and speak with it over standard input and
output.
"""

import os
import sys

from blueprint.diagnostics.errors import MachineError


def run() -> int:
    """Serve until the editor says that it is done.

    Returns:
        The exit status, 0.

    Raises:
        UsageError: The environment has a limit that can't be used.
        MachineError: The library for the protocol isn't installed.
    """
    try:
        from blueprint.integrations.lsp.server import serve
    except ModuleNotFoundError as error:
        raise MachineError(
            f"The language server needs `{error.name}`, which isn't installed: "
            "`pip install 'service-blueprint[lsp]'` installs it."
        ) from None
    with open(
        os.dup(sys.stdout.fileno()), "wb"
    ) as says:  # our own is still to be flushed when this is closed
        serve(sys.stdin.buffer, says)
    return 0
