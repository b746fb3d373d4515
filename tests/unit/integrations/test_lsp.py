"""The parts of the language server that a client can't easily reach from outside."""

import pytest

from blueprint.integrations.lsp.pages import page_of
from blueprint.integrations.lsp.positions import Position, Units
from blueprint.integrations.lsp.sheet import Sheet
from blueprint.integrations.lsp.subjects import Kind, Subject, Subjects, meant, meant_by_key
from blueprint.source.lines import Lines
from blueprint.source.read import read

LINE = "a: é茶😀 b"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("column", range(1, len(LINE) + 2))
def test_columns_and_units_are_the_same_place(encoding, column):
    """From our columns to the editor's and back one ends at the same character."""
    units = Units(encoding)

    place = units.position(Lines(f"x\n{LINE}\n"), 2, column)

    assert place.line == 1
    assert units.column(LINE, place.character) == column


@pytest.mark.parametrize(("character", "column"), [(5, 6), (6, 6), (7, 7), (99, len(LINE) + 1)])
def test_a_place_inside_a_character_is_before_it(character, column):
    """Half of a surrogate pair is no place of its own, and nothing lies behind the end of a line."""
    assert Units("utf-16").column(LINE, character) == column


@pytest.mark.parametrize(
    ("text", "start", "end", "new", "expected"),
    [
        ("a\nb\n", (1, 0), (2, 0), "", "a\n"),
        ("a\r\nb", (0, 1), (1, 0), " ", "a b"),
        ("a\rb\rc", (1, 0), (1, 1), "x", "a\rx\rc"),
        ("a\u2028b\nc", (1, 0), (1, 1), "x", "a\u2028b\nx"),
        ("", (0, 0), (0, 0), "a", "a"),
        ("a", (5, 5), (9, 9), "b", "ab"),
        ("😀", (0, 2), (0, 2), "a", "😀a"),
    ],
)
def test_a_stretch_is_replaced(text, start, end, new, expected):
    """Lines end as the protocol says, at no other character; places behind the text are its end."""
    assert Units("utf-16").change(text, Position(*start), Position(*end), new) == expected


def test_names_are_told_by_their_place():
    """A lane, an actor or a scenario may be called like a word of the language: the place counts."""
    assert meant(("moments", 0, "next")) is Kind.MOMENT
    assert meant(("moments", 0, "app", 1, "fail", 0, "recovery", "to")) is Kind.MOMENT
    assert meant(("actors", "next", "kind")) is None
    assert meant(("scenarios", "by", "arrivals")) is None
    assert meant(("mechanisms", 0, "path", 1)) is None
    assert meant_by_key(("actors", "next")) is Kind.ACTOR
    assert meant_by_key(("actors", "next", "kind")) is None
    assert meant_by_key(("scenarios", "a", "actors", "teller")) is Kind.ACTOR
    assert meant_by_key(("scenarios", "a", "actors", "teller", "count")) is None
    assert meant_by_key(("scenarios", "a", "next", "b")) is Kind.MOMENT


def test_names_are_compared_as_the_language_does():
    """Two spellings of one character are one name."""
    moments = "moments:\n- {id: caf\u00e9, customer: a}\n- {customer: b, next: cafe\u0301, by: e\u0301}\n"
    text = f"{moments}actors: {{\u00e9: {{}}}}\n"

    subjects = Subjects(read(text.encode()))

    assert len(subjects.of(Subject(Kind.MOMENT, 0))) == 2
    assert len(subjects.of(Subject(Kind.ACTOR, "\u00e9"))) == 2


def test_an_ambiguous_name_means_nobody():
    """Of two moments with one text, plain `Ask` names neither; the findings say so."""
    subjects = Subjects(read(b"moments: [{customer: Ask}, {customer: Ask}, {customer: b, next: Ask}]"))

    assert [use.route for use in subjects.uses if use.name == "Ask"] == [
        ("moments", 0, "customer"),
        ("moments", 1, "customer"),
    ]


@pytest.mark.parametrize("broken", ["next: [", "next: 'a", "next: {to: ", "\tnext: a", "next: a: b", "]]"])
def test_the_rest_is_known_while_a_line_is_broken(broken):
    """Whatever is wrong in the line that somebody writes, all other lines keep their places and meaning."""
    text = f"title: T\nmoments:\n- customer: a\n  {broken}\n- customer: b\nactors: {{c: {{}}}}\n"

    document = Sheet("x", text).around(4)

    assert document.data["moments"] == [{"customer": "a"}, {"customer": "b"}]
    assert document.span(("actors", "c")).line == 6


def test_the_last_whole_reading_is_kept():
    """A text that breaks off keeps what was known before, over several changes."""
    sheet = Sheet("x", "title: T").changed("{title: [").changed("{title: [[")

    assert not sheet.whole
    assert sheet.good.data == {"title": "T"}
    assert sheet.around(1).data == {"title": "T"}


def test_rules_and_measures_have_pages():
    """Faults of reading say all in their message."""
    assert "```yaml" in page_of("unlisted-actor")
    assert page_of("hand-offs").splitlines()[0].endswith(".")
    assert page_of("no-such-rule") == ""
