"""A configuration of the rules: `[tool.blueprint]` of a `pyproject.toml`, or a whole `blueprint.toml`.

Every key is checked as the keys of a blueprint are; what is wrong is told with its place, all at once.
"""

import os
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from fnmatch import fnmatchcase
from math import isfinite
from typing import Any, Final, NamedTuple

from blueprint.diagnostics.finding import Finding, Place, in_turn
from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.sentence import say
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.diagnostics.spelling import closest
from blueprint.diagnostics.toml_places import Way, key_span, value_span
from blueprint.lint.choice import RULE, Choice, known, no_rule
from blueprint.lint.rule import Option, Options, Rule
from blueprint.model.duration import Duration

MOST_BYTES: Final = 1_000_000
"""The largest file that is read as a configuration."""
OFF: Final = "off"
GRADES: Final = {grade.word: grade for grade in sorted(Severity, reverse=True)}

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


class Configuration(NamedTuple):
    """What a file says about the rules.

    Args:
        name: The file's name, for messages.
        choice: Which rules look, and how.
        fail_on: From which severity on the exit status is 1; `None` where it says nothing of it.
        exclude: Patterns of files that are left out where a folder is checked, from the file's own folder on.
        findings: What is wrong in it; nothing else of it counts then.
        line: Gives the text of one of its lines by the number.
        folder: Where it lies.

    Example:
        >>> Configuration("blueprint.toml").choice.select is None
        True
    """

    name: str
    choice: Choice = Choice()
    fail_on: Severity | None = None
    exclude: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    line: Callable[[int], str] | None = None
    folder: str = ""

    def excludes(self, path: str) -> bool:
        """Tell whether a file that was found in a folder is left out.

        Args:
            path: The file's path.

        Returns:
            Whether a pattern fits its path from the configuration's folder on, or a folder's on that path.

        Example:
            >>> Configuration("blueprint.toml", exclude=("drafts",), folder="/a").excludes("/a/drafts/b.yaml")
            True
        """
        parts = os.path.relpath(os.path.abspath(path), self.folder).split(os.sep)
        ways = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
        return any(fnmatchcase(way, pattern.rstrip("/")) for pattern in self.exclude for way in ways)


def read(raw: bytes, name: str, rules: Iterable[Rule], table: Way = ()) -> Configuration | None:
    """Read a configuration.

    Args:
        raw: The file's bytes.
        name: Its name, for messages.
        rules: All rules.
        table: The way to the table that is ours.

    Returns:
        The configuration; `None` where the file has no such table.

    Example:
        >>> from blueprint.lint.rule import rule_of
        >>> read(b"selct = []", "blueprint.toml", [rule_of("no-customer-step")]).findings[0].message
        '`selct` is no key of the configuration; did you mean `select`?'
    """
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    lines = text.split("\n")
    reader = _Reader(text, name, rules, table)
    found = reader.parsed()
    for part in table:
        found = found.get(part) if isinstance(found, dict) else None
    made = None if found is None else reader.configuration(found)
    if reader.findings:
        made = Configuration(name, findings=tuple(sorted(reader.findings, key=in_turn)))
    return made and made._replace(line=lambda number: lines[number - 1] if 0 < number <= len(lines) else "")


