"""Says kindly that a part of the program wants a library that isn't installed."""

from collections.abc import Iterator
from contextlib import contextmanager

from blueprint.diagnostics.errors import MachineError

_EXTRA = "serve"


@contextmanager
def needed(what: str) -> Iterator[None]:
    """Import what watching and serving need.

    Args:
        what: What needs it, as a sentence begins.

    Raises:
        MachineError: A library isn't installed.

    Example:
        >>> with needed("Watching"):
        ...     import no_such_library
        Traceback (most recent call last):
        blueprint.diagnostics.errors.MachineError: Watching needs `no_such_library`, ...
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise MachineError(
            f"{what} needs `{error.name}`, which isn't installed: "
            f"`pip install 'service-blueprint[{_EXTRA}]'` installs it."
        ) from None
