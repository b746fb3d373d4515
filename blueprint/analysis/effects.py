"""What a move changes: the figures before and after, each taken by its measure from the changed blueprint."""

from collections.abc import Mapping
from math import fsum
from typing import Final, NamedTuple

from blueprint.analysis.measure import measure
from blueprint.analysis.sight import Sight
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.analysis.what_if import Compared
from blueprint.graph.service_graph import build
from blueprint.model.moving import Moved
from blueprint.model.step import Step
from blueprint.model.zone import CUSTOMER

_TIMES: Final = ("time", "work", "wait")
_TAKEN: Final[Mapping[str, tuple[str, str]]] = {
    "contact": ("contact", "contact_share"),
    "visible_steps": ("contact", "visible_steps"),
    "cost": ("cost", "per_customer"),
    "hand_offs": ("hand-offs", "expected"),
}
_OWN: Final = ("staff", "customer")

FEWER_IS_BETTER: Final = ("time", "work", "wait", "contact", "cost", "hand_offs", "staff")
"""The figures that a move is made to bring down."""


class Sighting(NamedTuple):
    """Where a failure of the moved step comes to light.

    Args:
        what: The failure.
        before: The moment where the customer sees it first as it is now; `None` where never.
        after: And after the move.
        delay_before: Seconds until he does; `None` where unknown.
        delay_after: And after the move.
    """

    what: str
    before: str | None
    after: str | None
    delay_before: float | None
    delay_after: float | None


def figures(study: Study) -> Mapping[str, float | None]:
    """Take the figures that a move may change.

    `staff` is the seconds of step time that people of the firm put in for one customer, `customer` those that
    the customer does himself: like the rest of such sums, what goes along without a time adds none.

    Args:
        study: A service.

    Returns:
        Each figure by its name; `None` where it is unknown.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}, {"backstage": "Wash"}])
        >>> found = figures(Study(build(tea)))
        >>> found["customer"], found["staff"], found["time"]
        (120.0, 0.0, None)
    """
    found: dict[str, float | None] = dict(zip(_TIMES, _times(study), strict=True))
    taken = {whose: measure(whose, study) for whose in dict.fromkeys(whose for whose, _ in _TAKEN.values())}
    for name, (whose, field) in _TAKEN.items():
        found[name] = None if isinstance(taken[whose], Unknown) else getattr(taken[whose], field)
    visits, blueprint = study.visits, study.blueprint
    sums: tuple[list[float], list[float]] = ([], [])
    for placed in study.steps:
        actor = blueprint.actor(placed.step.by) if placed.step.by else None
        ours = actor is None or not (actor.automatic or actor.outside)
        if not placed.step.kind.waits and (placed.zone is CUSTOMER or ours):
            sums[placed.zone is CUSTOMER].append(visits[placed.moment] * placed.seconds)
    return found | dict(zip(_OWN, map(fsum, sums), strict=True))


def _times(study: Study) -> tuple[float | None, float | None, float | None]:
    """Give the figures of the measure `time` that moves are about, without its spread and its least."""
    try:
        whole, work = study.means
    except Unknowable:
        return None, None, None
    return whole, work, whole - work


def compared(
    before: Mapping[str, float | None], after: Mapping[str, float | None], *, timed: bool
) -> Mapping[str, Compared]:
    """Set figures side by side.

    Args:
        before: As the file has it.
        after: With the move.
        timed: Does the moved step have a time? Otherwise nobody knows whose work changes by how much.

    Returns:
        Each figure before and after; the change is `None` where one of them is unknown.

    Example:
        >>> compared({"time": 60.0}, {"time": 40.0}, timed=True)["time"].change
        -20.0
    """
    found: dict[str, Compared] = {}
    for name, old in before.items():
        new = after[name]
        if name in _OWN and not timed:
            old, new = None, None  # noqa: PLW2901 - a sum without the step in question says nothing
        found[name] = Compared(old, new, None if old is None or new is None else new - old)
    return found


def study_of(study: Study, moved: Moved, *, apart: bool) -> Study:
    """Study the blueprint with a move.

    Args:
        study: The service as it is.
        moved: What it is made into.
        apart: Is the flow another one?

    Returns:
        Its study; where the flow is the same, it isn't taken apart again.
    """
    found = Study(build(moved.blueprint)) if apart else study.rearranged(moved.blueprint)
    return found.knowing(study)


def sightings(step: Step, moment: int, before: Study, moved: Moved, after: Study) -> tuple[Sighting, ...]:
    """Tell where the failures of a moved step come to light.

    Args:
        step: The step.
        moment: Index of the moment where it was.
        before: The service as it is.
        moved: What it is made into.
        after: The study of that.

    Returns:
        One for each of its fail points.
    """
    if not step.fail:
        return ()
    old, new = Sight(before).first(moment), Sight(after).first(moved.moment)
    apart = len(after.graph.ids) - len(before.graph.ids)

    def name(index: int) -> str:
        """Call what was parted by the name that the file has for both."""
        return before.graph.ids[moment] if moment <= index <= moment + apart else after.graph.ids[index]

    return tuple(
        Sighting(
            point.what,
            None if old is None else before.graph.ids[old.moment],
            None if new is None else name(new.moment),
            None if old is None else old.delay,
            None if new is None else new.delay,
        )
        for point in step.fail
    )
