"""How wide texts are, in the bundled font and in others."""

import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import reportlab
from reportlab.pdfbase.ttfonts import TTFontFile

from blueprint.diagnostics.errors import MachineError, UsageError
from blueprint.drawing import metrics

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


@pytest.fixture(scope="module")
def ours():
    return metrics.bundled()


@pytest.fixture(scope="module")
def parsed(ours):
    return TTFontFile(str(ours.file))


def test_the_table_agrees_with_the_font(ours, parsed):
    """Each character that the font file has is as wide in our table, to the unit."""
    characters = "".join(map(chr, sorted(code for code in parsed.charWidths if parsed.charToGlyph[code])))
    assert ours.advances(characters) == [parsed.charWidths[ord(one)] for one in characters]
    assert ours.missing(characters) == ""


def test_the_table_promises_nothing_that_the_font_lacks(ours, parsed):
    """What the table holds is in the font, over the whole of Unicode."""
    every = "".join(chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    held = set(every).difference(ours.missing(every))
    seen = {one for one in held if unicodedata.category(one) not in ("Cc", "Cf", "Zs", "Zl", "Zp")}
    drawn = {one for one in seen if not unicodedata.name(one, "").startswith("VARIATION SELECTOR")}
    assert drawn <= set(map(chr, parsed.charWidths))


def test_the_font_names_itself(ours, parsed):
    """The names by which SVG and PDF ask for the font are right."""
    assert (parsed.familyName, parsed.styleName, parsed.name) == (
        b"Noto Sans SC",
        b"Regular",
        b"NotoSansSC-Regular",
    )
    assert ours.family == "Noto Sans SC"
    assert (ours.file.parent / "OFL.txt").read_text(encoding="utf-8").count(
        "SIL OPEN FONT LICENSE Version 1.1"
    ) == 1


def test_all_han_of_gb2312_are_there(ours):
    """A Chinese text in common characters needs no other font."""
    codes = (bytes((row, cell)) for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    han = "".join(code.decode("gb2312", errors="ignore") for code in codes)
    assert len(han) == 6763
    assert ours.missing(han) == ""
    assert set(ours.advances(han)) == {1000}


@pytest.mark.parametrize(
    "text",
    [
        "The quick brown fox jumps over the lazy dog, 0123456789!",
        "Größe à la carte, ¿señor? Đặt phòng",
        "Αθήνα Ωμέγα Кириллица Ёжик Україна",
        "Łódź, Český Krumlov, İstanbul, Győr, București, Ķekava, Đakovo",
        "，。、；：？！（）《》「」『』【】〔〕“”‘’…—·￥％℃",
        "→←↑↓⇒×÷±≤≥≠≈√∞★☆●○▲△◆◇■□✓①⑳❶Ⓐ€£¥§°′″",
        "ａｂｃ１２３",
        "a\u00a0b\u200bc\u200dd\ufe0fe\u2060f\u00adg\u200f",
    ],
)
def test_what_people_write_is_there(ours, text):
    """Letters, marks and symbols of everyday texts need no other font."""
    assert ours.missing(text) == ""


def test_width_grows_with_size_and_text(ours):
    """A width is the sum of its characters' widths, in proportion to the size."""
    assert ours.width("登记", 10) == 20
    assert ours.width("登记", 24) == 48
    one, two = ours.width("Check", 9), ours.width(" in", 9)
    assert ours.width("Check in", 9) == pytest.approx(one + two)
    assert ours.width("", 12) == 0


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("𠮷", 1, 1),  # a Han outside of GB 2312
        ("한국", 2, 2),  # Hangul
        ("مرحبا", 2.5, 3.5),  # right to left
        ("שלום", 2, 3),
        ("e\u0323\u0301", 0.5, 0.6),  # marks stand on their letter
        ("Z" + "\u0335" * 500, 0.5, 0.7),
        ("🙂", 1.1, 1.4),  # an emoji is wider than high letters
        ("❤\ufe0f", 0.6, 1.4),
        ("\u200b\u200d\u2060\ufeff\u202e\u00ad", 0, 0),
        ("\U000e0041", 0, 0),
        ("\U00100000", 0.6, 1),  # private use
    ],
)
def test_characters_of_other_fonts_have_sane_widths(ours, text, least, most):
    """What the reader's machine takes from elsewhere is measured by its kind."""
    assert least <= ours.width(text, 1) <= most


