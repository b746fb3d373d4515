"""The chance that a customer gets through without a failure.

`completes` is the chance to come to the end without any failure that isn't recovered, a recovered one
counting as none; `completes_without_recovery` is the chance that nothing fails at all. Each pass of a
moment is a new chance to fail; the fail points of a moment (of all its steps and of its evidence) strike
independently of each other, and so do parallel branches, all of which have to go well. A recovery succeeds
with its chance, surely where that is left out; where it leads to (`to`) and how long it takes don't matter
here, nor does what else fails with it (`also`): it is the failure that is counted, once.

Where a fail point that customers come to has no chance, the measure is unknown: `known` tells what the known
ones leave, which is the most that it can be. Where no fail point at all has one, nothing is known.

Formula: x = (1 − q)(Qx + r), with q a moment's chance to fail (1 − Π(1 − chance × (1 − recovered))), Q the
chances between moments, r the chance that the service ends there; over a parallel block the product of its
branches.

Source: R. C. Cheung, A user-oriented software reliability model, IEEE Transactions on Software Engineering 6,
1980.

Complexity: grows with the flow; a loop of n moments takes a sparse solve of size n.

Example:
    >>> from blueprint.analysis.study import Study
    >>> from blueprint.graph.service_graph import build
    >>> from blueprint.model.blueprint import Blueprint
    >>> hot = {"what": "Too hot", "chance": "25%", "recovery": {"do": "Bring milk", "chance": "50%"}}
    >>> tea = Blueprint(title="Tea", moments=[{"customer": {"do": "Sip", "fail": hot}}])
    >>> measure(Study(build(tea)))
    Reliability(completes=0.875, completes_without_recovery=0.75)
"""

from collections.abc import Mapping
from typing import NamedTuple

from blueprint.analysis.chain import backward
from blueprint.analysis.failing import fail_points, holding
from blueprint.analysis.levels import Level
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.diagnostics.quoting import quote
from blueprint.graph.node import Node


class Reliability(NamedTuple):
    """The chance to get through.

    Args:
        completes: Without a failure that isn't recovered.
        completes_without_recovery: Without any failure.
    """

    completes: float
    completes_without_recovery: float


def measure(study: Study) -> Reliability:
    """Take the measure.

    Args:
        study: The service.

    Returns:
        The chance to get through.

    Raises:
        Unknowable: A failure has no chance, or nobody knows where the flow leads.
    """
    found = Reliability(_completes(study, recovered=True), _completes(study, recovered=False))
    places: dict[str, bool] = {}  # each place with fail points: are all their chances known?
    silent = True
    for index in study.lengths:
        if index in study.graph.reached:
            for lane, point, _ in fail_points(study.graph.moments[index]):
                place = f"{study.graph.ids[index]}/{lane}"
                places[place] = places.get(place, True) and point.chance is not None
                silent = silent and point.chance is None
    missing = tuple(place for place, known in places.items() if not known)
    if not places:
        raise Unknowable(Unknown("Nobody says what may fail."))
    if missing:
        sentence = f"Nobody says how likely what may fail at {quote(missing[0])} is."
        raise Unknowable(Unknown(sentence, missing, {} if silent else found._asdict()))
    return found


def _completes(study: Study, *, recovered: bool) -> float:
    """Give the chance that nothing strikes from the start to the end."""
    holds: dict[Node, float] = {
        index: holding(study.graph.moments[index], recovered=recovered) for index in study.lengths
    }
    for fork, branches in study.levels.branches.items():
        holds[fork] = 1.0
        for level in branches:
            holds[fork] *= _through(level, holds) if level else 1.0
    return _through(study.levels.top, holds) if study.levels.top else 1.0


def _through(level: Level, holds: Mapping[Node, float]) -> float:
    """Give the chance to leave a level with nothing having struck."""
    edges = {
        node: {target: chance * holds[node] for target, chance in targets.items()}
        for node, targets in level.edges.items()
    }
    given = {node: chance * holds[node] for node, chance in level.leaving.items()}
    return min(1.0, backward(edges, given)[level.head])
