"""Edits of a text: at their places, and never over each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from blueprint.diagnostics.fix import Edit, Fix
from blueprint.diagnostics.span import Span
from blueprint.source.edits import EditsMeet, apply, edited


def test_edits_in_any_order_count_by_the_old_text() -> None:
    """A later line isn't moved by an earlier one."""
    edits = [Edit(Span(2, 1, 2, 2), "yes"), Edit(Span(1, 1, 1, 2), ""), Edit(Span(1, 2, 1, 2), "x")]

    assert edited("a\r\nb", edits) == "x\r\nyes"


@pytest.mark.parametrize("span", [Span(3, 1, 3, 1), Span(1, 1, 1, 9), Span(1, 3, 1, 2), Span(0, 1, 1, 1)])
def test_a_place_that_is_not_there_is_refused(span: Span) -> None:
    """Neither behind the text, nor behind a line, nor backwards."""
    with pytest.raises(EditsMeet):
        edited("abc\nd", [Edit(span, "x")])


def test_edits_that_meet_are_refused() -> None:
    """Nobody knows what the text would be."""
    with pytest.raises(EditsMeet):
        edited("abc", [Edit(Span(1, 1, 1, 3), "x"), Edit(Span(1, 2, 1, 4), "y")])


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    """One of its edits meets another fix, so the other is left as well; equal fixes count as one."""
    first = Fix("first", (Edit(Span(1, 1, 1, 2), "A"),))
    second = Fix("second", (Edit(Span(1, 1, 1, 2), "B"), Edit(Span(1, 3, 1, 4), "C")))
    third = Fix("third", (Edit(Span(1, 2, 1, 3), "D"),))

    applied = apply("abc", [first, second, third, first])

    assert applied == ("ADc", (first, third), (second,))


@given(st.text(alphabet="ab\n", max_size=30), st.data())
def test_one_edit_changes_its_place_and_nothing_else(text: str, data: st.DataObject) -> None:
    """What stands before and behind it stays, whatever the line breaks."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = Span(*_place(text, start), *_place(text, end))

    assert edited(text, [Edit(span, "new")]) == text[:start] + "new" + text[end:]


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
