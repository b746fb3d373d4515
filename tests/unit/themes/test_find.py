"""From a theme's name to the theme."""

import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.model.zone import ZONES
from blueprint.themes.find import find, names, over


def test_there_are_these_themes():
    """Those that the documents promise."""
    assert {"auto", "colour-blind", "night", "plain", "print", "sketch"} <= set(names())


@pytest.mark.parametrize("name", names())
def test_a_theme_has_every_zone_and_every_line_and_its_own_name(name):
    """No drawing asks a theme for what it lacks."""
    theme = find(name)

    assert theme.name == name
    assert set(theme.zones) == {zone.role for zone in ZONES}
    assert set(theme.lines) == {zone.line_below.key for zone in ZONES if zone.line_below}


def test_the_print_theme_is_grey():
    """A copier has no colours."""

    def colours(value):
        if isinstance(value, dict):
            for part in value.values():
                yield from colours(part)
        elif isinstance(value, list | tuple):
            for part in value:
                yield from colours(part)
        elif isinstance(value, str) and value.startswith("#"):
            yield value

    found = set(colours(find("print")))

    assert found
    assert [colour for colour in found if not colour[1:3] == colour[3:5] == colour[5:7]] == []


@pytest.mark.parametrize(
    ("name", "hint"), [("plian", "did you mean `plain`?"), ("zebra", "plain, print"), ("", "plain, print")]
)
def test_an_unknown_theme_is_refused_with_what_there_is(name, hint):
    """With the nearest name, or with all."""
    with pytest.raises(UsageError) as caught:
        find(name)

    assert hint in str(caught.value)


def test_laying_over_changes_neither():
    """Tables are joined at any depth, lists are replaced whole, and both sides stay as they were."""
    base = {"a": {"b": {"c": 1, "d": 2}}, "e": [1, 2]}
    own = {"a": {"b": {"d": 3}}, "e": [4]}

    assert over(base, own) == {"a": {"b": {"c": 1, "d": 3}}, "e": [4]}
    assert base == {"a": {"b": {"c": 1, "d": 2}}, "e": [1, 2]}
    assert own == {"a": {"b": {"d": 3}}, "e": [4]}
