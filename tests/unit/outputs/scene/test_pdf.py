"""PDF, read back with another library."""

import io
import shutil
from pathlib import Path

import pypdf
import pytest

import blueprint
from blueprint.diagnostics.errors import MachineError
from blueprint.drawing.engine import find
from blueprint.drawing.metrics import bundled
from blueprint.drawing.press import Press
from blueprint.drawing.scene import Align, Heading, Outline, Scene, Shape
from blueprint.outputs.scene import pdf

PRESS = Press(find(), bundled())


def scene(*shapes, width=400.0, **more):
    """Make a scene of some shapes."""
    given = {"title": "Loan 贷款", "description": "A <loan>", "lang": "zh", "lines": ()}
    return Scene(
        width, 200, families=("Noto Sans SC",), background="#ffffff", shapes=shapes, **(given | more)
    )


def shape(identity, *written, **more):
    """Make a shape of 100 by 36 points around (100, 50)."""
    given = {"outline": Outline.ROUNDED, "x": 100, "y": 50, "width": 100, "height": 36, "fill": "#ffffff"}
    return Shape(identity, ("step",), lines=written, **(given | more))


def read(one, press=PRESS):
    """Write a scene and read the PDF."""
    return pypdf.PdfReader(io.BytesIO(pdf.write(one, press)))


def test_words_can_be_searched():
    """Chinese and Latin words come out of the page as they went in."""
    words = ["入住登记", "Check in & pay <now>", "额度 5,000 元（含税）", r"\N &amp; \\"]
    (page,) = read(scene(*(shape(f"s{i}", word, y=20 + 40 * i) for i, word in enumerate(words)))).pages
    text = page.extract_text()
    for word in words:
        assert word in text


def test_hundreds_of_different_characters_can_be_searched():
    """A font is embedded in pieces of 256 characters; no piece is lost."""
    characters = [chr(code) for code in range(0x4E00, 0x9FA5, 7) if not PRESS.metrics.missing(chr(code))][
        :900
    ]
    rows = ["".join(characters[at : at + 30]) for at in range(0, len(characters), 30)]
    (page,) = read(scene(*(shape(f"s{i}", row, y=6 * i, font_size=5) for i, row in enumerate(rows)))).pages
    text = page.extract_text()
    for row in rows:
        assert row in text


def test_characters_that_the_font_lacks_do_no_harm():
    """Emoji and other scripts give a page all the same."""
    (page,) = read(scene(shape("a", "ok 😀 שלום \x00\ud800 ok"))).pages
    assert "ok" in page.extract_text()


def test_the_page_is_as_large_as_the_scene():
    """In points, without a margin."""
    (page,) = read(scene(shape("a", "x"), width=3704)).pages
    assert [float(side) for side in page.mediabox] == [0, 0, 3704, 200]
    assert "/UserUnit" not in page


def test_a_very_long_page_keeps_its_size_by_larger_units():
    """Viewers take 14,400 units a side; the unit grows, and the page is one."""
    (page,) = read(scene(shape("a", "end", x=29_900, link="https://example.com"), width=30_000)).pages
    assert max(float(side) for side in page.mediabox) <= 14_400
    assert float(page.mediabox.width) * page["/UserUnit"] == pytest.approx(30_000)
    assert "end" in page.extract_text()
    (link,) = (annotation.get_object() for annotation in page["/Annots"])
    assert float(link["/Rect"][0]) * page["/UserUnit"] == pytest.approx(29_850, abs=0.1)


def test_the_document_says_what_it_is():
    """Title and language are there; nobody is named as its author."""
    reader = read(scene())
    assert reader.metadata.title == "Loan 贷款"
    assert reader.metadata.subject == "A <loan>"
    assert not reader.metadata.author
    assert reader.trailer["/Root"]["/Lang"] == "zh"


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://example.com/?a=(1)&b=2", "https://example.com/?a=(1)&b=2"),
        ("说明.html#a", "%E8%AF%B4%E6%98%8E.html#a"),
        ("mailto:desk@example.com", "mailto:desk@example.com"),
    ],
)
def test_links_are_kept(link, address):
    """A link lies over its shape and leads where it should."""
    (page,) = read(scene(shape("a", "x", link=link))).pages
    (annotation,) = (found.get_object() for found in page["/Annots"])
    assert annotation["/A"]["/URI"] == address
    assert [float(side) for side in annotation["/Rect"]] == pytest.approx([50, 132, 150, 168])


