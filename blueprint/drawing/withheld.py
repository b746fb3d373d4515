"""What nobody is to read: the data of the layers that somebody hid, taken out of all words.

A drawing without a layer would still tell of it, in tooltips, in its description and in the panel of a page.
Whoever hides costs before he hands a drawing on doesn't want that. The drawing itself is made of the whole
blueprint, since one layer may need what feeds another: elapsed time adds up the times of steps.
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Final

from blueprint.model.blueprint import Blueprint
from blueprint.model.fail import FailPoint
from blueprint.model.moment import Moment

_OF_MOMENTS: Final[Mapping[str, dict[str, Any]]] = {
    "waits": {"wait": None},
    "feelings": {"feeling": None},
    "channels": {"channel": ()},
    "notes": {"pain": (), "idea": (), "quote": (), "note": ()},
    "evidence": {"evidence": {}},
}
_OF_STEPS: Final[Mapping[str, dict[str, Any]]] = {
    "times": {"time": None, "tolerance": None},
    "costs": {"cost": None},
    "actors": {"by": None},
    "fail-points": {"fail": ()},
    "needs": {"needs": ()},
    "notes": {"note": ()},
}
_OF_EVIDENCE: Final[Mapping[str, dict[str, Any]]] = {"fail-points": {"fail": ()}, "notes": {"note": ()}}


def without(blueprint: Blueprint, layers: AbstractSet[str]) -> Blueprint:
    """Give a blueprint as it may be told.

    Args:
        blueprint: What is told.
        layers: Names of the layers that aren't.

    Returns:
        A blueprint without the data behind them.

    Example:
        >>> moment = {"customer": {"do": "Sip", "time": "3m", "cost": 2}}
        >>> tea = Blueprint(title="Tea", moments=[moment])
        >>> step = without(tea, {"costs"}).sequence[0].steps["customer"][0]
        >>> step.cost is None, str(step.time)
        (True, '3m')
    """
    if not layers:
        return blueprint
    if "evidence" in layers:
        blueprint = blueprint.without_evidence()
    return blueprint.with_moments(lambda moment: without_in(moment, layers))


def without_in(moment: Moment, layers: AbstractSet[str]) -> Moment:
    """Give a moment as it may be told.

    Args:
        moment: The moment.
        layers: Names of the layers that aren't told.

    Returns:
        The moment without the data behind them, with all of its steps.

    Example:
        >>> without_in(Moment(customer="Sip", feeling=2), {"feelings"}).feeling is None
        True
    """
    if not layers:
        return moment
    own, steps, pieces = (_taken(table, layers) for table in (_OF_MOMENTS, _OF_STEPS, _OF_EVIDENCE))
    update = {
        "steps": {
            lane: tuple(step.model_copy(update=_fails(step.fail, layers) | steps) for step in cell)
            for lane, cell in moment.steps.items()
        },
        "evidence": {
            lane: tuple(piece.model_copy(update=_fails(piece.fail, layers) | pieces) for piece in cell)
            for lane, cell in moment.evidence.items()
        },
    }
    return moment.model_copy(update=update | own)


def _fails(points: tuple[FailPoint, ...], layers: AbstractSet[str]) -> dict[str, Any]:
    """Take out of fail points, which stay, what they cost."""
    if not points or "costs" not in layers:
        return {}
    return {"fail": tuple(map(_unpriced, points))}


def _unpriced(point: FailPoint) -> FailPoint:
    recovery = point.recovery and point.recovery.model_copy(update={"cost": None})
    return point.model_copy(update={"loss": None, "recovery": recovery})


def _taken(table: Mapping[str, dict[str, Any]], layers: AbstractSet[str]) -> dict[str, Any]:
    """Collect the fields behind some layers, with what they are where nobody wrote them."""
    return {field: empty for name in sorted(layers) for field, empty in table.get(name, {}).items()}
