"""What changed in the flow.

A moment's arrows are looked at where its `next` was written differently. What only follows from moments that
came, went or changed their order goes without saying: it has been told.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from blueprint.comparison.aspects import equal, written
from blueprint.comparison.change import Change, Nature, Side
from blueprint.comparison.moments import Matching
from blueprint.comparison.naming import Names
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind, arrows
from blueprint.model.moment import Moment
from blueprint.model.target import END


class _Way(NamedTuple):
    """A way on from a moment, as far as both blueprints can know it."""

    target: int | str
    when: str | None
    together: bool


def changes(old: Blueprint, new: Blueprint, moments: Matching) -> Iterator[Change]:
    """Tell what changed in the flow.

    Args:
        old: A blueprint.
        new: What became of it.
        moments: Which moments are the same.

    Yields:
        For each arrow that came, went, or has another chance or word, the change; its name is
        `source → target`.
    """
    names = Names(old, new, moments)
    was, now = _leaving(old), _leaving(new)
    for i, j in moments.pairs:
        if _next(old.sequence[i], names.renamed) != _next(new.sequence[j], names.known):
            yield from _Fork(old, new, names, i, j).changes(was.get(i, []), now.get(j, []))


def _next(moment: Moment, meaning: Callable[[list[str]], list[int | str]]) -> list[object]:
    """Give what `next` says, with moments in the place of their names."""
    return [
        (
            [(meaning([goal.moment]), goal.lane) for goal in target.to],
            target.when,
            target.chance,
            target.label,
            target.from_,
        )
        for target in moment.next
    ]


def _leaving(blueprint: Blueprint) -> dict[int, list[Arrow]]:
    found: dict[int, list[Arrow]] = {}
    for arrow in arrows(blueprint):
        if arrow.kind is ArrowKind.FLOW:
            found.setdefault(arrow.source.moment, []).append(arrow)
    return found


class _Fork:
    """The ways on from one moment, before and after."""

    def __init__(self, old: Blueprint, new: Blueprint, names: Names, i: int, j: int) -> None:
        self.old = old
        self.new = new
        self.names = names
        self.sides = Side(old.ids[i], None, i), Side(new.ids[j], None, j)

    def changes(self, was: list[Arrow], now: list[Arrow]) -> Iterator[Change]:
        before = {self._way(arrow, later=True): arrow for arrow in was}
        after = {self._way(arrow, later=False): arrow for arrow in now}
        gone = [way for way in before if way not in after]
        come = [way for way in after if way not in before]
        for way in list(gone):
            twin = next((other for other in come if other.target == way.target), None)
            if twin:
                gone.remove(way)
                come.remove(twin)
                yield from self._same(before[way], after[twin])
        for way in gone:
            yield self._change(Nature.REMOVED, before[way], self.old)
        for way in come:
            yield self._change(Nature.ADDED, after[way], self.new)
        for way, arrow in before.items():
            if way in after:
                yield from self._same(arrow, after[way])

    def _way(self, arrow: Arrow, *, later: bool) -> _Way:
        if arrow.target is None:
            target: int | str = END
        elif later:
            moved = self.names.later(arrow.target.moment)
            target = self.old.ids[arrow.target.moment] if moved is None else moved
        else:
            target = arrow.target.moment
        return _Way(target, arrow.when, arrow.parallel)

    def _same(self, one: Arrow, other: Arrow) -> Iterator[Change]:
        """Tell what changed of an arrow between the same moments."""
        name = self._name(other, self.new)
        for key in ("when", "chance", "label"):
            before, after = getattr(one, key), getattr(other, key)
            if not equal(before, after):
                yield Change(Nature.CHANGED, "flow", name, *self.sides, key, written(before), written(after))
        lanes = (one.source.lane, _lane(one)), (other.source.lane, _lane(other))
        if lanes[0] != lanes[1] and one.parallel == other.parallel:
            before, after = (" → ".join(filter(None, pair)) for pair in lanes)
            yield Change(Nature.CHANGED, "flow", name, *self.sides, "lanes", before, after)
        if one.parallel != other.parallel:
            before, after = ("at once with others" if arrow.parallel else "alone" for arrow in (one, other))
            yield Change(Nature.CHANGED, "flow", name, *self.sides, "taken", before, after)

    def _change(self, nature: Nature, arrow: Arrow, blueprint: Blueprint) -> Change:
        return Change(nature, "flow", self._name(arrow, blueprint), *self.sides)

    def _name(self, arrow: Arrow, blueprint: Blueprint) -> str:
        target = END if arrow.target is None else blueprint.ids[arrow.target.moment]
        return f"{blueprint.ids[arrow.source.moment]} → {target}"


def _lane(arrow: Arrow) -> str | None:
    return arrow.target.lane if arrow.target else None
