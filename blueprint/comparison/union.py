"""One blueprint that has both: the new one, with what was removed put back where it had been."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from blueprint.comparison.compare import Comparison
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind, Spot, arrows
from blueprint.model.target import END, Target
from blueprint.model.text import same
from blueprint.model.zone import ZONES


class Union(NamedTuple):
    """Two blueprints in one.

    Args:
        blueprint: The joint one, without what nobody sees on a picture: promises, risks and the like.
        gone: Indices in it of moments that only the old one has.
        new: Of each moment of the new one its index in it.
        steps: Places in it of steps that only the old one has, in moments of both.
        evidence: The same of evidence.
    """

    blueprint: Blueprint
    gone: frozenset[int]
    new: Mapping[int, int]
    steps: frozenset[Spot]
    evidence: frozenset[Spot]


def unite(comparison: Comparison) -> Union:
    """Put both of a comparison into one blueprint.

    Args:
        comparison: Two blueprints.

    Returns:
        The joint one, and what of it is only in the old one.

    Example:
        >>> from blueprint.comparison.compare import compare
        >>> ask, wait, sip = {"customer": "Ask"}, {"customer": "Wait"}, {"customer": "Sip"}
        >>> old = Blueprint(title="Tea", moments=[ask, wait, sip])
        >>> both = unite(compare(old, Blueprint(title="Tea", moments=[ask, sip])))
        >>> [moment.first_text for moment in both.blueprint.sequence], both.gone
        (['Ask', 'Wait', 'Sip'], frozenset({1}))
    """
    return _Union(comparison).make()


class _Union:
    """Makes one of two."""

    def __init__(self, comparison: Comparison) -> None:
        self.old, self.new = comparison.old, comparison.new
        self.later = dict(comparison.moments.pairs)
        self.earlier = {j: i for i, j in comparison.moments.pairs}
        self.comparison = comparison
        self.order = self._order()
        self.place = {who: at for at, who in enumerate(self.order)}
        self.names = _names(self.order, self.old, self.new)
        self.ways = _ways(self.old), _ways(self.new)

    def make(self) -> Union:
        moments = [self._kept(index) if kept else self._gone(index) for index, kept in self.order]
        steps = [
            self._put_back(moments, spot)
            for spot in self.comparison.steps.removed
            if spot.moment in self.later
        ]
        evidence = [self._put_back(moments, spot) for spot in self._gone_evidence()]
        data = {key: value for key, value in self.new.written().items() if key in _SEEN}
        data |= self._lanes() | self._grouped(moments)
        return Union(
            Blueprint.model_validate(data),
            frozenset(at for at, (_, kept) in enumerate(self.order) if not kept),
            {index: at for at, (index, kept) in enumerate(self.order) if kept},
            frozenset(steps),
            frozenset(evidence),
        )

    def _order(self) -> list[tuple[int, bool]]:
        """List the moments of the new one; and those that are gone, each behind the one it stood behind."""
        behind: dict[int, list[int]] = {}
        last = -1
        for i in range(len(self.old.sequence)):
            if i in self.later:
                last = self.later[i]
            else:
                behind.setdefault(last, []).append(i)
        found = [(i, False) for i in behind.get(-1, ())]
        for j in range(len(self.new.sequence)):
            found += [(j, True), *((i, False) for i in behind.get(j, ()))]
        return found

    def _kept(self, index: int) -> dict[str, Any]:
        """Give a moment of the new one, which leads where it leads, and to what was removed behind it."""
        moment = self.new.sequence[index]
        data = _without_flow(moment.written(), lambda name: self.names[self.new.find(name), True])
        data = {"id": self.names[index, True], **data}
        if moment.standing:
            return data
        if moment.next:
            data["next"] = [self._target(target) for target in moment.next]
        gone = [self.names[i, False] for i in self._once_behind(index)]
        if any(way.alternative for way in self.ways[1][index]):
            return data
        onward = data.get("next") or [self._name(way) for way in self.ways[1][index]] or [END]
        return data | {"next": [*(way for way in onward if way != END or not gone), *gone]}

    def _target(self, target: Target) -> dict[str, Any]:
        """Write a target of `next` with the joint names."""
        goals = [
            {"moment": END if goal.ends else self.names[self.new.find(goal.moment), True]}
            | ({"lane": goal.lane} if goal.lane else {})
            for goal in target.to
        ]
        more = target.written()
        rest = {key: value for key, value in more.items() if key != "to"} if isinstance(more, dict) else {}
        return {"to": goals, **rest}

    def _once_behind(self, index: int) -> list[int]:
        """List what was removed of what the flow went to from a moment."""
        was = self.earlier.get(index, -1)
        targets = [way.target.moment for way in self.ways[0].get(was, ()) if way.target]
        return [i for i in dict.fromkeys(targets) if i not in self.later]

    def _gone(self, index: int) -> dict[str, Any]:
        """Give a moment that was removed, with the arrows to what is still there."""
        moment = self.old.sequence[index]
        data = {"id": self.names[index, False], **_without_flow(moment.written(), None)}
        if moment.standing:
            return data
        targets = dict.fromkeys(way.target.moment for way in self.ways[0][index] if way.target)
        return data | {"next": [self._joint(i) for i in targets if not self._stands(i)] or END}

    def _stands(self, old: int) -> bool:
        """Has a moment of the flow become a standing one, where no flow leads?"""
        return old in self.later and self.new.sequence[self.later[old]].standing

    def _joint(self, old: int) -> str:
        return self.names[self.later[old], True] if old in self.later else self.names[old, False]

    def _name(self, way: Arrow) -> str:
        return END if way.target is None else self.names[way.target.moment, True]

    def _gone_evidence(self) -> list[Spot]:
        """List the evidence that was removed from moments that are still there."""
        return [
            Spot(i, lane, number)
            for change in self.comparison.changes
            if change.thing == "evidence" and change.new is None and change.old
            for i, lane, number in [(change.old.moment_index, change.old.lane or "", change.old.step)]
        ]

    def _put_back(self, moments: list[dict[str, Any]], spot: Spot) -> Spot:
        """Put a step or a piece of evidence back into its moment, below what stands in its cell."""
        at = self.place[self.later[spot.moment], True]
        one = self.old.sequence[spot.moment]
        written = (one.steps.get(spot.lane) or one.evidence[spot.lane])[spot.step].written()
        piece = _renamed(written, None)
        cell = [*_listed(moments[at].get(spot.lane, [])), piece]
        moments[at][spot.lane] = cell if len(cell) > 1 else piece
        return Spot(at, spot.lane, len(cell) - 1)

    def _lanes(self) -> dict[str, Any]:
        """Give the lanes of both, where the standard ones don't do."""
        if self.old.lanes is None and self.new.lanes is None:
            return {}
        known = {lane.key for lane in self.new.swimlanes}
        used = {key for moment in self.old.sequence for key in (*moment.steps, *moment.evidence)}
        more = [lane for lane in self.old.swimlanes if lane.key not in known and lane.key in used]
        lanes = [*self.new.swimlanes, *more]
        return {"lanes": [lane.written() for zone in ZONES for lane in lanes if lane.zone is zone]}

    def _grouped(self, moments: list[dict[str, Any]]) -> dict[str, Any]:
        """Put the moments into the phases of the new one; what was removed goes with what it stood behind."""
        if self.new.phases is None:
            return {"moments": moments}
        phases: list[dict[str, Any]] = [{"phase": phase.phase, "moments": []} for phase in self.new.phases]
        owner = [number for number, phase in enumerate(self.new.phases) for _ in phase.moments]
        number = 0
        for (index, kept), moment in zip(self.order, moments, strict=True):
            number = owner[index] if kept else number
            phases[number]["moments"].append(moment)
        return {"phases": phases}


