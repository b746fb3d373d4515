"""Comparing two blueprints."""

from typing import NamedTuple

from blueprint.comparison import flow, moments, process, registers, steps
from blueprint.comparison.change import Change, Nature
from blueprint.comparison.figures import Figure, figures
from blueprint.comparison.moments import Matching
from blueprint.comparison.steps import StepMatching
from blueprint.model.blueprint import Blueprint


class Comparison(NamedTuple):
    """Two blueprints and what changed from the one to the other.

    Args:
        old: The one.
        new: What became of it.
        changes: What changed: of the whole, then moment by moment in the new order, then the registers.
        moments: Which moments are the same.
        steps: Which steps are the same.
        figures: What is known of both in figures, goal by goal.
    """

    old: Blueprint
    new: Blueprint
    changes: tuple[Change, ...]
    moments: Matching
    steps: StepMatching
    figures: tuple[Figure, ...]


def alone(blueprint: Blueprint, nature: Nature) -> Comparison:
    """Tell of a blueprint that came, or went, as a whole.

    Args:
        blueprint: The blueprint.
        nature: Was it added, or removed?

    Returns:
        One change, and no figures.

    Example:
        >>> alone(Blueprint(title="Tea", moments=[{"customer": "Sip"}]), Nature.ADDED).changes[0].thing
        'blueprint'
    """
    change = Change(nature, "blueprint", blueprint.title)
    nothing = Matching((), frozenset()), StepMatching((), (), ())
    return Comparison(blueprint, blueprint, (change,), *nothing, ())


def compare(old: Blueprint, new: Blueprint) -> Comparison:
    """Find out what changed.

    Args:
        old: A blueprint.
        new: What became of it.

    Returns:
        The changes, what belongs together, and the figures.

    Example:
        >>> old = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew", "time": "3m"}])
        >>> new = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"backstage": "Brew", "time": "2m"}])
        >>> [(one.name, one.aspect, one.before, one.after) for one in compare(old, new).changes]
        [('Brew', 'time', '3m', '2m')]
    """
    same_moments = moments.match(old, new)
    same_steps = steps.match(old, new, same_moments)
    changes = (
        *registers.head(old, new),
        *process.changes(old, new, same_moments, same_steps),
        *flow.changes(old, new, same_moments),
        *registers.changes(old, new, same_moments),
    )
    return Comparison(old, new, changes, same_moments, same_steps, figures(old, new))
