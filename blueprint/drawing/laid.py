"""What a drawing consists of before anything has a place, and its rows once they are laid out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from blueprint.drawing import arrows as arrow_drawing
from blueprint.drawing import connector, feelings, frame, notes, phases, rows
from blueprint.drawing.arrows import Wire
from blueprint.drawing.cuts import Stretch, cut
from blueprint.drawing.fit import WIDEST, Fitted, usual_width
from blueprint.drawing.fold import Strip, Tie, fold
from blueprint.drawing.phases import PhaseSpan
from blueprint.drawing.plan import Plan, Role, phase_starts, plan
from blueprint.drawing.rows import Row
from blueprint.drawing.seated import Seated
from blueprint.drawing.style import Style
from blueprint.drawing.symbols import CONNECTOR
from blueprint.drawing.view import MOMENT
from blueprint.layout.problem import Band, Box, Problem, Size
from blueprint.layout.solution import Solution
from blueprint.layout.solve import solve
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind, Spot, arrows

Known: TypeAlias = dict[Problem, Solution]
"""Layouts made so far, for whoever tries several ways to fold."""


class Cast(NamedTuple):
    """All that is to be drawn, fitted but without a place.

    Args:
        blueprint: What is drawn.
        plan: Its grid.
        seats: What stands in each seat.
        fitted: Its words and its size.
        arrows: All arrows, in the order of the file.
        wires: Those that are drawn.
        titles: Of each lane how high its title is, with its surroundings.
        above: Rows between phases and lanes.
        below: Rows below the lanes.
        numbers: Of each moment with notes their number.
    """

    blueprint: Blueprint
    plan: Plan
    seats: tuple[Seated, ...]
    fitted: tuple[Fitted, ...]
    arrows: tuple[Arrow, ...]
    wires: tuple[Wire, ...]
    titles: tuple[float, ...]
    above: tuple[Row, ...]
    below: tuple[Row, ...]
    numbers: dict[int, int]

    @property
    def beside(self) -> tuple[float, float]:
        """Heights of the rows above the lanes and of those below."""
        return rows.height(self.above), rows.height(self.below)


class Laid(NamedTuple):
    """One row of a drawing, laid out; a drawing that isn't folded has one.

    Args:
        strip: What stands in it.
        problem: What was laid out.
        solution: How it was laid out.
        wires: Its arrows.
        moments: Indices of the moments in it.
    """

    strip: Strip
    problem: Problem
    solution: Solution
    wires: tuple[Wire, ...]
    moments: frozenset[int]


def cast(blueprint: Blueprint, style: Style) -> Cast:
    """Gather and fit all that is to be drawn.

    Args:
        blueprint: What is drawn.
        style: Its style.

    Returns:
        The cast.
    """
    view = style.view
    lanes = len(blueprint.swimlanes)
    if not view.shows("evidence"):
        blueprint = blueprint.without_evidence()
    hidden = lanes - len(blueprint.swimlanes)  # evidence lies above all else
    all_arrows = arrows(blueprint)
    planned = plan(blueprint, all_arrows, spread=view.columns == MOMENT)
    numbers = notes.numbers(blueprint) if view.shows("notes") else {}
    seats = [Seated(blueprint, seat, numbers.get(seat.moment, 0), hidden) for seat in planned.seats]
    widths = _column_widths(planned, seats, style)
    shown = [arrow for arrow in all_arrows if arrow.kind is not ArrowKind.NEEDS or view.shows("needs")]
    return Cast(
        blueprint,
        planned,
        tuple(seats),
        tuple(seat.fit(width, style) for seat, width in zip(seats, widths, strict=True)),
        all_arrows,
        tuple(arrow_drawing.wire(shown, *_indices(blueprint, planned), style)),
        frame.title_heights(blueprint, style),
        *_rows(blueprint, all_arrows, style),
        numbers,
    )


def broader(cast: Cast, style: Style, share: float) -> Cast:
    """Give boxes more width, so that their words take fewer lines: for paper that isn't high enough.

    Args:
        cast: What is drawn.
        style: Its style.
        share: How many times as wide as usual a column is.

    Returns:
        The same in other boxes.
    """
    seats = [
        Seated(cast.blueprint, seated.seat, seated.number, seated.place.lane - seated.seat.lane)
        for seated in cast.seats
    ]
    widths = [min(WIDEST, share * width) for width in _column_widths(cast.plan, seats, style)]
    fitted = tuple(seat.fit(width, style) for seat, width in zip(seats, widths, strict=True))
    return cast._replace(seats=tuple(seats), fitted=fitted)


def _column_widths(planned: Plan, seats: Sequence[Seated], style: Style) -> list[float]:
    """Give each seat the width of its column, in which all but what is pointed are equally wide."""
    found, usual = [0.0] * planned.columns, usual_width(planned.columns)
    for seat in seats:
        width = seat.least_width(style, usual)
        if not seat.symbol.pointed:
            found[seat.seat.column] = max(found[seat.seat.column], width)
    for name, start, end in _spans(seats[0].blueprint, planned):
        lacking = phases.least_width(name, style) - sum(found[start:end])
        for column in range(start, end):  # a phase of few moments is often as wide as its name
            found[column] = min(WIDEST, found[column] + max(0.0, lacking) / (end - start))
    return [found[seat.seat.column] for seat in seats]


def _rows(
    blueprint: Blueprint, found: Sequence[Arrow], style: Style
) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
    """Make the rows above the lanes and those below."""
    view = style.view
    channels = clock = None
    if view.shows("channels"):
        from blueprint.drawing import channel_row  # seldom asked for, and start-up is a feature

        channels = channel_row.row(blueprint, style)
    if view.shows("elapsed"):
        from blueprint.drawing import ruler

        clock = ruler.row(blueprint, found, style)
    curve = feelings.row(blueprint, style) if view.shows("feelings") else None
    return tuple(row for row in (channels, curve) if row), (clock,) if clock else ()


def _indices(blueprint: Blueprint, planned: Plan) -> tuple[dict[Spot, int], dict[tuple[int, str], int]]:
    """Tell in which box each step stands, and each end."""
    spots: dict[Spot, int] = {}
    ends: dict[tuple[int, str], int] = {}
    for index, seat in enumerate(planned.seats):
        lane = blueprint.swimlanes[seat.lane].key
        if seat.role is Role.STEP:
            spots[Spot(seat.moment, lane, seat.number)] = index
        elif seat.role is Role.END:
            ends[seat.moment, lane] = index
    return spots, ends


def whole(cast: Cast) -> list[Stretch]:
    """Leave a drawing in one row.

    Args:
        cast: What is drawn.

    Returns:
        One stretch of all columns.
    """
    return [Stretch(0, cast.plan.columns)]


def folded(cast: Cast, most: int) -> list[Stretch]:
    """Break a drawing into rows.

    Args:
        cast: What is drawn.
        most: How many columns a row may have.

    Returns:
        The columns of each row.
    """
    phases = {cast.plan.column_of[index] for index in phase_starts(cast.blueprint)}
    return cut(set(cast.plan.column_of), phases, most)


def lay(cast: Cast, stretches: Sequence[Stretch], known: Known | None = None) -> list[Laid]:
    """Lay a drawing out.

    Args:
        cast: What is drawn.
        stretches: The columns of each row.
        known: Layouts made so far, where several ways to fold are tried; those made here are added.

    Returns:
        Its rows.
    """
    tries = known is not None
    known = {} if known is None else known
    found = []
    for strip in fold(cast.plan, [wire.link for wire in cast.wires], stretches):
        wires = tuple(_wire(cast, tie) for tie in strip.ties)
        problem = _problem(cast, strip, wires)
        if problem not in known:
            known[problem] = solve(problem, once=tries)
        moments = frozenset(cast.plan.seats[seat].moment for seat in strip.seats)
        found.append(Laid(strip, problem, known[problem], wires, moments))
    return found


def _wire(cast: Cast, tie: Tie) -> Wire:
    """Tie an arrow, or what of it lies in a row, to the boxes of that row."""
    one, *others = (cast.wires[index] for index in tie.links)
    label = one.link.label if tie.begins else None
    link = one.link._replace(source=tie.source, target=tie.target, label=label)
    return Wire(one.arrow, link, one.words if label else None, tuple(other.arrow for other in others))


def _problem(cast: Cast, strip: Strip, wires: Sequence[Wire]) -> Problem:
    boxes = [
        Box(
            row,
            column,
            Size(cast.fitted[seat].width, cast.fitted[seat].height),
            cast.seats[seat].symbol.pointed,
        )
        for seat, (row, column) in zip(strip.seats, strip.places, strict=True)
    ]
    round_ = Size(connector.SIZE, connector.SIZE)
    boxes += [Box(each.row, each.column, round_, CONNECTOR.pointed) for each in strip.connectors]
    starts = (cast.plan.column_of[index] for index in phase_starts(cast.blueprint))
    breaks = {strip.column(column) for column in starts if column in strip.stretch.columns}
    return Problem(
        bands=tuple(_bands(cast, strip)),
        columns=strip.columns,
        boxes=tuple(boxes),
        links=tuple(wired.link for wired in wires),
        breaks=frozenset(breaks - {0}),
    )


def _bands(cast: Cast, strip: Strip) -> Iterator[Band]:
    """Yield a band for each lane, with room for its title at least."""
    first = 0
    used = {row for row, _ in strip.places} | {each.row for each in strip.connectors}
    is_whole = len(strip.seats) == len(cast.seats)
    for lane, count, title in zip(cast.blueprint.swimlanes, strip.rows, cast.titles, strict=True):
        is_used = is_whole or not used.isdisjoint(range(first, first + count))
        least = 0.0 if is_used and count > 1 else title
        yield Band(count, shunned=not lane.zone.holds_steps, least=least)
        first += count


def _spans(blueprint: Blueprint, planned: Plan) -> Iterator[tuple[str, int, int]]:
    """Yield the phases: name, first column, and the column behind the last one."""
    starts = [*(planned.column_of[index] for index in phase_starts(blueprint)), planned.columns]
    for phase, (start, end) in zip(blueprint.phases or (), pairwise(starts), strict=False):
        yield phase.phase, start, end


def headings(cast: Cast, strip: Strip) -> Iterator[PhaseSpan]:
    """Yield the phases that stand over a row.

    Args:
        cast: What is drawn.
        strip: The row.

    Yields:
        Each with its columns there.
    """
    for number, (name, start, end) in enumerate(_spans(cast.blueprint, cast.plan)):
        first, last = max(start, strip.stretch.first), min(end, strip.stretch.end) - 1
        if first <= last:
            yield PhaseSpan(name, strip.column(first), strip.column(last), number, continued=start < first)
