import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.drawing.compose import draw
from blueprint.drawing.metrics import bundled
from blueprint.drawing.paper import Page, below
from blueprint.drawing.view import PAPERS, View, layers_of, wanted
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find
from tests.properties.strategies import FEATURES, random_blueprint

PLAIN = find("plain")
MM = 72 / 25.4
USUAL = frozenset(FEATURES) - {"odd labels", "long labels"}


def drawn(moments=40, seed=2, **view):
    blueprint = Blueprint.model_validate(random_blueprint(seed, moments, USUAL))
    return draw(blueprint, PLAIN, bundled(), None, View(**view))


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("portrait", [False, True])
def test_pages_have_the_size_of_the_paper(paper, portrait):
    """Whatever is drawn on them."""
    scene = drawn(paper=paper, portrait=portrait).scene
    longer, shorter = PAPERS[paper]
    size = scene.width * scene.scale, scene.height * scene.scale / scene.pages

    assert size == pytest.approx(tuple(side * MM for side in sorted((longer, shorter), reverse=not portrait)))


@pytest.mark.parametrize(
    ("layers", "least"), [(layers_of(hide="times,feelings").layers, 6.49), (View().layers, 6.0)]
)
def test_a_hundred_moments_can_be_read_on_a3(layers, least):
    """The smallest letters have 6.5 points; 6, where a row of this crowded case is higher than the paper."""
    drawing = drawn(100, paper="a3", layers=layers)
    scene = drawing.scene

    assert scene.scale * min(shape.font_size for shape in scene.shapes if shape.lines) >= least
    assert len(drawing.rows) + 1 >= scene.pages > 1  # the legend may need one of its own


def test_everything_keeps_off_the_edges_and_off_the_next_page():
    """Ten millimetres are free all around each page."""
    scene = drawn(60, paper="a4").scene
    edge, height = (
        10 * MM / scene.scale - 1,
        scene.height / scene.pages,
    )  # a star is 1 point wider than a mark
    for shape in scene.shapes:
        left, right = shape.x - shape.width / 2, shape.x + shape.width / 2
        page = shape.y // height
        assert edge - 0.01 <= left
        assert right <= scene.width - edge + 0.01, shape.id
        assert page * height + edge - 0.01 <= shape.y - shape.height / 2, shape.id
        assert shape.y + shape.height / 2 <= (page + 1) * height - edge + 0.01, shape.id


