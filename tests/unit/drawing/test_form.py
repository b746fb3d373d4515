"""How forms are copied."""

import pytest

from blueprint.drawing.form import Form, mover


@pytest.mark.parametrize(
    ("attributes", "moved"),
    [
        ({"points": "1,2 3.5,-4.25 "}, {"points": "2.25,1.5 4.75,-4.75 "}),
        ({"d": "M0,0C1,1 2,2 3,3L-1.25,0.5"}, {"d": "M1.25,-0.5C2.25,0.5 3.25,1.5 4.25,2.5L0,0"}),
        (
            {"cx": "10", "cy": "-10", "rx": "4", "ry": "3"},
            {"cx": "11.25", "cy": "-10.5", "rx": "4", "ry": "3"},
        ),
        ({"fill": "#123456", "stroke-width": "1.1"}, {"fill": "#123456", "stroke-width": "1.1"}),
    ],
)
def test_places_are_moved_and_nothing_else(attributes, moved):
    """By 1.25 points to the right and half a point up."""
    form = Form("path", attributes)
    assert mover(form)(125, -50) == Form("path", moved)
    assert mover(form)(0, 0) == form


def test_each_copy_lies_in_its_own_row_and_column():
    """Two columns and two rows, asked for in turns."""
    move = mover(Form("polygon", {"points": "1,2 3,4"}))

    copies = [move(across, down).attributes["points"] for down in (0, 300) for across in (100, 200)]

    assert copies == ["2,2 4,4", "3,2 5,4", "2,5 4,7", "3,5 5,7"]
