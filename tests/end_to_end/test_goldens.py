"""Layouts and DOT texts as somebody accepted them, and the figures of every picture."""

from pathlib import Path

import pytest

from blueprint.drawing import dot
from blueprint.drawing.compose import Drawing, draw
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import USUAL, View
from blueprint.layout.narrative import slips
from blueprint.layout.quality import measure
from blueprint.loading.load import load
from blueprint.source.read import read
from blueprint.themes.find import find

ROOT = Path(__file__).parents[2]
PICTURES = sorted((ROOT / "tests/cases/pictures").glob("*.blueprint.yaml"))
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
FOLDED = {"hotel-stay": View(wrap=8), "instalment-loan": View(paper="a4", portrait=True)}
WITH_DOT = ("shoeshine", "coffee-to-go", "all-symbols", "chinese-labels")


def drawing(path: Path, view: View = USUAL) -> Drawing:
    blueprint, findings = load(read(path.read_bytes(), path.name))
    assert blueprint, findings
    return draw(blueprint, find("plain"), bundled(), None, view)


def name_of(path: Path) -> str:
    return path.name.removesuffix(".blueprint.yaml")


@pytest.mark.parametrize("path", PICTURES, ids=name_of)
def test_layouts_of_the_smallest_pictures(path, golden):
    """Every box and every arrow of the smallest pictures stands where it was accepted."""
    made = drawing(path)

    golden(
        f"layout/{name_of(path)}.txt",
        layout(made, f"grid {made.solution.width:.1f} x {made.solution.height:.1f}"),
    )


@pytest.mark.parametrize("path", [path for path in EXAMPLES if name_of(path) in FOLDED], ids=name_of)
def test_folded_drawings(path, golden):
    """Every box, connector and arrow of rows and pages stands where it was accepted."""
    made = drawing(path, FOLDED[name_of(path)])
    scene = made.scene
    size = f"{scene.width:.1f} x {scene.height:.1f} at {scene.scale:.3f}"
    head = f"{len(made.rows)} rows, {scene.pages} pages, {size}"

    golden(f"folded/{name_of(path)}.txt", layout(made, head))


def layout(made: Drawing, head: str) -> str:
    """Say where everything stands."""
    lines = [head]
    lines += [
        f"{shape.id}: {shape.x - shape.width / 2:.1f} {shape.y - shape.height / 2:.1f} "
        f"{shape.width:.1f} x {shape.height:.1f}"
        for shape in made.scene.shapes
        if {"step", "evidence", "end", "branch", "connector"} & set(shape.classes)
    ]
    lines += [
        f"{line.id}: " + " ".join(f"{x:.1f},{y:.1f}" for x, y in line.points)
        for line in made.scene.lines
        if {"flow", "exchange", "needs"} & set(line.classes)
    ]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", [p for p in (*EXAMPLES, *PICTURES) if name_of(p) in WITH_DOT], ids=name_of)
def test_dot_texts(path, golden):
    """The text that Graphviz gets is the accepted one."""
    golden(f"dot/{name_of(path)}.dot", dot.write(drawing(path).scene))


def test_the_figures_of_every_picture(golden):
    """Examples and smallest pictures are valid, and slip, cross and bend as often as was accepted."""
    rows = ["slips crossings bends length width height picture"]
    for path in (*EXAMPLES, *PICTURES):
        made = drawing(path)
        found = measure(made.problem, made.solution)
        assert found.faults == (), path.name
        slipped = len(slips(made.problem, made.solution))
        rows.append(
            f"{slipped:5} {found.crossings:9} {found.bends:5} {found.length:6.0f} "
            f"{made.scene.width:5.0f} {made.scene.height:6.0f} {name_of(path)}"
        )

    golden("figures.txt", "\n".join(rows) + "\n")


TOLD = ("telling/branch-surge.txt", "telling/hotel-stay.txt", "telling/shoeshine.md")
"""What test_telling.py compares with."""
REPORTED = ("report/hotel-stay.en.md", "report/branch-surge.zh.md")
"""What test_report.py compares with."""


def test_no_golden_is_forgotten():
    """Each file among the goldens is one that a test compares with."""
    expected = {"figures.txt", *(f"layout/{name_of(path)}.txt" for path in PICTURES)}
    expected |= {*TOLD, *REPORTED}
    expected |= {f"dot/{name}.dot" for name in WITH_DOT} | {f"folded/{name}.txt" for name in FOLDED}
    found = {
        path.relative_to(ROOT / "tests/golden").as_posix() for path in (ROOT / "tests/golden").rglob("*.*")
    }

    assert found == expected
