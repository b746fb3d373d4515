"""A wide plan in rows, one below the other: strips of neighbouring columns, joined by lettered connectors.

An arrow from strip to strip is cut. It leaves its own at the end where the other one lies (at the right, if
it runs on in time; at the left, if it runs back) and enters the other one at the facing end, each time at a
connector: a circle with the same letter. Connectors stand in columns of their own beside the strip's moments,
in the row of the box that they are tied to where that is free.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, count, product
from string import ascii_uppercase
from typing import Final, NamedTuple

from blueprint.drawing.cuts import Stretch
from blueprint.drawing.plan import Plan, Role
from blueprint.layout.problem import Link

_STACKED: Final = (
    3  # rows that a lane may have for the sake of its connectors, before they get another column
)
_TAKEN: Final = frozenset("F")  # F in a circle is a fail point


class Connector(NamedTuple):
    """Where arrows leave a strip, or enter it.

    Args:
        letter: What stands in it here and at the other end.
        family: Of its arrows.
        leaves: Do they leave here?
        links: Indices of the arrows.
        seat: Index of the seat that it is tied to; the first of several.
        row: In the grid of its strip.
        column: Likewise.
    """

    letter: str
    family: str
    leaves: bool
    links: tuple[int, ...]
    seat: int
    row: int
    column: int


class Tie(NamedTuple):
    """An arrow, or the part of one that lies in a strip.

    Args:
        links: Indices of the arrows that it stands for.
        source: Which box of the strip it leaves: seats count first, then connectors.
        target: Which box it reaches.
        begins: Is it the arrow's beginning, where its words stand?
    """

    links: tuple[int, ...]
    source: int
    target: int
    begins: bool


class Strip(NamedTuple):
    """One row of a folded drawing, with a grid of its own.

    Args:
        stretch: The columns of the plan in it.
        lead: How many columns it has to the left of them.
        columns: How many it has in all.
        rows: How many each lane has.
        seats: Indices of the plan's seats in it.
        places: Row and column of each seat.
        connectors: Where it is joined to other strips.
        ties: The arrows.
    """

    stretch: Stretch
    lead: int
    columns: int
    rows: tuple[int, ...]
    seats: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    connectors: tuple[Connector, ...]
    ties: tuple[Tie, ...]

    def column(self, column: int) -> int:
        """Tell where in the strip a column of the plan stands."""
        return self.lead + column - self.stretch.first


class _Group(NamedTuple):
    """Cut arrows with one letter."""

    letter: str
    forward: bool
    links: tuple[int, ...]


class _Wish(NamedTuple):
    """What wants to stand outside the columns of a strip: a connector, or an end of the flow."""

    right: bool
    row: int
    lane: int
    seat: int
    group: _Group | None = None
    leaves: bool = False
    links: tuple[int, ...] = ()


def fold(plan: Plan, links: Sequence[Link], stretches: Sequence[Stretch]) -> list[Strip]:
    """Fold a plan.

    Args:
        plan: What stands where.
        links: What joins the seats.
        stretches: The columns of each strip; all moments stand in one.

    Returns:
        The strips from top to bottom; of one stretch, one strip that is the plan as it was.
    """
    number_of = {column: number for number, stretch in enumerate(stretches) for column in stretch.columns}
    strip_of = [number_of[plan.column_of[seat.moment]] for seat in plan.seats]
    groups = list(_groups(links, strip_of))
    whole: list[list[int]] = [[] for _ in stretches]
    wishes: list[list[_Wish]] = [[] for _ in stretches]
    for index, link in enumerate(links):
        if strip_of[link.source] == strip_of[link.target]:
            whole[strip_of[link.source]].append(index)
    for seat, (strip, place) in enumerate(zip(strip_of, plan.seats, strict=True)):
        if place.role is Role.END and place.column not in stretches[strip].columns:
            wishes[strip].append(_Wish(right=True, row=place.row, lane=place.lane, seat=seat))
    for group, leaves in product(groups, (True, False)):
        for strip, wish in _wishes(plan, links, group, strip_of, leaves=leaves):
            wishes[strip].append(wish)
    members: list[list[int]] = [[] for _ in stretches]
    for seat, strip in enumerate(strip_of):
        members[strip].append(seat)
    return [
        _Folding(plan, stretch, members[number], wishes[number]).strip(links, whole[number])
        for number, stretch in enumerate(stretches)
    ]


def letters() -> Iterator[str]:
    """Yield the letters of connectors: A to Z, then AA and so on, without F, which marks fail points.

    Yields:
        Ever new letters.

    Example:
        >>> given = letters()
        >>> [next(given) for _ in range(27)][4:6], next(given)
        (['E', 'G'], 'AC')
    """
    for length in count(1):
        words = map("".join, product(ascii_uppercase, repeat=length))
        yield from (word for word in words if word not in _TAKEN)


def _groups(links: Sequence[Link], strip_of: Sequence[int]) -> Iterator[_Group]:
    """Gather the cut links that share a letter: those with one target, or, if they are more, one source."""
    cut = [index for index, link in enumerate(links) if strip_of[link.source] != strip_of[link.target]]

    def keys(index: int) -> tuple[tuple[object, ...], tuple[object, ...]]:
        link = links[index]
        forward = strip_of[link.source] < strip_of[link.target]
        return ("to", link.target, link.family, forward), ("from", link.source, link.family, forward)

    counted = Counter(key for index in cut for key in keys(index) if links[index].label is None)
    gathered: dict[tuple[object, ...], list[int]] = {}
    for index in cut:
        to, by = keys(index)
        shared = by if links[index].label is None and counted[by] > counted[to] else to
        gathered.setdefault(shared, []).append(index)
    in_order = sorted(gathered.values(), key=lambda found: min((strip_of[links[i].source], i) for i in found))
    for letter, found in zip(letters(), in_order, strict=False):
        link = links[found[0]]
        yield _Group(letter, strip_of[link.source] < strip_of[link.target], tuple(found))


def _wishes(
    plan: Plan, links: Sequence[Link], group: _Group, strip_of: Sequence[int], *, leaves: bool
) -> Iterator[tuple[int, _Wish]]:
    """Yield a connector for each strip that a group of links leaves, or enters."""
    by_strip: dict[int, list[int]] = {}
    for index in group.links:
        seat = links[index].source if leaves else links[index].target
        by_strip.setdefault(strip_of[seat], []).append(index)
    for strip, found in by_strip.items():
        seat = links[found[0]].source if leaves else links[found[0]].target
        place = plan.seats[seat]
        right = group.forward is leaves
        yield strip, _Wish(right, place.row, place.lane, seat, group, leaves, tuple(found))


class _Folding:
    """One strip in the making."""

    def __init__(self, plan: Plan, stretch: Stretch, seats: list[int], wishes: list[_Wish]) -> None:
        self.plan = plan
        self.stretch = stretch
        self.seats = seats
        self.wishes = sorted(wishes, key=lambda wish: (wish.right, wish.row))  # and by their letters
        firsts = accumulate((0, *plan.rows[:-1]))
        used: list[set[int]] = [set() for _ in plan.rows]
        for seat in seats:
            used[plan.seats[seat].lane].add(plan.seats[seat].row)
        self.slots = [sorted(rows) or [first] for rows, first in zip(used, firsts, strict=True)]
        self.depths: dict[bool, set[tuple[int, int, int]]] = {True: set(), False: set()}

    def strip(self, links: Sequence[Link], whole: Iterable[int]) -> Strip:
        """Give everything its place."""
        at_home = [self._take_own(wish) for wish in self.wishes]
        outside = [(wish, *(own or self._take(wish))) for wish, own in zip(self.wishes, at_home, strict=True)]
        lead, trail = (
            1 + max((depth for wish, _, depth in outside if wish.right is right), default=-1)
            for right in (False, True)
        )
        width = self.stretch.length
        first_row = list(accumulate((0, *(len(slots) for slots in self.slots))))

        def row(lane: int, slot: int) -> int:
            return first_row[lane] + self.slots[lane].index(slot)

        def column(wish: _Wish, depth: int) -> int:
            return lead + width + depth if wish.right else lead - 1 - depth

        places = {}
        for seat in self.seats:
            place = self.plan.seats[seat]
            places[seat] = row(place.lane, place.row), lead + place.column - self.stretch.first
        connectors = []
        for wish, slot, depth in outside:
            where = row(wish.lane, slot), column(wish, depth)
            if wish.group is None:
                places[wish.seat] = where
            else:
                family = links[wish.links[0]].family
                connectors.append(
                    Connector(wish.group.letter, family, wish.leaves, wish.links, wish.seat, *where)
                )
        return Strip(
            stretch=self.stretch,
            lead=lead,
            columns=lead + width + trail,
            rows=tuple(map(len, self.slots)),
            seats=tuple(self.seats),
            places=tuple(places[seat] for seat in self.seats),
            connectors=tuple(connectors),
            ties=tuple(_ties(links, whole, self.seats, connectors)),
        )

    def _take_own(self, wish: _Wish) -> tuple[int, int] | None:
        """Take the place outside in the row wished for, where it is free."""
        place = (wish.lane, wish.row, 0)
        if place in self.depths[wish.right]:
            return None
        self.depths[wish.right].add(place)
        return wish.row, 0

    def _take(self, wish: _Wish) -> tuple[int, int]:
        """Find a free place outside: in another row of the same lane, else one column further out."""
        slots, taken = self.slots[wish.lane], self.depths[wish.right]
        for depth in count():
            free = [slot for slot in slots if (wish.lane, slot, depth) not in taken]
            if not free and len(slots) < _STACKED:
                free = [slots[-1] + 1]
                slots += free
            if free:
                slot = min(free, key=lambda slot: abs(slot - wish.row))
                taken.add((wish.lane, slot, depth))
                return slot, depth
        raise AssertionError  # pragma: no cover - there is always one more column


def _ties(
    links: Sequence[Link], whole: Iterable[int], seats: Sequence[int], connectors: Sequence[Connector]
) -> Iterator[Tie]:
    """Yield the arrows of a strip: first those that it has whole, then those to and from connectors."""
    box = {seat: index for index, seat in enumerate(seats)}
    for index in whole:
        yield Tie((index,), box[links[index].source], box[links[index].target], begins=True)
    for number, connector in enumerate(connectors, start=len(seats)):
        joined: dict[tuple[object, ...], list[int]] = {}
        for index in connector.links:
            link = links[index]
            own = index if connector.leaves and link.label else None  # words need a line of their own
            seat = link.source if connector.leaves else link.target
            joined.setdefault((seat, own), []).append(index)
        for found in joined.values():
            link = links[found[0]]
            if connector.leaves:
                yield Tie(tuple(found), box[link.source], number, begins=True)
            else:
                yield Tie(tuple(found), number, box[link.target], begins=False)
