"""Paints a picture: boxes shaded or toned, tags with figures, heavy arrows, all else faded.

What is painted is told three times, so that nobody depends on colour: by shade or tone, by the tag on the
box, and in the tooltip. What the paint means stands in the legend.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from blueprint.drawing import marks
from blueprint.drawing.ground import Ground
from blueprint.drawing.paint import END, LEVELS, Paint, Touch
from blueprint.drawing.scene import Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.model.flow import Arrow, ArrowKind
from blueprint.themes.contrast import WORDS, ratio
from blueprint.themes.theme import Form
from blueprint.themes.twin import mixed, twin_of

_WEAKEST: Final = 0.1  # how much of the strongest shade is in the second one
_FADED: Final = 0.62  # how much of the ground is in what steps back
_HEAVY: Final = 2.2  # how much wider a heavy arrow is
_PADDING: Final = 8.0
_PAINTED: Final = frozenset({"step", "evidence"})
_CORNER: Final = 0.62  # how far from the middle a tag sits, as a share of half the box
_INKS: Final = ("#000000", "#ffffff")  # one of them has a contrast of 4.5 on any colour


def shade(level: int, style: Style) -> str:
    """Give the colour of a level.

    Args:
        level: 0 to `LEVELS` - 1.
        style: The drawing's style.

    Returns:
        A colour between that of steps and the theme's strongest.
    """
    if not level:
        return style.theme.step.fill
    share = _WEAKEST + (1 - _WEAKEST) * level / (LEVELS - 1)
    return mixed(style.theme.step.fill, style.theme.heat, share)


def _shaded(level: int, style: Style) -> Form:
    fill = shade(level, style)
    return style.theme.step.model_copy(update={"fill": fill, "ink": legible(fill), "stroke": None})


def box(shape: Shape, style: Style) -> Shape:
    """Paint a box.

    Args:
        shape: The box as it is without paint.
        style: The drawing's style, which knows what is painted.

    Returns:
        The box in its colours, or faded; as it is where nothing is painted.
    """
    paint = style.view.paint
    if paint is None:
        return shape
    touch = _touch(shape, paint)
    if touch is None:
        return _faded(shape, style) if paint.fades else shape
    if touch.tone:
        form = style.form(touch.tone)
        shape = shape._replace(fill=form.fill, ink=form.ink, stroke=form.stroke or shape.stroke, pen=form.pen)
    elif touch.level is not None:
        fill = shade(touch.level, style)
        shape = shape._replace(fill=fill, ink=legible(fill))
    if touch.heavy:
        shape = shape._replace(pen=max(shape.pen, style.theme.critical), stroke=style.theme.heavy)
    return shape._replace(tooltip="\n".join(filter(None, (shape.tooltip, touch.said))))


def tag(shape: Shape, ground: Ground, style: Style) -> Iterator[Shape]:
    """Draw the tag of a box on a corner that is free.

    Args:
        shape: The box.
        ground: What is free; what the tag takes is none any more.
        style: The drawing's style, which knows what is painted.

    Yields:
        The tag, where the box has one.
    """
    touch = _touch(shape, style.view.paint) if style.view.paint else None
    if touch is None or not touch.tag:
        return
    form = style.form(touch.tone) if touch.tone else style.theme.details
    size = style.theme.letters.mark
    width = max(marks.SIZE, style.metrics.width(touch.tag, size) + _PADDING)
    mark = marks.Mark("tag", Outline.ROUNDED, touch.tag, form, touch.said, width=width)
    for drawn in marks.place([mark], shape, _CORNER, ground, style):
        ground.take(marks.around(drawn.x, drawn.y, drawn.width))
        yield drawn


def lines(drawn: Iterable[Shape | Line], arrows: Sequence[Arrow], style: Style) -> Iterator[Shape | Line]:
    """Paint arrows.

    Args:
        drawn: The arrows as they are without paint, and the words beside them.
        arrows: What each line among them stands for.
        style: The drawing's style, which knows what is painted.

    Yields:
        The arrows, heavy, toned, or faded, and the words as they are.
    """
    paint = style.view.paint
    left = iter(arrows)
    for item in drawn:
        yield _line(item, next(left), paint, style) if paint and isinstance(item, Line) else item


def _line(drawn: Line, arrow: Arrow, paint: Paint, style: Style) -> Line:
    ends = (arrow.source.moment, arrow.target.moment if arrow.target else END)
    is_flow = arrow.kind is ArrowKind.FLOW
    tone = paint.arrows.get(ends) if is_flow else None
    if tone:
        form = style.form(tone)
        return drawn._replace(stroke=form.stroke or form.ink, pen=drawn.pen * _HEAVY)
    if is_flow and ends in paint.heavy:
        return drawn._replace(stroke=style.theme.heavy, pen=drawn.pen * _HEAVY)
    return (
        drawn._replace(stroke=mixed(drawn.stroke, style.theme.background, _FADED)) if paint.fades else drawn
    )


def _touch(shape: Shape, paint: Paint) -> Touch | None:
    return paint.touches.get(shape.place) if shape.place and not _PAINTED.isdisjoint(shape.classes) else None


def legible(fill: str) -> str:
    """Give the ink that can be read on a colour.

    Args:
        fill: A colour.

    Returns:
        Black or white, whichever stands out more; one for each of the two of a twin.

    Example:
        >>> legible("#ffeecc"), legible("#331100")
        ('#000000', '#ffffff')
    """
    return twin_of(fill, _legible)


def _legible(fill: str) -> str:
    return max(_INKS, key=lambda ink: ratio(ink, fill))


def _faded(shape: Shape, style: Style) -> Shape:
    ground = style.theme.background
    fill = mixed(shape.fill, ground, _FADED) if shape.fill else ""
    readable = not fill or ratio(shape.ink, fill) >= WORDS
    return shape._replace(
        fill=fill,
        ink=shape.ink if readable else legible(fill),
        stroke=mixed(shape.stroke, ground, _FADED) if shape.stroke else "",
        pen=min(shape.pen, 1.0),
    )


def key(style: Style) -> Iterator[tuple[str, tuple[Form, ...], str]]:
    """Give what the legend says of the paint.

    Args:
        style: The drawing's style, which knows what is painted.

    Yields:
        A name for the entry, the looks of its samples – none where it is a heavy arrow – and its words.
    """
    paint = style.view.paint
    if paint is None:
        return
    if paint.scale:
        words = style.words.text("{name}: {value}", name=paint.title, value=" … ".join(paint.scale))
        yield "shades", tuple(_shaded(level, style) for level in range(LEVELS)), words
    elif paint.heavy:
        yield "heavy", (), paint.title
    for tone, words in paint.tones:
        yield tone, (style.form(tone),), words
