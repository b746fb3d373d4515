"""Cells in a real IPython, without a server."""

import re
from base64 import b64decode
from pathlib import Path

import pytest

pytest.importorskip("IPython", reason="IPython isn't installed: pip install 'service-blueprint[jupyter]'")

import blueprint

TEA = "title: Tea\nmoments:\n  - customer: Sip\n"


@pytest.fixture
def shell(monkeypatch, tmp_path):
    """Start a notebook's engine with our magics in it."""
    monkeypatch.setenv("IPYTHONDIR", str(tmp_path))
    from IPython.core.interactiveshell import InteractiveShell

    made = InteractiveShell(history_length=0)
    assert made.run_cell("%load_ext blueprint").success
    return made


def test_a_blueprint_shows_itself():
    """As a drawing and in words; ids differ from those of another blueprint in the notebook."""
    tea, milk = (blueprint.loads(TEA.replace("Tea", title)) for title in ("Tea", "Milk"))
    shown, said = tea._repr_mimebundle_(include=None, exclude=None)

    assert shown["image/svg+xml"] == tea._repr_svg_()
    assert "</svg>" in tea._repr_svg_()
    assert shown["text/plain"] == tea.describe()
    assert b64decode(shown["image/png"]) == tea.render("png")
    drawn = re.search(r'<svg[^>]* width="([\d.]+)pt" height="([\d.]+)pt"', shown["image/svg+xml"])
    assert [said["image/png"][side] for side in ("width", "height")] == pytest.approx(
        [float(points) * 96 / 72 for points in drawn.groups()], abs=1
    ), "as large as the drawing"
    first = {piece.partition('"')[0] for piece in tea._repr_svg_().split(' id="')[1:]}
    second = {piece.partition('"')[0] for piece in milk._repr_svg_().split(' id="')[1:]}
    assert first
    assert not first & second


def test_a_blueprint_with_all_that_there_is_shows_itself(shell):
    """Times, waits, chances and costs are no reason for a traceback in place of a drawing."""
    stay = Path(__file__).parents[2] / "examples/hotel-stay/hotel-stay.blueprint.yaml"
    result = shell.run_cell(f"import blueprint\nblueprint.load({str(stay)!r})").result
    shown, _ = shell.display_formatter.format(result)

    assert "Compare hotels" in shown["text/plain"]
    assert shown["image/svg+xml"].startswith("<?xml")
    assert shown["image/svg+xml"] == result._repr_svg_(), "the same ids each time"


def test_what_is_too_wide_for_pixels_shows_itself_all_the_same():
    """A notebook gets the drawing and the words, and no message."""
    wide = blueprint.loads("title: Wide\nmoments:\n" + "  - customer: Go on\n" * 200)
    shown, said = wide._repr_mimebundle_()

    assert (set(shown), said) == ({"image/svg+xml", "text/plain"}, {})


def test_a_cell_is_drawn_as_its_options_say(shell):
    """The value of a cell is what the notebook shows."""
    result = shell.run_cell(f"%%blueprint --theme night --show=costs\n{TEA}").result
    drawing = result._repr_mimebundle_()[0]["image/svg+xml"]

    assert drawing.count("</svg>") == 1
    assert drawing != shell.run_cell(f"%%blueprint\n{TEA}").result._repr_mimebundle_()[0]["image/svg+xml"]


def test_a_file_is_drawn(shell, tmp_path):
    """`%blueprint` takes a path."""
    file = tmp_path / "tea.yaml"
    file.write_text(TEA, encoding="utf-8")

    assert "1. Sip." in shell.run_cell(f"%blueprint {file}").result._repr_mimebundle_()[0]["text/plain"]


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        pytest.param("%%blueprint\ntitle: Tea\nmoments:\n  - custmer: Sip", "cell:4:5: error:", id="a fault"),
        pytest.param(f"%%blueprint --thme x\n{TEA}", "did you mean `theme`?", id="an option"),
        pytest.param(f"%%blueprint --theme nigt\n{TEA}", "did you mean `night`?", id="a theme"),
        pytest.param(f"%%blueprint --theme\n{TEA}", "`--theme` needs a value", id="no value"),
        pytest.param(f"%%blueprint --theme 'x\n{TEA}", "can't be read", id="a quote"),
        pytest.param("%blueprint", "takes one file", id="no file"),
    ],
)
def test_a_faulty_cell_stops_with_its_line(shell, capsys, cell, told):
    """Lines are those of the cell, the magic's own counted."""
    assert not shell.run_cell(cell).success
    said = capsys.readouterr()
    assert told in said.out + said.err