_SEEN = frozenset(
    {"title", "lang", "currency", "customer", "calendar", "actors", "state", "owner", "version", "date"}
)
"""The keys of a blueprint's head that its picture shows or needs."""


def _ways(blueprint: Blueprint) -> dict[int, list[Arrow]]:
    """List the arrows of the flow by the moments that they leave."""
    found: dict[int, list[Arrow]] = {index: [] for index in range(len(blueprint.sequence))}
    for arrow in arrows(blueprint):
        if arrow.kind is ArrowKind.FLOW:
            found[arrow.source.moment].append(arrow)
    return found


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _without_flow(data: dict[str, Any], name: Callable[[str], str] | None) -> dict[str, Any]:
    return {key: _renamed(value, name) for key, value in data.items() if key not in {"id", "next"}}


def _renamed(value: Any, name: Callable[[str], str] | None) -> Any:
    """Call moments by their joint names wherever something refers to them.

    Args:
        value: A step, or something in one, as plain data.
        name: Gives the joint name; `None` where nobody knows whether the moment is still there.
    """
    if isinstance(value, list):
        return [_renamed(item, name) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _renamed(item, name) for key, item in value.items() if key not in _REFERENCES}
    if name is not None:
        for key in _REFERENCES & set(value):
            names = [one if one == END else name(one) for one in _listed(value[key])]
            found[key] = names if isinstance(value[key], list) else names[0]
    return found


_REFERENCES = frozenset({"needs", "also", "to"})
"""The keys of steps, fail points and recoveries that name moments."""

_MOST = 150  # characters of a name, of the 200 that an id may have


def _names(order: Sequence[tuple[int, bool]], old: Blueprint, new: Blueprint) -> dict[tuple[int, bool], str]:
    """Find a name of its own for each moment: the new one, or the old one with a minus before it."""
    found: dict[tuple[int, bool], str] = {}
    taken: set[str] = set()
    for index, kept in sorted(order, key=lambda who: not who[1]):
        text = "".join(filter(str.isprintable, (new if kept else old).ids[index]))[:_MOST].strip()
        plain = text if kept else f"− {text}"
        name, number = plain, 2
        while not name or same(name) in {*taken, END}:
            name, number = f"{plain} ({number})", number + 1
        taken.add(same(name))
        found[index, kept] = name
    return found
