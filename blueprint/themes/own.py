"""Themes of the user's own: read from a file, judged slot by slot, told about with their places."""

import re
import tomllib
from collections.abc import Mapping
from math import floor
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.finding import Finding, Place, in_turn
from blueprint.diagnostics.quoting import quote, visible
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.diagnostics.spelling import closest
from blueprint.diagnostics.toml_places import Way, key_span, value_span
from blueprint.themes.contrast import Pair, weak
from blueprint.themes.find import DARK, EXTENDS, Found, hint, made, names, over, slots
from blueprint.themes.judging import judged
from blueprint.themes.kinds import below
from blueprint.themes.theme import Theme

MOST_BYTES: Final = 100_000
"""The largest file that is read as a theme; ours have 3 kB."""

_FULL = "plain"  # has every zone and every line
_BY_NAME = ("zones", "lines")  # tables whose keys are fixed, though the theme's model takes any
_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_COLOUR = 'a colour is # and six hexadecimal digits in quotes, such as `"#1d2b3a"`'
_EXPECTED: Mapping[str, str] = {
    "string_pattern_mismatch": _COLOUR,
    "string_type": f"it has to be a text in quotes; {_COLOUR}",
    "float_type": "it has to be a number of points, such as 1.2",
    "finite_number": "it has to be a number of points, such as 1.2",
    "greater_than_equal": "it has to be at least {ge:g}",
    "less_than_equal": "it may be {le:g} at most",
    "tuple_type": "it has to be a list",
    "dict_type": "it has to be a table",
    "model_type": "it has to be a table of slots",
    "string_too_short": "it may not be empty",
    "literal_error": "it has to be {expected}",
    "too_short": "it needs at least one entry",
}


def read(raw: bytes, name: str) -> Found:
    """Read a theme of the user's own.

    Args:
        raw: The file's bytes, or the first `MOST_BYTES` and one more of them.
        name: Its name, for messages.

    Returns:
        The theme, or findings that say why there is none.

    Raises:
        UsageError: It is too large to be a theme.

    Example:
        >>> own = read(b'extends = "plain"\\nbackground = "#fffff8"', "mine.toml")
        >>> own.theme.background, own.theme.ink
        ('#fffff8', '#1d2b3a')
        >>> read(b'extends = "plain"\\nbackgroud = "#fffff8"', "mine.toml").findings[0].message
        '`backgroud` is no slot of a theme; did you mean `background`?'
    """
    if len(raw) > MOST_BYTES:
        raise UsageError(f"The theme {quote(name)} is larger than {MOST_BYTES // 1000} kB.")
    text = raw.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    reader = _Reader(text, name)
    theme = reader.theme()
    return Found(theme, tuple(reader.findings), reader.line)


