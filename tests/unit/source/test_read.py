import sys
from pathlib import Path
from threading import Thread, stack_size

import pytest

from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.source import parser
from blueprint.source.limits import Limits
from blueprint.source.pure import PureParser
from blueprint.source.read import read

CASES = sorted((Path(__file__).parents[2] / "cases" / "reading").glob("*.yaml"))
EXPECT = "# expect: "


@pytest.fixture(params=["libyaml", "pure"])
def either_parser(request, monkeypatch):
    """Run the test with libyaml's parser and with PyYAML's own."""
    if request.param == "pure":
        monkeypatch.setattr(parser, "_Parser", PureParser)
    else:
        pytest.importorskip("yaml._yaml")


def rules(raw, limits=None):
    return [finding.rule for finding in read(raw, limits=limits or Limits()).findings]


def told(finding):
    """Write a finding as the cases do."""
    grade = "" if finding.severity is Severity.ERROR else f" {finding.severity.word}"
    return f"{finding.place.span.line}:{finding.place.span.column} {finding.rule}{grade}"


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_case_gives_the_findings_that_it_announces(case):
    """Every file in the cases has exactly the findings that its first comments say, at their places."""
    raw = case.read_bytes()
    lines = raw.decode("utf-8").split("\n")
    expected = [line.removeprefix(EXPECT) for line in lines if line.startswith(EXPECT)]
    findings = read(raw, case.name).findings

    assert expected
    assert [told(finding) for finding in findings] == [each for each in expected if each != "nothing"]
    assert all(finding.file == case.name and finding.message.endswith((".", "?")) for finding in findings)


@pytest.mark.usefixtures("either_parser")
def test_every_scalar_is_text_as_written():
    """Nothing is typed: numbers, dates and truth values stay texts."""
    data = read(b"a: no\nb: 1:30\nc: 012\nd: 1.10\ne: 1e3\nf: 2024-01-01\ng: 0o17\nh: 'yes'\ni: .nan").data

    assert data == {
        "a": "no",
        "b": "1:30",
        "c": "012",
        "d": "1.10",
        "e": "1e3",
        "f": "2024-01-01",
        "g": "0o17",
        "h": "yes",
        "i": ".nan",
    }


@pytest.mark.usefixtures("either_parser")
def test_a_blank_value_is_a_key_left_out():
    """A key without a value, or with a null, isn't there; quoted words are texts; list items stay."""
    document = read(
        b"a:\nb: ~\nc: null\nd: Null\ne: NULL\nf: '~'\ng: \"null\"\nh: ''\ni: nULL\nj: [~, x, , ]"[:-4] + b"]"
    )

    assert document.data == {"f": "~", "g": "null", "h": "", "i": "nULL", "j": [None, "x"]}


@pytest.mark.usefixtures("either_parser")
def test_a_root_may_be_anything():
    """A list or a text at the top is for others to judge."""
    assert read(b"- a\n- b").data == ["a", "b"]
    assert read(b"a text").data == "a text"
    assert read(b"a text").findings == ()


@pytest.mark.parametrize("raw", [b"", b"\n \n", b"\xef\xbb\xbf", b"# only this", b"---\n...\n", b"null"])
@pytest.mark.usefixtures("either_parser")
def test_a_file_with_nothing_in_it_is_said_to_be_empty(raw):
    """Blanks, comments and a bare null are no blueprint, and the finding says how to begin."""
    document = read(raw)

    assert document.data is None
    assert [finding.rule for finding in document.findings] == ["empty-file"]
    assert document.findings[0].place.span == Span(1, 1, 1, 1)


def test_a_byte_order_mark_counts_for_nothing():
    """Columns are those that an editor shows, with or without a mark at the head."""
    assert read(b"\xef\xbb\xbfa: b").data == {"a": "b"}
    assert read(b"\xef\xbb\xbfa: b").span(("a",)) == Span(1, 4, 1, 5)
    assert read(b"\xef\xbb\xbfa: b").text == "a: b"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
def test_wide_encodings_are_refused_by_name(encoding, name):
    """UTF-16 and UTF-32 are known by their marks or their zeros, and one finding says it all."""
    document = read("title: Coffee\nmoments: []\n".encode(encoding))

    assert document.data is None
    assert [finding.rule for finding in document.findings] == ["not-utf-8"]
    assert name in document.findings[0].message
    assert "UTF-8" in document.findings[0].help


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252"])
def test_the_first_byte_of_another_encoding_is_pointed_at(encoding):
    """The place is the first character that isn't UTF-8, columns counted in characters."""
    document = read("titre: 申请\n".encode() + "lieu: Café noir".encode(encoding))

    assert [told(finding) for finding in document.findings] == ["2:10 not-utf-8"]
    assert document.line(2).startswith("lieu: Caf")


def test_half_of_a_surrogate_pair_in_bytes_is_refused_at_its_place():
    """What only some programs write as UTF-8 is a forbidden character, and reading goes on."""
    document = read(b"a: x\xed\xa0\x80\nb: 1\nb: 2")

    assert [told(finding) for finding in document.findings] == [
        "1:5 forbidden-character",
        "3:1 duplicate-key",
    ]
    document.text.encode()


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not():
    """The size is judged before anything is decoded."""
    limits = Limits(file_bytes=4)

    assert rules(b"a: b", limits) == []
    assert rules(b"a: bc", limits) == ["file-too-large"]
    assert rules(b"\xff" * 5_000_001) == ["file-too-large"]


def test_old_line_ends_are_one_finding():
    """A file with bare carriage returns is refused once, not once a line."""
    document = read(b"a: b\rc: d\re: f\r")

    assert [told(finding) for finding in document.findings] == ["1:5 forbidden-character"]
    assert "2 more" in document.findings[0].message
    assert document.data == {"a": "b", "c": "d", "e": "f"}


