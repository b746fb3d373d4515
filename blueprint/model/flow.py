"""The arrows of a blueprint: what follows what, what meets what, and what needs what.

Where the language leaves a choice, this is what holds:

- The lanes that an arrow may leave from are all lanes with a step; only the decision's, where the moment has
  exactly one decision; only the one that `from` names. The lanes it may end in are all lanes with a step;
  only the one that `to: {moment, lane}` names. It runs along the highest lane that both ends may have; where
  there is none, from the lowest of the one to the highest of the other.
- Of several steps in a cell an arrow of the flow takes the highest (of a decision's cell: the decision).
- A moment with a step of kind `end` and without `next` stops the flow, as `next: end` does.
- A lone target with `when` is an alternative with chance 1. A `chance` that is missing is what the others
  leave, and never less than 0, whatever they sum to.
- All moments of a block in an alternative have the chance of the alternative.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment
from blueprint.model.target import Goal, Target
from blueprint.model.text import same


class ArrowKind(Enum):
    """What an arrow says."""

    FLOW = "flow"
    EXCHANGE = "exchange"
    NEEDS = "needs"

    __hash__ = object.__hash__  # each is there once; what Enum has is slow, and tables are looked up often


class Spot(NamedTuple):
    """A step by its place.

    Args:
        moment: Index in the blueprint's sequence.
        lane: Key of the lane.
        step: Index in the cell, from the top.
    """

    moment: int
    lane: str
    step: int


class Arrow(NamedTuple):
    """An arrow from one step to another.

    Args:
        kind: What it says.
        source: Where it leaves; of an exchange, the upper end.
        target: Where it ends; `None` where the service ends there.
        when: In which case the flow goes this way.
        label: A word on the arrow.
        chance: The chance of an alternative, written or worked out; `None` for all other arrows.
        written: Whether the chance was written.
        assumed: Whether the chance is an equal share of what several targets without one were left.
        alternative: Whether it is one of several ways of which exactly one is taken.
        parallel: Whether others are taken at once with it.
        way: Which of the moment's targets in `next` it belongs to, counted from 0; those of one way are taken
            together.
    """

    kind: ArrowKind
    source: Spot
    target: Spot | None
    when: str | None = None
    label: str | None = None
    chance: float | None = None
    written: bool = False
    assumed: bool = False
    alternative: bool = False
    parallel: bool = False
    way: int = 0


def arrows(blueprint: Blueprint) -> tuple[Arrow, ...]:
    """Give all arrows of a blueprint: first the exchanges, then the flow, then the needs, each in file order.

    Args:
        blueprint: A blueprint.

    Returns:
        The arrows.

    Example:
        >>> coffee = Blueprint(title="Coffee", moments=[{"customer": "Order"}, {"customer": "Pay"}])
        >>> [(arrow.source.moment, arrow.target.moment) for arrow in arrows(coffee)]
        [(0, 1)]
    """
    moments = blueprint.sequence
    following = _following(moments)
    found = [arrow for i, moment in enumerate(moments) for arrow in _exchanges(i, moment)]
    for i, moment in enumerate(moments):
        found += _flow(blueprint, i, moment, following[i])
    for i, moment in enumerate(moments):
        found += _needs(blueprint, i, moment)
    return tuple(found)


def _following(moments: tuple[Moment, ...]) -> list[int | None]:
    """Give the next moment in the file that isn't standing, for each moment."""
    following: list[int | None] = []
    behind = None
    for i in range(len(moments) - 1, -1, -1):
        following.append(behind)
        behind = behind if moments[i].standing else i
    return following[::-1]


def _exchanges(i: int, moment: Moment) -> Iterator[Arrow]:
    if moment.exchange == "none" or len(moment.steps) < 2:  # noqa: PLR2004
        return
    lanes = list(moment.steps)
    for upper, lower in pairwise(lanes):
        yield Arrow(ArrowKind.EXCHANGE, Spot(i, upper, len(moment.steps[upper]) - 1), Spot(i, lower, 0))


