"""Who runs beside whom: the runs of each channel in an order that crosses little.

Two runs of a channel whose stretches overlap need two tracks. Which of them lies first decides what crosses:
each end of a run turns off towards lower or higher levels, and crosses every run that lies on that way. Runs
that lead to the same end of the same box may share a track: they join on purpose.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from blueprint.layout.problem import Link
from blueprint.layout.routes import Route

_MOST_COMPARED: Final = 160  # runs; a larger knot is sorted without comparing every pair
_CONFLICT: Final = 6.0  # crossings' worth of two links that would lie on each other in front of a box
_UNSURE: Final = 0.5  # crossings' worth of a turn whose track isn't known yet


# nobody compares or shows them, and each method that a dataclass gets costs every start some 0.1 ms
@dataclass(slots=True, eq=False, repr=False)
class Turn:
    """Where a run of a channel turns off.

    Args:
        level: Level on the other axis.
        at: The same with its track as a fraction, once that is known.
        towards: -1 where it goes on to lower levels, 1 to higher ones.
    """

    level: int
    at: float
    towards: int


@dataclass(slots=True, eq=False, repr=False)
class Track:
    """One or more runs that share a line in a channel, or a place kept free for a label.

    Args:
        level: The channel.
        low: First level that it touches on the other axis.
        high: Last level that it touches.
        members: The (link, index of the run) that lie on it.
        turns: Where its runs turn off.
        kept: Points kept free for a label; 0 for a true track.
        rank: -1 where it must lie before all others, 1 behind all others.
    """

    level: int
    low: int
    high: int
    members: tuple[tuple[int, int], ...] = ()
    turns: list[Turn] = field(default_factory=list)
    kept: float = 0.0
    rank: int = 0

    def overlaps(self, other: "Track") -> bool:
        """Tell whether the two can't share a line."""
        return self.low <= other.high and other.low <= self.high


def gather(links: Sequence[Link], routes: Sequence[Route], *, level_runs: bool) -> dict[int, list[Track]]:
    """Collect the tracks of all channels of one axis.

    Args:
        links: The links.
        routes: A route for each.
        level_runs: Level channels (between rows), or upright ones (between columns)?

    Returns:
        For each channel in use its tracks, in the order of the links.
    """
    groups = _groups(links, routes, level_runs=level_runs)
    channels: dict[int, list[Track]] = {}
    for key, members in groups.items():
        level = key[0]
        runs = [routes[link].runs[index] for link, index in members]
        turns = [turn for link, index in members for turn in _turns(routes[link], index)]
        track = Track(level, min(r.low for r in runs), max(r.high for r in runs), tuple(members), turns)
        channels.setdefault(level, []).append(track)
    return channels


_Key = tuple[int, str, int, int, str, tuple[int, ...]]


def _groups(
    links: Sequence[Link], routes: Sequence[Route], *, level_runs: bool
) -> dict[_Key, list[tuple[int, int]]]:
    """Put runs that may share a track together: those that are one from there on, or else so far."""
    ending = Counter(
        _ending(link, route, index)
        for link, route in zip(links, routes, strict=True)
        if link.joins
        for index in range(1, len(route.runs) - 1)
        if route.runs[index].is_level is level_runs
    )
    groups: dict[_Key, list[tuple[int, int]]] = {}
    for number, (link, route) in enumerate(zip(links, routes, strict=True)):
        for index in range(1, len(route.runs) - 1):
            if route.runs[index].is_level is level_runs:
                groups.setdefault(_group(number, index, link, route, ending), []).append((number, index))
    return groups


def _group(number: int, index: int, link: Link, route: Route, ending: Counter[_Key]) -> _Key:
    if link.joins and ending[_ending(link, route, index)] > 1:
        return _ending(link, route, index)
    if link.joins and (link.trunk or link.label is None):
        so_far = tuple(run.level for run in route.runs[1:index])
        return (
            route.runs[index].level, "out", link.source, route.leaves, link.family, (link.trunk, *so_far)
        )  # fmt: skip
    return (route.runs[index].level, "alone", number, index, "", ())


def _ending(link: Link, route: Route, index: int) -> _Key:
    from_there = tuple(run.level for run in route.runs[index + 1 : -1])
    return (route.runs[index].level, "in", link.target, route.arrives, link.family, from_there)


def _turns(route: Route, index: int) -> tuple[Turn, Turn]:
    run = route.runs[index]
    before, after = route.runs[index - 1], route.runs[index + 1]
    return (
        Turn(run.start, run.start, 1 if before.start > run.level else -1),
        Turn(run.end, run.end, 1 if after.end > run.level else -1),
    )


