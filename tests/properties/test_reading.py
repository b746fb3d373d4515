"""Whatever bytes come in, reading ends with a document; and what goes in as data comes out as data."""

import json
import re
from pathlib import Path
from threading import Thread, stack_size
from unicodedata import normalize

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from blueprint.diagnostics.severity import Severity
from blueprint.source import parser
from blueprint.source.pure import PureParser
from blueprint.source.read import read

CASES = [
    path.read_bytes() for path in sorted((Path(__file__).parents[1] / "cases" / "reading").glob("*.yaml"))
]
VALID = b"""\
title: Coffee to go
lanes: [evidence, customer, {app: {title: "Mobile \\ud83d\\ude00", zone: frontstage}}]
moments:
  - customer: &a Order a coffee
    evidence: [Menu board, 'Counter']   # seen
    note: |
      Two lines
      of text
  - {backstage: *a, time: 3m..8m}
"""
PIECES = [
    *"[]{}:,-?&*!|>'\"%@`#\\\t\n\r ~",
    ": ",
    "- ",
    "&a ",
    "*a",
    "<<",
    "\n---\n",
    "...",
    "%YAML 1.2\n",
    '"\\ud83d',
    "\\0",
    "\ufeff",
]
EITHER = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "pure"])


def _read(raw, *, pure=False):
    """Read with one of the parsers, and look at every part of what comes out."""
    before = parser._Parser
    parser._Parser = PureParser if pure else before
    try:
        document = read(raw, "any.yaml")
    finally:
        parser._Parser = before
    _check(document)
    return document


def _check(document):
    lines = len(re.split(r"\r\n?|\n", document.text))
    for finding in document.findings:
        span = finding.place.span
        assert 1 <= span.line <= span.end_line <= lines
        assert (span.line, span.column) <= (span.end_line, span.end_column)
        assert span.column <= len(document.line(span.line)) + 1
        assert span.end_column <= len(document.line(span.end_line)) + 2  # a bare CR is no part of its line
        assert len(finding.message) < 400
        (finding.message + finding.help).encode()
    for route in _routes(document.data):
        start = document.span(route)
        assert document.route_at(start.line, start.column)[0][: len(route)] == route
        for span in (document.span(route), document.key_span(route), document.first_key_span(route)):
            assert (1, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
    if document.data is None:
        assert any(finding.severity is Severity.ERROR for finding in document.findings)


def _routes(data, route=()):
    yield route
    if len(route) < 6:
        children = (
            data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
        )
        for part, child in children:
            yield from _routes(child, (*route, part))


@EITHER
@given(st.binary(max_size=300))
def test_any_bytes(pure, raw):
    """Random bytes are read or refused, never more."""
    _read(raw, pure=pure)


@EITHER
@given(
    st.text(max_size=200) | st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=30).map("".join)
)
def test_any_text(pure, text):
    """Random text, even of YAML's own signs and halves of characters, is read or refused."""
    _read(text.encode("utf-8", "surrogatepass"), pure=pure)


@EITHER
@given(st.data())
def test_any_change_of_a_file(pure, data):
    """A file with a few bytes deleted, doubled or put in is read or refused."""
    raw = data.draw(st.sampled_from([VALID, *CASES]))
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(raw)))
        end = data.draw(st.integers(start, min(len(raw), start + 8)))
        piece = data.draw(
            st.sampled_from(PIECES).map(str.encode) | st.binary(max_size=3) | st.just(raw[start:end] * 2)
        )
        raw = raw[:start] + piece + raw[end:]
    _read(raw, pure=pure)


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.sampled_from(["[", "{a: ", "- ", "? ", "{", "[a, ", "&a ", "!a ", "a: ", "[[]: ", '{"', "\n "]),
        min_size=1,
        max_size=4,
    )
)
def test_any_deep_nesting_in_a_small_stack(unit):
    """200 kB of openings of any kind are refused, in a thread with little room."""
    raw = ("".join(unit) * (200_000 // len("".join(unit)))).encode()
    found = []
    before = stack_size(256 * 1024)
    try:
        thread = Thread(target=lambda: found.append(read(raw)))
        thread.start()
        thread.join()
    finally:
        stack_size(before)

    assert any(finding.severity is Severity.ERROR for finding in found[0].findings)


# Without what is refused, and what is warned of: data that a file can hold.
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\n\t :#,[]{}&*!|>'\"%@`\\~-?😀é申"),
    max_size=20,
)
KEY = TEXT.map(lambda text: normalize("NFC", text))
DATA = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEY, inner, max_size=4),
    max_leaves=20,
)


