import pytest

from blueprint.analysis.sensitivity import sensitivity
from blueprint.analysis.study import Study
from blueprint.drawing.metrics import bundled
from blueprint.drawing.scene import Outline
from blueprint.drawing.tornado import compose
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.themes.find import find
from blueprint.words.catalogue import of

SERVICE = Blueprint(
    title="Rework",
    currency="EUR",
    moments=[
        {
            "id": "make",
            "backstage": {"do": "Make & mend <it>", "time": "10m", "cost": 4},
            "next": [{"to": "make", "chance": 0.2}, {"to": "end", "chance": 0.8}],
        }
    ],
)


def drawn(blueprint=SERVICE, lang="en", theme="plain"):
    return compose(sensitivity(Study(build(blueprint))), find(theme), bundled(), of(lang))


def by_id(scene):
    return {shape.id: shape for shape in scene.shapes}


def test_a_bar_reaches_from_the_lowered_to_the_raised():
    """Time ±20 %: the two halves meet at the base and are equally long, lowered at the left."""
    scene = drawn()
    shapes, axis = by_id(scene), scene.lines[0].points[0][0]
    number = next(id_ for id_, shape in shapes.items() if shape.lines[:1] == ("Time: Make & mend <it>",))
    low, high = (shapes[number.replace("label", side)] for side in ("low", "high"))

    assert low.x + low.width / 2 == pytest.approx(axis)
    assert high.x - high.width / 2 == pytest.approx(axis)
    assert low.width == pytest.approx(high.width)
    assert low.fill != high.fill


def test_a_bar_that_turns_the_other_way_keeps_its_colours():
    """More customers who are done shorten the time: raised lies at the left."""
    scene = drawn()
    shapes, axis = by_id(scene), scene.lines[0].points[0][0]
    number = next(id_ for id_, shape in shapes.items() if shape.lines[:1] == ("Chance: make → end",))

    assert shapes[number.replace("label", "high")].x < axis < shapes[number.replace("label", "low")].x
    assert shapes[number.replace("label", "high")].fill == shapes["key-1"].fill


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_everything_lies_on_the_sheet_and_no_words_overlap(lang):
    """Numbers stand beside the bars, labels left of all of them."""
    scene = drawn(lang=lang)
    words = [shape for shape in scene.shapes if shape.outline is Outline.WORDS]

    for shape in scene.shapes:
        assert shape.x - shape.width / 2 >= 0
        assert shape.x + shape.width / 2 <= scene.width
        assert 0 <= shape.y - shape.height / 2 <= shape.y + shape.height / 2 <= scene.height
    for i, one in enumerate(words):
        for other in words[i + 1 :]:
            if abs(one.y - other.y) < (one.height + other.height) / 2:
                assert one.x + one.width / 2 <= other.x - other.width / 2 + 1e-6 or (
                    other.x + other.width / 2 <= one.x - one.width / 2 + 1e-6
                )


def test_what_is_unknown_says_so():
    """Without a fail point nobody knows the chance to get through."""
    assert "Chance to get through: Unknown" in drawn().description.splitlines()


def test_it_is_told_in_words_too():
    """Whoever can't see it reads heading and bars, money with its sign."""
    told = drawn().description.splitlines()

    assert "Cost per customer: €5" in told
    assert "Cost: Make & mend <it>: €4 – €6" in told


@pytest.mark.parametrize("lang", ["zh"])
def test_every_word_is_translated(lang):
    """No heading and no note is left in English."""
    english = set(drawn(lang="en").description.splitlines())

    assert english.isdisjoint(drawn(lang=lang).description.splitlines())