class _Reader:
    """Reads one theme and gathers what is wrong with it."""

    def __init__(self, text: str, name: str) -> None:
        self.findings: list[Finding] = []
        self._text = text
        self._lines = text.split("\n")
        self._name = name
        self._missing: list[Way] = []

    def line(self, number: int) -> str:
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def theme(self) -> Theme | None:
        own = self._parsed()
        if own is None:
            return None
        for key in (EXTENDS, DARK):
            if key in own and own[key] not in names():
                self._refuse("unknown-theme", _no_theme(key, own[key]), value_span(self._text, (key,)))
        base = {} if self.findings else slots(own[EXTENDS]) if EXTENDS in own else {"name": "own"}
        if self.findings:
            return None
        full = over(base, {key: value for key, value in own.items() if key != EXTENDS})
        self._check_names(full)
        try:
            theme = made(_judged(full))
        except ValidationError as error:
            self._judge(error.errors(include_url=False))
            theme = None
        self._lack()
        if theme and not self.findings:
            self._warn(theme, own)
        else:
            theme = None
        self.findings.sort(key=in_turn)
        return theme

    def _parsed(self) -> dict[str, Any] | None:
        if "\ufffd" in self._text:
            before = self._text[: self._text.index("\ufffd")]
            line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
            span = Span(line, column, line, column + 1)
            self._refuse("not-utf-8", "A theme has to be written in UTF-8.", span)
            return None
        try:
            return tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            said = str(error)
            found = _AT.search(said)
            end = len(self._lines), len(self._lines[-1]) + 1
            line, column = (int(found[1]), int(found[2])) if found and found[1] else end
            sentence = f"This is no TOML: {visible(_AT.sub('', said))}."
            self._refuse("toml-syntax", sentence, Span(line, column, line, column + 1))
        except (RecursionError, ValueError):  # brackets by the thousand, numbers of thousands of digits
            self._refuse("toml-syntax", "This is no theme: it goes too deep, or has too long a number.", None)
        return None

    def _check_names(self, full: Mapping[str, Any]) -> None:
        for table in _BY_NAME:
            known, given = slots(_FULL)[table], full.get(table)
            if not isinstance(given, dict):
                continue
            for key in given.keys() - known.keys():
                self._unknown((table, key), list(known))
            self._missing += [(table, key) for key in known if key not in given]

    def _judge(self, errors: list[ErrorDetails]) -> None:
        refused = [finding.place.route or () for finding in self.findings]
        for error in errors:
            way = error["loc"]
            if any(way[: len(before)] == before for before in refused):
                continue
            if error["type"] == "extra_forbidden":
                self._unknown(way, list(below(way[:-1])))
            elif error["type"] == "missing":
                self._missing.append(way)
            elif error["type"] != "too_short" or not error["input"]:  # else its entries were refused
                self._wrong(way, error)

    def _unknown(self, way: Way, known: list[str]) -> None:
        key = str(way[-1])
        near = closest(key, known)
        advice = f"did you mean `{near}`?" if near else f"there are {', '.join(known)}."
        where = f"`{_dotted(way[:-1])}`" if way[:-1] else "a theme"
        sentence = f"{quote(key)} is no slot of {where}; {advice}"
        self._refuse("unknown-slot", sentence, key_span(self._text, way), way)

    def _lack(self) -> None:
        """Name all missing slots at once: a theme that begins with nothing lacks dozens."""
        if self._missing:
            many = "A slot is" if len(self._missing) == 1 else "Slots are"
            sentence = f"{many} missing: {', '.join(f'`{_dotted(way)}`' for way in self._missing)}."
            advice = f'Begin with `{EXTENDS} = "{_FULL}"`, and write only what shall differ.'
            way = self._missing[0]
            self._refuse("missing-slot", sentence, key_span(self._text, way), way, advice)

    def _wrong(self, way: Way, error: ErrorDetails) -> None:
        expected = _EXPECTED.get(error["type"], "it can't be used here").format(**error.get("ctx", {}))
        sentence = f"`{_dotted(way)}` is {self._written(way)}, but {expected}."
        rule = "bad-colour" if error["type"] == "string_pattern_mismatch" else "bad-slot"
        self._refuse(rule, sentence, value_span(self._text, way), way)

    def _warn(self, theme: Theme, own: Mapping[str, Any]) -> None:
        """Say what readers can hardly see, as far as it is of this file's making."""
        by_cause: dict[Way, list[Pair]] = {}
        for pair in weak(theme):
            cause = next((way for way in (pair.slot, pair.ground) if _holds(own, way)), None)
            if cause:
                by_cause.setdefault(cause, []).append(pair)
        for cause, pairs in by_cause.items():
            worst = min(pairs, key=lambda pair: pair.ratio / pair.least)
            more = f"; {len(pairs) - 1} more of its pairs are too weak" if pairs[1:] else ""
            sentence = (
                f"`{_dotted(worst.slot)}` on `{_dotted(worst.ground)}` has a contrast of "
                f"{floor(worst.ratio * 10) / 10}, but readers need {worst.least}{more}."
            )
            place = Place(cause, value_span(self._text, cause))
            self.findings.append(Finding("low-contrast", Severity.WARNING, sentence, self._name, place))

    def _written(self, way: Way) -> str:
        span = value_span(self._text, way)
        return quote(self.line(span.line)[span.column - 1 : span.end_column - 1]) if span else "what it is"

    def _refuse(self, rule: str, sentence: str, span: Span | None, way: Way = (), advice: str = "") -> None:
        place = Place(way or None, span)
        self.findings.append(Finding(rule, Severity.ERROR, sentence, self._name, place, help=advice))


def _judged(slots: Mapping[str, Any]) -> dict[str, Any]:
    """Judge all slots but the one that is no theme's, and was judged before."""
    dark = {key: slots[key] for key in (DARK,) if key in slots}
    return judged({key: value for key, value in slots.items() if key != DARK}) | dark


def _no_theme(key: str, name: Any) -> str:
    if not isinstance(name, str):
        return f"`{key}` has to name a theme: {', '.join(names())}."
    return f"There is no theme {quote(name)} to take for `{key}`; {hint(name)}"


def _dotted(way: Way) -> str:
    return ".".join(visible(str(part)) for part in way)


def _holds(own: Any, way: Way) -> bool:
    """Does a theme's file fill a slot itself?"""
    try:
        for part in way:
            own = own[part]
    except LookupError:
        return False
    return True
