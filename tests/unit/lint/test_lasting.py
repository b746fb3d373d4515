import pytest

from blueprint.lint.lasting import lasting
from blueprint.model.blueprint import Blueprint

TEA = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
WORK = Blueprint(title="Tea", calendar={"day": "8h"}, moments=[{"customer": "Sip"}])


@pytest.mark.parametrize(
    ("seconds", "blueprint", "words"),
    [
        (0, TEA, "0"),
        (0.25, TEA, "250ms"),
        (89.6, TEA, "1m30s"),
        (5400, TEA, "1h30m"),
        (26 * 3600, TEA, "26h"),
        (60 * 3600, TEA, "2.5d"),
        (16 * 3600, WORK, "2d"),
    ],
)
def test_a_length_is_said_as_a_file_would_say_it(seconds, blueprint, words):
    """To the second; in days of the calendar from two on, for nobody counts 60 hours."""
    assert lasting(seconds, blueprint) == words
