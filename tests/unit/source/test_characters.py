import pytest

from blueprint.source.characters import has_forbidden, is_forbidden, is_invisible, screen, showable
from blueprint.source.lines import Lines
from blueprint.source.problems import Problems

ALLOWED = "\t\n az~\xa0é申😀\ufffd\ue000\U0010ffff\ufdd0"


def screened(text, most=100):
    problems = Problems("", Lines(text))
    return screen(text, problems, most), problems.findings()


def test_ordinary_characters_pass():
    """Tabs, line feeds, any script, private use and emoji are text."""
    assert screened(ALLOWED) == (ALLOWED, ())
    assert not has_forbidden(ALLOWED)


def test_the_text_for_the_parser_is_as_long_as_the_text():
    """What is refused is replaced one for one, so that every place stays right."""
    text = "a\0b\x85c\u2028d\ud800e\ufffff\rg\r\nh\ufeff"
    masked, findings = screened(text)

    assert len(masked) == len(text)
    assert not has_forbidden(masked)
    assert len(findings) == 7


@pytest.mark.parametrize("code", [0, 8, 0x0B, 0x0D, 0x1F, 0x7F, 0x80, 0x9F, 0x2029, 0xDFFF, 0xFFFE, 0x110000])
def test_forbidden_numbers(code):
    """Controls, separators, halves and what is no character; a carriage return too, as an escape."""
    assert is_forbidden(code)


@pytest.mark.parametrize("code", [9, 0x0A, 0x20, 0x7E, 0xA0, 0x200B, 0xFFFD, 0x10FFFF])
def test_numbers_that_are_allowed(code):
    """Tab, line feed and all that people read."""
    assert not is_forbidden(code)


@pytest.mark.parametrize(
    "text",
    ["👩\u200d💻", "❤\ufe0f\u200d🔥", "می\u200cخواهم", "क्\u200dष", "শ্\u200c", "🏴\U000e0067\U000e007f"],
)
def test_joiners_that_are_spelling_are_no_matter(text):
    """Emoji, Persian and Indic words need them."""
    assert screened(text)[1] == ()


@pytest.mark.parametrize(
    "text",
    ["a\u200db", "\u200d", "申\u200c请", "a\u200b", "a\xadb", "x\U000e0041", "\u200f", "\u2069", "\u061c"],
)
def test_what_nobody_sees_is_warned_of(text):
    """Zero-width characters, bidi controls, and joiners where nothing joins."""
    (finding,) = screened(text)[1]

    assert finding.rule == "invisible-character"
    assert finding.severity.word == "warning"


def test_a_joiner_is_judged_by_what_stands_in_front_of_it():
    """The same character is spelling in one place and a trick in another."""
    assert is_invisible(0x200D, "a")
    assert is_invisible(0x200D, "")
    assert not is_invisible(0x200D, "👩")


def test_only_so_many_are_noted():
    """Each kind has its own number."""
    assert len(screened("\0\u200b" * 50, most=10)[1]) == 20


def test_halves_of_pairs_can_not_be_shown():
    """A text that goes into messages can be written as UTF-8."""
    assert showable("a\ud83d😀") == "a\ufffd😀"
