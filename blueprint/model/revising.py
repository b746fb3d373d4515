"""A blueprint with another figure in one place, without reading all of it again.

What is put in is taken for valid: a reader's own change goes through the language's checks instead.
"""

from typing import TYPE_CHECKING, Any

from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment

if TYPE_CHECKING:
    from blueprint.model.step import Step


def with_step(blueprint: Blueprint, moment: int, lane: str, place: int, **figures: Any) -> Blueprint:
    """Give a blueprint in which one step is different.

    Args:
        blueprint: The blueprint.
        moment: Index of the step's moment.
        lane: Key of its lane.
        place: Its place in the cell, from 0.
        **figures: What is different, by the names of a step's fields.

    Returns:
        Another blueprint.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew"}])
        >>> with_step(tea, 1, "backstage", 0, cost=2).sequence[1].steps["backstage"][0].cost
        2
    """
    old = blueprint.sequence[moment]
    cell = list(old.steps[lane])
    step: Step = cell[place]
    cell[place] = step.model_copy(update=figures)
    return with_moment(blueprint, moment, steps={**old.steps, lane: tuple(cell)})


def with_moment(blueprint: Blueprint, moment: int, **figures: Any) -> Blueprint:
    """Give a blueprint in which one moment is different.

    Args:
        blueprint: The blueprint.
        moment: Index of the moment.
        **figures: What is different, by the names of a moment's fields.

    Returns:
        Another blueprint.

    Example:
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew"}])
        >>> with_moment(tea, 1, feeling=2).sequence[1].feeling
        2
    """
    loc, old = blueprint.places[moment]
    new = old.model_copy(update=figures)
    known: dict[str, Any] = {name: getattr(blueprint, name) for name in blueprint.model_fields_set}
    if blueprint.moments is not None:
        known["moments"] = _swapped(blueprint.moments, old, new)
    elif blueprint.phases is not None:
        number = int(loc[1])
        phases = list(blueprint.phases)
        moments = _swapped(phases[number].moments, old, new)
        phases[number] = phases[number].model_copy(update={"moments": moments})
        known["phases"] = tuple(phases)
    return _like(blueprint, known)


def with_head(blueprint: Blueprint, **figures: Any) -> Blueprint:
    """Give a blueprint whose head is different, such as its actors.

    Args:
        blueprint: The blueprint.
        **figures: What is different, by the names of a blueprint's fields.

    Returns:
        Another blueprint.

    Example:
        >>> with_head(Blueprint(title="Tea", moments=[{"customer": "Ask"}]), title="Mint tea").title
        'Mint tea'
    """
    known = {name: getattr(blueprint, name) for name in blueprint.model_fields_set}
    return _like(blueprint, known | figures)


def _swapped(moments: tuple[Moment, ...], old: Moment, new: Moment) -> tuple[Moment, ...]:
    return tuple(new if moment is old else moment for moment in moments)


def _like(blueprint: Blueprint, known: dict[str, Any]) -> Blueprint:
    """Make a blueprint without checks; what its moments are called is known already."""
    made = type(blueprint).model_construct(**known)
    made.__dict__["references"] = blueprint.references
    return made
