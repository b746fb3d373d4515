import pickle

import pytest

from blueprint.diagnostics.span import Span
from blueprint.source import parser
from blueprint.source.pure import PureParser
from blueprint.source.read import read

TEXT = """\
title: Coffee to go    # a remark
moments:
  - customer: Order
    evidence: [Menu board, {what: Counter}]
    note: |
      Two lines,
        and more.

    # behind the text
  - backstage:
      do: a text
        over two lines
      time:
owner: "in
  quotes"

# the end
"""


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def either_parser(request, monkeypatch):
    """Run each test with both parsers."""
    if request.param == "pure":
        monkeypatch.setattr(parser, "_Parser", PureParser)


@pytest.fixture
def document():
    return read(TEXT.encode(), "coffee.yaml")


@pytest.mark.parametrize(
    ("route", "span"),
    [
        (("title",), Span(1, 8, 1, 20)),
        (("moments",), Span(3, 3, 12, 23)),
        (("moments", 0), Span(3, 5, 7, 18)),
        (("moments", 0, "customer"), Span(3, 15, 3, 20)),
        (("moments", 0, "evidence"), Span(4, 15, 4, 44)),
        (("moments", 0, "evidence", 0), Span(4, 16, 4, 26)),
        (("moments", 0, "evidence", 1), Span(4, 28, 4, 43)),
        (("moments", 0, "evidence", 1, "what"), Span(4, 35, 4, 42)),
        (("moments", 0, "note"), Span(5, 11, 7, 18)),
        (("moments", 1, "backstage", "do"), Span(11, 11, 12, 23)),
        (("owner",), Span(14, 8, 15, 10)),
    ],
)
def test_the_span_of_a_value_is_its_text(document, route, span):
    """From the first character to just behind the last, whatever way it is written."""
    if route == ("moments",):
        span = Span(3, 3, 13, 12)  # the last key of the last moment is blank, and ends with its colon

    assert document.span(route) == span


def test_the_root_goes_from_the_first_key_to_the_last_value(document):
    """Comments and blanks around it are not part of it."""
    assert document.span(()) == Span(1, 1, 15, 10)
    assert document.key_span(()) == document.span(())


@pytest.mark.parametrize(
    ("route", "span"),
    [
        (("title",), Span(1, 1, 1, 6)),
        (("moments", 0, "evidence"), Span(4, 5, 4, 13)),
        (("moments", 0, "evidence", 1, "what"), Span(4, 29, 4, 33)),
        (("moments", 0, "evidence", 0), Span(4, 16, 4, 26)),
        (("moments", 1, "backstage"), Span(10, 5, 10, 14)),
    ],
)
def test_the_span_of_a_key_is_the_key_alone(document, route, span):
    """In a list, where there is no key, it is the item."""
    assert document.key_span(route) == span


def test_the_first_key_is_where_a_missing_one_is_told(document):
    """It is the first as written; a text or a list has none, and stands for itself."""
    assert document.first_key_span(()) == Span(1, 1, 1, 6)
    assert document.first_key_span(("moments", 1)) == Span(10, 5, 10, 14)
    assert document.first_key_span(("moments", 0, "evidence", 1)) == Span(4, 29, 4, 33)
    assert document.first_key_span(("title",)) == document.span(("title",))
    assert document.first_key_span(("moments", 0, "evidence")) == document.span(("moments", 0, "evidence"))


@pytest.mark.parametrize(
    ("route", "nearest"),
    [
        (("nothing",), ()),
        (("moments", 7), ("moments",)),
        (("moments", -1), ("moments",)),
        (("moments", "0"), ("moments",)),
        (("moments", 0, "wait", "time"), ("moments", 0)),
        (("title", "deeper"), ("title",)),
        (("title", 0), ("title",)),
        ((0,), ()),
        (("moments", 1, "backstage", "time"), ("moments", 1, "backstage")),
    ],
)
def test_a_route_to_nowhere_gives_the_nearest_value(document, route, nearest):
    """A finding always has a place, even for what isn't there or is blank."""
    assert document.span(route) == document.span(nearest)
    assert document.key_span(route) == document.span(nearest)


def test_an_alias_stands_where_it_is_written_and_its_inside_at_the_anchor():
    """The alias is what is wrong in its place; what is wrong inside is mended at the anchor."""
    document = read(b"a: &x\n  b: c\nd: *x\ne: [*x]")

    assert document.span(("d",)) == Span(3, 4, 3, 6)
    assert document.span(("d", "b")) == Span(2, 6, 2, 7)
    assert document.key_span(("d", "b")) == Span(2, 3, 2, 4)
    assert document.first_key_span(("d",)) == Span(2, 3, 2, 4)
    assert document.span(("e", 0)) == Span(4, 5, 4, 7)
    assert document.span(("e", 0, "b")) == Span(2, 6, 2, 7)


def test_anchors_and_tags_are_no_part_of_a_value():
    """The span covers exactly the text of the value."""
    document = read(b"a: &x  b\nc: &y # why\n  - d\ne: !t &z 'f'\ng: &v\n&k h: i")

    assert document.span(("a",)) == Span(1, 8, 1, 9)
    assert document.span(("c",)) == Span(3, 3, 3, 6)
    assert document.span(("e",)) == Span(4, 10, 4, 13)
    assert document.key_span(("h",)) == Span(6, 4, 6, 5)


def test_columns_are_counted_in_characters():
    """Chinese, emoji and combining marks count one each, as code points."""
    document = read("{申请: 😀é, b: e\u0301x, c: d}".encode())

    assert document.span(("申请",)) == Span(1, 6, 1, 8)
    assert document.span(("b",)) == Span(1, 13, 1, 16)
    assert document.key_span(("c",)) == Span(1, 18, 1, 19)


def test_keys_are_composed():
    """A key is found by its composed form, however it is written in the file."""
    assert read("cafe\u0301: x".encode()).data == {"caf\u00e9": "x"}


def test_dos_line_ends_belong_to_no_value():
    """Places are the same with CRLF."""
    document = read(TEXT.replace("\n", "\r\n").encode())

    assert document.span(("moments", 0, "note")) == Span(5, 11, 7, 18)
    assert document.line(6) == "      Two lines,"
    assert document.line(16) == ""


@pytest.mark.parametrize("number", [0, -1, 18, 10_000])
def test_lines_that_are_not_there_are_blank(document, number):
    """Showing a line never fails."""
    assert document.line(number) == ""


def test_documents_of_the_same_bytes_are_equal(document):
    """A document is plain data: compared by value, and it travels to other processes."""
    assert read(TEXT.encode(), "coffee.yaml") == document
    assert pickle.loads(pickle.dumps(document)) == document  # noqa: S301 - our own bytes
    assert pickle.loads(pickle.dumps(document)).span(("title",)) == Span(1, 8, 1, 20)  # noqa: S301


def test_a_blank_document_has_places_too():
    """Where nothing was read, everything is at the beginning."""
    document = read(b"")

    assert document.span(("a", 1)) == document.key_span(()) == document.first_key_span(()) == Span(1, 1, 1, 1)
