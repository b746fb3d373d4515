"""What changed in moments, and in the steps, the evidence and the fail points that stand in them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from blueprint.comparison.aspects import aspects
from blueprint.comparison.change import Change, Nature, Side
from blueprint.comparison.likeness import matched
from blueprint.comparison.moments import Matching
from blueprint.comparison.naming import Names
from blueprint.comparison.steps import StepMatching
from blueprint.model.blueprint import Blueprint
from blueprint.model.evidence import Evidence
from blueprint.model.fail import FailPoint
from blueprint.model.flow import Spot
from blueprint.model.step import Step
from blueprint.model.text import same
from blueprint.model.zone import ZONES

_OF_MOMENTS = frozenset({"id", "steps", "evidence", "next"})
_OF_STEPS = frozenset({"do", "fail", "needs"})


def changes(old: Blueprint, new: Blueprint, moments: Matching, steps: StepMatching) -> Iterator[Change]:
    """Tell what changed in moments and in what stands in them.

    Args:
        old: A blueprint.
        new: What became of it.
        moments: Which moments are the same.
        steps: Which steps are the same.

    Yields:
        The changes in the order of the new blueprint; what was removed stands where it had been.
    """
    story = _Story(old, new, moments, steps)
    partners = dict(moments.pairs)
    back = {j: i for i, j in moments.pairs}
    told: set[int] = set()
    for j in range(len(new.sequence)):
        i = back.get(j)
        if i is None:
            yield from story.whole(Nature.ADDED, j)
            continue
        gone = i - 1
        before = []
        while gone >= 0 and gone not in partners and gone not in told:
            before.append(gone)
            told.add(gone)
            gone -= 1
        for index in reversed(before):
            yield from story.whole(Nature.REMOVED, index)
        yield from story.moment(i, j)
    for index in range(len(old.sequence)):
        if index not in partners and index not in told:
            yield from story.whole(Nature.REMOVED, index)


class _Story:
    """Tells of two blueprints whose moments and steps are matched."""

    def __init__(self, old: Blueprint, new: Blueprint, moments: Matching, steps: StepMatching) -> None:
        self.old = old
        self.new = new
        self.moved = moments.moved
        self.names = Names(old, new, moments)
        self.steps_of: dict[int, list[tuple[Spot, Spot]]] = {}
        for one, other in steps.pairs:
            self.steps_of.setdefault(other.moment, []).append((one, other))
        self.removed = _by_moment(steps.removed)
        self.added = _by_moment(steps.added)

    def whole(self, nature: Nature, index: int) -> Iterator[Change]:
        """Tell of a moment that only one of the two has; what stands in it goes without saying."""
        gone = nature is Nature.REMOVED
        side = (_side_of(self.old, index), None) if gone else (None, _side_of(self.new, index))
        name = (self.old if gone else self.new).ids[index]
        yield Change(nature, "moment", name, *side)

    def moment(self, i: int, j: int) -> Iterator[Change]:
        """Tell what changed of a moment and in it."""
        one, other = self.old.sequence[i], self.new.sequence[j]
        sides = _side_of(self.old, i), _side_of(self.new, j)
        name = self.new.ids[j]
        if same(one.id or "") != same(other.id or "") and self.old.ids[i] != name:
            yield Change(Nature.RENAMED, "moment", name, *sides, "id", self.old.ids[i], name)
        if j in self.moved:
            yield Change(Nature.MOVED, "moment", name, *sides)
        phases = self.names.phases(i, j)
        if phases[0] != phases[1]:
            yield Change(Nature.MOVED, "moment", name, *sides, "phase", *phases)
        for key, before, after in aspects(one, other, _OF_MOMENTS):
            yield Change(Nature.CHANGED, "moment", name, *sides, key, before, after)
        yield from self._steps(i, j)
        yield from self._evidence(i, j)

    def _steps(self, i: int, j: int) -> Iterator[Change]:
        for spot in self.removed.get(i, ()):
            yield Change(Nature.REMOVED, "step", _step(self.old, spot).do, _side(self.old, spot))
        for spot in self.added.get(j, ()):
            yield Change(Nature.ADDED, "step", _step(self.new, spot).do, None, _side(self.new, spot))
        for before, after in self.steps_of.get(j, ()):
            yield from self._step(before, after)

    def _step(self, before: Spot, after: Spot) -> Iterator[Change]:
        one, other = _step(self.old, before), _step(self.new, after)
        sides = _side(self.old, before), _side(self.new, after)
        if same(one.do) != same(other.do):
            yield Change(Nature.RENAMED, "step", other.do, *sides, "do", one.do, other.do)
        if before.lane != after.lane:
            crossed = _crossed(self.old, before.lane, self.new, after.lane)
            yield Change(Nature.MOVED, "step", other.do, *sides, "lane", before.lane, after.lane, crossed)
        if self.names.later(before.moment) != after.moment:
            ids = self.old.ids[before.moment], self.new.ids[after.moment]
            yield Change(Nature.MOVED, "step", other.do, *sides, "moment", *ids)
        for key, was, now in aspects(one, other, _OF_STEPS):
            yield Change(Nature.CHANGED, "step", other.do, *sides, key, was, now)
        needs = self.names.renamed(one.needs), self.names.known(other.needs)
        if needs[0] != needs[1]:
            written = list(one.needs) or None, list(other.needs) or None
            yield Change(Nature.CHANGED, "step", other.do, *sides, "needs", *written)
        yield from self._failures(one.fail, other.fail, *sides)

    def _evidence(self, i: int, j: int) -> Iterator[Change]:
        old, new = _evidence(self.old, i), _evidence(self.new, j)
        pairs = matched([piece.what.what for piece in old], [piece.what.what for piece in new])
        for number, piece in enumerate(old):
            if number not in dict(pairs):
                yield Change(Nature.REMOVED, "evidence", piece.what.what, _side(self.old, piece.spot))
        for number, piece in enumerate(new):
            if number not in {b for _, b in pairs}:
                yield Change(Nature.ADDED, "evidence", piece.what.what, None, _side(self.new, piece.spot))
        for a, b in pairs:
            yield from self._piece(old[a], new[b])

    def _piece(self, before: "_Seen", after: "_Seen") -> Iterator[Change]:
        one, other = before.what, after.what
        sides = _side(self.old, before.spot), _side(self.new, after.spot)
        if same(one.what) != same(other.what):
            yield Change(Nature.RENAMED, "evidence", other.what, *sides, "what", one.what, other.what)
        if before.spot.lane != after.spot.lane:
            lanes = before.spot.lane, after.spot.lane
            yield Change(Nature.MOVED, "evidence", other.what, *sides, "lane", *lanes)
        for key, was, now in aspects(one, other, {"what", "fail"}):
            yield Change(Nature.CHANGED, "evidence", other.what, *sides, key, was, now)
        yield from self._failures(one.fail, other.fail, *sides)

    def _failures(
        self, old: Sequence[FailPoint], new: Sequence[FailPoint], was: Side, now: Side
    ) -> Iterator[Change]:
        pairs = matched([point.what for point in old], [point.what for point in new])
        for number, point in enumerate(old):
            if number not in dict(pairs):
                yield Change(Nature.REMOVED, "fail point", point.what, was, now, verdict="lost")
        for number, point in enumerate(new):
            if number not in {b for _, b in pairs}:
                yield Change(Nature.ADDED, "fail point", point.what, was, now, verdict="gained")
        for a, b in pairs:
            yield from self._failure(old[a], new[b], was, now)

    def _failure(self, one: FailPoint, other: FailPoint, was: Side, now: Side) -> Iterator[Change]:
        if same(one.what) != same(other.what):
            yield Change(Nature.RENAMED, "fail point", other.what, was, now, "what", one.what, other.what)
        for key, before, after in aspects(one, other, {"what"}):
            if not self.names.mean_the_same(key, before, after):
                change = Change(Nature.CHANGED, "fail point", other.what, was, now, key, before, after)
                mended = key in _MENDS and before is None
                yield change._replace(verdict="mended") if mended else change


_MENDS = ("recovery", "prevention")
"""What helps against a failure: where it is new, the fail point was mended."""


class _Seen(NamedTuple):
    """A piece of evidence with its place."""

    spot: Spot
    what: Evidence


def _evidence(blueprint: Blueprint, index: int) -> list[_Seen]:
    return [
        _Seen(Spot(index, lane, number), piece)
        for lane, cell in blueprint.sequence[index].evidence.items()
        for number, piece in enumerate(cell)
    ]


def _by_moment(spots: Sequence[Spot]) -> dict[int, list[Spot]]:
    found: dict[int, list[Spot]] = {}
    for spot in spots:
        found.setdefault(spot.moment, []).append(spot)
    return found


def _step(blueprint: Blueprint, spot: Spot) -> Step:
    return blueprint.sequence[spot.moment].steps[spot.lane][spot.step]


def _side_of(blueprint: Blueprint, index: int) -> Side:
    return Side(blueprint.ids[index], None, index)


def _side(blueprint: Blueprint, spot: Spot) -> Side:
    return Side(blueprint.ids[spot.moment], spot.lane, spot.moment, spot.step)


def _crossed(old: Blueprint, was: str, new: Blueprint, now: str) -> tuple[str, ...]:
    """Name the lines between the zones of two lanes, top to bottom."""
    zones = [
        ZONES.index(next(lane.zone for lane in blueprint.swimlanes if lane.key == key))
        for blueprint, key in ((old, was), (new, now))
    ]
    upper, lower = sorted(zones)
    return tuple(line.key for zone in ZONES[upper:lower] if (line := zone.line_below) is not None)
