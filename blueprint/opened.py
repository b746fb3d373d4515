"""A file and all that can be made of it, each stage once and on first ask."""

import os
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

from blueprint.diagnostics.errors import FaultyBlueprint
from blueprint.diagnostics.finding import Finding
from blueprint.diagnostics.severity import Severity
from blueprint.loading.load import load
from blueprint.loading.placing import order, placed
from blueprint.model.blueprint import Blueprint
from blueprint.outputs.reviewed import Reviewed
from blueprint.settings import Settings, of
from blueprint.source.document import Document
from blueprint.source.read import read
from blueprint.studio import told

if TYPE_CHECKING:
    from blueprint.formatting.form import Formed
    from blueprint.loading.mending import Mended

B = TypeVar("B", bound=Blueprint)


class Opened(Generic[B]):
    """A file and all that can be made of it, each stage made once, when it is asked for.

    Args:
        name: The file's name, for messages; empty for a text without one.
        raw: Its bytes.
        into: The class of blueprint that comes out.
        settings: The limits on reading it.

    Example:
        >>> Opened("tea.yaml", b"title: Tea\\nmoments: [{customer: Sip}]", Blueprint).blueprint.title
        'Tea'
    """

    def __init__(self, name: str, raw: bytes, into: type[B], settings: Settings | None = None) -> None:
        self.name = name
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
        """All that was found, by place: by reading, in the font, and by the rules, once there are rules."""
        return tuple(sorted((*self.reading, *self.missing_glyphs), key=order))

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

    @cached_property
    def mended(self) -> "Mended":
        """The file with the fixes of its findings applied, as far as no new error comes of them."""
        from blueprint.loading.mending import mend

        return mend(self._raw, lambda raw: type(self)(self.name, raw, self._into, self.settings).findings)

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

    @cached_property
    def _loaded(self) -> tuple[B | None, tuple[Finding, ...]]:
        return load(self.document, self._into, self.settings.model)

    def _fault(self, findings: tuple[Finding, ...]) -> FaultyBlueprint:
        """The error, with lines and carets below its sentence in a traceback."""
        error = FaultyBlueprint(found for found in findings if found.severity is Severity.ERROR)
        error.add_note(told(Reviewed(self.name, findings, self.document.line)))
        return error
