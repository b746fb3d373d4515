"""Where lines of a report on pages end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip("reportlab")

from blueprint.outputs.paged.lines import spans

OPENING = "“‘（《【"
CLOSING = "，。、；：？！”’）》】"


def lines(text, room):
    """Part a text whose letters are all one wide."""
    return [text[begin:end] for begin, end in spans(text, [1.0] * len(text), [room])]


def test_no_line_ends_with_an_opening_mark_or_begins_with_a_closing_one():
    """Marks stay with the words that they belong to, at every width."""
    text = "在“查雇主”，“向雇主核实收入”虽有顾客在场（却看不见），可以分开来做。"
    for room in range(4, 30):
        for line in lines(text, room):
            assert line[-1] not in OPENING
            assert line[0] not in CLOSING


def test_a_chinese_word_is_whole_where_there_is_room_for_it():
    """A line ends before a word that wouldn't fit, rather than within it."""
    assert lines("顾客等待银行", 5) == ["顾客等待", "银行"]


def test_a_word_too_long_for_its_line_is_broken():
    """Nothing sticks out: what fits no line goes on in the next."""
    assert lines("abcdefgh", 3) == ["abc", "def", "gh"]


def test_the_space_at_the_end_of_a_line_takes_no_room():
    """A word fits although the space behind it doesn't, and the next line doesn't begin with that space."""
    assert lines("aa bb cc", 5) == ["aa bb", "cc"]


def test_an_amount_stays_with_its_unit():
    """A space that holds its neighbours together isn't the end of a line."""
    assert lines("共 12\xa0分", 4) == ["共", "12\xa0分"]


@given(
    st.text("中文的，。“”（） ab1\xa0", max_size=40).map(lambda text: " ".join(text.split(" "))),
    st.integers(1, 12),
)
def test_no_letter_is_lost_and_no_line_is_too_long(text, room):
    """Lines have all that the text has but the space between them, each within its room or of one letter."""
    found = list(spans(text, [1.0] * len(text), [room]))
    assert "".join(text[begin:end] for begin, end in found).replace(" ", "") == text.replace(" ", "")
    assert all(end - begin <= max(room, 1) for begin, end in found)
