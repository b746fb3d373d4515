"""The time from the beginning of one moment to the end of another.

- The clock starts when the first moment's own wait is over, and stops when the other one is done for the
  first time after that. Without the first, it starts with the service, waits included; without the other, it
  stops with the service.
- Where customers may leave without ever coming to the other moment, the time is that of those who come there:
  chances are taken under that condition (Doob's transform: p h(next) / h).
- Where the clock starts in a branch of a parallel block, the join waits for the other branches; what they
  have done by then is taken off what they take.
- Where it stops in a branch, only the way to that moment counts. Where the two moments stand in different
  branches of one block, the time is the difference of what passes from the split to each.
"""

from itertools import takewhile
from typing import NamedTuple

from blueprint.analysis.chain import backward
from blueprint.analysis.lengths import NOTHING, Length
from blueprint.analysis.levels import Level
from blueprint.analysis.longest import longer, longest
from blueprint.analysis.passing import passing, to_go
from blueprint.analysis.study import Study
from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.graph.node import Fork, Node

_FIRST_PASS = -2  # stands for the first moment without its wait, beside it
_SURE = 1 - 1e-9
_NO_WAY = "No way leads from the one to the other within the same parallel branch, or at all."
_NOBODY = "Nobody ever comes to the moment where the time begins."
_PERHAPS_LATER = "Its branch may be passed without it, and be come to again in a loop."


class Branch(NamedTuple):
    """A branch of a parallel block.

    Args:
        fork: The block's fork.
        number: Which of its branches.
    """

    fork: Fork
    number: int


Trail = tuple[Branch, ...]
"""The branches that a moment lies in, the outermost first."""


class Way(NamedTuple):
    """What passes until something is reached.

    Args:
        length: How long it takes those who get there.
        chance: How many do.
    """

    length: Length = NOTHING
    chance: float = 1.0


def stretch(study: Study, source: int | None, target: int | None) -> Length:
    """Give the time from the beginning of one moment to the end of another.

    Args:
        study: The service.
        source: Index of the moment where the clock starts; `None` for the service's beginning.
        target: Index of the moment where it stops; `None` for the service's end.

    Returns:
        The time; the least of it is left at 0.

    Raises:
        Unknowable: Nobody ever comes from the one to the other, or not all between them is known.

    Example:
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> moments = [{"customer": "Ask", "time": "1m"}, {"customer": "Sip", "time": "2m", "wait": "5m"}]
        >>> study = Study(build(Blueprint(title="Tea", moments=moments)))
        >>> stretch(study, 0, 1).mean, stretch(study, 1, 1).mean
        (480.0, 120.0)
    """
    clock = _Clock(study)
    found = clock.between(source, target)
    missing = study.named(sorted(clock.needed & clock.unknown))
    if missing:
        raise Unknowable(Unknown(f"Nobody says how long {missing[0]!r} takes.", missing))
    return found


