"""How long a day and a week are: 24 hours and 7 days, or as a blueprint's calendar says."""

from fractions import Fraction
from typing import NamedTuple, TypeAlias

Exact: TypeAlias = int | Fraction
"""A number without any rounding; whole numbers are faster to reckon with."""


class Calendar(NamedTuple):
    """The lengths that `d` and `w` stand for.

    Args:
        day: Seconds of a day.
        week: Seconds of a week.

    Example:
        >>> Calendar().week == 7 * 24 * 3600
        True
    """

    day: Exact = 24 * 3600
    week: Exact = 7 * 24 * 3600


STANDARD = Calendar()
