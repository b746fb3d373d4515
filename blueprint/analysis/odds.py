"""The times that a branch may take, each with its chance, where no time in it spreads and no loop leads back.

Then only choices make it vary, and the longest of several such branches has an exact mean and variance. With
a great many possible times nobody would see the difference to two moments of them, so there are none then.
"""

from collections.abc import Iterable, Mapping
from math import fsum
from typing import Final

from blueprint.analysis.chain import circles
from blueprint.analysis.lengths import Length
from blueprint.analysis.levels import Level
from blueprint.graph.node import Node

Odds = Mapping[float, float]
"""Seconds, each with its chance; the chances sum to 1."""

_MOST: Final = 250  # possible times that are told apart
NOW: Final[Odds] = {0.0: 1.0}
"""What takes no time."""


def odds(level: Level, lengths: Mapping[Node, Length], inner: Mapping[Node, Odds | None]) -> Odds | None:
    """Tell what a level may take.

    Args:
        level: The level.
        lengths: How long each of its nodes takes.
        inner: What its blocks may take; `None` for those of which that is unknown.

    Returns:
        The possible times; `None` where a time in it spreads, a loop leads back, or there are too many.

    Example:
        >>> minute = Length(60.0, 0.0, 60.0)
        >>> odds(Level(0, {0: {1: 0.5}, 1: {}}, {0: 0.5, 1: 1.0}), {0: minute, 1: minute}, {})
        {60.0: 0.5, 120.0: 0.5}
    """
    left: dict[Node, Odds] = {}
    for ring in circles(level.edges):
        node = ring[0]
        own = inner[node] if node in inner else _fixed(lengths[node])
        if own is None or len(ring) > 1 or node in level.edges[node]:
            return None
        onward = [(left[target], chance) for target, chance in level.edges[node].items()]
        after = _mixed([*([(NOW, level.leaving[node])] if node in level.leaving else []), *onward])
        if len(own) * len(after) > _MOST:
            return None
        left[node] = _mixed(
            ({time + more: p for more, p in after.items()}, chance) for time, chance in own.items()
        )
    return left[level.head]


def latest(branches: Iterable[Odds | None]) -> Odds | None:
    """Tell what the longest of several branches may take, none of which hangs on another.

    Args:
        branches: What each may take.

    Returns:
        The possible times; `None` where one is unknown, or there are too many.

    Example:
        >>> latest([{60.0: 0.5, 300.0: 0.5}, {120.0: 1.0}])
        {120.0: 0.5, 300.0: 0.5}
    """
    least, varying = 0.0, []
    for branch in branches:
        if branch is None:
            return None
        if len(branch) == 1:
            least = max(least, *branch)
        else:
            varying.append(branch)
    if sum(map(len, varying)) > _MOST:
        return None
    found: Odds = {least: 1.0}
    for branch in varying:
        found = _later(found, branch)
    return found


def length_of(found: Odds) -> Length:
    """Give the mean, the variance and the least of some possible times.

    Args:
        found: The times.

    Returns:
        The length.

    Example:
        >>> length_of({60.0: 0.5, 120.0: 0.5})
        Length(mean=90.0, variance=900.0, least=60.0)
    """
    mean = fsum(time * chance for time, chance in found.items())
    return Length(mean, fsum((time - mean) ** 2 * chance for time, chance in found.items()), min(found))


def _fixed(length: Length) -> Odds | None:
    return None if length.variance else {length.mean: 1.0}


def _mixed(parts: Iterable[tuple[Odds, float]]) -> Odds:
    found: dict[float, float] = {}
    for times, share in parts:
        for time, chance in times.items():
            found[time] = found.get(time, 0.0) + chance * share
    return found


def _later(one: Odds, other: Odds) -> Odds:
    """Tell what the later of two may take: it is at most t where both are."""
    found: dict[float, float] = {}
    first = second = before = 0.0
    for time in sorted(one.keys() | other.keys()):
        first += one.get(time, 0.0)
        second += other.get(time, 0.0)
        if first * second > before:
            found[time] = first * second - before
            before = first * second
    return found