def keep_for_labels(
    channels: dict[int, list[Track]], links: Sequence[Link], routes: Sequence[Route], *, level_runs: bool
) -> None:
    """Keep room for the words beside the beginning of each link, in the channel next to its source.

    Args:
        channels: Tracks by channel; grows.
        links: The links.
        routes: A route for each.
        level_runs: Of which axis the channels are.
    """
    kept: dict[tuple[int, int, int], float] = {}
    for link, route in zip(links, routes, strict=True):
        side = route.leaves
        if link.label is None or side.upright is not level_runs:
            continue
        first = route.runs[0]
        step = 1 if side.forward else -1
        key = (first.start + step, first.level, -step)
        kept[key] = max(kept.get(key, 0.0), link.label.height if side.upright else link.label.width)
    for (level, at, rank), size in kept.items():
        channels.setdefault(level, []).append(Track(level, at, at, kept=size, rank=rank))


def arrange(tracks: list[Track], known: dict[tuple[int, int], float]) -> list[list[Track]]:
    """Put the tracks of a channel in order.

    Args:
        tracks: Those of one channel.
        known: Of runs on the other axis, as (link, index): their level with their track as a fraction.

    Returns:
        The knots of tracks that overlap, each in the order in which they lie in the channel.
    """
    for track in tracks:
        _place_turns(track, known)
    return [_sorted(knot) for knot in _knots(tracks)]


def _place_turns(track: Track, known: dict[tuple[int, int], float]) -> None:
    """Set where exactly a track's runs turn off, as far as that is known."""
    turns = iter(track.turns)
    for link, index in track.members:
        for neighbour in (index - 1, index + 1):
            turn = next(turns)
            turn.at = known.get((link, neighbour), turn.level)


def _knots(tracks: list[Track]) -> list[list[Track]]:
    """Part the tracks of a channel where nothing overlaps."""
    knots: list[list[Track]] = []
    reached = -1
    for track in sorted(tracks, key=lambda track: track.low):
        if track.low > reached:
            knots.append([])
        knots[-1].append(track)
        reached = max(reached, track.high)
    return knots


def _sorted(knot: list[Track]) -> list[Track]:
    """Order overlapping tracks so that little crosses: each where it is cheapest, the long ones first."""
    if len(knot) == 1:
        return knot
    if len(knot) > _MOST_COMPARED:
        return sorted(knot, key=lambda track: (track.rank, sum(turn.towards for turn in track.turns)))
    waiting = sorted(knot, key=lambda track: track.low - track.high)
    order: list[Track] = []
    for track in waiting:
        _insert(order, track)
    for track in waiting:
        order.remove(track)
        _insert(order, track)
    return order


def _insert(order: list[Track], track: Track) -> None:
    """Put a track where it costs the fewest crossings; of equals at the first place."""
    cost = sum(_cost(track, other) for other in order)
    best, place = cost, 0
    for index, other in enumerate(order, start=1):
        cost += _cost(other, track) - _cost(track, other)
        if cost < best - 1e-9:
            best, place = cost, index
    order.insert(place, track)


def _cost(first: Track, second: Track) -> float:
    """Count what crosses where one track lies before another."""
    if first.rank != second.rank:
        return 1e6 if first.rank > second.rank else 0.0
    if not first.overlaps(second):
        return 0.0
    return _turning_over(second, first, -1) + _turning_over(first, second, 1) + _meeting(first, second)


def _turning_over(turning: Track, crossed: Track, towards: int) -> float:
    low = min((turn.at for turn in crossed.turns), default=0.0)
    high = max((turn.at for turn in crossed.turns), default=0.0)
    return float(sum(turn.towards == towards and low < turn.at < high for turn in turning.turns))


def _meeting(first: Track, second: Track) -> float:
    """Count what it costs that the first turns off upwards where the second turns off downwards."""
    cost = 0.0
    for one in first.turns:
        if one.towards < 0:
            continue
        for other in second.turns:
            if other.towards < 0 and other.at == one.at:
                cost += _CONFLICT if one.at == one.level else _UNSURE
    return cost


def fractions(channels: dict[int, list[list[Track]]]) -> dict[tuple[int, int], float]:
    """Tell where the runs of an axis lie: their level, and their order in it as a fraction.

    Args:
        channels: Arranged knots by channel.

    Returns:
        For each (link, index of the run) a number between its level and the next.
    """
    return {
        member: level + (order + 1) / (len(knot) + 2)
        for level, knots in channels.items()
        for knot in knots
        for order, track in enumerate(knot)
        for member in track.members
    }
