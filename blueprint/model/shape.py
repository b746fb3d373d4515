"""The shapes of times: what a time comes to on average, how far it spreads, and the least it can be."""

import math
from collections.abc import Callable
from typing import NamedTuple

Values = tuple[float, ...]


class Shape(NamedTuple):
    """How a time spreads.

    Args:
        name: What files call it.
        keys: The values that describe it, in this order.
        expected: The mean of such values, in their unit.
        variance: Their variance, in their unit squared.
        least: The least that such a time can be, in their unit.
        given: Whether the shape is meant where these keys stand without `shape`.

    Example:
        >>> find("pert").expected((60, 240, 720))
        290.0
    """

    name: str
    keys: tuple[str, ...]
    expected: Callable[[Values], float]
    variance: Callable[[Values], float]
    least: Callable[[Values], float]
    given: bool = False

    @property
    def ordered(self) -> bool:
        """Whether its values are bounds that must ascend."""
        return self.keys[0] == "min"


def _first(values: Values) -> float:
    return values[0]


def _nothing(_values: Values) -> float:
    return 0.0


def _square_of_last(values: Values) -> float:
    return values[-1] ** 2


def _pert_mean(values: Values) -> float:
    low, likely, high = values
    return (low + 4 * likely + high) / 6


def _pert_variance(values: Values) -> float:
    return ((values[2] - values[0]) / 6) ** 2


def _mean(values: Values) -> float:
    return math.fsum(values) / len(values)


def _triangular_variance(values: Values) -> float:
    a, m, b = values
    return (a * a + m * m + b * b - a * m - a * b - m * b) / 18


def _uniform_variance(values: Values) -> float:
    return (values[1] - values[0]) ** 2 / 12


def _three_deviations_less(values: Values) -> float:
    return max(0.0, values[0] - 3 * values[1])


_BOUNDS = ("min", "likely", "max")
_MOMENTS = ("mean", "sd")

FIXED = Shape("fixed", ("time",), _first, _nothing, _first)
UNIFORM = Shape("uniform", ("min", "max"), _mean, _uniform_variance, _first)

SHAPES = (
    Shape("pert", _BOUNDS, _pert_mean, _pert_variance, _first, given=True),
    Shape("triangular", _BOUNDS, _mean, _triangular_variance, _first),
    Shape("lognormal", _MOMENTS, _first, _square_of_last, _nothing, given=True),
    Shape("normal", _MOMENTS, _first, _square_of_last, _three_deviations_less),
    Shape("gamma", _MOMENTS, _first, _square_of_last, _nothing),
    Shape("exponential", ("mean",), _first, _square_of_last, _nothing),
)
"""The shapes that a mapping can describe."""


def find(name: str) -> Shape:
    """Give the shape of a name.

    Args:
        name: One of the names in `SHAPES`.

    Returns:
        The shape.

    Raises:
        KeyError: There is no such shape.

    Example:
        >>> find("gamma").keys
        ('mean', 'sd')
    """
    return {shape.name: shape for shape in SHAPES}[name]
