"""The words that stand in tables of other rooms."""

import pkgutil
from importlib import import_module

import pytest

from blueprint import model
from blueprint.model.part import Part
from blueprint.model.step_kind import StepKind
from blueprint.model.zone import ZONES
from blueprint.words import catalogue, terms

# From the textbooks of the field, not from our catalogue.
TEXTBOOK = {
    "Physical evidence": "有形展示",
    "Customer actions": "顾客行为",
    "Frontstage": "前台员工行为",
    "Backstage": "后台员工行为",
    "Support processes": "支持过程",
    "Line of interaction": "互动分界线",
    "Line of visibility": "可视分界线",
    "Line of internal interaction": "内部互动分界线",
    "Fail point": "失误点",
    "Wait point": "顾客等待点",
    "Critical activity": "关键作业环节",
    "Moment of truth": "关键时刻",
}


@pytest.mark.parametrize(("english", "chinese"), TEXTBOOK.items())
def test_the_terms_of_the_field(english, chinese):
    """The Chinese words are those that Chinese textbooks of service management use."""
    assert catalogue.of("zh").text(english) == chinese


def test_every_zone_and_line_has_its_words():
    """What the model calls its zones and lines is known to the catalogues of all languages."""
    titles = tuple(zone.title for zone in ZONES)
    lines = tuple(zone.line_below.name for zone in ZONES if zone.line_below)

    assert titles == terms.ZONES
    assert lines == terms.LINES


def test_every_kind_of_step_has_its_word():
    """So is what the model calls the kinds of steps."""
    assert tuple(kind.title for kind in StepKind) == terms.KINDS


def _parts():
    """All classes of parts of a blueprint."""
    for module in pkgutil.iter_modules(model.__path__):
        for thing in vars(import_module(f"{model.__name__}.{module.name}")).values():
            if isinstance(thing, type) and issubclass(thing, Part):
                yield thing


def test_every_part_of_the_language_has_its_word():
    """Whichever part a finding speaks of, it has a name in all languages."""
    assert {part.noun for part in _parts()} <= set(terms.NOUNS)


def test_what_a_part_needs_is_said_in_all_languages():
    """So has what is said of a key that is missing."""
    needed = {
        field.description
        for part in _parts()
        for field in part.model_fields.values()
        if field.is_required() and field.description
    }

    assert needed == set(terms.REQUIRED)


def test_the_meanings_of_the_zones():
    """What stands in a zone is told where nothing stands there."""
    assert tuple(zone.meaning for zone in ZONES) == terms.MEANINGS
