"""Where somebody writes: in which mapping, at which value, what is there already."""

import pytest

from blueprint.source.cursor import look


def _look(text):
    before, _, after = text.partition("|")
    return [(cursor.is_key, cursor.route, cursor.written) for cursor in look(before + after, len(before))]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("|", (), ()),
        ("title: Tea\n|", (), None),
        ("title: T|ea", None, ("title",)),
        ("moments:\n  - |", ("moments", 0), ("moments", 0)),
        ("moments:\n  - a: b\n  - c: d\n    |", ("moments", 1), None),
        ("moments:\n- a: b\n  |", ("moments", 0), None),
        ("a: {b: c, |}", ("a",), None),
        ("a: {b: |}", None, ("a", "b")),
        ("a: [b, |]", ("a", 1), ("a", 1)),
        ("a: [{b: c,\n     |}]", ("a", 0), None),
        ("a:\r\n  - b: c\r\n    |\r\n", ("a", 0), None),
        ("a: x\nb:\n    - {c: d}\n    - e:\n        |", ("b", 1, "e"), ("b", 1, "e")),
        ("a: '|'", None, ("a",)),
        ('"a|', (), ()),
        ("? [x, y]\n: z\na: |", None, ("a",)),
        ("a: &b [x]\nc: *b\nd: |", None, ("d",)),
    ],
)
def test_where_it_is(text, key, value):
    """A key goes into a mapping, a value belongs to a key or an index; at some places either may come."""
    found = {is_key: route for is_key, route, _ in _look(text)}

    assert found.get(True) == key
    assert found.get(False) == value


@pytest.mark.parametrize("above", ["x: 'open", "x: [", "x: {", "x: @", "x: y: z", "*", "\tx: y", "%"])
def test_what_is_broken_above_does_not_matter(above):
    """Where the lines above can't be read, the indentation says which of them are its parents."""
    phases = "phases:\n  - phase: A\n    moments:\n      - {a: b}\n"
    text = f"{above}\n{phases}      - customer:\n          do: Sip\n          ki|"

    ((is_key, route, written), *_) = _look(text)

    assert (is_key, written) == (True, "ki")
    assert [part for part in route if isinstance(part, str)] == ["phases", "moments", "customer"]


@pytest.mark.parametrize("text", ["# a: |", "a: b # |", "a: >\n  b: |", "'open\n# |"])
def test_nothing_is_written_where_no_key_and_no_value_is(text):
    """In a comment and in a text of several lines there is nothing to offer."""
    assert _look(text) == []


def test_siblings_above_and_below_are_known():
    """The keys of the same mapping are known, those of others aren't."""
    text = "- a: 1\n  b: {x: 1}\n  |\n  # c: 3\n  d:\n    y: 1\n\n  e: 5\n- f: 6\n"
    place = text.index("|")

    (cursor,) = look(text.replace("|", ""), place)

    assert cursor.siblings == {"a", "b", "d", "e"}


def test_quotes_and_where_it_begins():
    """A value in quotes begins with its quotation mark, and is known without it."""
    text = 'a: {by: "Tea la'

    (cursor,) = look(text, len(text))

    assert (cursor.written, cursor.quote, cursor.start) == ("Tea la", '"', text.index('"'))
