"""The longest of several times."""

import math

import pytest

from blueprint.analysis.lengths import Length
from blueprint.analysis.longest import kept, longer, longest, normal


def _integrated(one, other):
    """Mean and variance of the greater of two normal figures, by summing over their distributions."""

    def density(x, length):
        sd = math.sqrt(length.variance)
        return math.exp(-(((x - length.mean) / sd) ** 2) / 2) / (sd * math.sqrt(2 * math.pi))

    def below(x, length):
        return normal((x - length.mean) / math.sqrt(length.variance))

    low = min(one.mean - 9 * one.variance**0.5, other.mean - 9 * other.variance**0.5)
    high = max(one.mean + 9 * one.variance**0.5, other.mean + 9 * other.variance**0.5)
    step = (high - low) / 20_000
    mean = square = 0.0
    for number in range(20_000):
        x = low + (number + 0.5) * step
        weight = (density(x, one) * below(x, other) + density(x, other) * below(x, one)) * step
        mean += weight * x
        square += weight * x * x
    return mean, square - mean * mean


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Length(5.0, 25 / 9), Length(4.0, 1 / 9)),
        (Length(10.0, 4.0), Length(10.0, 9.0)),
        (Length(100.0, 1.0), Length(10.0, 9.0)),
        (Length(-3.0, 2.0), Length(1.0, 2.5)),
    ],
)
def test_as_the_distributions_say(one, other):
    """Clark's formula is exact for two normal times."""
    mean, variance = _integrated(one, other)

    assert longer(one, other).mean == pytest.approx(mean, abs=1e-6)
    assert longer(one, other).variance == pytest.approx(variance, abs=1e-5)
    assert longer(other, one) == pytest.approx(longer(one, other))


def test_large_times_lose_no_digits():
    """A year more on both sides changes the mean by a year, and the variance not at all."""
    year = 365 * 86400.0
    small = longer(Length(5.0, 4.0), Length(4.0, 1.0))
    large = longer(Length(5.0 + year, 4.0), Length(4.0 + year, 1.0))

    assert large.mean - year == pytest.approx(small.mean, abs=1e-7)
    assert large.variance == pytest.approx(small.variance, rel=1e-9)


def test_fixed_times_are_exact():
    """The longest of them, and the longest of the least."""
    assert longest([Length(3.0, 0, 3.0), Length(7.0, 0, 7.0), Length(5.0, 0, 5.0)]) == Length(7.0, 0, 7.0)


def test_nothing_is_never_the_longest():
    """A branch without any time adds nothing, though a normal time might be less than 0."""
    assert longest([Length(), Length(5.0, 9.0, 1.0)]) == Length(5.0, 9.0, 1.0)
    assert longest([]) == Length()


def test_the_order_is_that_of_the_file():
    """Of three that spread, the first two are compared first."""
    one, two, three = Length(5.0, 4.0), Length(5.0, 1.0), Length(6.0, 9.0)

    assert longest([one, two, three]) == longer(longer(one, two), three)
    assert longest([one, two, three]).mean != longest([three, two, one]).mean


def test_what_does_not_spread_is_kept_or_not():
    """A limit that is met to the second is kept, in spite of rounded sums."""
    assert kept(Length(0.1 + 0.2), 0.3) == 1.0
    assert kept(Length(60.0), 59.0) == 0.0
    assert kept(Length(60.0, 100.0), 60.0) == 0.5
