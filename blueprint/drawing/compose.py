"""The door from a blueprint to its scene: plan, fit, lay out, draw."""

from typing import NamedTuple

from blueprint.drawing import arrows as arrow_drawing
from blueprint.drawing import frame
from blueprint.drawing.fit import step_width
from blueprint.drawing.frame import MARGIN, Frame
from blueprint.drawing.ground import Ground
from blueprint.drawing.legend import Used, legend, signs
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.names import Names
from blueprint.drawing.narration import describe
from blueprint.drawing.plan import Plan, Role, phase_starts, plan
from blueprint.drawing.scene import Line, Scene, Shape
from blueprint.drawing.seated import Seated
from blueprint.drawing.style import Style
from blueprint.layout.problem import Band, Box, Problem, Size
from blueprint.layout.solution import Path, Rect, Solution
from blueprint.layout.solve import solve
from blueprint.model.blueprint import Blueprint
from blueprint.model.flow import Spot, arrows
from blueprint.themes.theme import Theme
from blueprint.words import catalogue


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


def compose(blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None) -> Scene:
    """Make a blueprint's picture.

    Args:
        blueprint: What is drawn.
        theme: How it looks.
        metrics: Of the font that it is measured with.
        lang: Language of lane titles, lines and legend; the blueprint's own where left out.

    Returns:
        The scene.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.themes.find import find
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"customer": "Drink"}])
        >>> [line.id for line in compose(tea, find("plain"), bundled()).lines if line.classes == ("flow",)]
        ['flow-ask-customer-drink-customer']
    """
    return draw(blueprint, theme, metrics, lang).scene


def draw(blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None) -> Drawing:
    """Make a blueprint's picture, and keep the layout behind it for whoever measures it.

    Args:
        blueprint: What is drawn.
        theme: How it looks.
        metrics: Of the font that it is measured with.
        lang: Language of lane titles, lines and legend; the blueprint's own where left out.

    Returns:
        The scene and its layout.
    """
    style = Style(theme, metrics, catalogue.of(lang or blueprint.lang), Names())
    all_arrows = arrows(blueprint)
    planned = plan(blueprint, all_arrows)
    seats = [Seated(blueprint, seat) for seat in planned.seats]
    width = step_width([seat.label for seat in seats if seat.role is Role.STEP], theme.letters.step, metrics)
    fitted = [seat.fit(width, style) for seat in seats]
    wires = arrow_drawing.wire(all_arrows, *_indices(blueprint, planned), style)
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
    placed = frame.measure(blueprint, solution, style)
    boxes = [
        seated.draw(words, _moved(rect, placed), style)
        for seated, words, rect in zip(seats, fitted, solution.boxes, strict=True)
    ]
    paths = [_moved_path(path, placed) for path in solution.paths]
    ground = Ground(paths)
    items: list[Shape | Line] = [
        *frame.title(blueprint, placed, style),  # first, since readers and copied text begin with it
        *frame.lanes(blueprint, solution, placed, style),
        *frame.phases(blueprint, planned, solution, placed, style),
        *frame.lines(blueprint, solution, placed, style),
        *boxes,
        *(
            mark
            for seated, box in zip(seats, boxes, strict=True)
            for mark in seated.draw_marks(box, ground, style)
        ),
        *arrow_drawing.draw(wires, paths, boxes, blueprint, style),
    ]
    kinds = frozenset(seat.kind for seat in seats if seat.kind)
    legend_items, bottom = legend(Used(kinds, signs(items)), placed.bottom, placed.right, style)
    told = describe(blueprint, style.words, all_arrows)
    scene = _scene(told, blueprint, style, placed, [*items, *legend_items], bottom)
    return Drawing(scene, problem, solution)


def _scene(
    description: str,
    blueprint: Blueprint,
    style: Style,
    placed: Frame,
    items: list[Shape | Line],
    bottom: float,
) -> Scene:
    theme = style.theme
    return Scene(
        width=placed.width,
        height=bottom + MARGIN,
        title=blueprint.title,
        description=description,
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