def _flow(blueprint: Blueprint, i: int, moment: Moment, following: int | None) -> Iterator[Arrow]:
    if moment.standing:
        return
    if not moment.next:
        if following is not None and not _stops(moment):
            source, target = _ends(blueprint, i, None, following, None)
            yield Arrow(ArrowKind.FLOW, source, target)
        return
    lone = len(moment.next) == 1 and len(moment.next[0].to) == 1
    for number, (way, (chance, assumed)) in enumerate(zip(moment.next, chances(moment.next), strict=True)):
        parallel = len(way.to) > 1 or (len(moment.next) > 1 and not way.alternative)
        for goal in way.to:
            if lone and goal.ends and not (way.alternative or way.label):
                return
            source, spot = _to_goal(blueprint, i, way, goal)
            yield Arrow(
                ArrowKind.FLOW,
                source,
                spot,
                when=way.when,
                label=way.label,
                chance=chance,
                written=way.chance is not None,
                assumed=assumed,
                alternative=way.alternative,
                parallel=parallel,
                way=number,
            )


def _stops(moment: Moment) -> bool:
    return any(step.kind.ends for steps in moment.steps.values() for step in steps)


def _to_goal(blueprint: Blueprint, i: int, target: Target, goal: Goal) -> tuple[Spot, Spot | None]:
    if goal.ends:
        return _sources(i, blueprint.sequence[i], target.from_)[-1], None
    return _ends(blueprint, i, target.from_, blueprint.find(goal.moment), goal.lane)


def _ends(blueprint: Blueprint, i: int, from_: str | None, j: int, to: str | None) -> tuple[Spot, Spot]:
    """Choose the steps that an arrow joins."""
    sources = _sources(i, blueprint.sequence[i], from_)
    lanes = [same(to)] if to else list(blueprint.sequence[j].steps)
    for source in sources:
        if source.lane in lanes:
            return source, Spot(j, source.lane, 0)
    return sources[-1], Spot(j, lanes[0], 0)


def _sources(i: int, moment: Moment, from_: str | None) -> list[Spot]:
    """Give the steps that an arrow of the flow may leave from, top to bottom, one a lane."""
    if from_:
        return [Spot(i, same(from_), 0)]
    decisions = [
        Spot(i, lane, s)
        for lane, steps in moment.steps.items()
        for s, step in enumerate(steps)
        if step.kind.decides
    ]
    return decisions if len(decisions) == 1 else [Spot(i, lane, 0) for lane in moment.steps]


def chances(targets: tuple[Target, ...]) -> list[tuple[float | None, bool]]:
    """Tell how likely each target is.

    Args:
        targets: Those of one moment.

    Returns:
        The chance of each, written or worked out, `None` where it is no alternative; and is it assumed?

    Example:
        >>> chances((Target(to="a", chance=0.2), Target(to="b", when="else")))
        [(0.2, False), (0.8, False)]
    """
    written = [target.chance for target in targets]
    missing = written.count(None)
    left = max(
        Fraction(0), 1 - sum((Fraction(str(chance)) for chance in written if chance is not None), Fraction(0))
    )
    share = float(left / missing) if missing else 0.0
    return [
        (None, False)
        if not target.alternative
        else (share, missing > 1)
        if target.chance is None
        else (target.chance, False)
        for target in targets
    ]


def _needs(blueprint: Blueprint, i: int, moment: Moment) -> Iterator[Arrow]:
    rows = {lane.key: row for row, lane in enumerate(blueprint.swimlanes)}
    for lane, steps in moment.steps.items():
        for s, step in enumerate(steps):
            for need in step.needs:
                j = blueprint.find(need)
                source = _nearest(blueprint.sequence[j].steps, lane, rows)
                cell = blueprint.sequence[j].steps[source]
                above = rows[source] < rows[lane]
                yield Arrow(ArrowKind.NEEDS, Spot(j, source, len(cell) - 1 if above else 0), Spot(i, lane, s))


def _nearest(lanes: Iterable[str], lane: str, rows: dict[str, int]) -> str:
    """Choose the lane nearest to another one, the higher of two."""
    return min(lanes, key=lambda key: (abs(rows[key] - rows[lane]), rows[key]))
