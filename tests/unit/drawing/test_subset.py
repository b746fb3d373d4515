"""The part of a font that a picture uses."""

import io
from pathlib import Path

import pytest
import reportlab
from reportlab.pdfbase.ttfonts import TTFontFile

from blueprint.diagnostics.errors import MachineError
from blueprint.drawing.metrics import bundled
from blueprint.drawing.subset import subset

VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"
TEXT = "Check in 办理入住 → ☕ é"


@pytest.mark.parametrize("file", [bundled().file, VERA], ids=lambda file: file.name)
def test_it_has_the_characters_with_their_widths_and_no_others(file):
    """As a reader of fonts finds them in its character map."""
    whole = TTFontFile(str(file))
    part = TTFontFile(io.BytesIO(subset(file, TEXT)), validate=1)
    wanted = {ord(one) for one in TEXT if whole.charToGlyph.get(ord(one))}
    hard_space = {0xA0}  # which this reader takes for given where there is a space

    assert {code for code, glyph in part.charToGlyph.items() if glyph} - hard_space == wanted - hard_space
    assert {code: part.charWidths[code] for code in wanted} == {
        code: whole.charWidths[code] for code in wanted
    }


def test_every_character_of_the_bundled_font_can_be_taken():
    """Seven thousand runs or one: the map leads to the same glyphs."""
    whole = TTFontFile(str(bundled().file))
    every = [chr(code) for code, glyph in whole.charToGlyph.items() if glyph]
    part = TTFontFile(io.BytesIO(subset(bundled().file, every)), validate=1)

    assert {code: part.charWidths[code] for code in map(ord, every)} == {
        code: whole.charWidths[code] for code in map(ord, every)
    }


def test_another_program_draws_the_same_letters_with_it():
    """The renderer of PNG, which knows nothing of us, draws the same with the whole font and the part."""
    import resvg_py

    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40">'
        f'<text x="5" y="28" font-family="Noto Sans SC" font-size="20">{TEXT.replace("☕", "")}</text></svg>'
    )

    def drawn(file):
        return resvg_py.svg_to_bytes(svg_string=svg, dpi=72, skip_system_fonts=True, font_files=[str(file)])

    part = Path("part.ttf")
    part.write_bytes(subset(bundled().file, TEXT))

    assert drawn(part) == drawn(bundled().file)
    assert drawn(part) != resvg_py.svg_to_bytes(svg_string=svg, dpi=72, skip_system_fonts=True)


def test_the_bytes_depend_on_the_characters_only():
    """Not on their order or number."""
    assert subset(bundled().file, "cab") == subset(bundled().file, "abccba")
    assert subset(bundled().file, "cab") != subset(bundled().file, "ca")


def test_no_characters_make_a_font_too():
    """One that nobody can complain about."""
    assert TTFontFile(io.BytesIO(subset(bundled().file, "")), validate=1).charToGlyph == {}


def test_a_file_that_is_no_font_is_an_error_of_ours():
    """Gone or broken since it was measured."""
    Path("broken.ttf").write_bytes(VERA.read_bytes()[:5000])

    for name in ("no.ttf", "broken.ttf"):
        with pytest.raises(MachineError, match="can't be embedded"):
            subset(Path(name), "a")


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
