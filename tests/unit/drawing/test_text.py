"""Texts in lines."""

import pytest

from blueprint.drawing.metrics import bundled
from blueprint.drawing.text import Wrapped, wrap

METRICS = bundled()


def wrapped(text, width=10, most_lines=99):
    """Wrap at a size of one point, so that widths are in Han."""
    return wrap(text, width=width, size=1, most_lines=most_lines, metrics=METRICS)


@pytest.mark.parametrize("text", ["", " ", "\n\n", " \t\r\n \u3000 \u00a0 "])
def test_a_text_of_nothing_has_no_lines(text):
    """White space alone takes no room."""
    assert wrapped(text) == Wrapped((), 0.0, shortened=False)


def test_a_short_text_stays_on_its_line():
    """What fits isn't broken, up to the very width."""
    assert wrapped("收到客户提交的申请书", 10) == Wrapped(("收到客户提交的申请书",), 10.0, shortened=False)
    assert len(wrapped("收到客户提交的申请书", 9.999).lines) == 2


def test_white_space_folds():
    """Runs of white space become one space, none stands at a line's end."""
    assert wrapped("  Pay \t by\u2003 card\u3000now  ").lines == ("Pay by card now",)
    assert wrapped("Check  the   guest   in", 5).lines == ("Check the", "guest in")
    assert wrapped("a\u00a0\u00a0b \u00a0 c", 9).lines == ("a\u00a0b c",)


def test_newlines_stay():
    """Lines that the writer parted stay apart, however short; empty ones are left out."""
    assert wrapped("one\ntwo\r\n\r\n three \u2028four").lines == ("one", "two", "three", "four")


def test_lines_are_of_about_the_same_length():
    """Eight Han in a room for seven are four and four, not seven and one."""
    assert wrapped("登记入住办理手续", 7).lines == ("登记入住", "办理手续")
    assert wrapped("Take the deposit of the guest", 12).lines == ("Take the deposit", "of the guest")


def test_lines_end_with_phrases_where_that_costs_little():
    """A break behind a comma is better than one inside a word, but not if it leaves a short line."""
    assert wrapped("查看身份证件，登记入住", 9).lines == ("查看身份证件，", "登记入住")
    assert wrapped("好，现在开始办理入住手续", 11.5).lines == ("好，现在开始", "办理入住手续")


def test_marks_keep_to_their_side():
    """No line begins with a closing mark, none ends with an opening one."""
    assert wrapped("登记入住，好", 4).lines == ("登记", "入住，好")
    assert wrapped("登记入《住宿》", 4).lines == ("登记入", "《住宿》")


def test_a_unit_stays_with_its_number():
    """Numbers are whole and lead their unit."""
    assert "30分" in "".join(wrapped("并在30分钟内回复", 4).lines)
    assert all(line[0] != "分" for line in wrapped("并在30分钟内回复", 4).lines)


def test_a_word_too_wide_is_broken():
    """A word wider than the line goes on in the next, without a mark of its own."""
    lines = wrapped("Donaudampfschifffahrtsgesellschaft", 8).lines
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"
    assert len(lines) == 3


@pytest.mark.parametrize("sign", ["👨‍👩‍👧‍👦", "🇨🇳", "👍🏽", "e\u0301\u0323", "1️⃣", "क्षि"])
def test_a_sign_of_several_characters_stays_whole(sign):
    """No line begins with a part of a letter or of an emoji."""
    for line in wrapped(sign * 30, 6).lines:
        assert line == sign * (len(line) // len(sign))


def test_a_sign_larger_than_the_line_is_parted_all_the_same():
    """What is joined without end, to harm, keeps to the width too."""
    result = wrapped("\u200d".join("abcdefghij" * 20), 4)
    assert result.width <= 4
    assert "".join(result.lines) == "\u200d".join("abcdefghij" * 20)


@pytest.mark.parametrize("text", ["。" * 30, "《" * 30, "!" * 90, "\u0301" * 90, "\u00a0a" * 40, "-" * 90])
def test_a_text_that_nothing_allows_to_break_keeps_to_the_width(text):
    """Where every rule forbids a break, the width still holds."""
    assert wrapped(text, 7).width <= 7


def test_one_character_wider_than_the_line_stands_alone():
    """Each line has at least one character, however narrow the line."""
    assert wrapped("登记ab", 0.4) == Wrapped(("登", "记", "a", "b"), 1.0, shortened=False)
    assert wrapped("登记", 0).lines == ("登", "记")


def test_too_much_text_ends_with_an_ellipsis():
    """The last line there is room for says that more would follow."""
    result = wrapped("Check the guest in and take a deposit and give the key", 7, 2)
    assert result.lines == ("Check the", "guest in and…")
    assert result.shortened
    assert wrapped("很长" * 60, 6, 3) == Wrapped(
        ("很长很长很长", "很长很长很长", "很长很长…"), 6.0, shortened=True
    )


def test_too_many_lines_end_with_an_ellipsis():
    """Lines of the writer's own that find no room are told by an ellipsis too."""
    assert wrapped("one\ntwo\nthree", 6, 2) == Wrapped(
        ("one", "two…"), METRICS.width("two…", 1), shortened=True
    )
    full = wrapped("登记入住手续\nmore", 6, 1)
    assert full.lines == ("登记入住…",)
    assert full.width <= 6


def test_an_ellipsis_stands_behind_a_word_not_a_comma():
    """Marks and spaces that lead to what is left out go with it."""
    assert wrapped("查看证件，登记入住", 5.5, 1).lines == ("查看证件…",)
    assert wrapped("查看证件（复印）", 6, 1).lines == ("查看证件…",)


def test_a_text_that_just_fits_is_not_shortened():
    """As many lines as there is room for are no reason for an ellipsis."""
    assert wrapped("登记入住办理手续", 4, 2) == Wrapped(("登记入住", "办理手续"), 4.0, shortened=False)


def test_an_endless_width():
    """Without a bound only the writer's newlines break."""
    assert len(wrapped("word " * 400 + "\nlast", float("inf")).lines) == 2


def test_right_to_left_text_keeps_its_order_in_memory():
    """The renderer turns the letters, the lines follow the text."""
    lines = wrapped("مرحبا بكم في الفندق الجميل", 8).lines
    assert " ".join(lines) == "مرحبا بكم في الفندق الجميل"
    assert len(lines) > 1


def test_width_is_that_of_the_widest_line():
    """The width given is measured, not the one allowed."""
    result = wrap("Check the guest in", width=70, size=10, most_lines=3, metrics=METRICS)
    assert result.width == max(METRICS.width(line, 10) for line in result.lines)
