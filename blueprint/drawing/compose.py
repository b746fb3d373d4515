"""The door from a blueprint to its scene: plan, fit, fold, lay out, draw."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from blueprint.drawing import arrows as arrow_drawing
from blueprint.drawing import connector, frame, paper
from blueprint.drawing.connector import Joint
from blueprint.drawing.frame import MARGIN, Frame
from blueprint.drawing.ground import Ground
from blueprint.drawing.laid import Cast, Laid, cast, folded, headings, lay, whole
from blueprint.drawing.legend import Used, legend, signs
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.names import Names
from blueprint.drawing.paper import Page, Sheet
from blueprint.drawing.scene import Line, Scene, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.view import MOMENT, PLAIN, View
from blueprint.layout.problem import Problem
from blueprint.layout.solution import Path, Rect, Solution
from blueprint.model.blueprint import Blueprint
from blueprint.themes.theme import Theme
from blueprint.words import catalogue

if TYPE_CHECKING:
    from blueprint.drawing.seated import Seated


class Drawing(NamedTuple):
    """A scene, and the layouts it was made from.

    Args:
        scene: The picture.
        rows: Its rows as they were laid out; one where it isn't folded.
    """

    scene: Scene
    rows: tuple[Laid, ...]

    @property
    def problem(self) -> Problem:
        """What was laid out, in the first row."""
        return self.rows[0].problem

    @property
    def solution(self) -> Solution:
        """How it was laid out."""
        return self.rows[0].solution


def compose(
    blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None, view: View = PLAIN
) -> Scene:
    """Make a blueprint's picture.

    Args:
        blueprint: What is drawn.
        theme: How it looks.
        metrics: Of the font that it is measured with.
        lang: Language of lane titles, lines and legend; the blueprint's own where left out.
        view: What is wanted of it, and on what.

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
    blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None, view: View = PLAIN
) -> Drawing:
    """Make a blueprint's picture, and keep the layouts behind it for whoever measures it.

    Args:
        blueprint: What is drawn.
        theme: How it looks.
        metrics: Of the font that it is measured with.
        lang: Language of lane titles, lines and legend; the blueprint's own where left out.
        view: What is wanted of it, and on what.

    Returns:
        The scene and its layouts.
    """
    style = Style(theme, metrics, catalogue.of(lang or blueprint.lang), Names())
    drawn = cast(blueprint, style, spread=view.columns == MOMENT)
    rows, places, page = _sheet(drawn, style, view)
    all_arrows = [wire.arrow for wire in drawn.wires]
    numbers = [page.number(place.top) + 1 if page else 1 for place in places]
    joints = connector.joints([row.strip for row in rows], numbers, all_arrows, blueprint, style)
    items = [
        item
        for row, place, ends in zip(rows, places, joints, strict=True)
        for item in _row(drawn, row, place, ends, style)
    ]
    kinds = frozenset(seat.kind for seat in drawn.seats if seat.kind)
    placed = places[-1]
    legend_items, bottom = legend(Used(kinds, signs(items)), placed.bottom, placed.right, style)
    if page:
        scene = _pages(blueprint, style, page, items, (legend_items, placed.bottom, bottom))
    else:
        scene = _scene(blueprint, style, [*items, *legend_items], placed.width, bottom + MARGIN)
    return Drawing(scene, tuple(rows))


def _sheet(drawn: Cast, style: Style, view: View) -> Sheet:
    """Lay out, in as many rows as are wanted, and place them."""
    if view.paper:
        return paper.arrange(drawn, style, view)
    rows = lay(drawn, folded(drawn, view.wrap) if view.wrap else whole(drawn))
    return Sheet(rows, frame.measure(drawn.blueprint, [row.solution for row in rows], style))


def _row(
    drawn: Cast, row: Laid, placed: Frame, joints: Sequence[Joint], style: Style
) -> Iterator[Shape | Line]:
    """Draw one row, the first one with the title."""
    blueprint, solution = drawn.blueprint, row.solution
    seats: list[Seated | Joint] = [*(drawn.seats[seat] for seat in row.strip.seats), *joints]
    fitted = [
        *(drawn.fitted[seat] for seat in row.strip.seats),
        *map(connector.fitted, row.strip.connectors),
    ]
    boxes = [
        seated.draw(words, _moved(rect, placed), style)
        for seated, words, rect in zip(seats, fitted, solution.boxes, strict=True)
    ]
    paths = [_moved_path(path, placed) for path in solution.paths]
    ground = Ground(paths)
    yield from frame.lanes(blueprint, solution, placed, style)
    if row.strip.stretch.first == 0:
        yield from frame.title(blueprint, placed, style)
    yield from frame.phases(headings(drawn, row.strip), solution, placed, style)
    yield from frame.lines(blueprint, solution, placed, style)
    yield from boxes
    for seated, box in zip(seats, boxes, strict=True):
        yield from seated.draw_marks(box, ground, style)
    yield from arrow_drawing.draw(row.wires, paths, boxes, blueprint, style)


def _pages(
    blueprint: Blueprint,
    style: Style,
    page: Page,
    items: list[Shape | Line],
    legend_at: tuple[list[Shape | Line], float, float],
) -> Scene:
    """Make a scene of pages: the legend where it fits, a foot below each, and the paper's margins around."""
    legend_items, top, bottom = legend_at
    down = paper.below(page, top, bottom - top)
    pages = page.number(top + down) + 1
    everything = [
        *items,
        *paper.moved(legend_items, 0, down),
        *paper.feet(page, pages, blueprint.title, style),
    ]
    inwards = page.edge - MARGIN
    scene = _scene(
        blueprint, style, paper.moved(everything, inwards, inwards), page.width, pages * page.height
    )
    return scene._replace(pages=pages, scale=page.scale)


def _scene(
    blueprint: Blueprint, style: Style, items: list[Shape | Line], width: float, height: float
) -> Scene:
    theme = style.theme
    return Scene(
        width=width,
        height=height,
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


def _moved(rect: Rect, placed: Frame) -> Rect:
    """Move a rectangle from the grid onto the sheet."""
    x, y = placed.left, placed.top
    return Rect(rect.left + x, rect.top + y, rect.right + x, rect.bottom + y)


def _moved_path(path: Path, placed: Frame) -> Path:
    points = tuple((x + placed.left, y + placed.top) for x, y in path.points)
    return Path(points, _moved(path.label, placed) if path.label else None)
