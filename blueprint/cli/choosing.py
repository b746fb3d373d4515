"""From the words of a command line and the configuration nearest to a file to the rules that look at it."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from blueprint.cli.sources import Source
from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.severity import Severity
from blueprint.lint.choice import Choice, known, no_rule
from blueprint.lint.configuration import Configuration
from blueprint.lint.linter import Linters
from blueprint.lint.nearest import Configurations
from blueprint.lint.rule import Rule
from blueprint.outputs.reviewed import Reviewed

_NONE = Choice(select=frozenset())
_STANDARD = Configuration("")


class Asked(NamedTuple):
    """What holds for one file.

    Args:
        choice: The rules that look at it.
        fail_on: From which severity on the exit status is 1.
        left_out: Whether a configuration leaves it out.
        configuration: Path of the configuration; empty where there is none.
    """

    choice: Choice
    fail_on: Severity
    left_out: bool
    configuration: str = ""


class Chooser:
    """Tells for each file which rules look at it.

    `--select` stands in the place of all that a configuration chooses, `--ignore` comes in addition.
    A configuration with a fault chooses nothing: no rule looks at its files until it is mended.

    Args:
        rules: All rules.
        select: The words behind `--select`; rules and groups, with commas between them.
        ignore: Those behind `--ignore`.
        fail_on: The severity behind `--fail-on`.

    Raises:
        UsageError: There is no such rule or group.
    """

    def __init__(
        self, rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str], fail_on: Severity | None
    ) -> None:
        self.names = known(rules)
        self.linters = Linters(rules)
        self._select = frozenset(self._checked(select))
        self._ignore = frozenset(self._checked(ignore))
        self._fail_on = fail_on
        self._configurations = Configurations(rules)
        self._faulty: dict[str, Configuration] = {}

    @property
    def faulty(self) -> list[Reviewed]:
        """The configurations with a fault, as far as a file has asked for them."""
        return [Reviewed(found.name, found.findings, found.line) for found in self._faulty.values()]

    def asked(self, source: Source) -> Asked:
        """Say what holds for a file.

        Args:
            source: The file; standard input counts as lying in the current folder.

        Returns:
            What was asked for on the command line, or else by the configuration nearest to it.

        Raises:
            UsageError: What has the name of a configuration is no plain file.
            MachineError: It can't be read.
        """
        found = self._configurations.nearest(os.path.dirname(source.path) or ".") or _STANDARD
        fail_on = self._fail_on or found.fail_on or Severity.ERROR
        if found.findings:
            self._faulty[found.name] = found
            return Asked(_NONE, fail_on, left_out=False, configuration=found.name)
        left_out = source.in_folder and bool(found.exclude) and found.excludes(source.path)
        return Asked(self._merged(found.choice), fail_on, left_out, found.name)

    def _merged(self, configured: Choice) -> Choice:
        if not self._select:
            return configured._replace(ignore=configured.ignore | self._ignore)
        severities = {rule: grade for rule, grade in configured.severities.items() if grade}
        return Choice(self._select, self._ignore, severities, configured.options)

    def _checked(self, words: Iterable[str]) -> Iterator[str]:
        for word in ",".join(words).split(","):
            name = word.strip()
            if name and name not in self.names:
                raise UsageError(no_rule(name, self.names))
            if name:
                yield name
