import copy

import pytest

from blueprint.analysis.unknown import Unknown
from tests.properties.trees import random_tree

ACTORS = {"cook": {"cost": "20/h"}, "clerk": {"cost": "36/h"}, "manager": {"cost": "5000/month"}}
COOKED = [
    {"customer": "Ask", "time": "3m"},
    {"backstage": {"do": "Bake", "by": "cook", "time": "6m", "cost": 1}},
    {"frontstage": {"do": "Serve", "by": "clerk", "time": "50s"}, "backstage": {"do": "Log", "cost": 0.25}},
]


def test_cost_is_rate_times_time_and_the_steps_own(take):
    """20 an hour for 6 min, and 1; 36 an hour for 50 s; and 0.25: 3.75, by zone and by whom."""
    found = take("cost", COOKED, actors=ACTORS)

    assert found.per_customer == pytest.approx(3.75)
    assert found.by_zone == {"frontstage": pytest.approx(0.5), "backstage": pytest.approx(3.25)}
    assert found.by_actor == {
        "cook": pytest.approx(3),
        "clerk": pytest.approx(0.5),
        "backstage": pytest.approx(0.25),
    }
    assert found.failures == 0


def test_a_day_is_the_calendars(take):
    """At 80 a day of eight hours an hour costs 10."""
    step = {"backstage": {"do": "Bake", "by": "cook", "time": "1h"}}

    found = take("cost", [step], actors={"cook": {"cost": "80/d"}}, calendar={"day": "8h", "week": "5d"})
    assert found.per_customer == pytest.approx(10)


@pytest.mark.parametrize("seed", range(30))
def test_cost_is_what_the_tree_says(take, seed):
    """Moment n costs n: visits of the tree times that, by exact fractions."""
    tree = random_tree(seed)
    moments = tree.blueprint()["moments"]
    for moment in moments:
        moment["backstage"]["cost"] = int(moment["id"][1:])
    expected = sum(often * int(name[1:]) for name, often in tree.visits().items())

    assert take("cost", moments).per_customer == pytest.approx(float(expected))


def test_where_no_step_costs_anything_the_measure_is_unknown(take):
    """Nobody said what anything costs, so it isn't 0."""
    assert take("cost", [{"customer": "Ask", "time": "3m"}]) == Unknown("Nobody says what any step costs.")


@pytest.mark.parametrize(
    "step", [{"do": "Log", "by": "cook"}, {"do": "Log", "by": "manager", "time": "5m", "cost": 2}]
)
def test_a_rate_without_a_time_or_with_months_is_unknown(take, step):
    """What is missing is named, and the known part told; a step's own cost is known."""
    found = take("cost", [*COOKED, {"id": "log", "backstage": step}], actors=ACTORS)

    assert found.missing == ("log/backstage",)
    assert found.known["per_customer"] == pytest.approx(3.75 + step.get("cost", 0))


def test_a_start_takes_no_time_and_so_costs_nothing(take):
    """A step of kind `start` of a paid actor is known."""
    start = {"backstage": {"do": "Begin", "by": "cook", "kind": "start"}}

    assert take("cost", [start, *COOKED], actors=ACTORS).per_customer == pytest.approx(3.75)


def test_all_costs_times_k_are_the_cost_times_k(take):
    """Rates, costs and losses thrice as high: everything thrice as high."""
    moments = copy.deepcopy(COOKED)
    moments[1]["backstage"]["fail"] = {"what": "Burnt", "chance": 0.1, "loss": 5}
    plain = take("cost", moments, actors=ACTORS)
    moments[1]["backstage"] |= {"cost": 3, "fail": {"what": "Burnt", "chance": 0.1, "loss": 15}}
    moments[2]["backstage"]["cost"] = 0.75
    dear = take("cost", moments, actors={"cook": {"cost": "60/h"}, "clerk": {"cost": "108/h"}})

    assert dear.per_customer == pytest.approx(3 * plain.per_customer)
    assert dear.failures == pytest.approx(3 * plain.failures)
    assert dear.by_zone == {zone: pytest.approx(3 * cost) for zone, cost in plain.by_zone.items()}


def test_what_nobody_comes_to_costs_nothing(take):
    """A moment that no way leads to, and a standing one, change nothing."""
    last = {**COOKED[-1], "next": "end"}
    lost = {"backstage": {"do": "Lost", "by": "cook"}, "next": "end"}
    stands = {"support": {"do": "Buy flour", "cost": 100}, "standing": True}

    assert take("cost", [*COOKED[:-1], last, lost, stands], actors=ACTORS) == take(
        "cost", COOKED, actors=ACTORS
    )


def test_failures_are_unknown_where_a_loss_is(take):
    """A fail point of which nobody says what it costs leaves the sum unknown, not too small."""
    moments = [{"backstage": {"do": "Bake", "cost": 1, "fail": {"what": "Burnt", "chance": 0.1}}}]

    assert take("cost", moments).failures is None
