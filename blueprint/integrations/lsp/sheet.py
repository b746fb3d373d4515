"""A text that somebody is writing, and what is known of it while it is half typed."""

from functools import cached_property

from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from blueprint.settings import Settings
from blueprint.source.document import Document
from blueprint.source.lines import Lines
from blueprint.source.read import read

_ENCODING = ("utf-8", "surrogatepass")


class Sheet:
    """One state of a text; each change makes another one.

    Args:
        name: The file's name, for findings.
        text: The whole text.
        settings: The limits on reading it.
        before: The state before the last change, whose last whole reading is good enough until the next.

    Example:
        >>> Sheet("tea.yaml", "title: Tea").document.data
        {'title': 'Tea'}
    """

    def __init__(
        self, name: str, text: str, settings: Settings | None = None, before: "Sheet | None" = None
    ) -> None:
        self.name = name
        self.text = text
        self.opened = Opened(name, text.encode(*_ENCODING), Blueprint, settings)
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
        return Sheet(self.name, text, self.opened.settings, self)

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

    def around(self, line: int) -> Document:
        """Read the text as if nothing stood in a line, if it can't be read with it.

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
        start, end = self.lines.offset(line, 1), self.lines.offset(line + 1, 1)
        kept = self.text[start:end].strip("\r\n") and self.text[:start] + "\n" + self.text[end:]
        for text in (kept, self.text[:start]):
            found = read(text.encode(*_ENCODING), self.name, self.opened.settings.reading)
            if isinstance(found.data, dict):
                return found
        return self.good or self.document
