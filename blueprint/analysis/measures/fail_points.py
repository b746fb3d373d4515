"""Where the service may fail, what that reaches, when the customer sees it, and what it costs.

All fail points of the file are listed, those of evidence and of standing moments too. The gravest comes first
(severity, then RPN, then the file's order; what isn't known comes last): an RPN alone lets a frequent trifle
outrank a rare disaster. `rpn_ties` lists the places in `items`, counted from 0, that share an RPN, whatever
their severity.

`reaches` is what lies behind the moment by the flow (arrows with a chance above 0), by what needs it, and
behind the moments in `also`; itself is left out, in loops too. An exchange joins steps of one moment, so it
leads to no other. `first_visible` is the nearest moment with a customer or frontstage step, itself
included: the one reached in the least time over the flow, of equals with fewest moments between, then the
first of the file. Where none lies behind by the flow, the one with fewest arrows and needs between counts.
The delay runs from the end of the failing moment to the beginning of that one, its wait over; on the
main route by its clock, where a join waits for its latest branch. It is `null` where a time on the way is
unknown, or where no time flows: along needs, and from standing moments.

`expected_per_customer` and `expected_loss` are `null` without the chance, without visits, or in a
standing moment, which nobody passes. A recovery without a chance always succeeds; one without a cost costs
nothing beside a written loss; a loss is unknown where neither stands, and where a recovery may miss and no
loss is written. The coverages tell of the moments that customers come to; they are `null` where there is
nothing to cover, and by loss where the chance or the loss of any fail point there is unknown.

Formula: RPN = severity × occurrence × detection; expected = visits × chance; expected loss = expected ×
    ((1 − r) × loss + r × recovery cost), r the recovery's chance; coverage by loss = Σ expected × r × loss ÷
    Σ expected × loss.
Source: IEC 60812:2018, Failure modes and effects analysis; Shostack, G. L. (1984). Designing services that
    deliver. Harvard Business Review 62(1); Chase, R. B. & Stewart, D. M. (1994). Make your service fail-safe.
    Sloan Management Review 35(3).
Complexity: linear in the number of moments for visits and sight (times a logarithm), moments × moments / 64
    for the reach, whose names are made when they are read.
Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> weak = {"what": "Too weak", "severity": 4, "occurrence": 3, "detection": 5}
    >>> moments = [{"backstage": "Brew", "fail": weak}, {"customer": "Sip"}]
    >>> found = measure(Study(build(Blueprint(title="Tea", moments=moments)))).items[0]
    >>> found.rpn, found.first_visible, found.reaches
    (60, 'Sip', ('Sip',))
"""

from collections.abc import Sequence
from math import fsum
from typing import NamedTuple

from blueprint.analysis.losses import Failing, failing
from blueprint.analysis.reach import Reach
from blueprint.analysis.sight import Sight
from blueprint.analysis.study import Study
from blueprint.model.fail import FailPoint


class Ranked(NamedTuple):
    """A fail point.

    Args:
        moment: Where it may happen.
        lane: In which lane.
        what: The failure.
        severity: How bad it is, from 1 to 10.
        occurrence: How often it happens, from 1 to 10.
        detection: How late it is noticed, from 1 to 10.
        rpn: The risk priority number, from 1 to 1,000.
        expected_per_customer: How often one customer meets it on average.
        expected_loss: What it costs one customer on average.
        reaches: The moments that may suffer from it.
        first_visible: The moment where the customer first sees it; `None` where never.
        delay_until_visible: Seconds until then.
        recovery: What is done then.
        prevention: What keeps it from happening.
    """

    moment: str
    lane: str
    what: str
    severity: int | None
    occurrence: int | None
    detection: int | None
    rpn: int | None
    expected_per_customer: float | None
    expected_loss: float | None
    reaches: Sequence[str]
    first_visible: str | None
    delay_until_visible: float | None
    recovery: str | None
    prevention: str | None


class Recovered(NamedTuple):
    """How much of what fails is recovered.

    Args:
        by_count: The share of the fail points with a recovery.
        by_loss: The share of the expected losses that recoveries save.
    """

    by_count: float | None
    by_loss: float | None


class Prevented(NamedTuple):
    """How much of what fails is prevented.

    Args:
        by_count: The share of the fail points with a prevention.
    """

    by_count: float | None


class FailPoints(NamedTuple):
    """The fail points of a service.

    Args:
        items: The fail points, the gravest first.
        recovery_coverage: How far recoveries help.
        prevention_coverage: How far preventions help.
        rpn_ties: Places in `items` that share an RPN.
    """

    items: tuple[Ranked, ...]
    recovery_coverage: Recovered
    prevention_coverage: Prevented
    rpn_ties: tuple[tuple[int, ...], ...]


def measure(study: Study) -> FailPoints:
    """Rank the fail points.

    Args:
        study: A service.

    Returns:
        The fail points, the gravest first.
    """
    points = list(failing(study))
    reach, sight = Reach(study.graph), Sight(study)
    ranked = sorted((_ranked(study, reach, sight, point) for point in points), key=_rank)
    here = [point for point in points if point.moment in study.graph.reached]
    return FailPoints(
        tuple(ranked),
        Recovered(_share([point.point.recovery is not None for point in here]), _by_loss(here)),
        Prevented(_share([point.point.prevention is not None for point in here])),
        _ties(ranked),
    )


def rpn(point: FailPoint) -> int | None:
    """Give the risk priority number of a fail point.

    Args:
        point: The fail point.

    Returns:
        Severity × occurrence × detection; `None` where one of them is unknown.

    Example:
        >>> rpn(FailPoint(what="Too weak", severity=9, occurrence=2, detection=7))
        126
    """
    if point.severity is None or point.occurrence is None or point.detection is None:
        return None
    return point.severity * point.occurrence * point.detection


def _ranked(study: Study, reach: Reach, sight: Sight, failure: Failing) -> Ranked:
    point, ids = failure.point, study.graph.ids
    seen = sight.first(failure.moment)
    return Ranked(
        moment=ids[failure.moment],
        lane=failure.lane,
        what=point.what,
        severity=point.severity,
        occurrence=point.occurrence,
        detection=point.detection,
        rpn=rpn(point),
        expected_per_customer=failure.expected,
        expected_loss=failure.expected_loss,
        reaches=reach.of(failure.moment, map(study.blueprint.find, point.also)),
        first_visible=None if seen is None else ids[seen.moment],
        delay_until_visible=None if seen is None else seen.delay,
        recovery=point.recovery.do if point.recovery else None,
        prevention=point.prevention,
    )


def _rank(item: Ranked) -> tuple[int, int]:
    return -(item.severity or 0), -(item.rpn or 0)


def _share(truths: list[bool]) -> float | None:
    return sum(truths) / len(truths) if truths else None


def _by_loss(points: list[Failing]) -> float | None:
    saved: list[float] = []
    lost: list[float] = []
    for point in points:
        if point.expected is None or point.point.loss is None:
            return None
        lost.append(point.expected * point.point.loss)
        saved.append(lost[-1] * point.recovered)
    total = fsum(lost)
    return fsum(saved) / total if total else None


def _ties(ranked: list[Ranked]) -> tuple[tuple[int, ...], ...]:
    """List the places that share an RPN, in the order of the first of them."""
    places: dict[int, list[int]] = {}
    for place, item in enumerate(ranked):
        if item.rpn is not None:
            places.setdefault(item.rpn, []).append(place)
    return tuple(tuple(found) for found in places.values() if len(found) > 1)
