"""The door from a blueprint to its scene: plan, fit, lay out, draw."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from blueprint.drawing import arrows as arrow_drawing
from blueprint.drawing import channel_row, feelings, frame, marks, notes, rows, ruler
from blueprint.drawing.fit import step_width
from blueprint.drawing.frame import MARGIN, Frame
from blueprint.drawing.ground import Ground
from blueprint.drawing.legend import Used, legend, signs
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.names import Names
from blueprint.drawing.outline import edge_x
from blueprint.drawing.plan import Plan, Role, phase_starts, plan
from blueprint.drawing.rows import Row, Strip
from blueprint.drawing.scene import Line, Outline, Scene, Shape
from blueprint.drawing.seated import Seated
from blueprint.drawing.style import Style
from blueprint.drawing.view import USUAL, View
from blueprint.layout.problem import Band, Box, Problem, Size
from blueprint.layout.solution import Extent, Path, Rect, Solution
from blueprint.layout.solve import solve
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Arrow, ArrowKind, Spot, arrows
from blueprint.themes.theme import Theme
from blueprint.words import catalogue

_SLICE: Final = 3.0  # points; a diamond is as good as strips of this height


class Drawing(NamedTuple):
    """A scene, and the layout it was made from.

    Args:
        scene: The picture.
        problem: What was laid out.
        solution: How it was laid out.
    """

    scene: Scene
    problem: Problem
    solution: Solution


def compose(
    blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None, view: View = USUAL
) -> Scene:
    """Make a blueprint's picture.

    Args:
        blueprint: What is drawn.
        theme: How it looks.
        metrics: Of the font that it is measured with.
        lang: Language of lane titles, lines and legend; the blueprint's own where left out.
        view: What of it is shown.

    Returns:
        The scene.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Drink"}])
        >>> [line.id for line in compose(tea, find("plain"), bundled()).lines if line.classes == ("flow",)]
        ['flow-ask-customer-drink-customer']
    """
    return draw(blueprint, theme, metrics, lang, view).scene


def draw(
    blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None, view: View = USUAL
) -> Drawing:
    """Make a blueprint's picture, and keep the layout behind it for whoever measures it.

    Args:
        blueprint: What is drawn.
        theme: How it looks.
        metrics: Of the font that it is measured with.
        lang: Language of lane titles, lines and legend; the blueprint's own where left out.
        view: What of it is shown.

    Returns:
        The scene and its layout.
    """
    style = Style(theme, metrics, catalogue.of(lang or blueprint.lang), Names(), view)
    if not view.shows("evidence"):
        blueprint = blueprint.without_evidence()
    all_arrows = arrows(blueprint)
    planned = plan(blueprint, all_arrows)
    numbers = notes.numbers(blueprint) if view.shows("notes") else {}
    seats = [Seated(blueprint, seat, numbers.get(seat.moment, 0)) for seat in planned.seats]
    width = step_width([seat.label for seat in seats if seat.role is Role.STEP], theme.letters.step, metrics)
    fitted = [seat.fit(width, style) for seat in seats]
    shown = [arrow for arrow in all_arrows if arrow.kind is not ArrowKind.NEEDS or view.shows("needs")]
    wires = arrow_drawing.wire(shown, *_indices(blueprint, planned), style)
    problem = Problem(
        bands=tuple(
            Band(rows, shunned=not lane.zone.holds_steps)
            for rows, lane in zip(planned.rows, blueprint.swimlanes, strict=True)
        ),
        columns=planned.columns,
        boxes=tuple(
            Box(seat.row, seat.column, Size(size.width, size.height), pointed=seated.symbol.pointed)
            for seat, seated, size in zip(planned.seats, seats, fitted, strict=True)
        ),
        links=tuple(wired.link for wired in wires),
        breaks=frozenset(planned.column_of[index] for index in phase_starts(blueprint) if index),
    )
    solution = solve(problem)
    above, below = _rows(blueprint, all_arrows, style)
    placed = frame.measure(blueprint, solution, style, rows.height(above))
    strip = _strip(planned, solution, placed)
    rects = [_moved(rect, placed) for rect in solution.boxes]
    boxes = [
        seated.draw(words, rect, style) for seated, words, rect in zip(seats, fitted, rects, strict=True)
    ]
    paths = [_moved_path(path, placed) for path in solution.paths]
    items: list[Shape | Line] = [
        *frame.lanes(blueprint, solution, placed, style),
        *frame.title(blueprint, placed, style),
        *frame.phases(blueprint, planned, solution, placed, style),
        *frame.lines(blueprint, solution, placed, style),
        *rows.draw(above, strip, placed.rows, style),
        *rows.draw(below, strip, placed.bottom + rows.GAP, style),
        *boxes,
        *_on_boxes(seats, boxes, Ground(paths, _taken(boxes, placed)), style),
        *arrow_drawing.draw(wires, paths, boxes, blueprint, style),
    ]
    bottom = placed.bottom + rows.height(below)
    kinds = frozenset(seat.kind for seat in seats if seat.kind)
    if view.shows("legend"):
        legend_items, bottom = legend(Used(kinds, signs(items)), bottom, placed.right, style)
        items += legend_items
    if numbers:
        note_items, bottom = notes.draw(blueprint, numbers, bottom, placed.right, style)
        items += note_items
    return Drawing(_scene(blueprint, style, placed, items, bottom), problem, solution)


def _on_boxes(
    seats: Sequence[Seated], boxes: Sequence[Shape], ground: Ground, style: Style
) -> list[Shape | Line]:
    """Draw captions and marks: first what has its place, then what gives way to it."""
    captions = [list(seated.draw_captions(box, style)) for seated, box in zip(seats, boxes, strict=True)]
    for shape in (shape for row in captions for shape in row):
        across, down = shape.width / 2, shape.height / 2
        ground.take(Rect(shape.x - across, shape.y - down, shape.x + across, shape.y + down))
    drawn = [list(seated.draw_marks(box, ground, style)) for seated, box in zip(seats, boxes, strict=True)]
    for mark in (item for row in drawn for item in row if isinstance(item, Shape)):
        ground.take(marks.around(mark.x, mark.y, mark.width))
    waits = [
        shape
        for seated, box, row in zip(seats, boxes, drawn, strict=True)
        for shape in seated.draw_wait(row, box, ground, style)
    ]
    return [*chain.from_iterable(captions), *chain.from_iterable(drawn), *waits]


def _taken(boxes: Sequence[Shape], placed: Frame) -> Iterator[Rect]:
    """Yield what captions keep off: the boxes by their true outlines, and what lies beside the grid."""
    yield Rect(0.0, placed.top, placed.left, placed.bottom)
    yield Rect(placed.right, placed.top, placed.width, placed.bottom)
    for box in boxes:
        count = max(1, round(box.height / _SLICE)) if box.outline is Outline.DIAMOND else 1
        for number in range(count):
            top, bottom = (box.height * (at / count - 0.5) for at in (number, number + 1))
            nearest = 0.0 if top < 0 < bottom else min(abs(top), abs(bottom))
            reach = edge_x(box.outline, box.width, box.height, nearest)
            yield Rect(box.x - reach, box.y + top, box.x + reach, box.y + bottom)


def _rows(blueprint: Blueprint, found: Sequence[Arrow], style: Style) -> tuple[list[Row], list[Row]]:
    """Make the rows above the lanes and those below."""
    view = style.view
    channels = channel_row.row(blueprint, style) if view.shows("channels") else None
    curve = feelings.row(blueprint, style) if view.shows("feelings") else None
    clock = ruler.row(blueprint, found, style) if view.shows("elapsed") else None
    return [row for row in (channels, curve) if row], [clock] if clock else []


def _strip(planned: Plan, solution: Solution, placed: Frame) -> Strip:
    """Tell the rows where the columns lie on the sheet."""
    columns = [Extent(column.start + placed.left, column.end + placed.left) for column in solution.columns]
    middles = [column.middle for column in columns]
    for seat, rect in zip(planned.seats, solution.boxes, strict=True):
        middles[seat.column] = rect.centre[0] + placed.left
    return Strip(Extent(MARGIN, placed.left), placed.right, columns, middles, planned.column_of)


def _scene(
    blueprint: Blueprint, style: Style, placed: Frame, items: list[Shape | Line], bottom: float
) -> Scene:
    theme = style.theme
    return Scene(
        width=placed.width,
        height=bottom + MARGIN,
        title=blueprint.title,
        description=style.words.text(
            "Service blueprint with {moments} moments in {lanes} lanes.",
            moments=len(blueprint.sequence),
            lanes=len(blueprint.swimlanes),
        ),
        lang=style.words.lang,
        families=(style.metrics.family, *(f for f in theme.letters.families if f != style.metrics.family)),
        background=theme.background,
        shapes=tuple(item for item in items if isinstance(item, Shape)),
        lines=tuple(item for item in items if isinstance(item, Line)),
    )


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


def _moved(rect: Rect, placed: Frame) -> Rect:
    """Move a rectangle from the grid onto the sheet."""
    x, y = placed.left, placed.top
    return Rect(rect.left + x, rect.top + y, rect.right + x, rect.bottom + y)


def _moved_path(path: Path, placed: Frame) -> Path:
    points = tuple((x + placed.left, y + placed.top) for x, y in path.points)
    return Path(points, _moved(path.label, placed) if path.label else None)
