import pytest

from blueprint.analysis.unknown import Unknown


def shop(**head):
    return {"actors": {"shiner": {"cost": "6/h"}}, "economics": {"price": 0.5}} | head


def shine(name, time, **more):
    return {"frontstage": {"do": name, "by": "shiner", "time": time} | more}


SHOESHINE = [
    shine("Brush", "30s"),
    shine("Polish", "30s", cost=0.12),
    shine("Buff", "45s"),
    shine("Collect", "15s"),
]


def minutes(*values):
    return [pytest.approx(60 * value) for value in values]


def test_the_worked_example_of_the_shoeshine(take):
    """Shostack 1984: 0.18, 0.08, −0.02 at 2, 3, 4 min; break-even at 3.8 min; tolerated 5 min."""
    found = take("profit", SHOESHINE, **shop(tolerance="5m"))

    assert (found.price, found.variable_cost, found.margin) == (0.5, pytest.approx(0.32), pytest.approx(0.18))
    assert [found.break_even_time, found.tolerated_time] == minutes(3.8, 5)
    assert list(found.unprofitable_window) == minutes(3.8, 5)
    assert [row.time for row in found.table] == minutes(2, 3, 3.8, 4, 5)
    assert [row.profit for row in found.table] == [
        pytest.approx(profit, abs=1e-12) for profit in (0.18, 0.08, 0, -0.02, -0.12)
    ]
    assert [row.cost for row in found.table] == [
        pytest.approx(cost) for cost in (0.32, 0.42, 0.5, 0.52, 0.62)
    ]


def test_rates_are_weighted_by_their_share_of_the_work(take):
    """10 min at 30 an hour and 20 min at 60: 50 an hour on average, so 25 for the 30 min; 50 last for an hour."""
    moments = [
        {"backstage": {"do": "A", "by": "junior", "time": "10m"}},
        {"backstage": {"do": "B", "by": "senior", "time": "20m"}},
    ]
    actors = {"junior": {"cost": "30/h"}, "senior": {"cost": "60/h"}}
    found = take("profit", moments, actors=actors, economics={"price": 50})

    assert found.variable_cost == pytest.approx(25)
    assert [found.break_even_time] == minutes(60)


def test_who_work_side_by_side_cost_together(take):
    """Two at 30 an hour for the same 20 min cost 1 a minute: at the expected time exactly what `cost` says."""
    both = {
        "frontstage": {"do": "A", "by": "one", "time": "20m"},
        "backstage": {"do": "B", "by": "two", "time": "20m"},
    }
    actors = {"one": {"cost": "30/h"}, "two": {"cost": "30/h"}}
    found = take("profit", [both], actors=actors, economics={"price": 30})

    assert found.table[0].cost == pytest.approx(take("cost", [both], actors=actors).per_customer)
    assert [found.break_even_time] == minutes(30)


def test_waiting_costs_the_firm_nothing(take):
    """An hour's wait moves neither the break-even time nor the cost."""
    slow = [SHOESHINE[0] | {"wait": "1h"}, *SHOESHINE[1:]]

    assert take("profit", slow, **shop()).table == take("profit", SHOESHINE, **shop()).table


def test_without_a_tolerance_the_steps_are_summed(take):
    """Each step's tolerance times its visits: 1 min, and 2 min 1.25 times."""
    again = [{"to": "b", "chance": 0.2}, {"to": "end", "chance": 0.8}]
    moments = [
        shine("A", "30s", tolerance="1m"),
        {"id": "b", "next": again} | shine("B", "30s", tolerance="2m"),
    ]

    assert [take("profit", moments, **shop()).tolerated_time] == minutes(3.5)
    assert (
        take(
            "profit", [*moments[:1], {"id": "b", "next": again} | shine("B", "30s")], **shop()
        ).tolerated_time
        is None
    )


@pytest.mark.parametrize(
    ("head", "window"),
    [({"tolerance": "3m"}, None), ({"tolerance": "5m", "economics": {"price": 0.1}}, (0, 300)), ({}, None)],
)
def test_the_window_lies_between_break_even_and_tolerance(take, head, window):
    """None where customers lose patience first; from 0 where the other costs alone exceed the price."""
    assert take("profit", SHOESHINE, **shop(**head)).unprofitable_window == window


def test_without_a_rate_no_time_brings_the_profit_to_nothing(take):
    """Where nothing costs by time, there is no break-even time, and nothing infinite either."""
    found = take("profit", [{"backstage": {"do": "Send", "cost": 2, "time": "1m"}}], economics={"price": 3})

    assert (found.break_even_time, found.margin) == (None, 1)


@pytest.mark.parametrize(
    ("economics", "volume", "per"),
    [
        ({"fixed_cost": "5000/month"}, 2500, "month"),
        ({"fixed_cost": "60000/year", "volume": "800/month"}, 2500, "month"),
        ({"fixed_cost": "48/d", "volume": "10/h"}, 1, "h"),
        ({"fixed_cost": "5000/month", "volume": "10/h"}, 2500, "month"),
        ({}, None, None),
    ],
)
def test_the_break_even_volume_bears_the_fixed_cost(take, economics, volume, per):
    """At a margin of 2 a customer, in the volume's own period where it can be told in it."""
    moments = [{"backstage": {"do": "Send", "cost": 1}}]
    found = take("profit", moments, economics={"price": 3} | economics)

    assert found.break_even_volume == (None if volume is None else pytest.approx(volume))
    assert found.break_even_volume_per == per


def test_at_a_loss_no_volume_bears_anything(take):
    """More customers only lose more."""
    moments = [{"backstage": {"do": "Send", "cost": 4}}]

    assert take("profit", moments, economics={"price": 3, "fixed_cost": "5/h"}).break_even_volume is None


def test_without_a_price_the_cost_is_known(take):
    """And without any cost the price is."""
    found = take("profit", SHOESHINE, **shop(economics=None))
    assert isinstance(found, Unknown)
    assert found.known == {"variable_cost": pytest.approx(0.32)}

    assert take("profit", [{"customer": "Ask"}], economics={"price": 3}).known == {"price": 3}


def test_all_money_times_k_leaves_the_times(take):
    """Break-even is a matter of proportions."""
    dear = [dict(moment) for moment in SHOESHINE]
    dear[1] = shine("Polish", "30s", cost=0.84)
    found = take("profit", dear, actors={"shiner": {"cost": "42/h"}}, economics={"price": 3.5})

    assert [found.break_even_time] == minutes(3.8)
    assert found.margin == pytest.approx(7 * 0.18)
