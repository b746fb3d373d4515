"""Amounts that no line parts from their units."""

from blueprint.report.unbroken import unbroken


def test_only_a_figure_before_a_han_character_is_tied():
    """Spaces between Latin words, and those behind Han, let a line break as before."""
    assert unbroken("等待 12 分 42 秒 of 5 min") == "等待 12\xa0分 42\xa0秒 of 5 min"


def test_nothing_changes_without_chinese():
    """An English report has the very same bytes."""
    assert unbroken("12 min 42 s, 3 of them") == "12 min 42 s, 3 of them"
