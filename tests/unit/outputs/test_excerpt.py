"""What an excerpt promises: the carets stand under the place."""

import pytest

from blueprint.diagnostics.span import Span
from blueprint.outputs.excerpt import excerpt


def _under(line: str, begin: int, end: int) -> str:
    """Show line and carets as a terminal with one cell a character would."""
    piece = excerpt(line, Span(1, begin, 1, end))
    return f"{piece.text}\n{' ' * piece.indent}{'^' * piece.carets}"


def test_carets_stand_under_the_span() -> None:
    """From its first character to its last."""
    assert _under("titel: Tea", 1, 6) == "titel: Tea\n^^^^^"
    assert _under("titel: Tea", 8, 11) == "titel: Tea\n       ^^^"


def test_an_empty_span_has_one_caret() -> None:
    """A place between two characters is a place too."""
    assert _under("a: ", 4, 4) == "a: \n   ^"
    assert _under("", 1, 1) == "\n^"


def test_han_characters_count_two_cells() -> None:
    """As terminals draw them."""
    piece = excerpt("标题: 贷款申请", Span(1, 5, 1, 9))

    assert (piece.indent, piece.carets) == (6, 8)


def test_accents_count_none() -> None:
    """A letter with a combining accent takes the cell of the letter."""
    piece = excerpt("e\u0301te\u0301: x", Span(1, 8, 1, 9))

    assert (piece.indent, piece.carets) == (5, 1)


def test_tabs_are_four_cells_wherever_they_stand() -> None:
    """A terminal's own tab stops would shift the carets."""
    assert _under("a:\tb", 4, 5) == "a:    b\n      ^"


@pytest.mark.parametrize(
    ("character", "shown"), [("\x1b", r"\x1b"), ("\u202e", r"\u202e"), ("\u200b", r"\u200b")]
)
def test_what_would_move_or_hide_text_is_escaped_and_counted(character: str, shown: str) -> None:
    """No control reaches a terminal, and the carets count the escape."""
    piece = excerpt(f"a{character}b", Span(1, 3, 1, 4))

    assert piece.text == f"a{shown}b"
    assert piece.indent == 1 + len(shown)


def test_a_span_over_several_lines_marks_the_first_to_its_end() -> None:
    """Only one line is shown."""
    piece = excerpt("a: [b,", Span(1, 4, 3, 2))

    assert (piece.indent, piece.carets) == (3, 3)


def test_of_a_very_long_line_a_window_around_the_place_is_shown() -> None:
    """With an ellipsis where something is left out, and the carets still right."""
    line = "x" * 100_000 + "HERE" + "y" * 100_000
    piece = excerpt(line, Span(1, 100_001, 1, 100_005))

    assert len(piece.text) < 200
    assert piece.text.startswith("…x")
    assert piece.text.endswith("y…")
    assert piece.text[piece.indent :][: piece.carets] == "HERE"


def test_a_very_long_span_is_marked_from_its_beginning() -> None:
    """The carets don't run off the window."""
    piece = excerpt("k: " + "x" * 100_000, Span(1, 4, 1, 100_004))

    assert piece.text.startswith("k: xxx")
    assert piece.indent == 3
    assert piece.indent + piece.carets <= len(piece.text) < 300


@pytest.mark.parametrize("span", [Span(1, 50, 1, 60), Span(1, 2, 1, 99), Span(1, 3, 1, 2)])
def test_a_span_that_is_not_in_the_line_does_no_harm(span: Span) -> None:
    """Whoever counted wrong, a message comes out."""
    piece = excerpt("abc", span)

    assert piece.text == "abc"
    assert 0 <= piece.indent <= 3
    assert piece.carets >= 1