def test_bad_links_lead_nowhere():
    """No script hides behind a shape."""
    (page,) = read(scene(shape("a", "x", link="javascript:alert(1)"))).pages
    assert "/Annots" not in page


def test_the_font_is_embedded_as_a_subset():
    """The page needs no font of its reader's, and doesn't carry a whole one."""
    data = pdf.write(scene(shape("a", "入住")), PRESS)
    assert len(data) < 100_000
    (page,) = pypdf.PdfReader(io.BytesIO(data)).pages
    names = [font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()]
    assert any("+" in name for name in names)


def test_where_the_font_lies_changes_nothing(tmp_path):
    """The same font in another folder gives the same bytes."""
    import dataclasses

    copied = tmp_path / "font.ttf"
    shutil.copy(PRESS.metrics.file, copied)
    other = Press(PRESS.engine, dataclasses.replace(PRESS.metrics, file=copied))
    one = scene(shape("a", "还款"), shape("b", "x", align=Align.LEFT))
    assert pdf.write(one, PRESS) == pdf.write(one, other)


def test_a_font_that_cannot_be_embedded_is_named(tmp_path):
    """A missing or broken font file is a sentence."""
    import dataclasses

    broken = tmp_path / "font.ttf"
    broken.write_bytes(b"no font")
    for file in (broken, Path("/no/such/font.ttf")):
        press = Press(PRESS.engine, dataclasses.replace(PRESS.metrics, file=file))
        with pytest.raises(MachineError, match="can't be embedded"):
            pdf.write(scene(shape("a", "x")), press)


def entries(outline, level=0):
    """Flatten a table of contents."""
    for entry in outline:
        if isinstance(entry, list):
            yield from entries(entry, level + 1)
        else:
            yield level, entry.title, float(entry.left), float(entry.top)


def test_phases_and_moments_are_bookmarks():
    """In the order of their places, whatever was painted first; each leads just beside its shape."""
    shapes = (
        shape("p", heading=Heading((0,), "到店")),
        shape("q", heading=Heading((1,), "Leave"), x=300),
        shape("b", heading=Heading((1, 0), "Pay & go"), x=300, y=150),
        shape("a", heading=Heading((0, 0), "取号"), y=150),
        shape("r", heading=Heading((0,), "到店"), y=190),  # the same phase once more: one entry
    )
    assert list(entries(read(scene(*shapes)).outline)) == [
        (0, "到店", 32, 186),
        (1, "取号", 32, 86),
        (0, "Leave", 232, 186),
        (1, "Pay & go", 232, 86),
    ]


def test_moments_without_phases_are_bookmarks_of_the_first_level():
    """And a child whose parent isn't there moves up."""
    shapes = (shape("a", heading=Heading((0,), "A")), shape("b", heading=Heading((2, 5), "B"), x=300))
    assert [found[:2] for found in entries(read(scene(*shapes)).outline)] == [(0, "A"), (1, "B")]
    (alone,) = entries(read(scene(shape("b", heading=Heading((2, 5), "B")))).outline)
    assert alone[0] == 0


def test_no_heading_no_outline():
    """Nor an empty panel beside the page."""
    assert read(scene(shape("a", "x"))).outline == []


def test_bookmarks_keep_their_places_on_a_very_long_page():
    """They count in the page's units."""
    long = read(scene(shape("a", x=29_900, heading=Heading((0,), "A")), width=30_000))
    assert next(entries(long.outline))[2] * long.pages[0]["/UserUnit"] == pytest.approx(29_832)


def test_the_subject_is_one_line():
    """Programs show it beside the title; the whole text is the SVG's."""
    assert read(scene(description="A loan.\n1. Ask.")).metadata.subject == "A loan."


def test_an_example_reads_in_the_order_of_the_file():
    """Copied text begins with the title and follows the moments, evidence before steps."""
    service = blueprint.loads(
        "title: Tea\nmoments:\n- {evidence: Sign, customer: Order, frontstage: Note}\n- {customer: Drink}"
    )
    reader = pypdf.PdfReader(io.BytesIO(service.render("pdf")))
    text = reader.pages[0].extract_text()
    assert [found.title for found in reader.outline] == ["Order", "Drink"]
    assert sorted(["Tea", "Sign", "Order", "Note", "Drink", "Legend"], key=text.index) == [
        "Tea",
        "Sign",
        "Order",
        "Note",
        "Drink",
        "Legend",
    ]
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
