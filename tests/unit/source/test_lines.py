from blueprint.diagnostics.span import Span
from blueprint.source.lines import Lines


def test_all_three_ways_to_end_a_line_count_once():
    """LF, CRLF and a bare CR each end one line."""
    lines = Lines("a\nb\r\nc\rd")

    assert [lines.line(number) for number in range(1, 6)] == ["a", "b", "c", "d", ""]
    assert lines.span(7, 8) == Span(4, 1, 4, 2)


def test_other_separators_end_no_line():
    """Form feeds and Unicode's separators are characters of a line."""
    assert Lines("a\x0bb\x0cc\x85d\u2028e").line(1) == "a\x0bb\x0cc\x85d\u2028e"


def test_blanks_at_the_end_are_left_out_but_not_all_of_them():
    """A span of nothing but blanks keeps them: they are the matter."""
    lines = Lines("a: b \n\n\t\n")

    assert lines.span(0, 7) == Span(1, 1, 1, 5)
    assert lines.span(7, 8) == Span(3, 1, 3, 2)
    assert lines.span(5, 6) == Span(1, 6, 1, 7)


def test_a_span_of_nothing_is_a_point():
    """Where something is missing, start and end are the same."""
    assert Lines("a:\nb").span(2, 2) == Span(1, 3, 1, 3)
    assert Lines("").span(0, 0) == Span(1, 1, 1, 1)
    assert Lines("").span(0, 1).line == 1
