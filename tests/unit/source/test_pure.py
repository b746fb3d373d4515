import pytest
import yaml

from blueprint.source.pure import PureParser

PARSERS = [
    PureParser,
    pytest.param(
        getattr(yaml, "CSafeLoader", None),
        marks=pytest.mark.skipif(not yaml.__with_libyaml__, reason="no libyaml"),
    ),
]


def values(parser, text):
    next_event = parser(text).get_event
    found = []
    while (event := next_event()) is not None:
        if isinstance(event, yaml.ScalarEvent):
            found.append((event.value, event.start_mark.index, event.end_mark.index))
    return found


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a:\tb", [("a", 0, 1), ("b", 3, 4)]),
        ("a: b\tc", [("a", 0, 1), ("b\tc", 3, 6)]),
        ("a: b\t# c", [("a", 0, 1), ("b", 3, 4)]),
        ("[a,\n\tb]", [("a", 1, 2), ("b", 5, 6)]),
        ("[a? b, c]", [("a? b", 1, 5), ("c", 7, 8)]),
        ("a: b\n  \tc\n\n d", [("a", 0, 1), ("b c\nd", 3, 14 - 1)]),
        ("{a:b: c}", [("a:b", 1, 4), ("c", 6, 7)]),
        ("a b#c #d", [("a b#c", 0, 5)]),
        ("a\n---\nb", [("a", 0, 1), ("b", 6, 7)]),
    ],
)
def test_tabs_and_question_marks_are_as_in_libyaml(parser, text, expected):
    """Both parsers give the same texts at the same places."""
    assert values(parser, text) == expected


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("text", ["\ta: b", "a:\n\tb: c", "a: b\n\tc", "-\ta", "|\n  \ta"])
def test_tabs_that_indent_are_refused(parser, text):
    """Where the number of blanks matters, a tab is none."""
    with pytest.raises(yaml.YAMLError):
        values(parser, text)
