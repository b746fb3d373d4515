"""What failures cost one customer on average."""

from collections.abc import Iterator
from math import fsum
from typing import NamedTuple

from blueprint.analysis.failing import fail_points, recovering
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable
from blueprint.model.fail import FailPoint


class Failure(NamedTuple):
    """A fail point in its place.

    Args:
        moment: Index of its moment.
        lane: Key of its lane, of one with evidence too.
        point: The fail point.
        expected: How often it happens to one customer on average; `None` where nobody says.
        number: Of which step or piece of evidence of that lane, from 0.
    """

    moment: int
    lane: str
    point: FailPoint
    expected: float | None
    number: int = 0

    @property
    def recovered(self) -> float:
        """The chance that a failure is recovered; 0 without a recovery."""
        return recovering(self.point)

    @property
    def loss(self) -> float | None:
        """What one failure costs on average, recoveries reckoned with; `None` where nobody says."""
        recovery, left = self.point.recovery, 1 - self.recovered
        mending = recovery.cost if recovery else None
        if self.point.loss is None and (left or mending is None):
            return None
        return left * (self.point.loss or 0) + self.recovered * (mending or 0)

    @property
    def expected_loss(self) -> float | None:
        """What it costs one customer on average; `None` where nobody says."""
        if self.expected == 0:
            return 0.0
        return None if self.expected is None or self.loss is None else self.expected * self.loss


def failures(study: Study) -> Iterator[Failure]:
    """Give all fail points in the order of the file, those of evidence too.

    Nobody passes a standing moment, so how often it fails for one customer is unknown.

    Args:
        study: A service.

    Yields:
        Each fail point in its place.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> brew = {"backstage": "Brew", "fail": {"what": "Too weak", "chance": "50%", "loss": 3}}
        >>> [point.expected_loss for point in failures(Study(build(Blueprint(title="Tea", moments=[brew]))))]
        [1.5]
    """
    try:
        visits = study.visits
    except Unknowable:
        visits = {}
    for index, moment in enumerate(study.graph.moments):
        for lane, point, number in fail_points(moment):
            often = visits.get(index)
            expected = None if often is None or point.chance is None else often * point.chance
            yield Failure(index, lane, point, expected, number)


def expected_loss_of_all(study: Study) -> float | None:
    """Give what all failures together cost one customer on average.

    Args:
        study: A service.

    Returns:
        Money; 0 where no fail point stands in the flow, `None` where what one costs is unknown.
    """
    points = [point for point in failures(study) if point.moment in study.graph.reached]
    losses = [loss for loss in (point.expected_loss for point in points) if loss is not None]
    return fsum(losses) if len(losses) == len(points) else None
