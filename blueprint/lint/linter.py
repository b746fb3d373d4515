"""All that is said about one file: what its rules find, what was warned of, what it allows itself."""

from collections.abc import Iterable, Sequence

from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.lint.allowances import settle
from blueprint.lint.check import check
from blueprint.lint.choice import ALL, READING, WARNED, Choice, choose, known
from blueprint.lint.rule import Rule, every
from blueprint.lint.subject import Subject
from blueprint.loading.placing import order
from blueprint.source.document import Document


class Linter:
    """Rules, and what somebody has chosen of them; good for any number of files.

    Args:
        choice: What was chosen.
        rules: All rules; those that are installed where left out.

    Example:
        >>> Linter().names["no-customer-step"]
        'structure'
    """

    def __init__(self, choice: Choice = ALL, rules: Sequence[Rule] | None = None) -> None:
        rules = every() if rules is None else rules
        self.choice = choice
        self.names = known(rules)
        self._chosen = choose(rules, choice)
        self._looked = {one.rule.id for one in self._chosen} | set(WARNED)

    def review(
        self, document: Document, warned: Iterable[Finding], subject: Subject | None
    ) -> tuple[Finding, ...]:
        """Say what is wrong with a file.

        Args:
            document: The file.
            warned: What reading and font have to say; of that an error is told whatever was chosen.
            subject: What the rules look at; `None` where the file can't be read, so that none looks.

        Returns:
            All findings by place.
        """
        if subject is None:
            return tuple(sorted(self._graded(warned), key=order))
        found = [*warned, *check(subject, self._chosen, document)]
        settled = settle(document, found, self.names, self._looked)
        return tuple(sorted(self._graded(settled), key=order))

    def _graded(self, findings: Iterable[Finding]) -> Iterable[Finding]:
        """Grade what is warned of beside the rules, or leave it out, as was chosen."""
        for finding in findings:
            if finding.severity is Severity.ERROR or finding.rule not in WARNED:
                yield finding
            elif self.choice.takes(finding.rule, READING):
                yield finding._replace(severity=self.choice.severity(finding.rule, finding.severity))


class Linters:
    """A linter of each choice, made once: good for any number of files under any number of configurations.

    Args:
        rules: All rules.

    Example:
        >>> linters = Linters([])
        >>> linters.of(ALL) is linters.of(Choice())
        True
    """

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._made: list[Linter] = []

    def of(self, choice: Choice) -> Linter:
        """Give the linter of a choice.

        Args:
            choice: What was chosen.

        Returns:
            The linter, the same one for an equal choice.
        """
        made = next((linter for linter in self._made if linter.choice == choice), None)
        if made is None:
            made = Linter(choice, self._rules)
            self._made.append(made)
        return made
