"""Where exactly at a side of a box each link ends.

Between two neighbours in a row (or a column) lies a *gap*. Every run that ends at one of the two facing sides
lies in that gap. Most run along its middle. Where two would lie on each other there, and don't belong
together, one moves aside to another *slot*.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from blueprint.layout import spacing
from blueprint.layout.grid import Grid
from blueprint.layout.problem import Problem, Size
from blueprint.layout.routes import Route

_FARTHEST: Final = 40  # slots to a side; more than any drawing that can be read needs
_Gap = tuple[bool, int, int]
_Member = tuple[int, int]


# nobody compares or shows them, and each method that a dataclass gets costs every start some 0.1 ms
@dataclass(slots=True, eq=False, repr=False)
class Group:
    """Links that share one slot of a gap.

    Args:
        members: The (link, index of the run).
        straight: Does it span the gap from box to box?
        forward: Is it fixed at the lower end of the gap (and runs towards the higher one)?
        out: Does it leave the box it is fixed to?
        family: Of its links.
        labelled: Size of the widest words beside it, across the run; 0 without.
        joins: May it share a slot with a straight one of its family?
        trunk: Of its links; 0 for none.
        reach: How far it goes, in points along the gap.
        pull: Below 0 where its runs turn off to lower levels, above 0 to higher ones.
        boxes: The boxes it is fixed to.
    """

    members: list[_Member]
    straight: bool
    forward: bool
    out: bool
    family: str
    labelled: float
    joins: bool
    trunk: int
    reach: float
    pull: int
    boxes: set[int] = field(default_factory=set)


class Ports(NamedTuple):
    """Where the first and last runs of all links lie, and the room they need.

    Args:
        offsets: Of each (link, index of the run) how far it lies from the middle of its row or column, in
            points; most are 0.
        sizes: Of each box the size that its ends need, at least its own.
        columns: Of each column level the width that words beside upright runs need.
        rows: Of each row level the height that words above level runs need.
    """

    offsets: dict[_Member, float]
    sizes: tuple[Size, ...]
    columns: dict[int, float]
    rows: dict[int, float]


def assign(problem: Problem, grid: Grid, routes: Sequence[Route], turns: dict[_Member, float]) -> Ports:
    """Choose where exactly each link ends.

    Args:
        problem: What is laid out.
        grid: Its grid.
        routes: A route for each link.
        turns: Of each (link, index of the run), where it lies across its axis, in points; of first and
            last runs roughly (the middle).

    Returns:
        Offsets, and boxes grown where their own size has no room for all that ends there.
    """
    gaps: dict[_Gap, dict[tuple[object, ...], Group]] = {}
    for number, route in enumerate(routes):
        for gap, key, group in _ends(problem, grid, number, route, turns):
            known = gaps.setdefault(gap, {}).setdefault(key, group)
            if known is not group:
                _merge(known, group)
    offsets: dict[_Member, float] = {}
    needs = _Room()
    for (is_level, level, _), groups in gaps.items():
        for group, offset in _spread(problem, list(groups.values()), is_level=is_level):
            offsets.update(dict.fromkeys(group.members, offset))
            needs.add(group, abs(offset), is_level=is_level, level=level)
    columns, rows = (
        {level: size for (is_level, level), size in needs.words.items() if is_level is wanted}
        for wanted in (False, True)
    )
    return Ports(offsets, needs.sizes(problem), columns, rows)


class _Room:
    """The room that ends and their words need, on both axes."""

    def __init__(self) -> None:
        self.words: dict[tuple[bool, int], float] = {}
        self._ends: dict[tuple[int, bool], float] = {}
        self._beside: dict[tuple[int, bool], float] = {}

    def add(self, group: Group, offset: float, *, is_level: bool, level: int) -> None:
        for box in group.boxes if offset else ():
            self._ends[box, is_level] = max(self._ends.get((box, is_level), 0.0), offset + spacing.CORNER)
        if group.labelled:
            half = offset + group.labelled + 2 * spacing.LABEL
            self.words[is_level, level] = max(self.words.get((is_level, level), 0.0), 2 * half)
            for box in group.boxes:
                self._beside[box, is_level] = max(self._beside.get((box, is_level), 0.0), half)

    def sizes(self, problem: Problem) -> tuple[Size, ...]:
        """Grow the boxes; where words stand above and beside one, none may stick out of its corner."""
        return tuple(
            Size(
                max(box.size.width, 2 * self._ends.get((index, False), 0.0)),
                max(
                    box.size.height,
                    2 * self._ends.get((index, True), 0.0),
                    2 * self._beside.get((index, True), 0.0) if (index, False) in self._beside else 0.0,
                ),
            )
            for index, box in enumerate(problem.boxes)
        )


def _ends(
    problem: Problem, grid: Grid, number: int, route: Route, turns: dict[_Member, float]
) -> Iterator[tuple[_Gap, tuple[object, ...], Group]]:
    """Yield the one or two runs of a route that end at a box: (gap, key of its group, group)."""
    link, runs = problem.links[number], route.runs
    ends = ((0, link.source, route.leaves, True), (len(runs) - 1, link.target, route.arrives, False))
    for index, box, side, out in ends[:1] if len(runs) == 1 else ends:
        run = runs[index]
        boxes = grid.line(level_run=run.is_level, level=run.level)
        at = run.start if out else run.end
        place = bisect_right(boxes, at) if side.forward else bisect_left(boxes, at)
        neighbour = 1 if out else len(runs) - 2
        straight = len(runs) == 1
        label = link.label if out else None
        across = 0.0 if label is None else (label.height if run.is_level else label.width)
        trunk = link.trunk if out else 0
        own = straight or (label is not None and not trunk) or not link.joins
        key = (number,) if own else (box, out, link.family, trunk)
        pull = 0
        if not straight:
            turn = runs[neighbour]
            far = turn.end if out else turn.start
            pull = 1 if far > run.level else -1
        group = Group(
            [(number, index)], straight, side.forward, out, link.family, across, link.joins,
            trunk, turns.get((number, neighbour), 0.0), pull, {box, link.target} if straight else {box},
        )  # fmt: skip
        yield (run.is_level, run.level, place), key, group


def _merge(known: Group, group: Group) -> None:
    known.members.extend(group.members)
    known.reach = max(known.reach, group.reach) if known.forward else min(known.reach, group.reach)
    known.pull += group.pull
    known.labelled = max(known.labelled, group.labelled)


def _spread(problem: Problem, groups: list[Group], *, is_level: bool) -> Iterator[tuple[Group, float]]:
    """Yield each group of a gap and how far from the middle it lies."""
    if len(groups) == 1:  # as in most gaps
        yield groups[0], 0.0
        return
    slots = _slots(groups)
    outermost = max(map(abs, slots))
    unit = 0.0
    if outermost:
        sizes = [problem.boxes[box].size for group in groups for box in group.boxes]
        room = min(size.height if is_level else size.width for size in sizes) / 2 - spacing.CORNER
        widest = spacing.PORT if is_level else spacing.PORT_BELOW
        unit = max(spacing.PORT_LEAST, min(widest, room / outermost))
        if _labels_meet(groups):
            unit = max(unit, max(group.labelled for group in groups) + 2 * spacing.LABEL)
    for group, slot in zip(groups, slots, strict=True):
        yield group, slot * unit


def _labels_meet(groups: list[Group]) -> bool:
    """Tell whether words stand beside a run that isn't alone at its side."""
    return any(
        group.labelled and any(_at_one_side(group, other) for other in groups if other is not group)
        for group in groups
    )


