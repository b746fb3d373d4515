import json

import pytest

from blueprint.source.limits import Limits
from blueprint.source.read import read


@pytest.mark.parametrize(
    "text", ["😀", "a😀b", "😀😀", "👩‍💻", "𝒳\U0010ffff", "\\ud83d", "\\\\ud83d😀", '"😀"', "申\n😀\t"]
)
def test_json_comes_back_as_it_went_in(text):
    """Whatever JSON escapes is one character again, in keys and in values."""
    document = read(json.dumps({text: [text], "z": text}).encode())

    assert document.data == {text: [text], "z": text}
    assert document.findings == ()


def test_long_lines_of_backslashes_cost_no_time():
    """A row of a million backslashes is looked at once."""
    assert read(b'a: "' + b"\\" * 1_000_000 + b'"').findings[0].rule == "too-long"


def test_a_pair_outside_of_double_quotes_is_plain_text():
    """Only double quotes have escapes."""
    raw = b"a: \\ud83d\\ude00\nb: '\\ud83d\\ude00'\nc: \"\\ud83d\\ude00\" # \\ud83d"

    assert read(raw).data == {"a": "\\ud83d\\ude00", "b": "\\ud83d\\ude00", "c": "😀"}
    assert read(raw).findings == ()


def test_escapes_behind_a_syntax_error_are_not_told():
    """Where quotes begin and end is unknown there."""
    document = read(b'a: "\\0"\nb: ]\nc: "\\0"')

    assert [finding.rule for finding in document.findings] == ["forbidden-character", "syntax-error"]


def test_only_so_many_are_told():
    """A hostile file can't fill the memory with findings."""
    document = read(b"[" + b'"\\0",' * 5_000 + b"]", limits=Limits(problems=10))

    assert len(document.findings) == 10
