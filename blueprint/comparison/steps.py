"""Which step of a moment is which of the same moment later, and which went to another moment."""

from collections.abc import Sequence
from typing import NamedTuple

from blueprint.comparison.likeness import alike, likeness, likest
from blueprint.comparison.moments import Matching
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Spot
from blueprint.model.moment import Moment
from blueprint.model.text import same

_LEAST = 0.5  # how much two texts must be alike to be one that was reworded


class StepMatching(NamedTuple):
    """The steps that two blueprints share.

    Args:
        pairs: Their places in the old and the new one, in the old one's order.
        removed: The places of those that only the old one has.
        added: The places of those that only the new one has.
    """

    pairs: tuple[tuple[Spot, Spot], ...]
    removed: tuple[Spot, ...]
    added: tuple[Spot, ...]


def match(old: Blueprint, new: Blueprint, moments: Matching) -> StepMatching:
    """Find out which steps are the same.

    Args:
        old: A blueprint.
        new: What became of it.
        moments: Their moments.

    Returns:
        The pairs, and what is on one side only; steps of whole moments that were added or removed, too.

    Example:
        >>> from blueprint.comparison import moments
        >>> old = Blueprint(title="T", moments=[{"id": "a", "customer": "Ask", "frontstage": "Answer"}])
        >>> new = Blueprint(title="T", moments=[{"id": "a", "customer": "Ask", "backstage": "Answer"}])
        >>> [(one.lane, other.lane) for one, other in match(old, new, moments.match(old, new)).pairs]
        [('customer', 'customer'), ('frontstage', 'backstage')]
    """
    pairs: list[tuple[Spot, Spot]] = []
    for i, j in moments.pairs:
        pairs += _within(_spots(i, old.sequence[i]), _spots(j, new.sequence[j]), old, new)
    removed = _others(_all(old), [one for one, _ in pairs])
    added = _others(_all(new), [other for _, other in pairs])
    shared = {i for i, _ in moments.pairs}, {j for _, j in moments.pairs}
    left = [spot for spot in removed if spot.moment in shared[0]]
    right = [spot for spot in added if spot.moment in shared[1]]
    went = alike([same(text_of(old, spot)) for spot in left], [same(text_of(new, spot)) for spot in right])
    pairs += [(left[i], right[j]) for i, j in went]
    return StepMatching(
        tuple(sorted(pairs, key=lambda pair: _order(pair[0], old))),
        tuple(_others(removed, [a for a, _ in pairs])),
        tuple(_others(added, [b for _, b in pairs])),
    )


def text_of(blueprint: Blueprint, spot: Spot) -> str:
    """Give the text of a step.

    Args:
        blueprint: The blueprint.
        spot: The step's place.
    """
    return blueprint.sequence[spot.moment].steps[spot.lane][spot.step].do


def _all(blueprint: Blueprint) -> list[Spot]:
    return [spot for index, moment in enumerate(blueprint.sequence) for spot in _spots(index, moment)]


def _spots(index: int, moment: Moment) -> list[Spot]:
    return [Spot(index, lane, n) for lane, cell in moment.steps.items() for n in range(len(cell))]


def _others(spots: Sequence[Spot], taken: Sequence[Spot]) -> list[Spot]:
    gone = set(taken)
    return [spot for spot in spots if spot not in gone]


def _order(spot: Spot, blueprint: Blueprint) -> tuple[int, int, int]:
    return spot.moment, list(blueprint.sequence[spot.moment].steps).index(spot.lane), spot.step


def _within(olds: list[Spot], news: list[Spot], old: Blueprint, new: Blueprint) -> list[tuple[Spot, Spot]]:
    """Pair the steps of one moment.

    By lane and text; by text; by words that are much alike, rather in the same lane; and what is left in a
    lane with what is left there, where that is equally many.
    """
    words = {spot: same(text_of(old, spot)) for spot in olds}
    later = {spot: same(text_of(new, spot)) for spot in news}
    found: list[tuple[Spot, Spot]] = []

    def score(one: Spot, other: Spot) -> float:
        return likeness(words[one], later[other]) * (1.0 if one.lane == other.lane else 0.8)

    def in_place(left: list[Spot], right: list[Spot]) -> list[tuple[int, int]]:
        lanes = [spot.lane for spot in left], [spot.lane for spot in right]
        return [(i, j) for i, j in alike(*lanes) if len({lane.count(lanes[0][i]) for lane in lanes}) == 1]

    for pair in (
        lambda a, b: alike([(s.lane, words[s]) for s in a], [(s.lane, later[s]) for s in b]),
        lambda a, b: alike([words[s] for s in a], [later[s] for s in b]),
        lambda a, b: likest(a, b, score, _LEAST),
        in_place,
    ):
        left = _others(olds, [one for one, _ in found])
        right = _others(news, [other for _, other in found])
        found += [(left[i], right[j]) for i, j in pair(left, right)]
    return found
