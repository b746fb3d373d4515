from pathlib import Path

import pytest

from blueprint.drawing import laid
from blueprint.drawing.compose import draw
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import View, layers_of
from blueprint.layout.solve import solve
from blueprint.loading.load import load
from blueprint.model.blueprint import Blueprint
from blueprint.source.read import read
from blueprint.themes.find import find
from tests.properties.strategies import FEATURES, random_blueprint

EXAMPLES = Path(__file__).parents[3] / "examples"
NAMES = sorted(path.parent.name for path in EXAMPLES.glob("*/*.blueprint.yaml"))
ALL = layers_of(show="all").layers
HAIR = 0.001


def example(name, lang=None, **view):
    path = EXAMPLES / name / f"{name}.blueprint.yaml"
    made, _ = load(read(path.read_bytes(), path.name))
    return draw(made, find("plain"), bundled(), lang, View(**view))


def letters(scene):
    return scene.scale * min(shape.font_size for shape in scene.shapes if shape.lines)


def lanes_on(scene, page):
    height = scene.height / scene.pages
    return [shape for shape in scene.shapes if shape.classes[0] == "lane" and shape.y // height == page]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("portrait", [False, True])
@pytest.mark.parametrize("layers", [View().layers, ALL])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_example_can_be_read_on_small_paper(name, paper, portrait, layers):
    """No letter is smaller than 6 points, and no page holds nothing but the legend."""
    scene = example(name, paper=paper, portrait=portrait, layers=layers).scene

    assert letters(scene) >= 6 - HAIR
    assert all(lanes_on(scene, page) for page in range(scene.pages))


def test_the_hotel_stay_fills_two_pages_and_breaks_where_a_phase_begins():
    """The second page begins with the stay, and neither has half of its width empty."""
    drawing = example("hotel-stay", paper="a4")
    lane_width = lanes_on(drawing.scene, 0)[0].width
    phases = [shape.lines[0] for shape in drawing.scene.shapes if "phase" in shape.classes]

    assert drawing.scene.pages == len(drawing.rows) == 2
    assert phases == ["Discover and book", "Arrive", "Stay", "Leave"]
    assert all(row.solution.width > lane_width / 2 for row in drawing.rows)


def test_boxes_get_broader_where_paper_is_too_low():
    """Of the bank's loan with all layers, no box gets narrower than on a screen, and most get broader."""
    usual, printed = (
        {shape.id: shape.width for shape in example("online-loan", layers=ALL, **view).scene.shapes}
        for view in ({}, {"paper": "a4"})
    )
    steps = [name for name in usual if name.startswith("step-")]

    assert all(printed[name] >= usual[name] for name in steps)
    assert sum(printed[name] > usual[name] for name in steps) > len(steps) / 2


def test_a_drawing_that_fits_is_drawn_as_on_a_screen():
    """Boxes and letters are the usual ones."""
    usual, printed = (example("coffee-to-go", **view).scene for view in ({}, {"paper": "a4"}))
    sizes = [
        [(shape.id, shape.width, shape.height) for shape in scene.shapes if "step" in shape.classes]
        for scene in (usual, printed)
    ]

    assert printed.scale == 1
    assert sizes[0] == sizes[1]


def test_few_rows_are_laid_out_in_vain(monkeypatch):
    """Of a hundred crowded moments, eight layouts for each row that is drawn; it was seventeen."""
    asked = []

    def counted(problem, **how):
        asked.append(problem)
        return solve(problem, **how)

    monkeypatch.setattr(laid, "solve", counted)
    usual = frozenset(FEATURES) - {"odd labels", "long labels"}
    crowded = Blueprint.model_validate(random_blueprint(2, 100, usual))
    drawing = draw(crowded, find("plain"), bundled(), None, View(paper="a3"))

    assert len(asked) <= 8 * len(drawing.rows)
    assert letters(drawing.scene) >= 6 - HAIR