@pytest.mark.parametrize(
    "code", [*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x2028, 0xFFFF]
)
@pytest.mark.usefixtures("either_parser")
def test_every_control_is_refused_raw_and_escaped(code):
    """However a control comes in, it is refused where it stands."""
    assert [told(each) for each in read(f"a: x{chr(code)}y".encode()).findings] == ["1:5 forbidden-character"]
    assert [told(each) for each in read(f'a: "x\\u{code:04x}y"'.encode()).findings] == [
        "1:6 forbidden-character"
    ]


@pytest.mark.usefixtures("either_parser")
def test_a_surrogate_pair_is_one_character_with_all_places_right():
    """JSON's escapes make one character, and what stands behind them keeps its column."""
    document = read(
        b'{"a": "x\\ud83d\\ude00y", "b\\uD83D\\uDE00": &x "\\ud83d\\ude00", "c": *x, "b": 1, "b": 2}'
    )

    assert document.data == {"a": "x😀y", "b😀": "😀", "c": "😀", "b": "1"}
    assert document.span(("a",)) == Span(1, 7, 1, 23)
    assert document.span(("b",)) == Span(1, 75, 1, 76)
    assert [told(finding) for finding in document.findings] == ["1:78 duplicate-key"]


@pytest.mark.usefixtures("either_parser")
def test_the_first_of_equal_keys_is_kept_and_shown():
    """The finding stands at the second, and names the first."""
    document = read(b"a: 1\nb: 2\na: [3]")
    (finding,) = document.findings

    assert document.data == {"a": "1", "b": "2"}
    assert "line 1" in finding.message
    assert [place.span for place in finding.related] == [Span(1, 1, 1, 2)]


@pytest.mark.usefixtures("either_parser")
def test_aliases_share_what_they_stand_for():
    """Nothing is copied, so that what is counted is what is kept."""
    data = read(b"a: &x {b: [c]}\nd: *x\ne: [*x]").data

    assert data == {"a": {"b": ["c"]}, "d": {"b": ["c"]}, "e": [{"b": ["c"]}]}
    assert data["d"] is data["a"]


@pytest.mark.usefixtures("either_parser")
@pytest.mark.parametrize("raw", [b"a: [b", b"a: b\nc: [[[[[[[[", b"a: 'b", b"a: 1\n b: 2"])
def test_nothing_comes_out_of_a_text_that_breaks_off(raw):
    """Behind a syntax error no consequences are told: there is no data to complain of."""
    assert read(raw).data is None


@pytest.mark.usefixtures("either_parser")
def test_limits_on_what_is_written_are_exact():
    """As many keys and values as allowed are read, and one more stops the reading at its place."""
    assert rules(b"[a, b, c]", Limits(nodes=4)) == []
    assert [told(each) for each in read(b"[a, b, c]", limits=Limits(nodes=3)).findings] == [
        "1:8 too-many-nodes"
    ]


@pytest.mark.usefixtures("either_parser")
def test_limits_on_what_aliases_stand_for_are_exact():
    """An alias counts as all that it stands for: 1 + 1 + 3 + 1 + 3 here."""
    raw = b"a: &x [b, c]\nd: *x"

    assert rules(raw, Limits(expanded=9)) == []
    assert rules(raw, Limits(expanded=8)) == ["too-many-nodes"]


def test_aliases_in_dropped_values_count_too():
    """What is refused as a duplicate still can't hide a bomb."""
    raw = b"a: &x [b, c]\na: [*x, *x, *x]"

    assert rules(raw, Limits(expanded=10)) == ["duplicate-key", "too-many-nodes"]


def test_thousands_of_problems_stop_the_reading():
    """A hostile file can't fill the memory with findings."""
    document = read(b"a: 1\n" * 100_000, limits=Limits(problems=50))

    assert len(document.findings) == 51
    assert document.findings[-1].rule == "too-many-problems"
    assert document.data is None


def test_thousands_of_invisible_characters_are_no_obstacle():
    """Warnings are kept up to a number, and the file is read all the same."""
    document = read(("a: " + "\u200b" * 9_000).encode())

    assert len(document.findings) == Limits().problems
    assert document.data == {"a": "\u200b" * 9_000}


@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "{a: ",
        "- ",
        "? ",
        "{? ",
        "[[a]: ",
        "&a [",
        "!a [",
        "{[",
        "a: {",
        '"',
        "'",
        "|",
        "%",
        "%\n",
        "*a ",
        "---\n",
    ],
)
def test_200_kilobytes_of_anything_are_read_in_a_small_stack(unit):
    """Deep nesting, which crashes composers, is refused even where the stack is small."""
    found = []
    before = stack_size(256 * 1024)
    try:
        thread = Thread(target=lambda: found.append(read((unit * (200_000 // len(unit))).encode())))
        thread.start()
        thread.join()
    finally:
        stack_size(before)

    assert [finding for finding in found[0].findings if finding.severity is Severity.ERROR]


def test_a_tag_with_broken_escapes_is_a_finding():
    """PyYAML raises no error of its own here; none leaves the room."""
    for tag in (b"!%ed%a0%80", b"!%ff", b"!%C3%28", b"!%00", b"!%zz"):
        assert rules(b"a: " + tag + b" b")


def test_the_door_is_light():
    """Reading needs PyYAML, and nothing heavy beside it."""
    assert "blueprint.source.read" in sys.modules
    assert not {name for name in vars(sys.modules["blueprint.source.read"]) if name in {"pydantic", "json"}}
