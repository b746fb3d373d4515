"""Serve an editor: findings, completion, names, outline and more, while somebody writes.

Editors start this by themselves and speak with it over standard input and output, in the language server
protocol.
"""

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
    serve()
    return 0
