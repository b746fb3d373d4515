import pytest

from blueprint.source.decoding import decode


def test_utf_8_is_read_with_and_without_a_mark():
    """Exactly one mark at the head is taken off."""
    assert decode("申请".encode()).text == "申请"
    assert decode(b"\xef\xbb\xbfa").text == "a"
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfa").text == "\ufeffa"


@pytest.mark.parametrize("raw", [b"a\xff", b"a\xc3", b"a\xc0\x80", b"a\xf5\x80\x80\x80", b"a\xe5\x88"])
def test_what_is_no_utf_8_has_its_place(raw):
    """Wrong, missing and overlong bytes are found where they begin."""
    assert decode(raw).broken == 1


@pytest.mark.parametrize("text", ["title: 贷款申请", "title: 取号，等候叫号。", "tags: [柜台, app]"])
def test_chinese_of_other_programs_is_known(text):
    """What a Chinese Windows writes is named, so that the reader knows from what to convert."""
    assert decode(text.encode("gb18030")).guess == "GBK or GB 18030"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("title: naïve café", "latin-1"),
        ("title: Müßiggang für Öl", "cp1252"),
        ("title: привет мир", "cp1251"),
        ("title: 你好", "big5"),
        ("title: こんにちは", "shift-jis"),
    ],
)
def test_other_encodings_are_not_taken_for_chinese(text, encoding):
    """There is no telling which of many they are."""
    assert decode(text.encode(encoding)).guess == ""


def test_halves_of_pairs_before_broken_bytes_do_not_shift_the_place():
    """Offsets are those of the text that is shown."""
    decoded = decode(b"\xed\xa0\x80\xff")

    assert decoded.broken == 1
    assert len(decoded.text) == 2


@pytest.mark.parametrize("raw", [b"", b"\0", b"a\0", b"a\0b", b"title: a\0b\0c", b"\0\0\0\0"])
def test_a_few_zeros_make_no_utf_16(raw):
    """A NUL in an ordinary file is told as the character that it is."""
    assert decode(raw).guess == ""


@pytest.mark.parametrize(
    ("encoding", "guess"),
    [("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32-le", "UTF-32"), ("utf-32-be", "UTF-32")],
)
def test_wide_encodings_are_known_without_a_mark(encoding, guess):
    """English text in them is every second or fourth byte."""
    assert decode("title: Coffee to go".encode(encoding)).guess == guess
