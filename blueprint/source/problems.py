"""The problems found so far in one file."""

from collections.abc import Iterable

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.sentence import NOTHING, Sentence
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.source.lines import Lines


class ReadingStopped(Exception):
    """Nothing more of this file is read; why is already among the problems."""


class Problems:
    """Collects problems as offsets and hands them out as findings.

    Args:
        file: The file's name as the user gave it.
        lines: The lines of the file's text.

    Example:
        >>> from blueprint.diagnostics.sentence import say
        >>> problems = Problems("coffee.yaml", Lines("a: 1\\na: 2"))
        >>> problems.add("duplicate-key", say("The key `a` is already there."), 5, 6)
        >>> problems.findings()[0].place.span
        Span(line=2, column=1, end_line=2, end_column=2)
    """

    __slots__ = ("_file", "_found", "lines")

    def __init__(self, file: str, lines: Lines) -> None:
        self._file = file
        self.lines = lines
        self._found: list[Finding] = []

    def add(  # noqa: PLR0913 - what a finding is made of
        self,
        rule: str,
        message: Sentence,
        start: int,
        end: int,
        *,
        mend: Sentence = NOTHING,
        severity: Severity = Severity.ERROR,
        related: Iterable[tuple[int, int, Sentence]] = (),
    ) -> None:
        """Note a problem.

        Args:
            rule: Kebab-case name of the fault.
            message: What is wrong and what was expected.
            start: Offset of the first character concerned.
            end: Offset just behind the last one.
            mend: How to mend it.
            severity: How much it matters.
            related: Other places as offsets, with a few words each.
        """
        span = self.lines.span
        others = tuple(Place(span=span(first, last), note=note) for first, last, note in related)
        place = Place(span=span(start, end))
        self._found.append(Finding(rule, severity, message, self._file, place, others, mend))

    def has_errors(self) -> bool:
        """Say whether any of the problems makes the file unusable."""
        return any(finding.severity is Severity.ERROR for finding in self._found)

    def findings(self) -> tuple[Finding, ...]:
        """Hand out the problems in the order of their places."""
        return tuple(sorted(self._found, key=_place_of))


def _place_of(finding: Finding) -> Span:
    return finding.place.span or Span(1, 1, 1, 1)
