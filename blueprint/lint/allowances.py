"""What a file allows itself: comments such as `# blueprint: allow long-label, dead-end  because …`.

Behind something, a comment holds for its line. On a line of its own it holds for all that begins on the next
line with anything on it: a whole moment, phase, actor or promise. Above everything else it holds for the
whole file. Only rules can be allowed, and warnings; a file with an error can't allow itself to be read.
"""

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.fix import Edit, Fix
from blueprint.diagnostics.quoting import quote
from blueprint.diagnostics.sentence import NOTHING, Sentence, say
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.diagnostics.spelling import closest
from blueprint.lint.choice import RULE, no_rule
from blueprint.source.document import Document
from blueprint.source.remarks import Remark, remarks

UNNEEDED: Final = "unneeded-allowance"
UNKNOWN: Final = "unknown-rule"
TOO_MANY: Final = "too-many-allowances"
MOST: Final = 1_000
"""How many allowances of a file are read: each is held against each finding."""

_MARK = r"blueprint:[ \t]*allow\b"
_WORD = r"[\w-]+"
_NAMES = re.compile(rf"[ \t]*{_MARK}[ \t]*({_WORD}(?:[ \t]*,[ \t]*{_WORD})*)?")


class Allowance(NamedTuple):
    """That one rule may be broken in some lines.

    Args:
        rule: The rule's name.
        first: The first line where it may.
        last: The last line.
        span: Where the name stands.
        without: What of the text goes where it isn't needed; `None` where the comment names no rule.

    Example:
        >>> Allowance("dead-end", 3, 5, Span(2, 20, 2, 28)).covers("dead-end", 5)
        True
    """

    rule: str
    first: int
    last: int
    span: Span
    without: Span | None = None

    def covers(self, rule: str, line: int) -> bool:
        """Tell whether a rule may be broken in a line.

        Args:
            rule: The rule's name.
            line: The number of the line.

        Returns:
            Whether this allows it.
        """
        return rule == self.rule and self.first <= line <= self.last


def settle(
    document: Document, findings: Iterable[Finding], names: Mapping[str, str], looked: Collection[str]
) -> Iterator[Finding]:
    """Leave out what the file allows, and tell of allowances that nothing needs or nobody knows.

    Args:
        document: The file.
        findings: What was found in it, with places.
        names: All rules and groups, as `choice.known` gives them.
        looked: The rules that have looked; of others nobody knows whether they are needed.

    Yields:
        The findings that stay, then those about the allowances.

    Example:
        >>> from blueprint.source.read import read
        >>> tea = read(b"# blueprint: allow dead-end\\ntitle: Tea")
        >>> [found.rule for found in settle(tea, [], {"dead-end": "flow"}, ["dead-end"])]
        ['unneeded-allowance']
    """
    allowances = list(islice(_allowances(document), MOST + 1))
    if len(allowances) > MOST:
        sentence = say(
            "This file allows itself more than {most:,} faults; from here on it allows nothing.", most=MOST
        )
        advice = say("Ignore the rule by the configuration.")
        yield _told(TOO_MANY, sentence, allowances.pop(), document, advice)
    needed: set[Allowance] = set()
    for finding in findings:
        line = finding.place.span.line if finding.place.span else 0
        covering = [one for one in allowances if one.covers(finding.rule, line)]
        needed.update(covering)
        if not covering:
            yield finding
    for one in allowances:
        if names.get(one.rule, one.rule) == one.rule:
            near = closest(one.rule, names) if one.rule not in names else None
            fix = Fix(f"Write {quote(near)}", (Edit(one.span, near),)) if near and near in looked else None
            yield _told(UNKNOWN, _unknown(one.rule, names), one, document)._replace(fix=fix)
        elif one not in needed and one.rule in looked:
            sentence = say("Nothing here needs the allowance of {rule}.", rule=quote(one.rule))
            advice = say("Delete it, so that it can't hide a later fault.")
            told = _told(UNNEEDED, sentence, one, document, advice)
            yield told._replace(fix=one.without and Fix("Delete the allowance", (Edit(one.without, ""),)))


def _unknown(rule: str, names: Mapping[str, str]) -> Sentence:
    if not rule:
        return say("This comment allows nothing: behind `allow` goes the name of a rule.")
    if rule in names:
        return say("{name} is a group of rules; behind `allow` goes the name of one rule.", name=quote(rule))
    return no_rule(rule, names, RULE)


def _told(
    rule: str, sentence: Sentence, one: Allowance, document: Document, advice: Sentence = NOTHING
) -> Finding:
    return Finding(rule, Severity.WARNING, sentence, document.name, Place(span=one.span), help=advice)


def _allowances(document: Document) -> Iterator[Allowance]:
    scopes = _Scopes(document)
    for comment in remarks(document, _MARK):
        first, last = scopes.of(comment)
        names = _NAMES.match(comment.text)
        behind = comment.start + 1
        if names is None or names[1] is None:
            yield Allowance("", first, last, document.lines.span(comment.start, behind + len(comment.text)))
            continue
        at = behind + names.start(1)
        spans = [(at + word.start(), at + word.end()) for word in re.finditer(_WORD, names[1])]
        for index, (start, end) in enumerate(spans):
            span, without = document.lines.span(start, end), _without(document, comment, spans, index)
            yield Allowance(document.text[start:end], first, last, span, without)


def _without(document: Document, comment: Remark, spans: list[tuple[int, int]], index: int) -> Span:
    """Say what goes with a name: the comma beside it, or the whole comment with a line of its own."""
    text = document.text
    start, end = spans[index]
    if index + 1 < len(spans):
        end = spans[index + 1][0]
    elif index > 0:
        start = spans[index - 1][1]
    else:
        line = text.rfind("\n", 0, comment.start) + 1
        written = text[line : comment.start].rstrip()
        start, end = line + len(written), comment.start + 1 + len(comment.text)
        behind = text.find("\n", end) + 1
        end = end if written else behind or len(text)
    begins, ends = document.lines.span(start, start), document.lines.span(end, end)  # with all blanks between
    return Span(begins.line, begins.column, ends.line, ends.column)


class _Scopes:
    """Which lines a comment holds for; what takes a look at the whole text is done once."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def of(self, comment: Remark) -> tuple[int, int]:
        text = self._document.text
        own = self._line(comment.start)
        if comment.start < self._document.places.offsets(0)[0]:
            return 1, self._line(len(text))
        if text[text.rfind("\n", 0, comment.start) + 1 : comment.start].strip():
            return own, own
        below = bisect_right(self._lines, own)
        if below == len(self._lines):
            return own, own
        first = self._lines[below]
        return first, self._last.get(first, first)

    def _line(self, offset: int) -> int:
        return self._document.lines.span(offset, offset).line

    @cached_property
    def _lines(self) -> list[int]:
        """The lines with anything on them but comments."""
        lines = self._document.text.split("\n")
        return [number for number, line in enumerate(lines, 1) if line.strip() and line.lstrip()[0] != "#"]

    @cached_property
    def _last(self) -> dict[int, int]:
        """The last line of the largest item or entry that begins on a line."""
        found: dict[int, int] = {}
        for start, end in self._parts():
            line = self._line(start)
            found[line] = max(found.get(line, 0), self._line(max(start, end - 1)))
        return found

    def _parts(self) -> Iterator[tuple[int, int]]:
        """Where each item of a list begins and ends, and each key with its value."""
        places = self._document.places
        for inside in places.insides.values():
            if isinstance(inside, dict):
                yield from ((places.starts[key], places.ends[key + 1]) for key in inside.values())
            else:
                yield from ((places.starts[item], places.ends[item]) for item in inside)
