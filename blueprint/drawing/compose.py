"""The door from a blueprint to its scene: plan, fit, fold, lay out, draw."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Final, NamedTuple

from blueprint.drawing import arrows as arrow_drawing
from blueprint.drawing import brush, connector, dividers, frame, marks, notes, paper, phases, tags
from blueprint.drawing import rows as strips
from blueprint.drawing.connector import Joint
from blueprint.drawing.frame import MARGIN, Frame
from blueprint.drawing.ground import Ground
from blueprint.drawing.laid import Cast, Laid, cast, folded, headings, lay, whole
from blueprint.drawing.legend import Used, legend, signs
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.names import Names
from blueprint.drawing.narration import describe
from blueprint.drawing.outline import edge_x
from blueprint.drawing.paper import Page, Sheet
from blueprint.drawing.rows import Row, Strip
from blueprint.drawing.scene import Line, Outline, Scene, Shape
from blueprint.drawing.seated import Seated
from blueprint.drawing.style import Style
from blueprint.drawing.view import USUAL, View
from blueprint.drawing.withheld import without
from blueprint.layout.problem import Problem
from blueprint.layout.solution import Extent, Path, Rect, Solution
from blueprint.model.blueprint import Blueprint
from blueprint.themes.theme import Theme
from blueprint.words import catalogue

_SLICE: Final = 3.0  # points; a diamond is as good as strips of this height


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
    blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None, view: View = USUAL
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
    blueprint: Blueprint, theme: Theme, metrics: Metrics, lang: str | None = None, view: View = USUAL
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
    style = Style(theme, metrics, catalogue.of(lang or blueprint.lang), Names(), view)
    drawn = cast(blueprint, style)
    sheet = _sheet(drawn, style, view)
    scene, key_height = _drawn(sheet, style)
    if view.paper:
        from blueprint.drawing import paging

        anew = paging.around(key_height, sheet, drawn, style)
        if anew is not sheet:
            sheet = anew
            scene, _ = _drawn(sheet, style._replace(names=Names()))
    return Drawing(scene._replace(description=_told(blueprint, drawn, style)), tuple(sheet.rows))


def _drawn(sheet: Sheet, style: Style) -> tuple[Scene, float]:
    """Draw what has its place, and tell how high the key to it is."""
    drawn, rows, places, page = sheet
    blueprint, all_arrows = drawn.blueprint, [wire.arrow for wire in drawn.wires]
    numbers = [page.number(place.top) + 1 if page else 1 for place in places]
    joints = connector.joints([row.strip for row in rows], numbers, all_arrows, blueprint, style)
    items = [
        item
        for row, place, ends in zip(rows, places, joints, strict=True)
        for item in _row(drawn, row, place, ends, style)
    ]
    placed = places[-1]
    key, bottom = _key(drawn, items, placed, style)
    if page:
        down = paper.below(page, [place.end for place in places], bottom - placed.end)
        last = page.number(max(placed.end, placed.end + down))
        scene = _pages(blueprint, style, page, last + 1, [*items, *paper.moved(key, 0, down)])
    else:
        scene = _scene(blueprint, style, [*items, *key], placed.width, bottom + MARGIN)
    return scene, bottom - placed.end


def _told(blueprint: Blueprint, drawn: Cast, style: Style) -> str:
    """Tell the blueprint in words as far as it may be told; where that is all of it, we know its arrows."""
    told = without(blueprint, style.view.withheld)
    return describe(told, style.words, drawn.arrows if told is blueprint else None)


def _key(
    drawn: Cast, items: Sequence[Shape | Line], placed: Frame, style: Style
) -> tuple[list[Shape | Line], float]:
    """Draw what explains the rest below it: the legend and the notes; and tell where that ends."""
    found: list[Shape | Line] = []
    bottom = placed.end
    if style.view.shows("legend"):
        kinds = frozenset(seat.kind for seat in drawn.seats if seat.kind)
        found, bottom = legend(Used(kinds, signs(items)), bottom, placed.right, style)
    if drawn.numbers:
        more, bottom = notes.draw(drawn.blueprint, drawn.numbers, bottom, placed.right, style)
        found += more
    return found, bottom


def _sheet(drawn: Cast, style: Style, view: View) -> Sheet:
    """Lay out, in as many rows as are wanted, and place them."""
    if view.paper:
        from blueprint.drawing import paging  # most drawings are for a screen, and start-up is a feature

        return paging.arrange(drawn, style)
    rows = lay(drawn, folded(drawn, view.wrap) if view.wrap else whole(drawn))
    frames = frame.measure(drawn.blueprint, [row.solution for row in rows], style, drawn.beside)
    return Sheet(drawn, rows, frames)


def _row(
    drawn: Cast, row: Laid, placed: Frame, joints: Sequence[Joint], style: Style
) -> Iterator[Shape | Line]:
    """Draw one row, the first one with the title."""
    blueprint, solution = drawn.blueprint, row.solution
    seats = [drawn.seats[seat] for seat in row.strip.seats]
    rects = [_moved(rect, placed) for rect in solution.boxes]
    boxes = [
        brush.box(seated.draw(drawn.fitted[seat], rect, style), style)
        for seated, seat, rect in zip(seats, row.strip.seats, rects, strict=False)
    ]
    circles = [
        _circle(drawn, joint, rect, style) for joint, rect in zip(joints, rects[len(seats) :], strict=True)
    ]
    paths = [_moved_path(path, placed) for path in solution.paths]
    ground = Ground(paths, _taken([*boxes, *circles], placed, solution.bands))
    strip = _strip(drawn, row, placed)
    if row.strip.stretch.first == 0:  # before all else, since readers and copied text begin with it
        yield from frame.title(blueprint, placed, style)
    yield from frame.lanes(blueprint, solution, placed, style)
    yield from phases.draw(headings(drawn, row.strip), solution, placed, style)
    yield from dividers.draw(blueprint, solution, placed, style)
    yield from frame.lines(blueprint, solution, placed, style)
    yield from strips.draw(_here(drawn.above, row), strip, placed.rows, style)
    yield from strips.draw(_here(drawn.below, row), strip, placed.bottom + strips.GAP, style)
    yield from [*boxes, *circles]
    yield from _on_boxes(seats, boxes, ground, style)
    for joint, circle in zip(joints, circles, strict=True):
        yield from joint.draw_marks(circle, ground, style)
    arrows = arrow_drawing.draw(row.wires, paths, [*boxes, *circles], blueprint, style)
    yield from brush.lines(arrows, [(wire.arrow, *wire.more) for wire in row.wires], style)


def _circle(drawn: Cast, joint: Joint, rect: Rect, style: Style) -> Shape:
    arrows = [drawn.wires[link].arrow for link in joint.connector.links]
    return brush.circle(joint.draw(connector.fitted(joint.connector), rect, style), arrows, style)


def _here(found: Sequence[Row], row: Laid) -> list[Row]:
    """Leave of the rows beside the lanes what belongs to a row of moments."""
    return [one._replace(moments=tuple(m for m in one.moments if m in row.moments)) for one in found]


def _on_boxes(
    seats: Sequence[Seated], boxes: Sequence[Shape], ground: Ground, style: Style
) -> list[Shape | Line]:
    """Draw captions and marks: first what has its place, then what gives way to it."""
    captions = [list(seated.draw_captions(box, style)) for seated, box in zip(seats, boxes, strict=True)]
    for shape in (shape for row in captions for shape in row):
        across, down = shape.width / 2, shape.height / 2
        ground.take(Rect(shape.x - across, shape.y - down, shape.x + across, shape.y + down))
    drawn = [
        brush.on_box(seated.draw_marks(box, ground, style), box, style)
        for seated, box in zip(seats, boxes, strict=True)
    ]
    for mark in (item for row in drawn for item in row if isinstance(item, Shape)):
        ground.take(marks.around(mark.x, mark.y, mark.width))
    tagged = [tag for box in boxes for tag in tags.draw(box, ground, style)]
    waits = [
        brush.on_box(seated.draw_wait(row, box, ground, style), box, style)
        for seated, box, row in zip(seats, boxes, drawn, strict=True)
    ]
    return [*chain.from_iterable(captions), *chain.from_iterable(drawn), *tagged, *chain.from_iterable(waits)]


def _taken(boxes: Sequence[Shape], placed: Frame, bands: Iterable[Extent]) -> Iterator[Rect]:
    """Yield what captions keep off: boxes by their outlines, borders of lanes, what is beside the grid."""
    for y in (placed.top, *(placed.top + band.end for band in bands)):
        yield Rect(placed.left, y, placed.right, y)
    yield Rect(0.0, placed.top, placed.left, placed.bottom)
    yield Rect(placed.right, placed.top, placed.width, placed.bottom)
    for box in boxes:
        count = max(1, round(box.height / _SLICE)) if box.outline is Outline.DIAMOND else 1
        for number in range(count):
            top, bottom = (box.height * (at / count - 0.5) for at in (number, number + 1))
            nearest = 0.0 if top < 0 < bottom else min(abs(top), abs(bottom))
            reach = edge_x(box.outline, box.width, box.height, nearest)
            yield Rect(box.x - reach, box.y + top, box.x + reach, box.y + bottom)


def _strip(drawn: Cast, row: Laid, placed: Frame) -> Strip:
    """Tell the rows beside the lanes where the columns lie on the sheet."""
    columns = [
        Extent(column.start + placed.left, column.end + placed.left) for column in row.solution.columns
    ]
    middles = [column.middle for column in columns]
    for (_, column), rect in zip(row.strip.places, row.solution.boxes, strict=False):
        middles[column] = rect.centre[0] + placed.left
    column_of = [row.strip.column(column) for column in drawn.plan.column_of]
    return Strip(Extent(MARGIN, placed.left), placed.right, columns, middles, column_of)


def _pages(
    blueprint: Blueprint, style: Style, page: Page, pages: int, items: Sequence[Shape | Line]
) -> Scene:
    """Make a scene of pages: a foot below each, and the paper's margins around."""
    everything = [*items, *paper.feet(page, pages, blueprint.title, style)]
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
        description="",
        lang=style.words.lang,
        families=(style.metrics.family, *(f for f in theme.letters.families if f != style.metrics.family)),
        background=theme.background,
        shapes=tuple(item for item in items if isinstance(item, Shape)),
        lines=tuple(item for item in items if isinstance(item, Line)),
        by_hand=theme.strokes == "hand",
    )


def _moved(rect: Rect, placed: Frame) -> Rect:
    """Move a rectangle from the grid onto the sheet."""
    x, y = placed.left, placed.top
    return Rect(rect.left + x, rect.top + y, rect.right + x, rect.bottom + y)


def _moved_path(path: Path, placed: Frame) -> Path:
    points = tuple((x + placed.left, y + placed.top) for x, y in path.points)
    return Path(points, _moved(path.label, placed) if path.label else None)
