"""Tags on the corners of painted boxes."""

from itertools import pairwise

import pytest

from blueprint.drawing.compose import compose
from blueprint.drawing.metrics import bundled
from blueprint.drawing.paint import Paint, Touch
from blueprint.drawing.scene import Place
from blueprint.drawing.view import View
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find

HEAD = 3.0  # points that the head of an arrow reaches to each side of its line
SHOP = Blueprint(
    title="Shop",
    moments=[{"customer": f"Ask {n}", "frontstage": f"Tell {n}", "backstage": f"Look {n}"} for n in range(3)],
)


@pytest.mark.parametrize("tag", ["?", "38%", "24.20 元", "€1,000.00"])
def test_a_tag_lies_under_no_arrow_and_on_no_other_box(tag):
    """Arrows run in and out at the middle of a box; a wide tag rather stands beside its corner."""
    lane = [lane.key for lane in SHOP.swimlanes].index("frontstage")
    paint = Paint("Cost", {Place(1, lane, 0): Touch(level=2, tag=tag)})
    scene = compose(SHOP, find("plain"), bundled(), view=View()._replace(paint=paint))

    (drawn,) = [shape for shape in scene.shapes if shape.lines == (tag,) and shape.classes[1] == "tag"]
    left, right = drawn.x - drawn.width / 2, drawn.x + drawn.width / 2
    top, bottom = drawn.y - drawn.height / 2, drawn.y + drawn.height / 2
    arrows = [line for line in scene.lines if line.classes[0] == "exchange"]
    assert len(arrows) == 6
    for (x1, y1), (x2, y2) in (pair for line in arrows for pair in pairwise(line.points)):
        beside = right <= min(x1, x2) - HEAD or left >= max(x1, x2) + HEAD
        assert beside or bottom <= min(y1, y2) or top >= max(y1, y2)
    for box in (shape for shape in scene.shapes if "step" in shape.classes and shape.id != drawn.owner):
        apart = abs(box.x - drawn.x) >= (box.width + drawn.width) / 2
        assert apart or abs(box.y - drawn.y) >= (box.height + drawn.height) / 2
