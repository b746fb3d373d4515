"""The ruler of elapsed time: when each moment of the main route begins, and when all is over."""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final, NamedTuple

from blueprint.drawing.fit import LINE, SLACK, fit_words
from blueprint.drawing.rows import Row, Stand
from blueprint.drawing.scene import Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Extent
from blueprint.model.blueprint import Blueprint
from blueprint.model.elapsed import Elapsed, MainRoute, main_route
from blueprint.model.flow import Arrow
from blueprint.words.quantities import duration

_HEIGHT: Final = 30.0
_AXIS: Final = 9.0  # from the top of the row to the axis
_TICK: Final = 4.0  # above and below the axis
_GAP: Final = 10.0  # half of the gap in the axis where it isn't known how long it took
_PADDING: Final = 3.0
_HAIR: Final = 0.01  # so that words fit into the room that was reckoned for them
_CLASSES: Final = ("elapsed", "layer-elapsed")


def row(blueprint: Blueprint, arrows: Sequence[Arrow], style: Style) -> Row | None:
    """Make the row.

    Args:
        blueprint: What is drawn.
        arrows: Its arrows.
        style: The drawing's style.

    Returns:
        The row; `None` where no time at all is known.
    """
    route = main_route(blueprint, arrows)
    if not route.ends.seconds:
        return None

    def draw(stands: Sequence[Stand], extent: Extent, style: Style) -> Iterator[Shape | Line]:
        return _draw(blueprint, route, stands, extent, style)

    title = style.words.text("Elapsed time")
    total = _spoken(route.ends, blueprint, style)
    return Row("elapsed", "elapsed", title, _HEIGHT, tuple(sorted(route.begins)), draw, total)


class _Tick(NamedTuple):
    x: float
    column: Extent
    elapsed: Elapsed
    moments: tuple[int, ...]


def _draw(
    blueprint: Blueprint, route: MainRoute, stands: Sequence[Stand], extent: Extent, style: Style
) -> Iterator[Shape | Line]:
    """Draw a tick for each column, and the axis between them."""
    ticks = list(_ticks(route, stands))
    y = extent.start + _AXIS
    for before, after in pairwise(ticks):
        known = route.unknown.isdisjoint(before.moments) and route.unknown_waits.isdisjoint(after.moments)
        yield from _axis(before.x, after.x, y, style, known=known)
    said = [_spoken(tick.elapsed, blueprint, style) for tick in ticks]
    for tick, words, room in zip(ticks, said, _rooms(ticks, said, style), strict=True):
        name = style.names.take("elapsed", blueprint.ids[tick.moments[0]])
        yield Line(
            id=f"{name}-tick",
            classes=("tick", *_CLASSES),
            points=((tick.x, y - _TICK), (tick.x, y + _TICK)),
            stroke=style.theme.flow.stroke,
            pen=style.theme.flow.pen,
        )
        yield _words(name, words, tick.x, y + _TICK + 1, room, style)


def _ticks(route: MainRoute, stands: Sequence[Stand]) -> Iterator[_Tick]:
    """Yield a tick for each column: when the first of its moments begins."""
    for column, together in groupby(stands, key=lambda stand: stand.column):
        here = list(together)
        moments = tuple(stand.moment for stand in here)
        first = min((route.begins[moment] for moment in moments), key=lambda elapsed: elapsed.seconds)
        yield _Tick((here[0].x + here[-1].x) / 2, column, first, moments)


def _rooms(ticks: Sequence[_Tick], said: Sequence[str], style: Style) -> Iterator[float]:
    """Yield how much room the words of each tick have: more than their column where others leave it."""
    if not ticks:  # a row of a folded drawing may lie beside the main route as a whole
        return
    widths = [style.metrics.width(words, style.theme.letters.small) for words in said]
    wanted = [(width + _HAIR) * SLACK + 2 * _PADDING for width in widths]
    between = [
        after.x - before.x - (one + other) / 2
        for (before, after), (one, other) in zip(pairwise(ticks), pairwise(wanted), strict=True)
    ]
    outer = (ticks[0].x - ticks[0].column.start, ticks[-1].column.end - ticks[-1].x)
    spare = [outer[0] - widths[0] / 2, *between, outer[1] - widths[-1] / 2]
    for tick, room, sides in zip(ticks, wanted, pairwise(spare), strict=True):
        column = tick.column.end - tick.column.start
        yield max(room, column) if min(sides) >= 0 else column


def _axis(left: float, right: float, y: float, style: Style, *, known: bool) -> Iterator[Shape | Line]:
    """Draw the axis between two ticks, with a gap where it isn't known how long it took."""
    middle = (left + right) / 2
    for start, end in ((left, right),) if known else ((left, middle - _GAP), (middle + _GAP, right)):
        yield Line(
            id=style.names.take("elapsed", "axis"),
            classes=("axis", *_CLASSES),
            points=((start, y), (end, y)),
            stroke=style.theme.flow.stroke,
            pen=style.theme.flow.pen,
            dashed=not known,
        )
    if not known:
        half = style.theme.letters.small * LINE / 2
        shape = _words(style.names.take("elapsed", "gap"), "?", middle, y - half, 2 * _GAP, style)
        yield shape._replace(tooltip=style.words.text("Unknown"))


def _words(name: str, words: str, x: float, top: float, room: float, style: Style) -> Shape:
    size = style.theme.letters.small
    fitted = fit_words(words, (room - 2 * _PADDING) / SLACK, size, 1, style.metrics)
    return Shape(
        id=name,
        classes=_CLASSES,
        outline=Outline.WORDS,
        x=x,
        y=top + size * LINE / 2,
        width=fitted.width,
        height=size * LINE,
        lines=fitted.lines,
        font_size=size,
        ink=style.theme.ink,
        tooltip=words,
    )


def _spoken(elapsed: Elapsed, blueprint: Blueprint, style: Style) -> str:
    """Say how long it has been; of what isn't known wholly, that it is longer."""
    words = duration(elapsed.seconds, style.words, float(blueprint.working_calendar.day))
    return words if elapsed.whole else style.words.text("over {amount}", amount=words)
