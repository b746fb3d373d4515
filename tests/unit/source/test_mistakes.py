import pytest

from blueprint.source import parser
from blueprint.source.pure import PureParser
from blueprint.source.read import read


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def either_parser(request, monkeypatch):
    """Run each test with both parsers: a designer can't know which one he has."""
    if request.param == "pure":
        monkeypatch.setattr(parser, "_Parser", PureParser)


@pytest.mark.parametrize(
    ("text", "words", "mend"),
    [
        ("a:\n\tb: c", "tab", "spaces"),
        ("a: 'b", "quotation mark", "Close it"),
        ("a: [b", "never closed", "`]`"),
        ("a: {b", "never closed", "`}`"),
        ("a: [", "never closed", "`]`"),
        ("a: [b,", "never closed", "`]`"),
        ("a: b: c", "colon", "quotes"),
        ("title:Coffee\nb: c", "no space", "space"),
        ("a: b\n  c: d", "indented deeper", "same indentation"),
        ("a:\n  b: c\n d: e", "column 2", "Line it up"),
        ("a:\n  - b\n - c", "column", "Line it up"),
        ("a: - b", "list", "new line"),
        ("a: b\n- c", "list item", "Indent"),
        ("- a\nb: c", "key", "- "),
        ("a: @b", "`@`", "quotes"),
        ("a: %b", "`%`", "quotes"),
        ("a: `b", "backtick", "quotes"),
        ("a: *1.8", "`*`", "quotes"),
        ("a: *", "`*`", "quotes"),
        ("a: & b", "`&`", "quotes"),
        ('a: "\\d"', "`\\d`", "backslash"),
        ("a: b\nc\nd: e", "`c`", "key: value"),
        ("a: 'b' c", "closing quotation mark", "quotes"),
        ("a: [b] c", "closing bracket", "quotes"),
        ("a: [b, , c]", "value", "quotes"),
        ("a: |b", "next line", "quotes"),
        ("a: ? b", "question mark", "quotes"),
        ("%YAML 1.2\na: b", "`---`|---", "---"),
        ("k" * 1_100 + ": a", "1,024", "Shorten"),
        ("'a\nb': c", "one line", "quotes"),
        ("a: !<b c", "tag", "quotes"),
        ("a: &x &y b", "go together", "quotes"),
    ],
)
def test_common_mistakes_are_explained_with_how_to_mend_them(text, words, mend):
    """The sentence names the matter in plain words, and the help says what to do."""
    (finding,) = read(text.encode()).findings

    assert any(word in finding.message for word in words.split("|"))
    assert mend in finding.help


@pytest.mark.parametrize(
    "word", ["token", "scanning", "block", "flow", "scalar", "node", "<", "stream", "mapping"]
)
def test_no_word_of_the_parser_reaches_a_designer(word):
    """What libyaml calls things stays inside."""
    texts = [
        "a: [b",
        "a: b: c",
        "\ta",
        "a: 'b",
        "a: &",
        "a: ]",
        "- a\nb: c",
        "a: b\n- c",
        "a: |b",
        "[a}",
        "a: @b",
        "a\nb: c",
    ]
    for text in texts:
        (finding,) = read(text.encode()).findings

        assert word not in finding.message + finding.help


def test_an_open_bracket_is_shown_beside_what_is_wrong_in_it():
    """Where the bracket opens is a related place."""
    (finding,) = read(b"a: [b\nc: d\ne: f]\n").findings

    assert [place.span.line for place in finding.related] == [1]


def test_a_hostile_text_in_a_message_is_harmless():
    """Text from the file is quoted, and shortened."""
    (finding,) = read(b"a: b\n" + b"x" * 900 + b"\nc: d").findings

    assert len(finding.message) < 200
