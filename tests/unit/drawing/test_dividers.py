import pytest

from blueprint.drawing.compose import compose
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import View
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find

DESK, APP = {"Desk": {"zone": "frontstage"}}, {"App": {"zone": "frontstage"}}


def drawn(*lanes, **view):
    moments = [{lane if isinstance(lane, str) else next(iter(lane)): "Act" for lane in lanes}] * 2
    blueprint = Blueprint(title="T", lanes=[*lanes], moments=moments)
    return compose(blueprint, find("plain"), bundled(), None, View(**view))


def edges(scene):
    return [line for line in scene.lines if line.classes[0] == "lane-edge"]


@pytest.mark.parametrize(
    ("lanes", "count"), [((DESK,), 0), (("customer", DESK, "backstage"), 0), (("customer", DESK, APP), 1)]
)
def test_only_lanes_of_one_zone_need_an_edge(lanes, count):
    """Between zones lies a line with a name, or the colour changes."""
    assert len(edges(drawn(*lanes))) == count


def test_the_edge_lies_where_one_lane_ends_and_the_other_begins():
    """Over the whole width, in each row of a folded drawing."""
    scene = drawn("customer", DESK, APP, wrap=1)
    lanes = [shape for shape in scene.shapes if shape.classes[0] == "lane" and "frontstage" in shape.classes]
    found = edges(scene)

    assert len(found) == 2
    for edge, desk in zip(found, lanes[::2], strict=True):
        assert edge.points == (
            (desk.x - desk.width / 2, desk.y + desk.height / 2),
            (desk.x + desk.width / 2, desk.y + desk.height / 2),
        )


def test_the_edges_of_evidence_belong_to_its_layer():
    """They go where it goes."""
    lanes = [{"Seen": {"zone": "evidence"}}, {"Heard": {"zone": "evidence"}}, "customer"]
    moment = {"Seen": "Sign", "Heard": "Bell", "customer": "Act"}
    blueprint = Blueprint(title="T", lanes=lanes, moments=[moment])

    (edge,) = edges(compose(blueprint, find("plain"), bundled()))
    assert "layer-evidence" in edge.classes
