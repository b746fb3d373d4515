"""The configuration that holds for a file: that nearest to it, from its folder upwards."""

import os
from collections.abc import Sequence
from typing import Final

from blueprint.diagnostics.toml_places import Way
from blueprint.files import reading
from blueprint.files.faults import spelled
from blueprint.lint.configuration import MOST_BYTES, Configuration, read
from blueprint.lint.rule import Rule

# In one folder the first of them goes before the second, which other tools have their tables in.
_FILES: Final[tuple[tuple[str, Way], ...]] = (
    ("blueprint.toml", ()),
    ("pyproject.toml", ("tool", "blueprint")),
)


class Configurations:
    """The configurations of all folders, each found once.

    Args:
        rules: All rules.

    Example:
        >>> Configurations([]).nearest("/") is None
        True
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._found: dict[str, Configuration | None] = {}

    def nearest(self, folder: str) -> Configuration | None:
        """Find what holds for the files of a folder.

        Args:
            folder: Path of the folder.

        Returns:
            The configuration; `None` where there is none up to the root.

        Raises:
            UsageError: What has the name of a configuration is no plain file.
            MachineError: It can't be read.
        """
        folder = os.path.abspath(folder)
        if folder not in self._found:
            above = os.path.dirname(folder)
            own = self._own(folder)
            self._found[folder] = own if own or above == folder else self.nearest(above)
        return self._found[folder]

    def _own(self, folder: str) -> Configuration | None:
        for file, table in _FILES:
            path = os.path.join(folder, file)
            if os.path.lexists(path):
                raw = reading.read(path, MOST_BYTES)
                found = read(raw, _short(path), self._rules, table)
                if found:
                    return found._replace(folder=folder)
        return None


def _short(path: str) -> str:
    """Call a file by the shorter of its two names: from here, or from the root."""
    try:
        here = os.path.relpath(path)
    except ValueError:  # another drive
        return spelled(path)
    return spelled(here if not here.startswith(os.path.join("..", "..")) else path)
