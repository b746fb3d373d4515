import pytest

from blueprint.drawing.compose import draw
from blueprint.drawing.fit import LINE
from blueprint.drawing.frame import PHASE_HEIGHT
from blueprint.drawing.metrics import bundled
from blueprint.drawing.view import View
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find

PLAIN = find("plain")


def headings(*names, does="Greet", moments=3, wrap=2, lang="en"):
    """Draw phases of some moments, and give the shapes of their headings."""
    phases = [
        {"phase": name, "moments": [{"customer": f"{does} {number}"} for number in range(moments)]}
        for name in names
    ]
    blueprint = Blueprint(title="Desk", lang=lang, phases=phases)
    scene = draw(blueprint, PLAIN, bundled(), None, View(wrap=wrap)).scene
    return [shape for shape in scene.shapes if shape.classes == ("phase",)]


def test_where_there_is_room_a_name_stands_in_one_line_of_large_letters():
    """So it is over two columns."""
    found = headings("Arrive", moments=2)

    assert [(shape.lines, shape.font_size) for shape in found] == [(("Arrive",), PLAIN.letters.heading)]


@pytest.mark.parametrize(
    ("name", "lang", "lines"),
    [
        ("Arrive", "en", ("Arrive", "(continued)")),
        ("申请", "zh", ("申请（续）",)),
        ("放款与还款", "zh", ("放款与还款", "（续）")),
    ],
)
def test_over_one_column_letters_get_smaller_and_lines_two(name, lang, lines):
    """Nothing is left out, and no letters are smaller than the smallest of the drawing."""
    last = headings(name, does="Registration" if lang == "en" else "登记", lang=lang)[-1]

    assert last.lines == lines
    assert PLAIN.letters.small <= last.font_size < PLAIN.letters.heading
    assert len(last.lines) * last.font_size * LINE <= PHASE_HEIGHT


def test_a_name_is_worth_more_than_that_it_goes_on():
    """Where both have no room, the name stands alone rather than cut short."""
    last = headings("Identification")[-1]

    assert "".join(last.lines) == "Identification"


def test_no_words_run_over_the_border():
    """Each line is narrower than its heading, however long the name."""
    for shape in headings("Discover, compare, think it over and book at last", "Unvorhersehbarkeit"):
        assert max(bundled().width(line, shape.font_size) for line in shape.lines) < shape.width
