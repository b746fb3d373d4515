"""A file and all that can be made of it, each stage once and on first ask."""

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from blueprint.diagnostics.errors import FaultyBlueprint, UsageError
from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.files.below import is_file_below
from blueprint.loading.load import load
from blueprint.loading.placing import placed
from blueprint.model.blueprint import Blueprint
from blueprint.outputs.reviewed import Reviewed
from blueprint.settings import Settings, of
from blueprint.source.document import Document
from blueprint.source.read import read
from blueprint.studio import told

if TYPE_CHECKING:
    from blueprint.analysis.measure import Analysis
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.analysis.study import Study
    from blueprint.analysis.what_if import WhatIf
    from blueprint.formatting.form import Formed
    from blueprint.lint.linter import Linter
    from blueprint.lint.subject import Subject
    from blueprint.loading.changing import Changed
    from blueprint.loading.mending import Mended
    from blueprint.report.data import ReportData
    from blueprint.report.material import Material
    from blueprint.studio import Studio

B = TypeVar("B", bound=Blueprint)


class Opened(Generic[B]):
    """A file and all that can be made of it, each stage made once, when it is asked for.

    Args:
        name: The file's name, for messages; empty for a text without one.
        raw: Its bytes.
        into: The class of blueprint that comes out.
        settings: The limits on reading it.
        path: Where it lies, so that files it names can be looked for; empty where it lies nowhere.

    Example:
        >>> Opened("tea.yaml", b"title: Tea\\nmoments: [{customer: Sip}]", Blueprint).blueprint.title
        'Tea'
    """

    def __init__(
        self, name: str, raw: bytes, into: type[B], settings: Settings | None = None, path: str = ""
    ) -> None:
        self.name = name
        self._path = path
        self._into = into
        self.settings = settings or of(os.environ)
        self._raw = raw

    @property
    def raw(self) -> bytes:
        """The file's bytes, as they were read."""
        return self._raw

    @cached_property
    def document(self) -> Document:
        """Plain data, and where in the text each value stands."""
        return read(self._raw, self.name, self.settings.reading)

    @cached_property
    def reading(self) -> tuple[Finding, ...]:
        """What is wrong with the text and with what it says, by place."""
        return self._loaded[1]

    @cached_property
    def missing_glyphs(self) -> tuple[Finding, ...]:
        """The labels with characters that the font lacks; none where there is no blueprint."""
        blueprint, _ = self._loaded
        if blueprint is None:
            return ()
        from blueprint.drawing import chosen
        from blueprint.drawing.glyphs import missing

        font = chosen.font(self.settings.font)
        return tuple(placed(finding, self.document) for finding in missing(blueprint, font))

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, by place: by reading, in the font, and by all rules as they are."""
        from blueprint.lint.linter import Linter  # rules and graphs: no drawing needs them

        return self.linted(Linter())

    def linted(self, linter: "Linter") -> tuple[Finding, ...]:
        """All that was found, by place, with the rules that somebody has chosen.

        Args:
            linter: The rules.

        Returns:
            What reading found, what the font lacks, and what the rules say where the file can be read.
        """
        return linter.review(self.document, (*self.reading, *self.missing_glyphs), self.subject)

    @cached_property
    def subject(self) -> "Subject | None":
        """What rules look at; `None` where there is no blueprint."""
        from blueprint.lint.subject import Subject

        blueprint, _ = self._loaded
        return None if blueprint is None else Subject(blueprint, self._exists)

    def _exists(self, path: str) -> bool | None:
        """Is there such a file below the folder of this one? Nobody knows where this one has no folder."""
        return is_file_below(os.path.dirname(self._path) or ".", path) if self._path else None

    @cached_property
    def blueprint(self) -> B:
        """The blueprint.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
        """
        blueprint, findings = self._loaded
        if blueprint is None:
            raise self._fault(findings)
        return blueprint

    @cached_property
    def formed(self) -> "Formed":
        """The file in its canonical form.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
            MachineError: The form would not mean the same: a fault of ours.
        """
        from blueprint.formatting.form import form  # most of the commands never format

        return form(self._raw, self.document, self.blueprint, self.settings.reading, self.settings.model)

    def mended(self, linter: "Linter") -> "Mended":
        """The file with the fixes of its findings applied, as far as no new error comes of them.

        Args:
            linter: The rules; where it takes a fix for the file to be read at all, they look only after that.

        Returns:
            The file mended.
        """
        from blueprint.loading.mending import Mended, mend

        def anew(raw: bytes) -> Opened[B]:
            return type(self)(self.name, raw, self._into, self.settings, self._path)

        content, read = mend(self._raw, lambda raw: anew(raw).reading)
        content, ruled = mend(content, lambda raw: anew(raw).linted(linter))
        return Mended(content, read + ruled)

    @cached_property
    def study(self) -> "Study":
        """The blueprint as something to be measured.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
        """
        from blueprint.analysis.study import Study
        from blueprint.graph.service_graph import build

        return Study(build(self.blueprint))

    def analyze(self, names: Iterable[str] = ()) -> "Analysis":
        """Measure it.

        Args:
            names: Which measures to take; all where none is named.

        Returns:
            What came out.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
            LookupError: There is no such measure.
        """
        from blueprint.analysis.measure import analyze

        return analyze(self.study, names)

    def suppose(self, changes: Iterable[str], names: Iterable[str] = ()) -> "WhatIf":
        """Measure it with some changes, beside what the file has.

        Args:
            changes: What would be different, each `PATH=VALUE`, such as `check credit.time=30m`.
            names: Which measures to take; all where none is named.

        Returns:
            What came out.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
            UsageError: A change can't be made.
            LookupError: There is no such measure.

        Example:
            >>> tea = Opened("", b"title: Tea\\nmoments: [{customer: Sip, time: 9m}]", Blueprint)
            >>> tea.suppose(["Sip.time=2m"], ["time"]).headlines["time"].change
            -420.0
        """
        from blueprint.analysis.measure import analyze
        from blueprint.analysis.study import Study
        from blueprint.analysis.what_if import WhatIf
        from blueprint.graph.service_graph import build

        wanted = tuple(changes)
        changed = self._changed(wanted)
        after = analyze(Study(build(changed.blueprint)), names)
        return WhatIf(self.study, after, wanted, changed.notes)

    def sensitivity(self, changes: Iterable[str] = ()) -> "Sensitivity":
        """Try each of its figures a bit lower and higher.

        Args:
            changes: What would be different beforehand.

        Returns:
            What moves the headline figures.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
            UsageError: A change can't be made.
        """
        from blueprint.analysis.sensitivity import sensitivity
        from blueprint.analysis.study import Study
        from blueprint.graph.service_graph import build

        wanted = tuple(changes)
        return sensitivity(Study(build(self._changed(wanted).blueprint)) if wanted else self.study)

    def material(self, studio: "Studio", audience: str) -> "Material":
        """Put together what a report is made of.

        Args:
            studio: Draws the figures; its language is the report's.
            audience: For whom: a name of `blueprint.report.audience.AUDIENCES`.

        Returns:
            The service, and who reads, for the doors of `blueprint.report`.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
            UsageError: There are no such readers.
        """
        from blueprint.drawing.facts import tell
        from blueprint.drawing.withheld import without
        from blueprint.model.seen import as_seen
        from blueprint.report.audience import AUDIENCES
        from blueprint.report.material import Look, Material
        from blueprint.settings import one_of
        from blueprint.words import catalogue

        reader = AUDIENCES[one_of(audience, AUDIENCES, "audience")]
        seen = self.blueprint if reader.inside else as_seen(self.blueprint)
        told = seen if reader.money else without(seen, {"costs"})
        look = Look(studio.theme, studio.metrics, tell(studio.compose(told), told))
        words = catalogue.of(studio.lang or self.blueprint.lang)
        return Material(self.study, seen, reader, words, look, self.findings)

    def report(self, studio: "Studio", audience: str = "manager", date: str = "") -> "ReportData":
        """Report on it.

        Args:
            studio: Draws the figures; its language is the report's.
            audience: For whom: a name of `blueprint.report.audience.AUDIENCES`.
            date: The day that stands on the report; empty for none.

        Returns:
            The report, to be written in any format.

        Raises:
            FaultyBlueprint: It can't be used as it is written.
            UsageError: There are no such readers.
        """
        from blueprint.report.gather import gather

        return gather(self.material(studio, audience), date)

    def _changed(self, changes: tuple[str, ...]) -> "Changed":
        """Change it, or show the change that can't be made with a caret below."""
        from blueprint.diagnostics.span import Span
        from blueprint.loading.change_path import WrongChange
        from blueprint.loading.changing import change
        from blueprint.outputs.excerpt import excerpt

        try:
            return change(self.blueprint, changes, self.settings.model)
        except WrongChange as wrong:
            piece = excerpt(wrong.text, Span(1, wrong.begin + 1, 1, wrong.end + 1))
            carets = " " * piece.indent + "^" * piece.carets
            raise UsageError(f"{wrong}\n  {piece.text}\n  {carets}") from None

    @property
    def review(self) -> Reviewed:
        """The findings with the lines they point at, for one of the writers of findings."""
        return self.review_of(self.findings)

    def review_of(self, findings: tuple[Finding, ...]) -> Reviewed:
        """Some of the findings with the lines they point at.

        Args:
            findings: Which of them.

        Returns:
            What the writers of findings take.
        """
        return Reviewed(self.name, findings, self.document.line)

    def review_placed(self, findings: Iterable[Finding]) -> Reviewed:
        """Findings that know only the model's way to what they are about, with places and lines.

        Args:
            findings: Of this file's blueprint.

        Returns:
            What the writers of findings take.
        """
        return self.review_of(tuple(placed(finding, self.document) for finding in findings))

    @cached_property
    def _loaded(self) -> tuple[B | None, tuple[Finding, ...]]:
        return load(self.document, self._into, self.settings.model)

    def _fault(self, findings: tuple[Finding, ...]) -> FaultyBlueprint:
        """The error, with lines and carets below its sentence in a traceback."""
        error = FaultyBlueprint(found for found in findings if found.severity is Severity.ERROR)
        error.add_note(told(Reviewed(self.name, findings, self.document.line)))
        return error
