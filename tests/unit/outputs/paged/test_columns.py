"""How the width of a page is shared among the columns of a table."""

import pytest

from blueprint.outputs.paged.columns import widths


def shared(*rows, room=400, padding=10):
    """Share it, each letter five points wide."""
    found = widths(rows, room, padding, lambda text: 5.0 * len(text))
    assert sum(found) == pytest.approx(room)
    return found


def test_what_is_short_gets_what_it_needs():
    """A column of numbers doesn't take room from one of sentences."""
    numbers, sentences = shared(["9", "a sentence " * 30], ["10", "another"])

    assert numbers < 30
    assert sentences > 350


def test_no_word_is_broken_where_there_is_room():
    """Each column is as wide as its longest word at least."""
    first, second, _ = shared(["Responsibilities", "Improvement", "word " * 60])

    assert first >= 5 * 16 + 10
    assert second >= 5 * 11 + 10


def test_chinese_breaks_anywhere():
    """A long Chinese text needs no more room than a short one."""
    first, second = shared(["汉" * 200, "Responsibilities"], room=200)

    assert second >= 5 * 16 + 10
    assert first > 18


def test_too_little_room_is_shared_by_need():
    """Where not even the longest words fit, all columns shrink alike."""
    first, second = shared(["a" * 20, "b" * 10], room=80)

    assert first > second
