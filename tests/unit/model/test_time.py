"""Times: what they come to, by the shapes' own formulas."""

import pytest
from pydantic import ValidationError
from pydantic_core import PydanticCustomError

from blueprint.model.calendar import Calendar
from blueprint.model.time import Time

MINUTE = 60


@pytest.mark.parametrize(
    ("written", "expected", "variance", "least"),
    [
        ("5m", 5, 0, 5),
        ("3m..9m", 6, 3, 3),
        ({"min": "2m", "likely": "4m", "max": "12m"}, 5, (10 / 6) ** 2, 2),
        ({"min": "1m", "likely": "2m", "max": "6m", "shape": "triangular"}, 3, 21 / 18, 1),
        ({"mean": "5m", "sd": "2m"}, 5, 4, 0),
        ({"mean": "5m", "sd": "2m", "shape": "gamma"}, 5, 4, 0),
        ({"mean": "5m", "sd": "1m", "shape": "normal"}, 5, 1, 2),
        ({"mean": "5m", "sd": "2m", "shape": "normal"}, 5, 4, 0),
        ({"mean": "5m", "shape": "exponential"}, 5, 25, 0),
    ],
)
def test_the_shapes_have_their_mean_variance_and_least(written, expected, variance, least):
    """In minutes, as the textbooks have them."""
    time = Time.read(written)

    assert time.expected() == pytest.approx(expected * MINUTE)
    assert time.variance() == pytest.approx(variance * MINUTE**2)
    assert time.least() == pytest.approx(least * MINUTE)
    assert Time.read(time.written()) == time


@pytest.mark.parametrize(
    "written",
    [
        "5m..3m",
        "..5m",
        "5m..",
        "1m..2m..3m",
        "5..6m",
        {},
        {"min": "1m"},
        {"min": "1m", "max": "2m"},
        {"min": "3m", "likely": "2m", "max": "4m"},
        {"min": "1m", "likely": "5m", "max": "4m"},
        {"mean": "5m"},
        {"mean": "5m", "sd": "0"},
        {"mean": "0", "sd": "1m"},
        {"mean": "0", "shape": "exponential"},
        {"mean": "5m", "sd": "1m", "shape": "pert"},
        {"mean": "5m", "sd": "1m", "min": "1m"},
        {"mean": "5m", "sd": "1m", "shape": "exponential"},
        {"mean": "5m", "shape": "cauchy"},
        [],
        True,
        None,
        {"min": "1m", "likely": "2m", "max": "3m", "colour": "red"},
    ],
)
def test_what_is_no_time_is_refused(written):
    """Bounds that don't ascend, keys that don't go together, and spreads of nothing."""
    with pytest.raises((PydanticCustomError, ValidationError)):
        Time.read(written)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("1d to 3d", "`1d..3d`"),
        ("3-5m", "`3m..5m`"),
        ("3 – 5 min", "`3min..5min`"),
        ("2小时至3小时", "`2小时..3小时`"),
    ],
)
def test_two_ends_with_a_word_or_a_dash_between_get_the_advice_to_write_dots(written, meant):
    """The message has the words to write, and these can be read."""
    with pytest.raises(PydanticCustomError, match=meant):
        Time.read(written)

    assert Time.read(meant.strip("`")).variance() > 0


def test_equal_bounds_are_allowed():
    """A spread may be as narrow as a point."""
    assert Time.read("3m..3m").variance() == 0


def test_the_calendar_counts():
    """Two days of eight hours each."""
    assert Time.read("2d").expected(Calendar(day=8 * 3600)) == 16 * 3600
