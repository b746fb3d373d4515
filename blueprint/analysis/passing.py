"""How long it takes to pass a level, with all its loops and blocks.

For a chain that is left in the end, with lengths L of its nodes: h = E L + Qh is the mean of what is left
to go from each node on, and the variance is s = Var L + Var h(next) + Qs, since what a node takes doesn't
hang on where the way goes then (Kemeny & Snell 1960, section 3.3, for nodes with lengths of their own).
"""

import heapq
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from blueprint.analysis.chain import backward, circles
from blueprint.analysis.lengths import Length, MomentLength
from blueprint.analysis.levels import Level, Levels
from blueprint.analysis.longest import longest
from blueprint.analysis.odds import NOW, Odds, latest, length_of, odds
from blueprint.graph.node import Fork, Node


class Passing(NamedTuple):
    """What it takes to pass something once.

    Args:
        length: How long.
        work: Seconds of its mean that are work; the rest is waiting.
    """

    length: Length = Length()
    work: float = 0.0


def blocks(levels: Levels, lengths: Mapping[int, MomentLength]) -> dict[Fork, Passing]:
    """Tell what each parallel block takes: as long as the longest of its branches.

    Exact where no time in it spreads and no loop leads back, so that only choices make it vary; else by two
    moments of each branch. Its waiting is that along the branch that is longest on average (the first of
    several), so that waits sum to what their items say; the rest of the expected longest is work, if any
    branch has some.

    Args:
        levels: The flow taken apart.
        lengths: How long each moment takes; what is unknown in them counts as nothing.

    Returns:
        For each fork, what its block takes.

    Example:
        >>> blocks(Levels(None, {}, {}), {})
        {}
    """
    found: dict[Fork, Passing] = {}
    possible: dict[Node, Odds | None] = {}
    for fork, branches in levels.branches.items():
        ways = [passing(level, lengths, found) if level else Passing() for level in branches]
        possible[fork] = latest(_odds(level, lengths, possible) if level else NOW for level in branches)
        exact = possible[fork]
        length = longest(way.length for way in ways) if exact is None else length_of(exact)
        main = max(ways, key=lambda way: way.length.mean)
        waited = main.length.mean - main.work if any(way.work for way in ways) else length.mean
        found[fork] = Passing(length, max(length.mean - waited, 0.0))
    return found


def _odds(
    level: Level, lengths: Mapping[int, MomentLength], possible: Mapping[Node, Odds | None]
) -> Odds | None:
    known: dict[Node, Length] = {
        node: lengths[node].whole for node in level.edges if not isinstance(node, Fork)
    }
    return odds(level, known, possible)


def passing(level: Level, lengths: Mapping[int, MomentLength], inner: Mapping[Fork, Passing]) -> Passing:
    """Tell what it takes to pass a level from its head until it is left.

    Args:
        level: The level.
        lengths: How long each moment takes; what is unknown in them counts as nothing.
        inner: What the blocks within the level take.

    Returns:
        Its length and its work.

    Raises:
        ZeroDivisionError: A loop in it is never left.

    Example:
        >>> bake = MomentLength(Length(), Length(600.0, 0.0, 600.0))
        >>> passing(Level(0, {0: {0: 0.2}}, {0: 0.8}), {0: bake}, {}).length
        Length(mean=750.0, variance=112500.0, least=600.0)
    """
    nodes = {
        node: inner[node] if isinstance(node, Fork) else Passing(lengths[node].whole, lengths[node].worked)
        for node in level.edges
    }
    rings = tuple(circles(level.edges))
    one = to_go(level, {node: one.length for node, one in nodes.items()}, rings)
    work = backward(level.edges, {node: one.work for node, one in nodes.items()}, rings)
    least = _least(level, {node: one.length.least for node, one in nodes.items()})
    return Passing(one._replace(least=least), work[level.head])


def means(
    level: Level, lengths: Mapping[int, MomentLength], inner: Mapping[Fork, Passing]
) -> tuple[float, float]:
    """Tell what it takes to pass a level on average, and nothing else: quicker than all of `passing`.

    Args:
        level: The level.
        lengths: How long each moment takes; what is unknown in them counts as nothing.
        inner: What the blocks within the level take.

    Returns:
        Seconds, and how many of them are work.

    Raises:
        ZeroDivisionError: A loop in it is never left.

    Example:
        >>> bake = MomentLength(Length(60.0), Length(600.0))
        >>> means(Level(0, {0: {0: 0.2}}, {0: 0.8}), {0: bake}, {})
        (825.0, 750.0)
    """
    rings = tuple(circles(level.edges))
    whole = {
        node: inner[node].length.mean if isinstance(node, Fork) else lengths[node].whole.mean
        for node in level.edges
    }
    work = {
        node: inner[node].work if isinstance(node, Fork) else lengths[node].worked for node in level.edges
    }
    sums = [backward(level.edges, given, rings)[level.head] for given in (whole, work)]
    return sums[0], sums[1]


def to_go(level: Level, lengths: Mapping[Node, Length], rings: Iterable[list[Node]] = ()) -> Length:
    """Give the mean and the variance of the time from a level's head until it is left.

    Args:
        level: The level.
        lengths: How long each of its nodes takes.
        rings: The `circles` of its edges, where somebody knows them.

    Returns:
        The time; the least of it is left at 0.

    Raises:
        ZeroDivisionError: A loop in it is never left.

    Example:
        >>> to_go(Level(0, {0: {1: 0.5}, 1: {}}, {0: 0.5, 1: 1.0}), {0: Length(), 1: Length(20.0)})
        Length(mean=10.0, variance=100.0, least=0.0)
    """
    mean = backward(level.edges, {node: lengths[node].mean for node in level.edges}, rings)
    spread: dict[Node, float] = {}
    for node, targets in level.edges.items():
        onward = sum(chance * mean[target] for target, chance in targets.items())
        ways = sum(chance * (mean[target] - onward) ** 2 for target, chance in targets.items())
        spread[node] = lengths[node].variance + ways + level.leaving.get(node, 0.0) * onward**2
    return Length(mean[level.head], backward(level.edges, spread, rings)[level.head])


def _least(level: Level, lengths: Mapping[Node, float]) -> float:
    """Find the shortest way through a level (Dijkstra 1959), each node at its least."""
    place = {node: i for i, node in enumerate(level.edges)}
    nodes = list(level.edges)
    best: dict[Node, float] = {}
    found = [(lengths[level.head], place[level.head])]
    shortest = float("inf")
    while found:
        far, number = heapq.heappop(found)
        node = nodes[number]
        if node in best:
            continue
        best[node] = far
        if node in level.leaving:
            shortest = far
            break
        for target in level.edges[node]:
            if target not in best:
                heapq.heappush(found, (far + lengths[target], place[target]))
    return shortest
