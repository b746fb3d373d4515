"""Where a moment may fail, and how likely that is."""

import math
from collections.abc import Iterator
from typing import NamedTuple

from blueprint.model.fail import FailPoint
from blueprint.model.moment import Moment


class Failing(NamedTuple):
    """A fail point and where it stands.

    Args:
        lane: Key of its lane.
        point: The fail point.
        number: Of which step or piece of evidence of that lane, from 0.
    """

    lane: str
    point: FailPoint
    number: int = 0


def fail_points(moment: Moment) -> Iterator[Failing]:
    """Yield the fail points of a moment: those of its evidence, then those of its steps, top to bottom.

    Args:
        moment: The moment.

    Yields:
        Each with its lane.

    Example:
        >>> sip = {"do": "Sip", "fail": [{"what": "Too hot", "chance": "5%"}, "Too cold"]}
        >>> [failing.point.what for failing in fail_points(Moment(customer=sip))]
        ['Too hot', 'Too cold']
    """
    for cells in (moment.evidence, moment.steps):
        for lane, cell in cells.items():
            for number, points in enumerate([item.fail for item in cell]):
                yield from (Failing(lane, point, number) for point in points)


def recovering(point: FailPoint) -> float:
    """Tell with what chance a failure is recovered, once it has happened.

    Args:
        point: The fail point.

    Returns:
        0 without a recovery, 1 where its chance is left out.

    Example:
        >>> recovering(FailPoint(what="Too hot", recovery="Bring milk"))
        1.0
    """
    if point.recovery is None:
        return 0.0
    return 1.0 if point.recovery.chance is None else point.recovery.chance


def holding(moment: Moment, *, recovered: bool) -> float:
    """Tell with what chance a moment goes well, as far as chances are known: its fail points are independent.

    Args:
        moment: The moment.
        recovered: Does a recovered failure count as none?

    Returns:
        The chance that none of its fail points strikes.

    Example:
        >>> hot = {"what": "Too hot", "chance": "20%", "recovery": {"do": "Bring milk", "chance": "50%"}}
        >>> sip = Moment(customer={"do": "Sip", "fail": hot})
        >>> holding(sip, recovered=True), holding(sip, recovered=False)
        (0.9, 0.8)
    """
    return math.prod(
        1 - (failing.point.chance or 0.0) * ((1 - recovering(failing.point)) if recovered else 1.0)
        for failing in fail_points(moment)
    )
