"""Which column each moment stands in, and which row each step, each piece of evidence and each end.

Consecutive moments share a column while the flow goes down the lanes, since that is how it is read aloud: the
guest asks, the clerk takes it up, the system answers. The next column begins where the flow would go up, or
back into a lane already used there, and where a phase begins. A standing moment is drawn below the first
moment that needs it, or a few columns beside it, where there is room: it has no place in time.
"""

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind

_BESIDE = 4  # columns to either side in which a standing moment may stand, where there is no room below
_NEARBY = 3  # columns in which an end may stand to the right of what ends there, before it gets its own


class Role(Enum):
    """What stands in a seat."""

    STEP = "step"
    EVIDENCE = "evidence"
    END = "end"


class Seat(NamedTuple):
    """A cell of the grid and what stands in it.

    Args:
        role: What it is.
        moment: Index of its moment.
        lane: Index of its lane, from the top.
        number: Which of the steps or pieces of evidence of that cell; 0 for an end.
        row: Over all lanes, from the top.
        column: From the left.
    """

    role: Role
    moment: int
    lane: int
    number: int
    row: int
    column: int


class Plan(NamedTuple):
    """The grid of a drawing.

    Args:
        columns: How many there are.
        rows: How many each lane has, from the top lane to the bottom one.
        seats: What stands where, in the order of the file.
        column_of: Of each moment its column.
    """

    columns: int
    rows: tuple[int, ...]
    seats: tuple[Seat, ...]
    column_of: tuple[int, ...]


def plan(blueprint: Blueprint, arrows: Sequence[Arrow], *, spread: bool = False) -> Plan:
    """Seat all that is drawn.

    Args:
        blueprint: What is drawn.
        arrows: Its arrows.
        spread: Does each moment have a column of its own?

    Returns:
        The grid.
    """
    lanes = {lane.key: index for index, lane in enumerate(blueprint.swimlanes)}
    if spread:
        column_of = list(range(len(blueprint.sequence)))
    else:
        column_of = _columns(blueprint, arrows, lanes)
        _tuck(blueprint, arrows, lanes, column_of)
    ends = _ends(arrows, lanes, column_of, _occupied(blueprint, lanes, column_of))
    rows = _rows(blueprint, lanes, ends)
    return Plan(
        columns=max([*column_of, *(column for _, _, column in ends)]) + 1,
        rows=rows,
        seats=tuple(_seats(blueprint, lanes, column_of, ends, rows)),
        column_of=tuple(column_of),
    )


def _columns(blueprint: Blueprint, arrows: Sequence[Arrow], lanes: dict[str, int]) -> list[int]:
    """Give each moment its column, several in one while the flow goes down."""
    first_of_phase = set(phase_starts(blueprint))
    came_from: dict[int, dict[int, list[int]]] = {}
    for arrow in arrows:
        if arrow.kind is ArrowKind.FLOW and arrow.target:
            sources = came_from.setdefault(arrow.target.moment, {})
            sources.setdefault(arrow.source.moment, []).append(lanes[arrow.source.lane])
    columns: list[int] = []
    members: list[int] = []
    lowest = -1
    for index, moment in enumerate(blueprint.sequence):
        used = [lanes[lane] for lane in moment.steps]
        alone = len(used) == 1 and not moment.evidence
        before = came_from.get(index, {})
        follows = any(lowest in before.get(member, ()) for member in members[-1:])
        sibling = any(before and before.keys() == came_from.get(member, {}).keys() for member in members)
        goes_down = alone and used[0] > lowest and (follows or sibling or moment.standing)
        if columns and goes_down and index not in first_of_phase:
            columns.append(columns[-1])
            members.append(index)
        else:
            columns.append(columns[-1] + 1 if columns else 0)
            members = [index]
        lowest = max(used)
    return columns


def _tuck(blueprint: Blueprint, arrows: Sequence[Arrow], lanes: dict[str, int], column_of: list[int]) -> None:
    """Move standing moments below or beside what needs them, so that their arrow is short."""
    occupied = _occupied(blueprint, lanes, column_of)
    starts = set(phase_starts(blueprint))
    wanted: dict[int, int] = {}
    for arrow in arrows:
        if arrow.kind is ArrowKind.NEEDS and arrow.target:
            wanted.setdefault(arrow.source.moment, arrow.target.moment)
    for index, moment in enumerate(blueprint.sequence):
        own = column_of[index]
        if not moment.standing or moment.evidence or index in starts or index not in wanted:
            continue
        used = {lanes[lane] for lane in moment.steps}
        column = _nearest_free(occupied, used, column_of[wanted[index]], own)
        if column == own:
            continue
        occupied[column] |= used
        occupied[own] -= used
        column_of[index] = column
        if not occupied[own]:
            del occupied[own]
            column_of[:] = [at - (at > own) for at in column_of]


