"""Durations: what is read, what is refused, and how long they are."""

from datetime import timedelta
from fractions import Fraction

import pytest
from pydantic_core import PydanticCustomError

from blueprint.model.calendar import Calendar
from blueprint.model.duration import Duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("90s", 90),
        ("5m", 300),
        ("1h30m", 5400),
        ("2d", 172800),
        ("1w", 604800),
        ("1.5h", 5400),
        ("0", 0),
        ("PT5M", 300),
        ("P1DT2H", 93600),
        ("P1W", 604800),
        ("PT1,5H", 5400),
        ("250ms", 0.25),
        ("5 min", 300),
        ("1 hour 30 minutes", 5400),
        ("10 SEC", 10),
        ("2小时30分", 9000),
        ("3分钟", 180),
        ("1 天", 86400),
        ("2日", 172800),
        ("1周", 604800),
        ("45秒", 45),
        ("2时", 7200),
        (" 5m ", 300),
        (".5h", 1800),
        ("5.m", 300),
        ("0.0", 0),
        ("30m1h", 5400),
        ("3650d", 315360000),
    ],
)
def test_durations_are_as_long_as_they_say(text, seconds):
    """Numbers with units, several in a row, in English, Chinese and ISO 8601."""
    assert Duration.read(text).seconds() == seconds


@pytest.mark.parametrize(
    "text",
    [
        "5",
        "5.5",
        "-5m",
        "",
        " ",
        "m",
        "5x",
        "5 moons",
        "1,5h",
        "1h30",
        "12:30",
        "5M",
        "1month",
        "2 years",
        "P1M",
        "P1Y",
        "PT",
        "P",
        "5m 5m",
        "1e3s",
        "1_000s",
        "inf",
        "nan",
        "five minutes",
        "11 000 d",
        "522w",
        "5m..8m",
        "1" * 5000 + "s",
        "0." + "0" * 40 + "1s",
        "٣m",
        "5m!",
        "+5m",
    ],
)
def test_what_is_no_duration_is_refused(text):
    """With a sentence, not with an error of Python."""
    with pytest.raises(PydanticCustomError) as raised:
        Duration.read(text)

    assert raised.value.type == "bad-duration"


def test_a_bare_number_is_refused_with_the_words_to_write():
    """The unit is missing, and the message says what it could be."""
    with pytest.raises(PydanticCustomError, match="`5m` for minutes"):
        Duration.read("5")


def test_a_clock_is_no_duration_but_says_what_was_meant():
    """`12:30` is never 750."""
    with pytest.raises(PydanticCustomError, match="`12m30s` or `12h30m`"):
        Duration.read("12:30")


@pytest.mark.parametrize(
    ("value", "text", "seconds"),
    [
        (timedelta(minutes=5), "5m", 300),
        (timedelta(days=1, seconds=61), "24h1m1s", 86461),
        (timedelta(microseconds=1500), "1.5ms", 0.0015),
        (timedelta(0), "0", 0),
        (0, "0", 0),
    ],
)
def test_python_has_durations_of_its_own(value, text, seconds):
    """A `timedelta` is read, and can be written as a file spells it."""
    duration = Duration.read(value)

    assert str(duration) == text
    assert duration.seconds() == pytest.approx(seconds)
    assert Duration.read(text) == duration


@pytest.mark.parametrize("value", [5, 1.5, True, None, [], timedelta(seconds=-1), timedelta(days=3654)])
def test_other_values_of_python_are_refused(value):
    """A number has no unit, and the rest is no duration."""
    with pytest.raises(PydanticCustomError):
        Duration.read(value)


def test_days_and_weeks_are_as_long_as_the_calendar_says():
    """A day of 8 hours and a week of 5 of them."""
    calendar = Calendar(day=8 * 3600, week=5 * 8 * 3600)

    assert Duration.read("1w1d1h").seconds(calendar) == (40 + 8 + 1) * 3600


def test_equal_lengths_are_equal():
    """However they are written; but a day is no 24 hours, for a calendar may say otherwise."""
    assert Duration.read("60s") == Duration.read("1 分钟")
    assert hash(Duration.read("60s")) == hash(Duration.read("1m"))
    assert Duration.read("24h") != Duration.read("1d")


def test_lengths_are_exact():
    """A tenth of a second ten times is a second."""
    assert Duration.read("0.1s").exact() * 10 == 1
    assert Duration.read("0.1s").exact() == Fraction(1, 10)


def test_numbers_beyond_all_bounds_are_refused():
    """In a sentence, however long they are."""
    with pytest.raises(PydanticCustomError):
        Duration.read(10**5000)