class _Clock:
    """Measures one stretch, and keeps in mind the moments whose lengths it needs."""

    def __init__(self, study: Study) -> None:
        self.study = study
        self.levels = study.levels
        self.lengths: dict[Node, Length] = {index: one.whole for index, one in study.lengths.items()}
        self.lengths |= {fork: block.length for fork, block in study.blocks.items()}
        self.unknown = {index for index, one in study.lengths.items() if not one.known}
        self.needed: set[int] = set()

    def between(self, source: int | None, target: int | None) -> Length:
        """Follow the way out of the branches of the one and into those of the other."""
        if source is not None and source not in self.study.graph.reached:
            raise Unknowable(Unknown(_NOBODY, self.study.named([source])))
        if source is not None and source == target:
            return self._first_pass(source)
        begin, end = self._trail(source), self._trail(target)
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(begin, end, strict=False)))
        branch = self._level(begin[:shared])
        begin, end = begin[shared:], end[shared:]
        if begin and end and begin[0].fork == end[0].fork:
            return self._apart(begin, source, end, target)
        level, node, spent = branch, branch.head, NOTHING
        if source is not None and not begin:
            level, node = self._from(branch, source), _FIRST_PASS
        elif source is not None:
            spent, node = self._out(source, begin, branch)
        goal = end[0].fork if end else target
        if node in level.edges:
            spent = spent.plus(self._reach(level, node, goal).length)
        elif goal is not None:
            raise Unknowable(Unknown(_NO_WAY))
        return spent if target is None else spent.plus(self._into(branch, end, target))

    def _apart(self, begin: Trail, source: int | None, end: Trail, target: int | None) -> Length:
        """Compare what passes from a split to moments in two of its branches."""
        if source is None or target is None:  # these are in no branch
            raise AssertionError
        started, ended = self._since(begin, source), self._since(end, target)
        ended = ended.plus(self._whole(target))
        return Length(ended.mean - started.mean, ended.variance + started.variance)

    def _since(self, trail: Trail, moment: int) -> Length:
        """Tell what passes from a split until customers come to a moment in one of its branches."""
        passed = NOTHING
        for branch, goal in _goals(trail, moment):
            level = self._inside(branch)
            passed = passed.plus(self._reach(level, level.head, goal).length)
        return passed

    def _out(self, source: int, trail: Trail, outside: Level) -> tuple[Length, Node]:
        """Tell what passes from a moment in a branch until the join, and which that is."""
        inside = self._from(self._inside(trail[-1]), source)
        spent = self._reach(inside, _FIRST_PASS, None).length
        wait = self.study.lengths[source].wait or NOTHING
        for depth in range(len(trail) - 1, -1, -1):
            branch = trail[depth]
            started = self._since(trail[depth:], source).plus(wait)
            spent = self._joined(branch, spent, started)
            level = self._inside(trail[depth - 1]) if depth else outside
            join = self.study.graph.nesting.blocks[branch.fork].join
            if depth and join in level.edges:
                spent = spent.plus(self._reach(level, join, None).length)
        return spent, join

    def _joined(self, branch: Branch, spent: Length, started: Length) -> Length:
        """Wait for the other branches of a block, which began before the clock."""
        others = [
            passing(level, self.study.lengths, self.study.blocks).length
            for number, level in enumerate(self.levels.branches[branch.fork])
            if level and number != branch.number
        ]
        self._need(branch.fork)
        rest = longest(others)
        if not rest.mean and not rest.variance:
            return spent
        return longer(spent, Length(rest.mean - started.mean, rest.variance + started.variance))

    def _into(self, outside: Level, trail: Trail, target: int) -> Length:
        """Tell what passes from the split whose branch holds a moment until that is done."""
        level = outside
        for branch, goal in _goals(trail, target):
            inside = self._inside(branch)
            join = self.study.graph.nesting.blocks[branch.fork].join
            if self._reach(inside, inside.head, goal).chance < _SURE and branch.fork in _ahead(level, join):
                raise Unknowable(Unknown(_PERHAPS_LATER, self.study.named([target])))
            level = inside
        return self._since(trail, target).plus(self._whole(target))

    def _reach(self, level: Level, node: Node, goal: Node | None) -> Way:
        """Tell what passes from a node of a level until customers come to another, or leave the level."""
        if node == goal:
            return Way()
        edges = {found: level.edges[found] for found in _ahead(level, node, goal)}
        if goal is None:
            self._need(*edges)
            return Way(to_go(Level(node, edges, level.leaving), self.lengths))
        hit = backward({**edges, goal: {}}, {goal: 1.0})
        if not hit[node]:
            raise Unknowable(Unknown(_NO_WAY))
        onward: dict[Node, dict[Node, float]] = {}
        arriving: dict[Node, float] = {}
        for found in [found for found in edges if hit[found]]:
            ways = {next_: chance * hit[next_] for next_, chance in edges[found].items() if hit[next_]}
            whole = sum(ways.values())
            onward[found] = {next_: chance / whole for next_, chance in ways.items()}
            if goal in onward[found]:
                arriving[found] = onward[found].pop(goal)
        self._need(*onward)
        return Way(to_go(Level(node, onward, arriving), self.lengths), hit[node])

    def _from(self, level: Level, source: int) -> Level:
        """Add the first pass of a moment, of which the wait is over, to its level, and begin there."""
        self.lengths[_FIRST_PASS] = self.study.lengths[source].duration or NOTHING
        if self.study.lengths[source].duration is None:
            self.needed.add(source)
        leaving = dict(level.leaving)
        if source in leaving:
            leaving[_FIRST_PASS] = leaving[source]
        return Level(_FIRST_PASS, {_FIRST_PASS: level.edges[source], **level.edges}, leaving)

    def _first_pass(self, moment: int) -> Length:
        if self.study.lengths[moment].duration is None:
            self.needed.add(moment)
        return self.study.lengths[moment].duration or NOTHING

    def _whole(self, moment: int) -> Length:
        self._need(moment)
        return self.lengths[moment]

    def _need(self, *nodes: Node) -> None:
        """Keep in mind which moments are reckoned with, those within blocks too."""
        left = list(nodes)
        while left:
            node = left.pop()
            if isinstance(node, Fork):
                left.extend(inner for level in self.levels.branches[node] if level for inner in level.edges)
            elif node != _FIRST_PASS:
                self.needed.add(node)

    def _trail(self, moment: int | None) -> Trail:
        """Name the branches that a moment lies in, the outermost first."""
        homes = self.study.graph.nesting.homes
        found: list[Branch] = []
        node: Node | None = moment
        while node is not None and node in homes:
            found.append(Branch(*homes[node]))
            node = found[-1].fork
        return tuple(reversed(found))

    def _level(self, trail: Trail) -> Level:
        if trail:
            return self._inside(trail[-1])
        return self.levels.top or Level(_FIRST_PASS, {}, {})

    def _inside(self, branch: Branch) -> Level:
        level = self.levels.branches[branch.fork][branch.number]
        if level is None:  # a branch without nodes is nobody's home
            raise AssertionError
        return level


def _goals(trail: Trail, moment: int) -> list[tuple[Branch, Node]]:
    """Tell for each branch on the way into a moment's own where one has to get there."""
    goals: list[Node] = [*(branch.fork for branch in trail[1:]), moment]
    return list(zip(trail, goals, strict=False))  # outside of all branches there is no way to go in


def _ahead(level: Level, node: Node, goal: Node | None = None) -> list[Node]:
    """List what lies ahead of a node on its level, itself included, as far as another one."""
    if node not in level.edges:
        return []
    found = dict.fromkeys([node])
    left = [node]
    while left:
        for target in level.edges[left.pop()]:
            if target not in found and target != goal:
                found[target] = None
                left.append(target)
    return list(found)
