"""One thing that is worth saying about a service."""

from enum import IntEnum
from typing import Final, NamedTuple

_BELOW: Final = 0.999  # the gravest of a grade stays below the next grade


class Grade(IntEnum):
    """How much a sentence matters: what doesn't work goes before what may fail, and that before the rest."""

    NOTE = 1
    """Good to know; nothing has to be done."""
    SHAPE = 2
    """Where time, work and money go: where to look first when the service is to be better."""
    THREATENED = 3
    """Works now, but little is to spare, or one failure is enough."""
    BROKEN = 4
    """Doesn't work, by the file's own figures: a promise, a queue, a margin, the flow itself."""

    def weight(self, fraction: float) -> float:
        """Give the weight of a sentence of this grade.

        Args:
            fraction: How grave it is among those of its grade, from 0 to 1; what lies outside is cut.

        Returns:
            The weight; more is graver, whatever the grade.

        Example:
            >>> Grade.SHAPE.weight(0.5), Grade.SHAPE.weight(7) < Grade.THREATENED.weight(0)
            (2.5, True)
        """
        return round(self.value + min(max(fraction, 0.0), _BELOW), 6)


class Insight(NamedTuple):
    """One thing that is worth saying about a service.

    Args:
        finding: Name of the finding that tells it, such as `waiting`.
        weight: How much it matters, made by a `Grade`; what matters most comes first.
        sentence: A sentence or some, with figures, in the reader's language.
        moments: The ids of the moments that it is about, those that matter most first.
        measure: Name of the measure that it rests on.

    Example:
        >>> Insight("waiting", Grade.SHAPE.weight(0.6), "The customer waits.", (), "waits").weight
        2.6
    """

    finding: str
    weight: float
    sentence: str
    moments: tuple[str, ...]
    measure: str
