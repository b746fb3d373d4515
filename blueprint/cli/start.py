"""What a process of our own decides before anything heavy is loaded; a library must not decide it."""

import gc
import os
import sys
from types import ModuleType

_PLUGINS = "PYDANTIC_DISABLE_PLUGINS"
_SEARCH = "pydantic.plugin._loader"
# Objects between two looks for garbage: a drawing makes many that live as long as the process, 1,000 moments
# no more than this.
_RARELY = 200_000


def prepare() -> None:
    """Make the start quick: no search for plugins, and few looks for garbage where there is none.

    Pydantic would search all that is installed for plugins, and who knows what they change. Where it is told
    not to, it loads the library for searching all the same, which costs more than drawing 30 moments; so an
    empty module stands in for that part of it. Where pydantic has no such part, nobody asks for the module.

    Example:
        >>> prepare()
    """
    gc.set_threshold(_RARELY, *gc.get_threshold()[1:])
    if os.environ.setdefault(_PLUGINS, "1") == "1" and _SEARCH not in sys.modules:
        stand_in = ModuleType(_SEARCH)
        stand_in.__dict__["get_plugins"] = tuple
        sys.modules[_SEARCH] = stand_in
