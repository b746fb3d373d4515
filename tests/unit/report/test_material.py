"""How names and amounts are written in a report."""

import pytest

from blueprint.analysis.study import Study
from blueprint.drawing.compose import compose
from blueprint.drawing.metrics import bundled
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.report.audience import MANAGER
from blueprint.report.material import Look, Material
from blueprint.themes.find import find
from blueprint.words import catalogue


@pytest.fixture
def material():
    """A service with an actor who has a title, told in a language."""

    def made(lang):
        tea = Blueprint(
            title="Tea",
            actors={"boss": {"title": "Head waiter"}},
            moments=[{"customer": "Sip", "frontstage": {"do": "Serve", "by": "boss", "time": "2m"}}],
        )
        look = Look(find("plain"), bundled(), compose(tea, find("plain"), bundled()))
        return Material(Study(build(tea)), tea, MANAGER, catalogue.of(lang), look)

    return made


@pytest.mark.parametrize(
    ("lang", "steps", "said"),
    [
        ("en", ["Ready?", "Settle", "Go"], "Ready? Settle, Go"),
        ("zh", ["Ready?", "Settle", "Go"], "Ready? Settle、Go"),
        ("zh", ["齐全？", "受理", "审批"], "齐全？受理、审批"),
    ],
)
def test_no_comma_follows_a_question(material, lang, steps, said):
    """A step that is a question has its own mark in a list of steps; a narrow mark has a space behind it."""
    assert material(lang).listed(steps) == said


def test_a_part_that_is_named_twice_counts_once(material):
    """A step with a time and a cost is one figure's ground, not two."""
    found = material("en")

    assert found.grounds(found.timed, found.timed) == found.grounds(found.timed)


def test_an_owner_is_called_as_everywhere_else(material):
    """An actor is named by the title, somebody who is none by what the file says, and nobody by nothing."""
    told = material("en")
    assert [told.owner("boss"), told.owner("Head office"), told.owner(None)] == [
        "Head waiter",
        "Head office",
        "",
    ]


def test_how_often_is_told_with_two_digits_that_count(material):
    """A table has no finer figure than the sentence beside it."""
    told = material("en")
    assert [told.times(count) for count in (8.46, 0.087, 14.35)] == ["8.5 ×", "0.087 ×", "14 ×"]
