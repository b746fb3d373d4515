"""How often the work passes from one hand to another.

A hand-off is an arrow of the flow between steps that different actors do; each one is a chance to wait, to
be misunderstood and to be forgotten. A step without `by` counts as its lane's. Of moments with several steps
those at the arrow's two ends count. Exchanges within a moment are talks, not hand-offs. Each arrow out of a
parallel split counts for itself, since each branch's work is handed on. Arrows that nobody can go (out of a
moment that no way leads to, or with a chance of 0), and those to the end, are in no count.

Formula: expected = Σ visits(source) × chance over the arrows between different doers; `pairs` sums them by
    doers, the most frequent first, of equals the first in the file.
Source: Rummler, G. A. & Brache, A. P. (1990). Improving Performance: How to Manage the White Space on the
    Organization Chart.
Complexity: linear in the number of arrows, beside the visits.
Example:
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> steps = [{"customer": "Ask"}, {"backstage": "Brew", "by": "cook"}, {"frontstage": "Serve"}]
    >>> measure(Study(build(Blueprint(title="Tea", moments=steps)))).expected
    2.0
"""

from collections.abc import Iterator
from typing import NamedTuple

from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.model.flow import Arrow, ArrowKind, Spot
from blueprint.model.text import same


class Pair(NamedTuple):
    """Work that passes from one doer to another.

    Args:
        from_: Who or what hands on: an actor, or a lane.
        to: Who or what takes over.
        expected: How often that happens to one customer on average.
    """

    from_: str
    to: str
    expected: float


class HandOffs(NamedTuple):
    """The hand-offs of a service.

    Args:
        count: How many arrows are hand-offs.
        expected: How many one customer lives through on average.
        pairs: Between whom.
    """

    count: int
    expected: float
    pairs: tuple[Pair, ...]


def measure(study: Study) -> HandOffs:
    """Count the hand-offs.

    Args:
        study: A service.

    Returns:
        How many there are.

    Raises:
        Unknowable: Nobody can say how often customers come anywhere; the count is known all the same.
    """
    found = list(_hand_offs(study))
    try:
        visits = study.visits
    except Unknowable as error:
        why = error.unknown
        raise Unknowable(Unknown(why.unknown, why.missing, {"count": len(found)})) from None
    pairs: dict[tuple[str, str], float] = {}
    for source, target, arrow in found:
        times = visits[arrow.source.moment] * _chance(arrow)
        pairs[source, target] = pairs.get((source, target), 0.0) + times
    listed = sorted((Pair(*ends, times) for ends, times in pairs.items()), key=lambda pair: -pair.expected)
    return HandOffs(len(found), sum(pairs.values()), tuple(listed))


def _hand_offs(study: Study) -> Iterator[tuple[str, str, Arrow]]:
    for arrow in study.graph.arrows:
        going = arrow.kind is ArrowKind.FLOW and arrow.source.moment in study.graph.reached
        if going and arrow.target is not None and _chance(arrow) > 0:
            source, target = _doer(study, arrow.source), _doer(study, arrow.target)
            if source != target:
                yield source, target, arrow


def _doer(study: Study, spot: Spot) -> str:
    step = study.graph.moments[spot.moment].steps[spot.lane][spot.step]
    return same(step.by) if step.by else spot.lane


def _chance(arrow: Arrow) -> float:
    """Give how likely an arrow is taken once its moment is passed."""
    return arrow.chance if arrow.alternative and arrow.chance is not None else 1.0
