import pytest

from blueprint.model.blueprint import Blueprint
from blueprint.model.step_cost import step_cost


def cost(step, **actor):
    made = Blueprint(title="Tea", moments=[{"backstage": {"do": "Brew", **step}}], actors={"cook": actor})
    return step_cost(made.sequence[0].steps["backstage"][0], made)


def test_its_own_cost_and_its_actors_rate_add_up():
    """Where one of them is unknown, the other stands alone; where both are, nothing is known."""
    assert cost({"by": "cook", "time": "6m", "cost": 1}, cost="20/h") == pytest.approx(3)
    assert cost({"by": "cook", "time": "6m"}, cost="20/h") == pytest.approx(2)
    assert cost({"by": "cook", "cost": 1}, cost="20/h") == 1
    assert cost({"by": "cook", "time": "6m", "cost": 1}) == 1
    assert cost({"by": "cook", "time": "6m"}) is None


def test_a_rate_per_day_uses_the_calendar_and_one_per_month_none():
    """Months differ in length."""
    assert cost({"by": "cook", "time": "12h"}, cost="100/d") == pytest.approx(50)
    assert cost({"by": "cook", "time": "12h"}, cost="100/month") is None
