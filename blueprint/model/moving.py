"""A blueprint in which steps have moved: to another lane of their moment, or to a moment of their own.

What is put in is taken for valid; the result is for reckoning with, not for writing to a file.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from blueprint.model.blueprint import Blueprint
from blueprint.model.lane import STANDARD
from blueprint.model.moment import Moment
from blueprint.model.revising import with_moment
from blueprint.model.target import Goal, Target
from blueprint.model.text import same

if TYPE_CHECKING:
    from blueprint.model.step import Step

Cells = Mapping[str, "tuple[Step, ...]"]


class Moved(NamedTuple):
    """A blueprint in which steps have moved.

    Args:
        blueprint: What it is now.
        moment: Index of the moment in which the moved steps stand now.
    """

    blueprint: Blueprint
    moment: int


def relocated(blueprint: Blueprint, moment: int, lane: str, place: int, to: str, **figures: Any) -> Moved:
    """Move a step to another lane of its moment.

    Args:
        blueprint: The blueprint.
        moment: Index of the step's moment.
        lane: Key of its lane.
        place: Its place in the cell, from 0.
        to: Key of the lane that it goes to; there it comes last.
        **figures: What is different of it then, by the names of a step's fields.

    Returns:
        Another blueprint.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask", "frontstage": "Note it"}])
        >>> list(relocated(tea, 0, "frontstage", 0, "backstage").blueprint.sequence[0].steps)
        ['customer', 'backstage']
    """
    old = blueprint.sequence[moment]
    step = old.steps[lane][place].model_copy(update=figures)
    left = _without(old.steps, {(lane, place)})
    steps = _in_order(blueprint, {**left, to: (*left.get(to, ()), step)})
    changed = with_moment(blueprint, moment, steps=steps, next=_leaving(old.next, steps))
    return Moved(_arriving(changed, moment, steps), moment)


def parted(
    blueprint: Blueprint, moment: int, taken: Mapping[tuple[str, int], str], *, before: bool = False
) -> Moved:
    """Give some steps of a moment a moment of their own, right behind it or right before.

    Of a moment with several ways on, the new one behind it takes them over. The wait stays where it is.

    Args:
        blueprint: The blueprint.
        moment: Index of the moment; at least one of its steps stays.
        taken: The steps that leave, each by its lane and place, with the lane that it goes to.
        before: Does the new moment come first? Whatever led to the old one leads there then.

    Returns:
        Another blueprint.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "backstage": "Wash up"}])
        >>> made = parted(tea, 0, {("backstage", 0): "backstage"}).blueprint
        >>> [list(moment.steps) for moment in made.sequence]
        [['customer'], ['backstage']]
    """
    old = blueprint.sequence[moment]
    steps: dict[str, tuple[Step, ...]] = {}
    for (lane, place), to in taken.items():
        steps[to] = (*steps.get(to, ()), old.steps[lane][place])
    steps = _in_order(blueprint, steps)
    left = _without(old.steps, taken)
    name, other = blueprint.ids[moment], _new_name(blueprint, moment)
    if before:
        first = Moment.model_construct(steps=steps, id=name)
        last = old.model_copy(update={"steps": left, "id": other, "next": _leaving(old.next, left)})
    else:
        first = old.model_copy(update={"steps": left, "id": name, "next": ()})
        last = Moment.model_construct(steps=steps, id=other, next=_leaving(old.next, steps))
    changed = _inserted(blueprint, moment, (first, last))
    return Moved(_arriving(changed, moment, first.steps), moment if before else moment + 1)


def _without(steps: Cells, taken: Collection[tuple[str, int]]) -> dict[str, tuple["Step", ...]]:
    left = {
        lane: tuple(step for place, step in enumerate(cell) if (lane, place) not in taken)
        for lane, cell in steps.items()
    }
    return {lane: cell for lane, cell in left.items() if cell}


def _in_order(blueprint: Blueprint, steps: Cells) -> dict[str, tuple["Step", ...]]:
    """Sort cells as their lanes are drawn."""
    lanes = [lane.key for lane in blueprint.lanes or STANDARD]
    return {lane: steps[lane] for lane in lanes if lane in steps}


def _leaving(targets: tuple[Target, ...], steps: Cells) -> tuple[Target, ...]:
    """Let arrows leave from any lane where the one that they name is empty now."""
    return tuple(
        target.model_copy(update={"from_": None})
        if target.from_ is not None and same(target.from_) not in steps
        else target
        for target in targets
    )


def _arriving(blueprint: Blueprint, moment: int, steps: Cells) -> Blueprint:
    """Let arrows that lead to a moment end in any lane where the one that they name is empty now."""

    def lost(goal: Goal) -> bool:
        named = goal.lane is not None and same(goal.lane) not in steps
        return named and not goal.ends and blueprint.find(goal.moment) == moment

    for index, source in enumerate(blueprint.sequence):
        if any(lost(goal) for target in source.next for goal in target.to):
            freed = tuple(
                target.model_copy(
                    update={
                        "to": tuple(Goal(moment=goal.moment) if lost(goal) else goal for goal in target.to)
                    }
                )
                for target in source.next
            )
            blueprint = with_moment(blueprint, index, next=freed)
    return blueprint


def _new_name(blueprint: Blueprint, moment: int) -> str:
    """Find a name that nobody has."""
    taken = {same(name) for name in blueprint.ids}
    name = f"{blueprint.ids[moment]} +"
    while same(name) in taken:
        name += "+"
    return name


def _inserted(blueprint: Blueprint, moment: int, made: Iterable[Moment]) -> Blueprint:
    """Put several moments in the place of one."""
    loc, old = blueprint.places[moment]
    known: dict[str, Any] = {name: getattr(blueprint, name) for name in blueprint.model_fields_set}

    def swapped(moments: tuple[Moment, ...]) -> tuple[Moment, ...]:
        return tuple(new for one in moments for new in (made if one is old else (one,)))

    if blueprint.moments is not None:
        known["moments"] = swapped(blueprint.moments)
    elif blueprint.phases is not None:
        number = int(loc[1])
        phases = list(blueprint.phases)
        phases[number] = phases[number].model_copy(update={"moments": swapped(phases[number].moments)})
        known["phases"] = tuple(phases)
    return type(blueprint).model_construct(**known)