class _Reader:
    """Reads one configuration, and gathers what is wrong with it."""

    def __init__(self, text: str, name: str, rules: Iterable[Rule], table: Way) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._name = name
        self._rules = {rule.id: rule for rule in rules}
        self._names = known(self._rules.values())
        self._table = table

    def parsed(self) -> Any:
        if len(self._text) > MOST_BYTES:
            self._note("file-too-large", f"The file has more than {MOST_BYTES:,} bytes.", ())
            return None
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            said = _AT.search(str(error))
            lines = self._text.split("\n")
            line, column = (
                (int(said[1]), int(said[2])) if said and said[1] else (len(lines), len(lines[-1]) + 1)
            )
            sentence = f"This is no TOML: {visible(_AT.sub('', str(error)))}."
            self._note("toml-syntax", sentence, (), Span(line, column, line, column + 1))
        except (RecursionError, ValueError):  # brackets by the thousand, numbers of thousands of digits
            self._note("toml-syntax", "This file goes too deep, or has too long a number.", ())
        return None

    def configuration(self, found: Any) -> Configuration:
        keys: dict[str, Callable[[Way, Any], Any]] = {
            "select": self._choosable,
            "ignore": self._choosable,
            "fail-on": self._grade,
            "exclude": self._texts,
            "severity": self._severities,
            "rules": self._options,
        }
        given = {
            key: keys[key]((key,), value)
            for key, value in self._table_of((), found, "the configuration")
            if key in keys or self._unknown((key,), keys, "key of the configuration")
        }
        choice = Choice(
            given.get("select"),
            given.get("ignore") or frozenset(),
            given.get("severity") or {},
            given.get("rules") or {},
        )
        return Configuration(self._name, choice, given.get("fail-on"), tuple(given.get("exclude") or ()))

    def _choosable(self, way: Way, value: Any) -> frozenset[str]:
        words = self._texts(way, value)
        for word in words:
            if word not in self._names:
                self._note("unknown-rule", no_rule(word, self._names), way, self._item(way, word))
        return frozenset(words)

    def _texts(self, way: Way, value: Any) -> list[str]:
        if isinstance(value, list) and all(isinstance(word, str) for word in value):
            return value
        self._wrong(way, value, 'a list of texts, such as `["…", "…"]`')
        return []

    def _grade(self, way: Way, value: Any, more: tuple[str, ...] = ()) -> Severity | None:
        words = (*GRADES, *more)
        if not isinstance(value, str) or value not in words:
            near = closest(value, words) if isinstance(value, str) else None
            hint = f'; did you mean "{near}"?' if near else "."
            self._wrong(way, value, "one of " + ", ".join(f'"{word}"' for word in words), hint)
            return None
        return GRADES.get(value)

    def _severities(self, way: Way, value: Any) -> dict[str, Severity | None]:
        return {
            rule: self._grade((*way, rule), grade, (OFF,))
            for rule, grade in self._table_of(way, value, "`severity`")
            if self._is_rule((*way, rule))
        }

    def _options(self, way: Way, value: Any) -> dict[str, Options]:
        return {
            rule: dict(self._options_of((*way, rule), own))
            for rule, own in self._table_of(way, value, "`rules`")
            if self._is_rule((*way, rule))
        }

    def _options_of(self, way: Way, value: Any) -> Iterator[tuple[str, Option]]:
        rule = str(way[-1])
        standard = self._rules[rule].options if rule in self._rules else {}
        for name, given in self._table_of(way, value, f"`{rule}`"):
            if name not in standard:
                self._unknown((*way, name), standard, f"option of `{rule}`")
                continue
            taken = _taken(given, standard[name])
            if taken is None:
                self._wrong((*way, name), given, _expected(standard[name]))
            else:
                yield name, taken

    def _table_of(self, way: Way, value: Any, what: str) -> Iterator[tuple[str, Any]]:
        if isinstance(value, dict):
            yield from value.items()
        else:
            self._note("wrong-value", f"{_capital(what)} has to be a table.", way)

    def _is_rule(self, way: Way) -> bool:
        word = str(way[-1])
        if self._names.get(word, word) != word:
            return True
        sentence = no_rule(word, self._names, RULE)
        if word in self._names:
            sentence = say("{name} is a group of rules; here goes the name of one rule.", name=quote(word))
        self._note("unknown-rule", sentence, way)
        return False

    def _unknown(self, way: Way, keys: Iterable[str], what: str) -> bool:
        word = str(way[-1])
        near = closest(word, keys)
        hint = f"did you mean `{near}`?" if near else f"there are {', '.join(keys) or 'none'}."
        self._note("unknown-key", f"{quote(word)} is no {what}; {hint}", way)
        return False

    def _wrong(self, way: Way, value: Any, expected: str, hint: str = ".") -> None:
        dotted = ".".join(visible(str(part)) for part in way)
        sentence = f"`{dotted}` is {_written(value)}, but it has to be {expected}{hint}"
        self._note("wrong-value", sentence, way, value_span(self._text, (*self._table, *way)))

    def _item(self, way: Way, word: str) -> Span | None:
        """Find an entry of a list, which may run over several lines."""
        whole = value_span(self._text, (*self._table, *way))
        lines = self._text.split("\n")
        for number in range(whole.line if whole else 1, len(lines) + 1):
            for written in (f'"{word}"', f"'{word}'"):
                at = lines[number - 1].find(written)
                if at >= 0:
                    return Span(number, at + 1, number, at + 1 + len(written))
        return whole

    def _note(self, rule: str, sentence: str, way: Way, span: Span | None = None) -> None:
        place = Place(way, span or key_span(self._text, (*self._table, *way)))
        self.findings.append(Finding(rule, Severity.ERROR, sentence, self._name, place))


def _taken(value: Any, standard: Option) -> Option | None:
    """Take a value of the type that the rule's own has; `None` where it is of another."""
    if isinstance(standard, Duration):
        try:
            return Duration.read(value) if isinstance(value, str) else None
        except ValueError:
            return None
    if isinstance(standard, bool | str):
        return value if type(value) is type(standard) else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value) or value < 0:
        return None
    if isinstance(standard, int):
        return value if isinstance(value, int) else None
    return float(value)


def _expected(standard: Option) -> str:
    if isinstance(standard, Duration):
        return f'a duration in quotes, such as "{standard}"'
    if isinstance(standard, bool):
        return "true or false"
    if isinstance(standard, str):
        return f'a text in quotes, such as "{standard}"'
    return f"a {'whole ' if isinstance(standard, int) else ''}number of at least 0, such as {standard}"


def _written(value: Any) -> str:
    if isinstance(value, dict | list):
        return "a table" if isinstance(value, dict) else "a list of other things"
    if isinstance(value, str):
        return quote(f'"{value}"')
    return quote(str(value).lower() if isinstance(value, bool) else str(value))


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]