def _at_one_side(one: Group, other: Group) -> bool:
    return one.straight or other.straight or one.forward == other.forward


def _slots(groups: list[Group]) -> list[float]:
    """Choose a slot for each group; 0 is the middle, and straight ones come first."""
    taken: dict[float, list[Group]] = {}
    chosen: dict[int, float] = {}
    straight = [index for index, group in enumerate(groups) if group.straight]
    for position, index in enumerate(straight):
        slot = position - (len(straight) - 1) / 2
        chosen[index] = slot
        taken.setdefault(slot, []).append(groups[index])
    halves = 0.5 if straight and len(straight) % 2 == 0 else 0.0
    rest = [index for index, group in enumerate(groups) if not group.straight]
    for index in sorted(rest, key=lambda index: (not groups[index].labelled, index)):
        group = groups[index]
        slot = next(
            slot
            for slot in _wishes(group, taken, halves)
            if all(_may_share(group, other) for other in taken.get(slot, ()))
        )
        chosen[index] = slot
        taken.setdefault(slot, []).append(group)
    return [chosen[index] for index in range(len(groups))]


def _wishes(group: Group, taken: dict[float, list[Group]], halves: float) -> Iterator[float]:
    """Yield slots, the best first: the middle, then where the group crosses nothing on its way out."""
    towards = 1 if group.pull >= 0 else -1
    for other in taken.get(0.0, ()):
        if other.straight or other.forward != group.forward or other.pull * group.pull <= 0:
            continue
        nearer = group.reach < other.reach if group.forward else group.reach > other.reach
        towards = towards if nearer else -towards
    for step in range(_FARTHEST):
        yield towards * (step + halves)
        if step or halves:
            yield -towards * (step + halves)


def _may_share(one: Group, other: Group) -> bool:
    """Tell whether two groups of a gap may lie on one line: they join, or never meet."""
    if one.straight and other.straight:
        return False
    if one.straight or other.straight:
        through, part = (one, other) if one.straight else (other, one)
        same_end = (part.forward == through.forward) == part.out
        alike = through.joins and part.joins and part.family == through.family
        return alike and same_end and _words_agree(part, through)
    if one.forward == other.forward:
        return False
    low, high = (one, other) if one.forward else (other, one)
    return low.reach + 2 * spacing.TRACK < high.reach


def _words_agree(part: Group, through: Group) -> bool:
    """Tell whether no words at their beginning are taken for those of the other."""
    return not (part.out and (part.labelled or through.labelled)) or 0 < part.trunk == through.trunk
