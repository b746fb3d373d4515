"""What the parser complains of, with the text around the place, and what is made of it."""

from dataclasses import dataclass

from yaml import MarkedYAMLError

from blueprint.diagnostics.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Mistake:
    """A syntax error, explained.

    Args:
        message: What is wrong.
        mend: How to mend it.
        start: Offset of the first character concerned.
        end: Offset just behind the last one.
        rule: Kebab-case name of the fault.
        related: Other places as offsets, with a few words each.
    """

    message: Sentence
    mend: Sentence
    start: int
    end: int
    rule: str = "syntax-error"
    related: tuple[tuple[int, int, Sentence], ...] = ()


class Complaint:
    """The parser's words and the text around the place.

    Args:
        text: The text that was parsed.
        error: What the parser raised.
        last: Offset behind the last thing that was read.
        bracket: Offset of the last bracket that is open there.
    """

    def __init__(self, text: str, error: MarkedYAMLError, last: int, bracket: int | None) -> None:
        self.text = text
        self.words = f"{error.context or ''} | {error.problem or ''}"
        end = len(text.rstrip(" \r\n"))
        at = error.problem_mark.index if error.problem_mark else last
        self.at_end = at >= end
        self.at = min(at, end)
        self.bracket = bracket
        self.since = min(error.context_mark.index, end) if error.context_mark else self.at

    @property
    def character(self) -> str:
        """What stands at the place; nothing behind the end."""
        return "" if self.at_end else self.text[self.at]

    @property
    def line_start(self) -> int:
        """Offset of the first character of the line."""
        return self.text.rfind("\n", 0, self.at) + 1

    @property
    def before(self) -> str:
        """What stands in front of the place in its line."""
        return self.text[self.line_start : self.at]

    @property
    def line(self) -> str:
        """The line of the place."""
        end = self.text.find("\n", self.at)
        return self.text[self.line_start : len(self.text) if end < 0 else end].rstrip("\r")

    @property
    def line_above(self) -> int:
        """Offset of the line above that isn't blank."""
        return self.text.rfind("\n", 0, len(self.text[: self.line_start].rstrip())) + 1

    def column(self, offset: int) -> int:
        """Give the column of an offset, from 1.

        Args:
            offset: Of a character.
        """
        return offset - self.text.rfind("\n", 0, offset)

    def line_number(self, offset: int) -> int:
        """Give the line of an offset, from 1.

        Args:
            offset: Of a character.
        """
        return self.text.count("\n", 0, offset) + 1

    def here(self, message: Sentence, mend: Sentence, at: int | None = None, width: int = 1) -> Mistake:
        """Explain it at a place.

        Args:
            message: What is wrong.
            mend: How to mend it.
            at: Offset of the first character concerned; where the parser stopped, where left out.
            width: How many characters are concerned.

        Returns:
            The mistake.
        """
        start = self.at if at is None else at
        return Mistake(message, mend, start, min(start + width, len(self.text)))