def test_missing_names_each_character_once_in_order(ours):
    """White space and invisible characters are never missed, others once each."""
    assert ours.missing("ขก\tข 登\n🙂ก\u200e\ue000 \U000e0100") == "ขก🙂\ue000"


def test_threads_measure_alike(ours):
    """Many threads that share one font's metrics come to the same widths."""
    texts = [chr(0x4E00 + number) + "ab→🙂" * (number % 7) for number in range(2000)]
    alone = [metrics.bundled().width(text, 10) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: ours.width(text, 10), texts)) == alone


def test_metrics_of_the_same_font_are_equal(ours):
    """What has been measured before makes no difference between two metrics."""
    ours.width("abc", 10)
    assert metrics.bundled() == ours
    assert hash(metrics.bundled()) == hash(ours)
    with pytest.raises(AttributeError):
        ours.family = "Other"


def test_a_font_of_ones_own():
    """Another TrueType font is measured in its own units, under its own name."""
    own = metrics.of_font(VERA)
    font = TTFontFile(str(VERA))
    assert own.family == "Bitstream Vera Sans"
    assert own.file == VERA
    assert own.width("Hotel", 1000) == pytest.approx(sum(font.charWidths[ord(one)] for one in "Hotel"), abs=3)
    assert own.missing("Hotel 登记") == "登记"
    assert own.width("登记", 10) == 20


def test_a_font_read_from_its_file_measures_like_the_table(ours):
    """The bundled font given as a font of one's own is the same."""
    own = metrics.of_font(ours.file)
    text = "Check-in 登记，“OK” …"
    assert own.family == ours.family
    assert own.advances(text) == ours.advances(text)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "no TrueType font"),
        (b"title: Coffee\n", "no TrueType font"),
        (b"\x00\x01\x00\x00" + b"\xff" * 300, "no TrueType font"),
        (b"\x00\x01\x00\x00\x00\x00", "no TrueType font"),
        (b"OTTO" + bytes(100), "PostScript outlines"),
        (b"ttcf" + bytes(100), "collection"),
        (b"wOFF" + bytes(100), "web"),
        (b"wOF2" + bytes(100), "web"),
    ],
)
def test_a_file_that_is_no_truetype_font(tmp_path, monkeypatch, content, said):
    """The message names the file, says what it is, and what to give instead."""
    monkeypatch.chdir(tmp_path)  # long paths are shortened in messages
    file = Path("some.ttf")
    file.write_bytes(content)
    with pytest.raises(UsageError, match=said) as caught:
        metrics.of_font(file)
    assert "some.ttf" in str(caught.value)
    assert "Give" in str(caught.value)


@pytest.mark.parametrize("kept", [11, 200, 5_000, 30_000])
def test_a_font_cut_short(tmp_path, kept):
    """Half a font is refused with a sentence, wherever it ends."""
    file = tmp_path / "half.ttf"
    file.write_bytes(VERA.read_bytes()[:kept])
    with pytest.raises(UsageError, match="TrueType"):
        metrics.of_font(file)


@pytest.mark.parametrize("path", ["no-such-font.ttf", "", ".", "a\x00b.ttf", "/dev/null/x.ttf", "x" * 5000])
def test_a_font_file_that_is_not_there(path):
    """A path that leads to no file is the user's slip, not a crash."""
    with pytest.raises(UsageError, match="font file"):
        metrics.of_font(Path(path))


def test_an_installation_without_its_font(tmp_path, monkeypatch):
    """A broken installation is the machine's fault, and the message says how to mend it."""
    monkeypatch.setattr(metrics, "_FONTS", tmp_path)
    with pytest.raises(MachineError, match="Install"):
        metrics.bundled()
