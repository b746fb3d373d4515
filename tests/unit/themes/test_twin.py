"""Colours that are others in the dark."""

from blueprint.themes.find import find
from blueprint.themes.twin import Twin


def _colours(light, dark, joint):
    """Go through the colours of three themes side by side."""
    if isinstance(light, dict):
        for key, value in light.items():
            yield from _colours(value, dark[key], joint[key])
    elif isinstance(light, list | tuple):
        for trio in zip(light, dark, joint, strict=True):
            yield from _colours(*trio)
    elif isinstance(light, str) and light.startswith("#"):
        yield light, dark, joint


def _slots(theme):
    """Take a theme apart without copying its colours."""
    if hasattr(theme, "_fields"):
        return {name: _slots(getattr(theme, name)) for name in theme._fields}
    if isinstance(theme, dict):
        return {key: _slots(value) for key, value in theme.items()}
    return [_slots(value) for value in theme] if isinstance(theme, tuple) else theme


def test_auto_is_plain_by_day_and_night_in_the_dark():
    """In every single slot, also where two slots have one colour by day."""
    trios = list(_colours(*(_slots(find(name)) for name in ("plain", "night", "auto"))))

    assert len(trios) > 60
    assert [joint for light, _, joint in trios if joint != light] == []
    assert [dark for _, dark, joint in trios if getattr(joint, "dark", joint) != dark] == []


def test_plain_and_night_leave_the_same_slots_to_their_zones():
    """Else a form would have its own outline by day, and its zone's in the dark."""
    plain, night = find("plain"), find("night")

    for slot in ("step", "decision", "terminal", "waiting", "evidence", "truth", "details"):
        assert (getattr(plain, slot).stroke is None) == (getattr(night, slot).stroke is None), slot
    assert plain.letters == night.letters


def test_a_twin_is_its_colour_by_day():
    """For whoever compares, looks up or writes it."""
    twin = Twin("#ffffff", "#000000")

    assert f"{twin}" == "#ffffff"
    assert {"#ffffff": 1}[twin] == 1
