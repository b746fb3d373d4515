import pytest

from blueprint.words.catalogue import of
from blueprint.words.quantities import about, duration, money

EN, ZH = of("en"), of("zh")


@pytest.mark.parametrize(
    ("seconds", "english", "chinese"),
    [
        (0, "0 s", "0 秒"),
        (0.25, "250 ms", "250 毫秒"),
        (45, "45 s", "45 秒"),
        (120, "2 min", "2 分钟"),
        (90, "1 min 30 s", "1 分 30 秒"),
        (5400, "1 h 30 min", "1 小时 30 分"),
        (86400 * 3, "3 d", "3 天"),
        (86400 + 7200, "1 d 2 h", "1 天 2 小时"),
        (86400 + 60, "1 d", "1 天"),
        (400 * 86400, "400 d", "400 天"),
    ],
)
def test_durations_read_as_people_write_them(seconds, english, chinese):
    """In the unit that fits, and the next smaller one."""
    assert duration(seconds, EN) == english
    assert duration(seconds, ZH) == chinese


@pytest.mark.parametrize(
    ("seconds", "said"), [(59.9996, "1 min"), (3599.9, "1 h"), (86399, "1 d"), (7170, "1 h 60 min")]
)
def test_rounding_never_gives_sixty_of_a_unit(seconds, said):
    """What is nearly a whole of the larger unit is a whole one."""
    assert duration(seconds, EN) == ("2 h" if said == "1 h 60 min" else said)


def test_a_day_is_as_long_as_the_calendar_says():
    """Nine hours are a day and an hour where a day has eight."""
    assert duration(9 * 3600, EN, day=8 * 3600) == "1 d 1 h"
    assert duration(5 * 8 * 3600, ZH, day=8 * 3600) == "5 天"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "about 0 s"),
        (330, "about 5.5 min"),
        (300, "about 5 min"),
        (2000, "about 33 min"),
        (3590, "about 1 h"),
        (129600, "about 1.5 d"),
        (0.03, "about 30 ms"),
    ],
)
def test_what_varies_is_said_roughly(seconds, said):
    """In one unit, with two digits that count."""
    assert about(seconds, EN) == said


def test_money_has_the_sign_of_its_currency():
    """Or its code, or nothing where nobody named a currency."""
    assert money(12.5, "EUR", EN) == "€12.50"
    assert money(1500, "USD", ZH) == "$1,500"
    assert money(15, "CNY", ZH) == "15 元"
    assert money(15, "CNY", EN) == "¥15"
    assert money(3, "SEK", EN) == "SEK 3"
    assert money(0.5, None, EN) == "0.50"
