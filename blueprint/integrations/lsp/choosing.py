"""Which rules look at a text: those that the configuration nearest to its file chooses, as it stands now."""

import os
from functools import cached_property

from blueprint.diagnostics.errors import BlueprintError
from blueprint.lint.choice import ALL, Choice
from blueprint.lint.configuration import Configuration
from blueprint.lint.linter import Linter, Linters
from blueprint.lint.nearest import Configurations
from blueprint.lint.rule import Rule, every

_NONE = Choice(select=frozenset())


class Chooser:
    """Finds the rules for each file; they are loaded once, configurations are read again every time.

    A configuration is a small file, and whoever changes it wants to see what comes of that.

    Example:
        >>> chooser = Chooser()
        >>> chooser.linter("") is chooser.linter("")
        True
    """

    def configuration(self, path: str) -> Configuration | None:
        """Find the configuration that holds for a file.

        Args:
            path: Where it lies; empty where it lies nowhere.

        Returns:
            The configuration; `None` where there is none, or none that can be opened.
        """
        if not path:
            return None
        try:
            return Configurations(self._rules).nearest(os.path.dirname(path))
        except BlueprintError:
            return None

    def linter(self, path: str) -> Linter:
        """Give the rules for a file; none where its configuration has a fault, as on the command line.

        Args:
            path: Where it lies; empty where it lies nowhere.

        Returns:
            The linter, the same one for all files of which the same is chosen.
        """
        found = self.configuration(path)
        if found is None:
            return self._linters.of(ALL)
        return self._linters.of(_NONE if found.findings else found.choice)

    @cached_property
    def _rules(self) -> tuple[Rule, ...]:
        return every()

    @cached_property
    def _linters(self) -> Linters:
        return Linters(self._rules)
