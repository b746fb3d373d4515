"""Rates, periods, clocks, calendars and changes of demand."""

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from blueprint.model.clock import Hours, by_the_clock, read_minutes
from blueprint.model.currency import read_currency
from blueprint.model.period import Period
from blueprint.model.rate import Rate
from blueprint.model.scenario import read_change
from blueprint.model.working_time import WorkingTime


@pytest.mark.parametrize(
    ("text", "amount", "unit"),
    [
        ("24/h", 24, "h"),
        ("5000/month", 5000, "month"),
        ("0/h", 0, "h"),
        ("1.5 / 天", 1.5, "d"),
        ("3/quarters", 3, "quarter"),
    ],
)
def test_rates(text, amount, unit):
    """An amount and a unit of time, or a period."""
    rate = Rate.read(text)

    assert (rate.amount, rate.per.key) == (amount, unit)
    assert Rate.read(rate.written()) == rate


@pytest.mark.parametrize("text", ["24", 24, "24/", "/h", "-1/h", "24/M", "24/h/d", "x/h", "", None, True])
def test_what_is_no_rate_is_refused(text):
    """The time is missing, or isn't known."""
    with pytest.raises(PydanticCustomError):
        Rate.read(text)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("month", 1),
        ("1 month", 1),
        ("3 months", 3),
        ("quarter", 3),
        ("half-year", 6),
        ("2 years", 24),
        ("季度", 3),
        ("半年", 6),
    ],
)
def test_periods(text, months):
    """With a count before them if wanted."""
    assert Period.read(text).months == months


def test_a_period_may_be_a_duration():
    """Every other week."""
    assert Period.read("2w").duration.seconds() == 14 * 86400


@pytest.mark.parametrize("text", ["0", "0 months", "-1 month", "sometimes", "", "x month", 3])
def test_what_is_no_period_is_refused(text):
    """Never, and whatever can't be read."""
    with pytest.raises(PydanticCustomError):
        Period.read(text)


@pytest.mark.parametrize(("text", "minutes"), [("00:00", 0), ("9:30", 570), ("24:00", 1440), ("23:59", 1439)])
def test_clocks(text, minutes):
    """Up to the end of the day."""
    assert read_minutes(text) == minutes


@pytest.mark.parametrize("text", ["24:01", "9:60", "9", "09.00", "9:0", "25:00", "nine", "", None, 9])
def test_what_is_no_time_of_day_is_refused(text):
    """Hours and minutes, nothing else."""
    with pytest.raises(PydanticCustomError):
        read_minutes(text)


def test_hours_end_after_they_begin():
    """At midnight at the latest."""
    assert Hours.read("09:00-24:00").end == 1440
    for text in ("17:00-09:00", "09:00-09:00", "09:00", "09:00-", "9-17"):
        with pytest.raises(PydanticCustomError):
            Hours.read(text)


def test_what_changes_in_the_day_is_put_in_order():
    """One value a time, the earliest first."""
    assert list(by_the_clock({"17:00": 1, "9:00": 2}, int)) == ["9:00", "17:00"]
    with pytest.raises(ValidationError):
        by_the_clock({"9:00": 1, "09:00": 2}, int)


@pytest.mark.parametrize("text", ["×1.8", "x1.8", "X 1.8", "*1.8"])
def test_factors(text):
    """With any sign of multiplication."""
    assert read_change(text).times == 1.8


def test_a_bare_factor_is_refused():
    """It may be a rate without its time as well."""
    with pytest.raises(PydanticCustomError, match=r"×1\.8"):
        read_change("1.8")


def test_the_calendar():
    """A week has seven such days where nothing else is written."""
    assert WorkingTime(day="8h").calendar.week == 7 * 8 * 3600
    assert WorkingTime(day="8h", week="40h").calendar.week == 40 * 3600


@pytest.mark.parametrize(
    "written", [{"day": "25h"}, {"day": "1d"}, {"day": "0"}, {"week": "8d"}, {"week": "1w"}]
)
def test_calendars_that_no_clock_has_are_refused(written):
    """A day is at most 24 hours, a week at most 7 days."""
    with pytest.raises(ValidationError):
        WorkingTime(**written)


def test_currencies():
    """By their codes in capitals, with the one that was meant."""
    assert read_currency("CNY") == "CNY"
    for text, meant in (("eur", "EUR"), ("USS", "USD")):
        with pytest.raises(PydanticCustomError, match=meant):
            read_currency(text)
