"""Amounts that no line parts from their units."""

from blueprint.report.unbroken import unbroken


def test_a_figure_is_tied_to_its_unit():
    """Spaces between Latin words, and those behind Han, let a line break as before."""
    assert unbroken("等待 12 分 42 秒 of 5 min") == "等待 12\xa0分 42\xa0秒 of 5\xa0min"


def test_other_words_are_not_tied():
    """A count of things is no measure, and a word that only begins like a unit is none."""
    assert unbroken("12 min 42 s, 3 of them, 4 minor") == "12\xa0min 42\xa0s, 3 of them, 4 minor"
