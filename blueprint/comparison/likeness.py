"""How much two texts are alike, and which things of two lists belong together."""

from bisect import bisect_left
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import TypeVar

from blueprint.model.text import same

T = TypeVar("T")

_MOST_PAIRS = 250_000  # comparing texts costs some microseconds a pair


def likeness(one: str, other: str) -> float:
    """Tell how much two texts are alike: the share of their characters that stand in the same order in both.

    The measure is Ratcliff & Metzener's (1988), with upper and lower case taken for the same.

    Args:
        one: A text.
        other: Another one.

    Returns:
        0 for nothing in common, up to 1 for the same.

    Example:
        >>> likeness("Take the order", "take the order"), likeness("Brew", "Pay")
        (1.0, 0.0)
    """
    one, other = same(one).casefold(), same(other).casefold()
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def alike(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pair what is the same, in order where there are several.

    Args:
        old: Things.
        new: Other things.

    Returns:
        Pairs of places in the two lists, in the order of the old one.

    Example:
        >>> alike("abca", "xaba")
        [(0, 1), (1, 2), (3, 3)]
    """
    places: dict[Hashable, list[int]] = {}
    for j, thing in enumerate(new):
        places.setdefault(thing, []).append(j)
    return [(i, places[thing].pop(0)) for i, thing in enumerate(old) if places.get(thing)]


def likest(
    old: Sequence[T], new: Sequence[T], score: Callable[[T, T], float], least: float
) -> list[tuple[int, int]]:
    """Pair what is most alike, the most alike first.

    Args:
        old: Things.
        new: Other things.
        score: How much two of them are alike, 0 to 1.
        least: What makes no pair below it.

    Returns:
        Pairs of places in the two lists, in the order of the old one; none where there are too many to look
        at each with each.

    Example:
        >>> likest(["Brew tea", "Pay"], ["Pay now", "Brew the tea"], likeness, 0.5)
        [(0, 1), (1, 0)]
    """
    if len(old) * len(new) > _MOST_PAIRS:
        return []
    scores = [
        (-points, i, j)
        for i, one in enumerate(old)
        for j, other in enumerate(new)
        if (points := score(one, other)) >= least
    ]
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    found = []
    for _, i, j in sorted(scores):
        if i not in taken_old and j not in taken_new:
            taken_old.add(i)
            taken_new.add(j)
            found.append((i, j))
    return sorted(found)


def matched(old: Sequence[str], new: Sequence[str], least: float = 0.5) -> list[tuple[int, int]]:
    """Pair texts: the same ones, those that are much alike, and one that is left with one that is left.

    Args:
        old: Texts.
        new: Other texts.
        least: How much two must be alike to be one that was reworded.

    Returns:
        Pairs of places in the two lists, in the order of the old one.

    Example:
        >>> matched(["Menu", "Cup"], ["Cup", "Menu board", "Spoon"])
        [(0, 1), (1, 0)]
    """
    found = alike([same(text) for text in old], [same(text) for text in new])
    left = [i for i in range(len(old)) if i not in {a for a, _ in found}]
    right = [j for j in range(len(new)) if j not in {b for _, b in found}]
    if len(left) == len(right) == 1:
        likely = [(0, 0)]
    else:
        likely = likest([old[i] for i in left], [new[j] for j in right], likeness, least)
    return sorted([*found, *((left[a], right[b]) for a, b in likely)])


def out_of_order(places: Sequence[int]) -> set[int]:
    """Find the fewest places that have to move so that the rest ascends.

    Args:
        places: Where each thing stands now, in the order in which they stood.

    Returns:
        Those among them that moved; of equally good answers, the one that keeps what stood first.

    Example:
        >>> out_of_order([0, 3, 1, 2])
        {3}
    """
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for i, place in enumerate(places):
        at = bisect_left(tails, place)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1] = [place]
        ends[at : at + 1] = [i]
    kept = set()
    i = ends[-1] if ends else -1
    while i >= 0:
        kept.add(places[i])
        i = before[i]
    return set(places) - kept


def gaps(pairs: Sequence[tuple[int, int]], olds: int, news: int) -> Iterator[tuple[range, range]]:
    """Give what lies between pairs that ascend in both lists.

    Args:
        pairs: Pairs of places, ascending in both.
        olds: How long the first list is.
        news: How long the second one is.

    Yields:
        The places between two neighbouring pairs, before the first, and behind the last, where any are.

    Example:
        >>> list(gaps([(1, 0)], 3, 2))
        [(range(0, 1), range(0, 0)), (range(2, 3), range(1, 2))]
    """
    for (i, j), (k, l) in pairwise([(-1, -1), *pairs, (olds, news)]):  # noqa: E741 - as in mathematics
        if k - i > 1 or l - j > 1:
            yield range(i + 1, k), range(j + 1, l)
