"""Which moment of the one blueprint is which of the other: by id, then by words and neighbourhood.

Of two ways to tell what happened the one with fewer edits is taken: a moment that stands where another one
stood, in the same lanes, was renamed; it is not one removed and another one added.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from blueprint.comparison.likeness import alike, gaps, likeness, likest, out_of_order
from blueprint.model.blueprint import Blueprint
from blueprint.model.moment import Moment
from blueprint.model.text import same

_LEAST = 0.6  # how much two moments must be alike to be one that went elsewhere


class Matching(NamedTuple):
    """The moments that two blueprints share.

    Args:
        pairs: Their indices in the old and the new one, in the old one's order.
        moved: The new indices of those that stand elsewhere among the others.
    """

    pairs: tuple[tuple[int, int], ...]
    moved: frozenset[int]


def match(old: Blueprint, new: Blueprint) -> Matching:
    """Find out which moments are the same.

    Args:
        old: A blueprint.
        new: What became of it.

    Returns:
        The pairs.

    Example:
        >>> old = Blueprint(title="T", moments=[{"customer": "Ask"}, {"customer": "Pay"}])
        >>> new = Blueprint(title="T", moments=[{"customer": "Ask"}, {"customer": "Pay cash"}])
        >>> match(old, new).pairs
        ((0, 0), (1, 1))
    """
    pairs = dict(_by_name(old, new))
    _by_neighbourhood(old, new, pairs)
    _by_words(old, new, pairs)
    _by_place(old, new, pairs)
    ordered = tuple(sorted(pairs.items()))
    return Matching(ordered, frozenset(out_of_order([j for _, j in ordered])))


def _by_name(old: Blueprint, new: Blueprint) -> list[tuple[int, int]]:
    """Pair by ids: written ones, and texts that only one moment has on each side."""
    names = [_names(old), _names(new)]
    found = [
        (i, names[1][name][0])
        for name, (i, *more) in names[0].items()
        if not more and len(names[1].get(name, ())) == 1
    ]
    return sorted(found)


def _names(blueprint: Blueprint) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for index, moment in enumerate(blueprint.sequence):
        found.setdefault(same(moment.id or moment.first_text), []).append(index)
    return found


def _by_neighbourhood(old: Blueprint, new: Blueprint, pairs: dict[int, int]) -> None:
    """Pair twins, moments with the same steps, outwards from neighbours that are paired, then in order."""
    taken = set(pairs.values())
    looks = [[_look(moment) for moment in blueprint.sequence] for blueprint in (old, new)]

    def fits(i: int, j: int) -> bool:
        inside = 0 <= i < len(looks[0]) and 0 <= j < len(looks[1])
        return inside and i not in pairs and j not in taken and looks[0][i] == looks[1][j]

    for i, j in list(pairs.items()):
        for step in (1, -1):
            way = step
            while fits(i + way, j + way):
                pairs[i + way] = j + way
                taken.add(j + way)
                way += step
    left, right = _lone(old, new, pairs)
    twins = alike([looks[0][i] for i in left], [looks[1][j] for j in right])
    pairs.update((left[a], right[b]) for a, b in twins)


def _look(moment: Moment) -> tuple[object, ...]:
    return tuple((lane, tuple(same(step.do) for step in cell)) for lane, cell in moment.steps.items())


def _by_words(old: Blueprint, new: Blueprint, pairs: dict[int, int]) -> None:
    """Pair what is most alike among the rest."""
    lone = _lone(old, new, pairs)
    found = likest(lone[0], lone[1], lambda i, j: _likeness(old.sequence[i], new.sequence[j]), _LEAST)
    pairs.update((lone[0][i], lone[1][j]) for i, j in found)


def _lone(old: Blueprint, new: Blueprint, pairs: dict[int, int]) -> tuple[list[int], list[int]]:
    taken = set(pairs.values())
    return (
        [i for i in range(len(old.sequence)) if i not in pairs],
        [j for j in range(len(new.sequence)) if j not in taken],
    )


def _likeness(one: Moment, other: Moment) -> float:
    """Tell how much two moments are alike: each step's best likeness, by the number of steps of both."""
    steps = [[step.do for cell in moment.steps.values() for step in cell] for moment in (one, other)]
    best = [max(likeness(text, twin) for twin in steps[1]) for text in steps[0]]
    back = [max(likeness(text, twin) for twin in steps[0]) for text in steps[1]]
    return (sum(best) + sum(back)) / (len(best) + len(back))


def _by_place(old: Blueprint, new: Blueprint, pairs: dict[int, int]) -> None:
    """Pair what stands between the same neighbours in the same lanes, where nothing else does."""
    ordered = sorted(pairs.items())
    moved = out_of_order([j for _, j in ordered])
    kept = [(i, j) for i, j in ordered if j not in moved]
    taken = set(pairs.values())
    for olds, news in gaps(kept, len(old.sequence), len(new.sequence)):
        left = [i for i in olds if i not in pairs]
        right = [j for j in news if j not in taken]
        if len(left) == len(right) and _lanes(old, left) == _lanes(new, right):
            pairs.update(zip(left, right, strict=True))


def _lanes(blueprint: Blueprint, moments: Sequence[int]) -> list[Counter[str]]:
    return [
        Counter({lane: len(cell) for lane, cell in blueprint.sequence[index].steps.items()})
        for index in moments
    ]