def test_each_page_has_titles_of_lanes_the_drawings_title_and_a_number():
    """So that a page that lies alone can be read."""
    scene = drawn(60, paper="a3").scene
    height = scene.height / scene.pages
    for page in range(scene.pages):
        shapes = [shape for shape in scene.shapes if shape.y // height == page]
        classes = {shape.classes[0] for shape in shapes}
        assert {"page-title", "page-number"} <= classes
        assert "lane-title" in classes or "legend" in classes
        (number,) = (shape.lines[0] for shape in shapes if shape.classes == ("page-number",))
        assert number == f"{page + 1}/{scene.pages}"


def test_a_connector_names_the_page_where_its_arrow_goes_on():
    """For who turns paper; not where both ends are on one page."""
    moments = [{"customer": f"Ask {number}", "frontstage": "Answer"} for number in range(60)]
    blueprint = Blueprint(title="Desk", moments=moments)
    scene = draw(blueprint, PLAIN, bundled(), None, View("compact", 0, "a4", portrait=True)).scene
    rows = draw(blueprint, PLAIN, bundled(), None, View(wrap=3)).scene
    pages = [shape.lines[0] for shape in scene.shapes if shape.classes == ("connector-page",)]

    assert scene.pages == 2
    assert pages == ["p. 2", "p. 1"]
    assert not [shape for shape in rows.shapes if shape.classes == ("connector-page",)]


def test_several_rows_stand_on_one_page_where_they_fit():
    """Low rows on upright paper."""
    moments = [{"customer": f"Ask {number}", "frontstage": "Answer"} for number in range(12)]
    drawing = draw(
        Blueprint(title="Desk", moments=moments), PLAIN, bundled(), None, View("compact", 0, "a4", True)
    )

    assert len(drawing.rows) > 1
    assert drawing.scene.pages == 1


def test_a_small_drawing_is_not_blown_up():
    """It stands on one page in its own size."""
    blueprint = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
    scene = draw(blueprint, PLAIN, bundled(), None, View(paper="a4")).scene

    assert (scene.pages, scene.scale) == (1, 1.0)


def test_a_drawing_too_high_for_the_paper_is_made_smaller():
    """Better small than cut."""
    lanes = ["customer", *({f"Desk {number}": {"zone": "frontstage"}} for number in range(40))]
    moment = {"customer": "Ask"} | {f"Desk {number}": "Answer" for number in range(40)}
    blueprint = Blueprint(title="Desks", lanes=lanes, moments=[moment])
    drawing = draw(blueprint, PLAIN, bundled(), None, View(paper="a4"))

    assert drawing.scene.scale < 0.5
    assert max(shape.y + shape.height / 2 for shape in drawing.scene.shapes) <= drawing.scene.height


def test_a_wrap_limits_the_rows_of_a_page():
    """Both wishes are met."""
    assert max(row.strip.stretch.length for row in drawn(40, paper="a2", wrap=3).rows) == 3


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        ({"wrap": 0}, "--wrap takes a whole number from 1 to 10,000"),
        ({"wrap": -3}, "can't have -3 columns"),
        ({"portrait": True}, "--paper a4, a3, a2, letter, tabloid"),
    ],
)
def test_impossible_wishes_are_usage_errors(wish, sentence):
    """They say what is possible."""
    with pytest.raises(UsageError) as caught:
        wanted(**({"columns": "compact", "wrap": None, "paper": None, "portrait": False} | wish))

    assert sentence in str(caught.value)


def on_last_page(blueprint, **view):
    """Tell how many pages there are, what classes of things the last one holds, and how small letters are."""
    scene = draw(blueprint, PLAIN, bundled(), None, View(**view)).scene
    start = scene.height / scene.pages * (scene.pages - 1)
    letters = scene.scale * min(shape.font_size for shape in scene.shapes if shape.lines)
    return scene.pages, {shape.classes[0] for shape in scene.shapes if shape.y > start}, letters


def desks(count):
    """A column of desks, which with ten of them is too high for A4 in letters of 6 points."""
    lanes = ["customer", *({f"Desk {number}": {"zone": "frontstage"}} for number in range(count))]
    moment = {"customer": "Ask"} | {f"Desk {number}": "Answer" for number in range(count)}
    return Blueprint(title="Desks", lanes=lanes, moments=[moment])


@pytest.mark.parametrize("count", range(6, 10))
def test_a_legend_shares_its_page_where_letters_stay_readable(count):
    """Everything gets a little smaller rather than that a page holds nothing else."""
    pages, last, letters = on_last_page(desks(count), paper="a4")

    assert pages == 1
    assert {"legend", "lane"} <= last
    assert letters >= 6


def test_a_legend_makes_nothing_smaller_that_is_too_small_already():
    """It has a page of its own then."""
    pages, last, _ = on_last_page(desks(10), paper="a4")

    assert pages == 2
    assert last == {"legend", "page-title", "page-number"}


def test_a_legend_stands_below_an_earlier_row_where_the_last_page_is_full():
    """The nearest page with room has it, and a page of its own only where there is none."""
    page = Page(600.0, 400.0, 1.0)  # of which 323 points have room for rows

    assert below(page, [200.0, 500.0], 90) == 0
    assert below(page, [200.0, 600.0, 1100.0], 90) == -500
    assert below(page, [300.0, 700.0, 1100.0], 90) == 1214 - 1100
