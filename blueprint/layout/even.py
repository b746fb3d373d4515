"""Evenly apart: each run of a bundle halfway between its neighbours.

Packing knows which tracks can't share a line, but not yet how far each goes in points. So a track may come to
lie nearer to one neighbour than to the other, with free ground between. Now that all points are known, such a
track moves to the middle, and then what lies beside it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from blueprint.layout import spacing
from blueprint.layout.channels import Track
from blueprint.layout.place import Knots
from blueprint.layout.solution import Extent

_ROUNDS: Final = 100  # what isn't even by then is nearly so
_HAIR: Final = 0.05  # points; less can't be seen
_BUNDLE: Final = 3  # tracks: one and its two neighbours


@dataclass(slots=True, eq=False)
class _Line:
    """A track among its neighbours.

    Args:
        track: The track.
        at: Where it lies across the channel, in points; may change.
        low: Where the first of its runs begins, in points along the channel.
        high: Where the last one ends.
        least: How low it may move for the sake of words.
        most: How high, likewise.
        near: Lines that must not come nearer to it than links do.
        beside: Those of them that run beside it long enough to make a bundle.
    """

    track: Track
    at: float
    low: float
    high: float
    least: float
    most: float
    near: list["_Line"] = field(default_factory=list)
    beside: list["_Line"] = field(default_factory=list)


def even(knots: Knots, levels: Sequence[Extent], at: dict[tuple[int, int], float]) -> None:
    """Move tracks to the middle between their neighbours where nothing is in the way.

    The order that packing saw to is kept, and so are the distances between links, and to words.

    Args:
        knots: Arranged tracks of all channels of one axis.
        levels: Where each level of the axis lies.
        at: Of each (link, index of the run), where it lies across its axis, in points; of what moves it is
            changed.

    Example:
        >>> tracks = [Track(0, 1, 5, ((link, 1),)) for link in range(3)]
        >>> at = {(link, end): 50.0 * end for link in range(3) for end in (0, 2)}
        >>> at |= {(0, 1): 10.0, (1, 1): 21.0, (2, 1): 40.0}
        >>> even({0: [tracks]}, [Extent(0, 50)], at)
        >>> at[1, 1]
        25.0
    """
    for level, channel in knots.items():
        for knot in channel:
            if len(knot) >= _BUNDLE:
                for line in _relaxed(list(_lines(knot, levels[level], at))):
                    at.update(dict.fromkeys(line.track.members, line.at))


def _lines(knot: Sequence[Track], channel: Extent, at: dict[tuple[int, int], float]) -> Iterator[_Line]:
    words = [track for track in knot if track.kept]
    for track in knot:
        if track.kept:
            continue
        ends = [at[link, index + step] for link, index in track.members for step in (-1, 1)]
        beside = [place for place in words if place.overlaps(track)]
        low, high = (
            max((place.kept + 2 * spacing.LABEL for place in beside if place.rank == rank), default=0.0)
            for rank in (-1, 1)
        )
        yield _Line(
            track, at[track.members[0]], min(ends), max(ends), channel.start + low, channel.end - high
        )


def _relaxed(lines: list[_Line]) -> Iterable[_Line]:
    """Move the lines of a knot to the middle, or as near to it as they can; give those that moved."""
    _introduce(lines)
    lines = [line for line in lines if len(line.beside) >= _BUNDLE - 1]
    moved: dict[int, _Line] = {}
    for _ in range(_ROUNDS):
        moves = [index for index, line in enumerate(lines) if _move(line)]
        moved.update((index, lines[index]) for index in moves)
        if not moves:
            break
    return moved.values()


def _introduce(lines: Sequence[_Line]) -> None:
    """Let each line know its neighbours."""
    reaching: list[_Line] = []
    for line in sorted(lines, key=lambda line: line.low):
        reaching = [other for other in reaching if line.low - other.high < spacing.TRACK]
        for other in reaching:
            together = min(line.high, other.high) - line.low > spacing.SIDE_BY_SIDE
            for one, another in ((line, other), (other, line)):
                one.near.append(another)
                if together:
                    one.beside.append(another)
        reaching.append(line)


def _move(line: _Line) -> bool:
    """Move a line to the middle between its nearest neighbours, if it is in a bundle with both."""
    before = max((other.at for other in line.beside if other.at < line.at), default=float("-inf"))
    after = min((other.at for other in line.beside if other.at > line.at), default=float("inf"))
    if max(line.at - before, after - line.at) > spacing.BUNDLE or abs(before + after - 2 * line.at) < _HAIR:
        return False
    least = max((other.at + spacing.TRACK for other in line.near if other.at < line.at), default=line.least)
    most = min((other.at - spacing.TRACK for other in line.near if other.at > line.at), default=line.most)
    place = max(least, line.least, min(most, line.most, (before + after) / 2))
    if abs(place - line.at) < _HAIR:
        return False
    line.at = place
    return True
