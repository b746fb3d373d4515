import pytest

from blueprint.analysis.unknown import Unknown

BANK = [
    {"id": "serve", "frontstage": {"do": "Serve", "by": "teller", "time": "5m"}},
    {
        "id": "check",
        "backstage": {"do": "Check", "by": "clerk", "time": "2m"},
        "support": {"do": "Look up", "by": "records", "time": "30s"},
        "next": [{"to": "serve", "chance": 0.2}, {"to": "end", "chance": 0.8}],
    },
]
RECORDS = {"records": {"kind": "system"}}


def by_actor(found):
    return {item.actor: item for item in found.items}


def test_load_is_arrivals_times_work(take):
    """24 an hour, each 1.25 times 5 min: 2.5 tellers are busy; 3 are the least, 4 are 62.5 % busy."""
    found = by_actor(
        take("load", BANK, actors=RECORDS | {"teller": {"count": 4}}, demand={"arrivals": "24/h"})
    )

    assert found["teller"].work_per_customer == pytest.approx(375)
    assert found["teller"].offered == pytest.approx(2.5)
    assert found["teller"].utilisation == pytest.approx(0.625)
    assert found["teller"].least_count == 3


def test_a_system_without_a_limit_has_no_utilisation(take):
    """What can't be full has a load and a least count all the same."""
    found = by_actor(take("load", BANK, actors=RECORDS, demand={"arrivals": "24/h"}))["records"]

    assert found.offered == pytest.approx(0.25)
    assert (found.utilisation, found.least_count) == (None, 1)


@pytest.mark.parametrize(("arrivals", "least"), [("12/h", 2), ("24/h", 3), ("23/h", 2), ("36/h", 4)])
def test_a_utilisation_of_exactly_one_is_too_much(take, arrivals, least):
    """24 an hour at 5 min keep two tellers busy to the last second; they never catch up."""
    found = take("load", [BANK[0] | {"next": "end"}], demand={"arrivals": arrivals})

    assert found.items[0].least_count == least


def test_by_the_clock_the_peak_counts_and_is_named(take):
    """12, 40, 20 an hour from 9, 10:30 and 14 to 17 o'clock: the peak is 40, the average 26.875."""
    arrivals = {"09:00": "12/h", "10:30": "40/h", "14:00": "20/h", "17:00": "0/h"}
    found = take("load", BANK[:1], demand={"arrivals": arrivals, "open": "09:00-17:00"})

    assert (found.peak.from_, found.peak.to) == ("10:30", "14:00")
    assert found.peak.arrivals * 3600 == pytest.approx(40)
    assert found.peak.average * 3600 == pytest.approx((1.5 * 12 + 3.5 * 40 + 3 * 20) / 8)
    assert found.items[0].offered == pytest.approx(40 / 12)
    assert found.items[0].offered_on_average == pytest.approx((1.5 * 12 + 3.5 * 40 + 3 * 20) / 8 / 12)


@pytest.mark.parametrize(
    ("schedule", "utilisation"),
    [({"09:00": 4, "12:00": 2}, 1.25), ("09:00-17:00", 2.5), ("11:00-17:00", None), ({"08:00": 5}, 0.5)],
)
def test_the_schedule_says_who_is_there_at_the_peak(take, schedule, utilisation):
    """From 10 to 13 o'clock 30 an hour come: the least count of the schedule in that time serves them."""
    demand = {"arrivals": {"08:00": "6/h", "10:00": "30/h", "13:00": "0/h"}}
    found = take("load", BANK[:1], actors={"teller": {"schedule": schedule}}, demand=demand)

    assert found.items[0].utilisation == (None if utilisation is None else pytest.approx(utilisation))


def test_what_has_no_time_has_no_load(take):
    """The other actors' figures stay known, and the step is named."""
    untimed = {"id": "file", "backstage": {"do": "File", "by": "clerk"}}
    found = by_actor(take("load", [BANK[0], untimed], demand={"arrivals": "24/h"}))

    assert found["clerk"].offered is None
    assert found["clerk"].unknown.missing == ("file/backstage",)
    assert found["teller"].offered == pytest.approx(2)


@pytest.mark.parametrize("demand", [None, {"arrivals": "800/month"}, {"open": "09:00-17:00"}])
def test_without_arrivals_the_work_is_known(take, demand):
    """A rate per month says nothing of an hour."""
    found = take("load", BANK, actors=RECORDS, demand=demand)

    assert isinstance(found, Unknown)
    assert found.known["work_per_customer"]["clerk"] == pytest.approx(150)


def test_waiting_is_no_work(take):
    """A step of kind `wait` keeps nobody busy."""
    pause = {"backstage": {"do": "Cool down", "by": "cook", "kind": "wait", "time": "1h"}}
    bake = {"backstage": {"do": "Bake", "by": "cook", "time": "1m"}}

    assert take("load", [bake, pause], demand={"arrivals": "1/h"}).items[0].work_per_customer == 60
