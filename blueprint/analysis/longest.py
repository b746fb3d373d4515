"""The longest of several times that don't hang on each other.

Exact where all are fixed (see `odds` for those that only choices make vary); else with the mean and variance
of Clark's maximum of two normal times, taken over and over in the order given (C. E. Clark, The greatest of a
finite set of random variables, Operations Research 9, 1961). A time of 0 that doesn't spread is never the
longest: nothing takes less.
"""

import math
from collections.abc import Iterable
from functools import reduce

from blueprint.analysis.lengths import NOTHING, Length


def longest(lengths: Iterable[Length]) -> Length:
    """Give the longest of several times.

    Args:
        lengths: The times, none of which hangs on another.

    Returns:
        Its mean, variance, and the least it can be; nothing where there are none.

    Example:
        >>> round(longest([Length(5.0, 25 / 9, 2.0), Length(4.0, 1 / 9, 3.0)]).mean, 7)
        5.2921583
        >>> longest([Length(60.0, 0.0, 60.0), Length(90.0, 0.0, 90.0)]).mean
        90.0
    """
    counting = [length for length in lengths if length.mean or length.variance]
    return reduce(longer, counting) if counting else NOTHING


def longer(one: Length, other: Length) -> Length:
    """Give the longer of two times.

    Args:
        one: A time.
        other: Another one, which may be less than 0 on average.

    Returns:
        Its mean, variance, and the least it can be.

    Example:
        >>> longer(Length(0.0, 1.0), Length(0.0, 1.0)).mean * math.pi**0.5
        1.0
    """
    least = max(one.least, other.least)
    high, low = (one, other) if one.mean >= other.mean else (other, one)
    spread = math.sqrt(one.variance + other.variance)
    if spread == 0:
        return high._replace(least=least)
    lead = (high.mean - low.mean) / spread
    first, second = normal(lead), normal(-lead)
    density = math.exp(-lead * lead / 2) / math.sqrt(2 * math.pi)
    # Reckoned from the greater mean on, so that no two large numbers are subtracted from each other.
    behind = low.mean - high.mean
    more = behind * second + spread * density
    square = high.variance * first + (behind**2 + low.variance) * second + behind * spread * density
    return Length(high.mean + more, max(0.0, square - more * more), least)


def normal(deviations: float) -> float:
    """Give the chance that a normal figure is at most so many deviations above its mean.

    Args:
        deviations: How many.

    Returns:
        The chance.

    Example:
        >>> normal(0)
        0.5
    """
    return math.erfc(-deviations / math.sqrt(2)) / 2


def kept(length: Length, limit: float) -> float:
    """Give the chance that a time keeps a limit, as if it were normal.

    Args:
        length: The time.
        limit: The longest that it may take, in seconds.

    Returns:
        The chance; 0 or 1 where the time doesn't spread.

    Example:
        >>> round(kept(Length(19.0, 53 / 9), 22.0), 7)
        0.8918163
    """
    if length.variance <= 0:
        return 1.0 if length.mean <= limit * (1 + 1e-12) else 0.0
    return normal((limit - length.mean) / math.sqrt(length.variance))
