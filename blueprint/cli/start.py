"""What a process of our own decides before anything heavy is loaded; a library must not decide it."""

import gc
import os

_RARELY = 50_000  # objects; a drawing makes many that live as long as the process


def prepare() -> None:
    """Make the start quick: no search for plugins, and few looks for garbage where there is none.

    Pydantic would search all that is installed for plugins, and who knows what they change.

    Example:
        >>> prepare()
    """
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")
    gc.set_threshold(_RARELY, *gc.get_threshold()[1:])