def _nearest_free(occupied: list[set[int]], used: set[int], wanted: int, own: int) -> int:
    """Find the nearest column where lanes are free, and either all higher ones are too or all lower ones."""
    nearby = (
        wanted + step for step in (0, *(side * far for far in range(1, _BESIDE + 1) for side in (1, -1)))
    )
    for column in nearby:
        if column == own:
            break
        if not 0 <= column < len(occupied):
            continue
        others = occupied[column]
        if min(used) > max(others, default=-1) or (others and max(used) < min(others)):
            return column
    return own


def phase_starts(blueprint: Blueprint) -> Iterator[int]:
    """Yield the index of each phase's first moment.

    Args:
        blueprint: What is drawn.

    Yields:
        Indices into the sequence of moments; none where there are no phases.
    """
    index = 0
    for phase in blueprint.phases or ():
        yield index
        index += len(phase.moments)


def _occupied(blueprint: Blueprint, lanes: dict[str, int], column_of: list[int]) -> list[set[int]]:
    """List the lanes that are taken in each column."""
    occupied: list[set[int]] = [set() for _ in range(max(column_of) + 1)]
    for moment, column in zip(blueprint.sequence, column_of, strict=True):
        occupied[column].update(lanes[lane] for lane in (*moment.steps, *moment.evidence))
    return occupied


_End = tuple[int, int, int]  # moment, lane, column


def _ends(
    arrows: Sequence[Arrow], lanes: dict[str, int], column_of: list[int], occupied: list[set[int]]
) -> list[_End]:
    """Seat the ends: below what ends there, or a little to the right, where nothing runs down through."""
    ends: list[_End] = []
    sources = dict.fromkeys((a.source.moment, lanes[a.source.lane]) for a in arrows if a.target is None)
    taken: set[tuple[int, int]] = set()
    for moment, lane in sources:
        own = column_of[moment]
        nearby = range(own, min(own + _NEARBY, len(occupied)))
        free = (c for c in nearby if (lane, c) not in taken and _is_open(occupied[c], lane, own=c == own))
        column = next(free, None)
        if column is None:
            column = own + 1
            _insert(column, column_of, occupied)
            ends = [(m, at, c + (c >= column)) for m, at, c in ends]
            taken = {(at, c + (c >= column)) for at, c in taken}
        taken.add((lane, column))
        ends.append((moment, lane, column))
    return ends


def _is_open(occupied: set[int], lane: int, *, own: bool) -> bool:
    """Tell whether nothing runs from above to below a lane's last row."""
    return (
        not any(other > lane for other in occupied) if own else not any(other >= lane for other in occupied)
    )


def _insert(column: int, column_of: list[int], occupied: list[set[int]]) -> None:
    column_of[:] = [at + (at >= column) for at in column_of]
    occupied.insert(column, set())


def _rows(blueprint: Blueprint, lanes: dict[str, int], ends: list[_End]) -> tuple[int, ...]:
    rows = [1] * len(lanes)
    for moment in blueprint.sequence:
        for cells in (moment.steps, moment.evidence):
            for lane, cell in cells.items():
                rows[lanes[lane]] = max(rows[lanes[lane]], len(cell))
    for index, row, _ in ends:
        rows[row] = max(rows[row], _below(blueprint, index, row) + 1)
    return tuple(rows)


def _below(blueprint: Blueprint, moment: int, lane: int) -> int:
    """Tell in which row of its lane an end stands: under all steps of its cell."""
    key = blueprint.swimlanes[lane].key
    return len(blueprint.sequence[moment].steps[key])


def _seats(
    blueprint: Blueprint, lanes: dict[str, int], column_of: list[int], ends: list[_End], rows: tuple[int, ...]
) -> Iterator[Seat]:
    first_row = [sum(rows[:lane]) for lane in range(len(rows))]
    for index, moment in enumerate(blueprint.sequence):
        column = column_of[index]
        for key, pieces in moment.evidence.items():
            lane = lanes[key]
            top = first_row[lane] + rows[lane] - len(pieces)  # next to the customer, not to the sky
            for number in range(len(pieces)):
                yield Seat(Role.EVIDENCE, index, lane, number, top + number, column)
        for key, steps in moment.steps.items():
            lane = lanes[key]
            for number in range(len(steps)):
                yield Seat(Role.STEP, index, lane, number, first_row[lane] + number, column)
    for moment_index, lane, column in ends:
        row = first_row[lane] + _below(blueprint, moment_index, lane)
        yield Seat(Role.END, moment_index, lane, 0, row, column)
