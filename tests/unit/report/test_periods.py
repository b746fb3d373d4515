"""How often something comes back, in words."""

import pytest

from blueprint.model.period import Period
from blueprint.report.periods import every
from blueprint.words import catalogue


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("1h", "every hour", "每小时"),
        ("1d", "every day", "每天"),
        ("1w", "every week", "每周"),
        ("2w", "every 2 wk", "每 2 周"),
        ("24h", "every 24 h", "每 24 小时"),
        ("1 month", "every month", "每月"),
        ("2 months", "every 2 months", "每 2 个月"),
    ],
)
def test_a_single_unit_has_no_number(written, english, chinese):
    """Nobody says “every 1 day”, and a day of work isn't taken for one of the clock."""
    period = Period.read(written)
    assert every(period, catalogue.of("en")) == english
    assert every(period, catalogue.of("zh")) == chinese
