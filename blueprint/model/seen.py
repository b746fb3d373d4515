"""A blueprint as the customer sees it: nothing below the line of visibility, and nothing that is for staff.

What stays are the moments in which the customer does or sees something, with his own steps, those in his
sight, and the evidence. Moments out of his sight fall, and the flow leads on to where it comes up again;
words beside arrows stay only where they belong to a step that he sees, chances and ids not at all: moments
are counted. Of a way that goes round out of his sight for ever nothing is left.
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind, arrows
from blueprint.model.part import Part

_OF_STEPS = frozenset({"do", "kind", "time", "link", "basis", "as_of"})
_OF_EVIDENCE = frozenset({"what", "link"})
_OF_MOMENTS = frozenset({"channel", "link", "exchange"})
_OF_WAITS = frozenset({"time", "basis", "as_of"})
_OF_PROMISES = frozenset({"promise", "within", "for_", "payout"})
_OF_CUSTOMERS = frozenset({"name"})
_OF_BLUEPRINTS = frozenset(
    {"blueprint", "title", "description", "version", "date", "state", "lang", "currency", "calendar"}
)
_SURE = 1.0
_TOGETHER = -1  # stands for all ways that are no alternatives: they are taken at once
_SOMETIMES = "…"  # the case of an arrow whose own is none of the customer's business


class _Way(NamedTuple):
    """One of the ways on from a moment, up to where the customer sees something again.

    Args:
        goals: Indices of the moments where it goes at once; `None` among them for the end.
        chance: How likely it is taken.
        alternative: Is it one of several?
        when: In which case, where the customer sees who decides.
        label: The word on the arrow, likewise.
    """

    goals: tuple[int | None, ...]
    chance: float
    alternative: bool
    when: str | None = None
    label: str | None = None


_END = _Way((None,), _SURE, alternative=False)


def as_seen(blueprint: Blueprint) -> Blueprint:
    """Give the blueprint as the customer sees it.

    Args:
        blueprint: Any blueprint.

    Returns:
        A blueprint with what is in the customer's sight only; the whole with nothing but its title and a
        first moment where he sees nothing at all.

    Example:
        >>> steps = [{"customer": "Ask"}, {"backstage": "Swear", "time": "5m"}, {"customer": "Thank"}]
        >>> [moment.first_text for moment in as_seen(Blueprint(title="Desk", moments=steps)).sequence]
        ['Ask', 'Thank']
    """
    return _Pruner(blueprint).pruned()


class _Pruner:
    def __init__(self, blueprint: Blueprint) -> None:
        self._blueprint = blueprint
        self._lanes = {lane.key: lane for lane in blueprint.swimlanes if lane.zone.visible}
        self._visible = [
            index
            for index, moment in enumerate(blueprint.sequence)
            if not moment.standing and any(lane in self._lanes for lane in moment.steps)
        ]
        self._names = {index: str(number) for number, index in enumerate(self._visible, 1)}
        self._ways = _ways(blueprint)

    def pruned(self) -> Blueprint:
        whole = self._blueprint
        told: dict[str, Any] = _kept(whole, _OF_BLUEPRINTS)
        told["lanes"] = [lane.written() for lane in self._lanes.values()]
        if whole.customer and whole.customer.name:
            told["customer"] = _kept(whole.customer, _OF_CUSTOMERS)
        told["promises"] = [_kept(promise, _OF_PROMISES) for promise in whole.promises]
        told["actors"] = {
            name: {"title": actor.title}
            for name, actor in whole.actors.items()
            if actor.title and self._meets(name)
        }
        told |= self._moments()
        return Blueprint(**{name: value for name, value in told.items() if value})

    def _meets(self, name: str) -> bool:
        doers = (
            step.by
            for index in self._visible
            for lane, cell in self._blueprint.sequence[index].steps.items()
            if lane in self._lanes
            for step in cell
        )
        return name in doers

    def _moments(self) -> dict[str, Any]:
        """Give the moments that are left, under the headings that they have."""
        whole = self._blueprint
        seen = set(self._visible)
        if not seen:
            lane = next((key for key, lane in self._lanes.items() if lane.zone.holds_steps), None)
            return {"moments": [{lane or "customer": whole.title}], "lanes": None}
        if whole.phases is None:
            return {"moments": [self._moment(index) for index in self._visible]}
        phases = []
        index = 0
        for phase in whole.phases:
            here = range(index, index + len(phase.moments))
            moments = [self._moment(at) for at in here if at in seen]
            if moments:
                phases.append({"phase": phase.phase, "moments": moments})
            index += len(phase.moments)
        return {"phases": phases}

    def _moment(self, index: int) -> dict[str, Any]:
        moment = self._blueprint.sequence[index]
        told = _kept(moment, _OF_MOMENTS)
        told["id"] = self._names[index]
        for lane, pieces in moment.evidence.items():
            told[lane] = [_kept(piece, _OF_EVIDENCE) for piece in pieces]
        for lane, cell in moment.steps.items():
            if lane in self._lanes:
                told[lane] = [_step(step) for step in cell]
        if moment.wait is not None and moment.wait.time is not None:
            told["wait"] = _kept(moment.wait, _OF_WAITS)
        told["next"] = [self._target(way) for way in self._onward(index)] or "end"
        return told

    def _target(self, way: _Way) -> dict[str, Any]:
        goals = ["end" if goal is None else self._names[goal] for goal in way.goals]
        told: dict[str, Any] = {"to": goals}
        if way.alternative:
            told["when"] = way.when or _SOMETIMES
        if way.label:
            told["label"] = way.label
        return told

    def _onward(self, index: int) -> list[_Way]:
        """Give the ways on from a moment, each up to the next moments that the customer sees."""
        found: dict[tuple[Any, ...], _Way] = {}
        for way in self._resolved(index, frozenset({index})):
            if way.chance > 0:
                found.setdefault((way.goals, way.when, way.label), way)
        several = len(found) > 1
        return [way._replace(alternative=several or way.when is not None) for way in found.values()]

    def _resolved(self, index: int, passed: frozenset[int]) -> Iterator[_Way]:
        for way in self._ways.get(index, (_END,)):
            hidden = [goal for goal in way.goals if goal is not None and goal not in self._visible]
            if not hidden:
                yield way
            elif len(way.goals) == 1:
                yield from self._beyond(way, hidden[0], passed)
            else:
                yield way._replace(goals=self._together(way, passed))

    def _beyond(self, way: _Way, hidden: int, passed: frozenset[int]) -> Iterator[_Way]:
        """Go on behind a moment out of sight; round in a circle nothing comes of it."""
        if hidden in passed:
            return
        for further in self._resolved(hidden, passed | {hidden}):
            yield further._replace(chance=way.chance * further.chance, when=way.when, label=way.label)

    def _together(self, way: _Way, passed: frozenset[int]) -> tuple[int | None, ...]:
        """Replace branches out of sight by where they come up again, unless others lead there too."""
        seen = [goal for goal in way.goals if goal is None or goal in self._visible]
        for goal in way.goals:
            if goal is not None and goal not in self._visible:
                ways = list(self._resolved(goal, passed | {goal}))
                if ways:
                    seen += max(ways, key=lambda one: one.chance).goals
        goals = list(dict.fromkeys(seen))
        others = {goal: self._reach(goal) for goal in goals}
        left = [
            goal
            for goal in goals
            if not any(goal in reached for other, reached in others.items() if other != goal)
        ]
        return tuple(left or goals)

    def _reach(self, start: int | None) -> set[int | None]:
        """Give what lies behind a moment, itself left out."""
        found: set[int | None] = set()
        left = [start]
        while left:
            here = left.pop()
            for way in self._ways.get(here, ()) if here is not None else ():
                fresh = set(way.goals) - found
                found |= fresh
                left.extend(fresh)
        return found - {start}


def _kept(part: Part, names: frozenset[str]) -> dict[str, Any]:
    """Give those of a part's values that were written and may be told."""
    return {name: getattr(part, name) for name in sorted(names & part.model_fields_set)}


def _step(step: Any) -> dict[str, Any]:
    told = _kept(step, _OF_STEPS)
    return told | ({"by": step.by} if step.by else {})


def _ways(blueprint: Blueprint) -> Mapping[int, list[_Way]]:
    """Give the ways on from each moment, with words only where the customer sees the step that they leave."""
    visible = {lane.key for lane in blueprint.swimlanes if lane.zone.visible}
    grouped: dict[tuple[int, int], list[Arrow]] = {}
    for arrow in arrows(blueprint):
        if arrow.kind is ArrowKind.FLOW:
            number = arrow.way if arrow.alternative else _TOGETHER
            grouped.setdefault((arrow.source.moment, number), []).append(arrow)
    found: dict[int, list[_Way]] = {}
    for (moment, _), leaving in grouped.items():
        first = leaving[0]
        told = first.source.lane in visible
        goals = tuple(arrow.target.moment if arrow.target else None for arrow in leaving)
        chance = _SURE if first.chance is None else first.chance
        way = _Way(
            goals, chance, first.alternative, first.when if told else None, first.label if told else None
        )
        found.setdefault(moment, []).append(way)
    return found
