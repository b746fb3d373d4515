"""What is installed: the modules of a catalogue folder, those that other packages add, and our version.

A catalogue is a package folder where one file is one thing (a format, a command); the file's name is the
thing's name. Nothing is imported before it is asked for by name.
"""

import os
from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

_DISTRIBUTION = "service-blueprint"


class Catalogue:
    """The things of one kind, by name; our own go before those of other packages.

    Args:
        folder: Dotted name of the package folder; other packages add to it by entry points of a group of
            the same name.

    Example:
        >>> findings = Catalogue("blueprint.outputs.findings")
        >>> "json" in findings, "papyrus" in findings
        (True, False)
        >>> findings.load("json").__name__
        'blueprint.outputs.findings.json'
    """

    __slots__ = ("_folder",)

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def __contains__(self, name: object) -> bool:
        """Is there a thing of that name?"""
        return name in self._own() or name in self._added()

    def __iter__(self) -> Iterator[str]:
        """Go through the names in alphabetical order."""
        return iter(sorted({*self._own(), *self._added()}))

    def load(self, name: str) -> ModuleType:
        """Import one thing.

        Args:
            name: Its name.

        Returns:
            The module.

        Raises:
            LookupError: There is nothing of that name.
            ImportError: What another package added can't be loaded.

        Example:
            >>> Catalogue("blueprint.outputs.findings").load("papyrus")
            Traceback (most recent call last):
            LookupError: papyrus
        """
        module = self._own().get(name) or self._added().get(name)
        if module is None:
            raise LookupError(name)
        return import_module(module)

    def _own(self) -> dict[str, str]:
        """Our own names, each with its module's dotted name."""
        stems = (
            file.removesuffix(".py")
            for path in import_module(self._folder).__path__
            for file in os.listdir(path)
            if file.endswith(".py") and not file.startswith("_")
        )
        return {stem.replace("_", "-"): f"{self._folder}.{stem}" for stem in stems}

    def _added(self) -> dict[str, str]:
        """The names that other packages add, each with its module's dotted name."""
        from importlib.metadata import entry_points  # costs more than all else here, and is rarely needed

        return {entry.name: entry.module for entry in entry_points(group=self._folder)}


def version() -> str:
    """Say which version of this package is installed.

    Returns:
        The version, such as `1.2.0`; `0+unknown` where the package was copied rather than installed.

    Example:
        >>> version()[0].isdigit()
        True
    """
    from importlib.metadata import PackageNotFoundError
    from importlib.metadata import version as installed

    try:
        return installed(_DISTRIBUTION)
    except PackageNotFoundError:
        return "0+unknown"
