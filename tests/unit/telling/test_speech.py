"""How figures and names are said."""

import pytest

from blueprint.analysis.measure import Analysis
from blueprint.analysis.study import Study
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint
from blueprint.telling.speech import Speech
from blueprint.words.catalogue import of


def speech(lang="en", **keys):
    blueprint = Blueprint(title="Tea", moments=[{"customer": "Sip"}], **keys)
    return Speech(Analysis(Study(build(blueprint)), {}), of(lang))


@pytest.mark.parametrize(
    ("keys", "lang", "said"),
    [
        ({"customer": {"name": "Hotel guest"}}, "en", "Hotel guest"),
        ({"customer": {"goal": "Quiet"}}, "en", "Customer"),
        ({}, "zh", "顾客"),
        ({"lanes": [{"customer": {"title": "Guests"}}], "customer": "Ann"}, "en", "Guests"),
    ],
)
def test_a_lane_of_the_customer_acts_as_the_customer(keys, lang, said):
    """By name, or as whoever it is; a title of its own goes before."""
    assert speech(lang, **keys).actor("customer") == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [(0, "€0"), (3e-11, "€0"), (-3e-11, "€0"), (0.001, "under €0.01"), (0.005, "€0.01"), (-2, "−€2")],
)
def test_what_sums_leave_behind_is_no_money(amount, said):
    """Dust of reckoning is nothing; a real fraction of a cent is said to be one."""
    assert speech(currency="EUR").money(amount) == said
