"""What is wrong with the shape of a file, in sentences."""

import re
from typing import NoReturn

from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import Sentence, say
from blueprint.diagnostics.spelling import closest
from blueprint.source.anchors import Anchors
from blueprint.source.limits import Limits
from blueprint.source.problems import Problems, ReadingStopped

# Compiled when they are needed, which is seldom: start-up counts milliseconds.
_ANCHOR = r"&[^\s,\[\]{}]+"
_TAG = r"!(?:<[^>\s]*>?|[^\s,\[\]{}]*)"
_GAP = r"(?:[ \t\r\n]+(?:#[^\n]*)?)*+"
_PROPERTIES = f"(?:(?:{_ANCHOR}|{_TAG}){_GAP})*"
_TAG_AHEAD = f"(?:{_ANCHOR}{_GAP})?({_TAG})"


class Faults:
    """Notes faults of the shape, and stops the reading where there are too many.

    Args:
        text: The text that is read.
        limits: What the file may hold.
        problems: Where to note the faults.

    Example:
        >>> from blueprint.source.lines import Lines
        >>> problems = Problems("", Lines("a: !b c"))
        >>> Faults("a: !b c", Limits(), problems).tag(3)
        >>> problems.findings()[0].message.startswith("`!b` is a tag")
        True
    """

    __slots__ = ("_limits", "_noted", "_problems", "_text")

    def __init__(self, text: str, limits: Limits, problems: Problems) -> None:
        self._text = text
        self._limits = limits
        self._noted = 0
        self._problems = problems

    def behind_properties(self, start: int) -> int:
        """Find where a value begins behind its anchor and tag; offsets in and out."""
        found = re.compile(_PROPERTIES).match(self._text, start)
        return found.end() if found else start

    def tag(self, start: int) -> None:
        """Refuse a tag; `start` is where the value's anchor or tag begins."""
        found = re.compile(_TAG_AHEAD).match(self._text, start)
        first, last = found.span(1) if found else (start, start + 1)
        shown = quote(self._text[first:last])
        self._note(
            "tag",
            say(
                "{written} is a tag, and a blueprint has none: all its values are text, lists and keys.",
                written=shown,
            ),
            first,
            last,
            say(
                "Delete {written}, or put the text in quotes if it is to begin with an exclamation mark.",
                written=shown,
            ),
        )

    def long_text(self, length: int, start: int, end: int) -> None:
        """Refuse a text beyond the limit."""
        self._note(
            "too-long",
            say(
                "This text has {count:,} characters; at most {most:,} are read.",
                count=length,
                most=self._limits.scalar,
            ),
            start,
            end,
            say("Shorten it, or check whether a quotation mark is missing."),
        )

    def equal_key(self, name: str, at: tuple[int, int], first: tuple[int, int]) -> None:
        """Refuse the second of two equal keys."""
        line = self._problems.lines.span(*first).line
        self._note(
            "duplicate-key",
            say("The key {key} stands here again; it is already in line {line}.", key=quote(name), line=line),
            *at,
            say("Keep one of the two, or make a list of what belongs together."),
            related=((*first, say("the first one")),),
        )

    def blank_key(self, start: int, end: int) -> None:
        """Refuse a colon without a key."""
        self._note(
            "blank-key",
            say("There is no key in front of this colon."),
            start,
            end,
            say("Write the key's name."),
        )

    def key_without_colon(self, name: str | None, start: int, end: int, value: int) -> None:
        """Refuse a key in braces without a colon; `value` is where its blank value would stand.

        What stands there is nearly always the rest of a text with a comma in it: `{do: Sit, wait}`.
        """
        ends = self._text[value : value + 1] in (",", "}")  # else the brace is never closed
        if name is None or not ends or ":" in self._text[end:value]:
            return
        shown = quote(name)
        self._note(
            "no-colon",
            say(
                "{key} stands between braces without a colon, so it is taken for a key that has no value.",
                key=shown,
            ),
            start,
            end,
            say(
                "If the comma in front of it belongs to a text, put the whole text in quotes; else write "
                "`:` and a value, or delete {key}.",
                key=shown,
            ),
        )

    def complex_key(self, start: int, end: int) -> None:
        """Refuse a key that is no text."""
        self._note(
            "complex-key",
            say("A key must be a text; here stands a list, or keys and values in braces, in a key's place."),
            start,
            end,
            say("Put it in quotes if the brackets are part of a text."),
        )

    def second_document(self, start: int, end: int) -> None:
        """Refuse what comes behind the first document."""
        self._note(
            "second-document",
            say("A second document begins here; a file holds one blueprint, and the rest isn't read."),
            start,
            end,
            say("Delete this line, or move what follows to a file of its own."),
        )
        raise ReadingStopped

    def recursive_alias(self, name: str, start: int, end: int) -> None:
        """Refuse an alias inside of what it stands for."""
        self._note(
            "recursive-alias",
            say(
                "{alias} stands inside of what it stands for, so it would never end.", alias=quote("*" + name)
            ),
            start,
            end,
            say("Write out what is meant here."),
        )

    def unknown_alias(self, name: str, anchors: Anchors, start: int, end: int) -> None:
        """Refuse an alias of nothing."""
        near = closest(name, anchors.names())
        sentence = say(
            "{alias} repeats what {anchor} names, and nothing above is.",
            alias=quote("*" + name),
            anchor=quote("&" + name),
        )
        if near:
            sentence = say("{sentence} Did you mean {meant}?", sentence=sentence, meant=quote("*" + near))
        self._note(
            "unknown-alias",
            sentence,
            start,
            end,
            say("Put the text in quotes if it is to begin with an asterisk."),
        )

    def too_many_aliases(self, start: int, end: int) -> NoReturn:
        """Stop at an alias beyond the limit."""
        self._stop(
            "too-many-aliases",
            say("The file has more than {most:,} aliases; reading stopped here.", most=self._limits.aliases),
            start,
            end,
            say("Write out what is meant."),
        )

    def too_deep(self, start: int, end: int) -> NoReturn:
        """Stop at a list or mapping beyond the limit."""
        self._stop(
            "too-deep",
            say(
                "Lists and keys stand more than {most:,} levels deep; reading stopped here.",
                most=self._limits.depth,
            ),
            start,
            end,
            say("A blueprint needs far fewer; check the brackets and the indentation."),
        )

    def too_large(self, written: int, start: int, end: int) -> NoReturn:
        """Stop where there is more than the limit, as written or with the aliases filled in."""
        most = self._limits.nodes
        message = say("The file has more than {most:,} keys and values; reading stopped here.", most=most)
        if written <= most:
            message = say(
                "The file has more than {most:,} keys and values, with its aliases filled in; "
                "reading stopped here.",
                most=self._limits.expanded,
            )
        self._stop(
            "too-many-nodes",
            message,
            start,
            end,
            say("Split the blueprint into several files."),
        )

    def _stop(self, rule: str, message: Sentence, start: int, end: int, mend: Sentence) -> NoReturn:
        self._problems.add(rule, message, start, end, mend=mend)
        raise ReadingStopped

    def _note(
        self,
        rule: str,
        message: Sentence,
        start: int,
        end: int,
        mend: Sentence,
        *,
        related: tuple[tuple[int, int, Sentence], ...] = (),
    ) -> None:
        self._problems.add(rule, message, start, end, mend=mend, related=related)
        self._noted += 1
        if self._noted >= self._limits.problems:
            message = say(
                "{count:,} problems of this kind were found; reading stopped here.",
                count=self._limits.problems,
            )
            self._stop("too-many-problems", message, start, end, say("Mend those above first."))
