"""How wide each channel is, and where in it each track lies."""

from collections.abc import Sequence
from typing import NamedTuple

from blueprint.layout import spacing
from blueprint.layout.channels import Track


class Margins(NamedTuple):
    """What a channel keeps free.

    Args:
        low: Points from its beginning to its first track.
        high: Points from its last track to its end.
        least: Points that it takes even where nothing runs.
    """

    low: float
    high: float
    least: float


def pack(knots: Sequence[Sequence[Track]], margins: Margins) -> tuple[float, list[list[float]]]:
    """Give every track of a channel its place, halfway between the earliest and the latest possible.

    Halfway keeps the tracks as far apart as each of the two does, and puts a lone one in the middle.

    Args:
        knots: Arranged tracks of one channel, by knots that overlap.
        margins: What the channel keeps free.

    Returns:
        The channel's width in points, and for each track of each knot the distance from the channel's
        beginning; of a place kept for a label it is where the place begins.

    Example:
        >>> pack([[Track(0, 1, 3)]], Margins(17, 17, 34))
        (34, [[17.0]])
    """
    if not knots:  # nothing runs in most channels
        return margins.least, []
    early = [_early(knot, margins) for knot in knots]
    behind = [
        place + _behind(track, margins)
        for knot, places in zip(knots, early, strict=True)
        for track, place in zip(knot, places, strict=True)
    ]
    width = max([margins.least, *behind])
    return width, [
        [
            _between(track, *pair)
            for track, pair in zip(knot, _pairs(knot, places, margins, width), strict=True)
        ]
        for knot, places in zip(knots, early, strict=True)
    ]


def _pairs(
    knot: Sequence[Track], early: list[float], margins: Margins, width: float
) -> list[tuple[float, float]]:
    return list(zip(early, _late(knot, margins, width), strict=True))


def _between(track: Track, early: float, late: float) -> float:
    if track.kept:
        return early if track.rank < 0 else late
    return (early + late) / 2


def _before(track: Track, margins: Margins) -> float:
    return spacing.LABEL if track.kept and track.rank < 0 else margins.low


def _behind(track: Track, margins: Margins) -> float:
    if not track.kept:
        return margins.high
    return track.kept + (margins.high if track.rank < 0 else spacing.LABEL)


def _apart(first: Track, second: Track) -> float:
    """Tell the least distance between two tracks that overlap, the first before the second."""
    if first.kept:
        return first.kept + spacing.LABEL * 2
    return spacing.LABEL * 2 if second.kept else spacing.TRACK


def _early(knot: Sequence[Track], margins: Margins) -> list[float]:
    places: list[float] = []
    for track in knot:
        place = _before(track, margins)
        for other, at in zip(knot, places, strict=False):
            if other.overlaps(track):
                place = max(place, at + _apart(other, track))
        places.append(place)
    return places


def _late(knot: Sequence[Track], margins: Margins, width: float) -> list[float]:
    """Do the same from the other end."""
    places: list[float] = []
    backwards = knot[::-1]
    for track in backwards:
        place = width - _behind(track, margins)
        for other, at in zip(backwards, places, strict=False):
            if other.overlaps(track):
                place = min(place, at - _apart(track, other))
        places.append(place)
    return places[::-1]