@EITHER
@given(
    DATA,
    st.sampled_from([None, True, False]),
    st.booleans(),
    st.integers(10, 100),
    st.sampled_from([None, '"', "'"]),
)
def test_what_is_dumped_is_read_back(pure, data, flow, allow_unicode, width, style):
    """PyYAML's own writing of any texts, lists and mappings comes back as it went in."""
    text = yaml.safe_dump(
        data,
        default_flow_style=flow,
        allow_unicode=allow_unicode,
        width=width,
        default_style=style,
        sort_keys=False,
    )
    document = _read(text.encode(), pure=pure)

    assert document.data == data
    assert document.findings == ()


class _Writer:
    """Writes data as YAML and remembers where each text stands."""

    def __init__(self, choose):
        self.choose = choose
        self.text = ""
        self.places = {}

    def write(self, data, route=(), indent=0):
        if isinstance(data, str):
            self._text(data, ("value", route))
        elif not data or self.choose(3) == 0:
            self._flow(data, route)
        else:
            self._block(data, route, indent)

    def _flow(self, data, route):
        opening, closing = "{}" if isinstance(data, dict) else "[]"
        self.text += opening
        for number, (part, child) in enumerate(_children(data)):
            self.text += (", " if number else "") + " " * self.choose(2)
            if isinstance(data, dict):
                self._text(part, ("key", (*route, part)))
                self.text += ": "
            if isinstance(child, str):
                self._text(child, ("value", (*route, part)))
            else:
                self._flow(child, (*route, part))
        self.text += closing

    def _block(self, data, route, indent):
        for part, child in _children(data):
            self.text += "\n" * (1 + self.choose(2)) + " " * indent
            if isinstance(data, dict):
                self._text(part, ("key", (*route, part)))
                self.text += ": "
            else:
                self.text += "- "
            self.write(child, (*route, part), indent + 2)
            self.text += "  # a remark: [" * (self.choose(4) == 0 and isinstance(child, str))

    def _text(self, text, what):
        plain = re.fullmatch(r"[A-Za-z申][A-Za-z0-9申]*(?: [A-Za-z0-9申]+)*", text) and text.lower() != "null"
        ways = [json.dumps(text), json.dumps(text, ensure_ascii=False)]
        ways += ["'" + text.replace("'", "''") + "'"] * ("\n" not in text)
        ways += [text] * 3 if plain else []
        written = ways[self.choose(len(ways))]
        self.places[what] = (len(self.text), len(self.text) + len(written))
        self.text += written


def _children(data):
    return data.items() if isinstance(data, dict) else enumerate(data)


@EITHER
@given(DATA, st.data())
def test_every_text_has_its_place(pure, data, draw):
    """Whatever way a text is written, its span covers exactly its characters."""
    writer = _Writer(lambda count: draw.draw(st.integers(0, count - 1)))
    writer.write(data)
    document = _read(writer.text.encode(), pure=pure)
    lines = document.text.split("\n")

    assert document.data == data
    for (what, route), (start, end) in writer.places.items():
        span = document.key_span(route) if what == "key" else document.span(route)
        offsets = [
            sum(map(len, lines[: line - 1])) + line - 1 + column - 1
            for line, column in ((span.line, span.column), (span.end_line, span.end_column))
        ]
        assert offsets == [start, end]
