import pytest

from blueprint.analysis.measures.risks import Bands

CUSTOMER = [{"customer": "Ask"}]


def test_a_risk_stands_in_the_cell_of_its_likelihood_and_impact(take):
    """Rows are likelihood, columns impact, both from 1."""
    leak = {"risk": "Leak", "likelihood": 2, "impact": 5}
    found = take("risks", CUSTOMER, risks=[leak, leak | {"risk": "Theft"}])

    assert found.matrix[1][4] == 2
    assert sum(map(sum, found.matrix)) == 2
    assert [(item.score, item.band) for item in found.items] == [(10, "high")] * 2


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (1, "low"),
        (4, "low"),
        (5, "medium"),
        (9, "medium"),
        (10, "high"),
        (14, "high"),
        (15, "extreme"),
        (25, "extreme"),
    ],
)
def test_each_band_ends_at_its_highest_score(score, band):
    """4, 9 and 14 still belong to what is below."""
    assert Bands().of(score) == band


def test_bands_are_the_callers():
    """Another house draws the lines elsewhere."""
    assert Bands(low=1, medium=2, high=24).of(15) == "high"


def test_a_risk_without_a_likelihood_has_no_score(take):
    """Half a judgement is none, and stands in no cell."""
    found = take("risks", CUSTOMER, risks=[{"risk": "Flood", "impact": 5}])

    assert found.items == (("Flood", None, None),)
    assert sum(map(sum, found.matrix)) == 0
