"""A text that somebody is writing, and what is known of it while it is half typed."""

import os
import re
from functools import cached_property
from itertools import pairwise

from blueprint.diagnostics.finding import Finding
from blueprint.integrations.lsp.choosing import Chooser
from blueprint.integrations.lsp.subjects import Subjects
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from blueprint.settings import Settings
from blueprint.source.document import Document
from blueprint.source.lines import Lines
from blueprint.source.read import read

_ENCODING = ("utf-8", "surrogatepass")
_SUFFIXES = (".blueprint.yaml", ".blueprint.yml")
_OURS = re.compile(r"^(?:moments|phases)[ ]*:", re.MULTILINE)
_QUOTES = ("'", '"')
_TRIES = 4
"""How many times a part is read, each time without the lines that it couldn't be read with."""


class Sheet:
    """One state of a text; each change makes another one.

    Args:
        name: The file's name, for findings; its whole path where it lies somewhere.
        text: The whole text.
        settings: The limits on reading it.
        before: The state before the last change, whose last whole reading is good enough until the next.
        sure: Whether it is known to be a blueprint, whatever it says.
        chooser: Knows which rules look at it.

    Example:
        >>> Sheet("tea.yaml", "title: Tea").document.data
        {'title': 'Tea'}
    """

    def __init__(
        self,
        name: str,
        text: str,
        settings: Settings | None = None,
        before: "Sheet | None" = None,
        *,
        sure: bool = False,
        chooser: Chooser | None = None,
    ) -> None:
        self.name = name
        self.sure = sure or name.endswith(_SUFFIXES)
        self.text = text
        self.path = name if os.path.isabs(name) else ""
        """Where its file lies; empty where it lies nowhere yet."""
        self.opened = Opened(name, text.encode(*_ENCODING), Blueprint, settings, self.path)
        self.chooser = chooser or Chooser()
        """Knows which rules look at it."""
        self.lines = Lines(text)
        self._good = before.good if before else None

    def changed(self, text: str) -> "Sheet":
        """Make the next state.

        Args:
            text: The whole text.

        Returns:
            A sheet of it.

        Example:
            >>> Sheet("tea.yaml", "title: Tea").changed("title: [").good.data
            {'title': 'Tea'}
        """
        return Sheet(self.name, text, self.opened.settings, self, sure=self.sure, chooser=self.chooser)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, with the rules that the configuration nearest to the file chooses."""
        return self.opened.linted(self.chooser.linter(self.path))

    @cached_property
    def ours(self) -> bool:
        """Whether it is a blueprint, and not some other YAML that the same editor has open."""
        return self.sure or _OURS.search(self.text) is not None

    @property
    def document(self) -> Document:
        """What the text says as it stands."""
        return self.opened.document

    @property
    def whole(self) -> bool:
        """Whether the text can be read, whatever it says."""
        return isinstance(self.document.data, dict)

    @cached_property
    def good(self) -> Document | None:
        """The last reading that came to an end."""
        return self.document if self.whole else self._good

    def subjects(self, line: int) -> Subjects:
        """Give the moments, actors and lanes, as far as they can be told while somebody writes in a line.

        Args:
            line: The line's number, from 1.

        Returns:
            Those of the text as it stands where it can be read; else those of what can be read `around` it.
        """
        return self._subjects if self.whole else Subjects(self.around(line))

    @cached_property
    def _subjects(self) -> Subjects:
        return Subjects(self.document)

    def around(self, line: int) -> Document:
        """Read the text as if nothing stood in a line, nor where it breaks off, if it can't be read as it is.

        Args:
            line: The number of the line that somebody is writing in, from 1.

        Returns:
            The best reading there is: places in it may be those of an older text.

        Example:
            >>> Sheet("tea.yaml", "title: Tea\\nnext: [").around(2).data
            {'title': 'Tea'}
        """
        if self.whole:
            return self.document
        lines = re.split(r"\r\n?|\n", self.text)
        heads = [i for i, text in enumerate(lines) if text[:1].isalnum() or text[:1] in _QUOTES]
        for first, last in pairwise(sorted({0, *heads, len(lines)})):
            lines[first:last] = self._readable(lines[first:last], line - 1 - first)
        found = self._read(lines)
        return found if isinstance(found.data, dict) else self.good or self.document

    def _readable(self, part: list[str], written: int) -> list[str]:
        """Give what can be read of one key of the file: what is broken in one must not hide the others.

        Args:
            part: The lines of the key and its value.
            written: Which of them somebody is writing in, if it is one of them.

        Returns:
            As many lines, some of them or all of them blank.
        """
        left_out: set[int] = set()
        for _ in range(_TRIES):
            lines = ["" if i in left_out else text for i, text in enumerate(part)]
            found = self._read(lines)
            if isinstance(found.data, dict):
                return lines
            places = (finding.place.span for finding in found.findings)
            left_out |= {place.line - 1 for place in places if place} if left_out else {written}
        return [""] * len(part)

    def _read(self, lines: list[str]) -> Document:
        return read("\n".join(lines).encode(*_ENCODING), self.name, self.opened.settings.reading)
