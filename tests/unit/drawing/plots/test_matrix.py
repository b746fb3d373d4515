"""A matrix: the lowest row at the bottom, each cell in its band."""

from blueprint.drawing.metrics import bundled
from blueprint.drawing.plots.brush import Brush
from blueprint.drawing.plots.matrix import Grid, compose
from blueprint.themes.find import find


def test_rows_grow_upwards():
    """Likelihood 2 stands above likelihood 1, and what stands in a cell is told in words too."""
    grid = Grid("Risks", "impact", "likelihood", "12", "12", [["", "7"], ["8", ""]], [["low", "high"]] * 2)
    scene = compose(grid, {"low": "low"}, Brush(find("plain"), bundled(), "en"))
    cells = {shape.id: shape for shape in scene.shapes}

    assert cells["cell-1-0"].y < cells["cell-0-0"].y
    assert cells["cell-0-1"].x > cells["cell-0-0"].x
    assert scene.description == "likelihood 1, impact 2: 7\nlikelihood 2, impact 1: 8"
