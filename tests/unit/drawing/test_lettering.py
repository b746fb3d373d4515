"""Where words stand."""

import pytest

from blueprint.drawing.lettering import LINE_HEIGHT, lines, one_line, printable, words
from blueprint.drawing.scene import Align, Outline, Shape


def shape(*written, **more):
    """Make a shape of 100 by 40 points around (200, 100)."""
    return Shape(
        "a", (), more.pop("outline", Outline.ROUNDED), 200, 100, 100, 40, lines=written, font_size=10, **more
    )


def test_lines_stand_evenly_around_the_middle():
    """Three lines have their second where a lone line stands."""
    (lone,) = words(shape("b"))
    placed = words(shape("a", "b", "c"))
    assert placed[1] == lone
    assert placed[1].y - placed[0].y == pytest.approx(10 * LINE_HEIGHT)
    assert placed[2].y - placed[1].y == pytest.approx(10 * LINE_HEIGHT)


def test_left_words_begin_at_the_left_edge():
    """The x of a left-aligned line is the shape's left edge, else its middle."""
    assert words(shape("a", align=Align.LEFT))[0].x == 150
    assert words(shape("a"))[0].x == 200


def test_blank_lines_keep_their_room_but_are_not_written():
    """A blank line between two others leaves a gap."""
    first, last = words(shape("a", " ", "c"))
    assert last.y - first.y == pytest.approx(2 * 10 * LINE_HEIGHT)


def test_a_plus_has_its_sign():
    """A plus without words shows a plus; one with words shows these."""
    assert lines(shape(outline=Outline.PLUS)) == ["+"]
    assert lines(shape("3", outline=Outline.PLUS)) == ["3"]


def test_the_words_of_a_triangle_stand_lower():
    """A triangle's room is below its middle."""
    assert words(shape("W", outline=Outline.TRIANGLE))[0].y > words(shape("W"))[0].y


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\tb\nc\r\nd", "a b c  d"),
        ("\x00\x1b[31m\x7f", "\ufffd\ufffd[31m\x7f"),
        ("\ud800x\ufffe\uffff", "\ufffdx\ufffd\ufffd"),
        ("😀 é 还款 שלום", "😀 é 还款 שלום"),
    ],
)
def test_a_line_holds_only_what_xml_can(text, shown):
    """Line breaks become spaces, forbidden characters a sign that something was there."""
    assert one_line(text) == shown


def test_tooltips_keep_their_line_breaks():
    """Texts of several lines stay so where they may."""
    assert printable("a\nb\x01") == "a\nb\ufffd"
