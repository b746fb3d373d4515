"""Durations and times in words."""

import pytest

from blueprint.drawing import spoken
from blueprint.model.duration import Duration
from blueprint.model.time import Time
from blueprint.words import catalogue


@pytest.mark.parametrize(
    ("written", "english", "chinese"),
    [
        ("0", "0 s", "0 秒"),
        ("90s", "1 min 30 s", "1 分钟 30 秒"),
        ("2d4h", "2 d 4 h", "2 天 4 小时"),
        ("1w", "1 wk", "1 周"),
        ("PT5M", "5 min", "5 分钟"),
        ("250ms", "0.25 s", "0.25 秒"),
    ],
)
def test_durations(written, english, chinese):
    """Each unit that isn't 0, the largest first; days and weeks stay what they are in every calendar."""
    found = Duration.read(written)
    assert spoken.duration(found, catalogue.of("en")) == english
    assert spoken.duration(found, catalogue.of("zh")) == chinese


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("5m", "5 min"),
        ("3m..8m", "3 min to 8 min"),
        ({"min": "3m", "likely": "5m", "max": "12m"}, "3 min to 12 min, mostly 5 min"),
        ({"mean": "5m", "sd": "2m"}, "5 min on average"),
        ({"mean": "5m", "shape": "exponential"}, "5 min on average"),
    ],
)
def test_times(written, words):
    """What matters of a spread: its ends and what is likeliest, or its mean."""
    assert spoken.time(Time.read(written), catalogue.of("en")) == words
