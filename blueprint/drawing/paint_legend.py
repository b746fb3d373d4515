"""What the legend says of the paint: a row of its own with its title, its shades, and what else it has."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from blueprint.drawing import brush, marks, tags
from blueprint.drawing.entry import ARROW, BESIDE, SAMPLE_HEIGHT, Entry
from blueprint.drawing.fit import LINE, SLACK
from blueprint.drawing.paint import LEVELS, Paint, Touch
from blueprint.drawing.scene import Align, Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.themes.theme import Form

_SWATCH: Final = 18.0
_BOX: Final = 26.0
_HEAVY: Final = 2.0  # how much wider the sample of a heavy arrow is than the flow; more would look clumsy


def entries(style: Style) -> Iterator[Entry]:
    """Explain what is painted.

    Args:
        style: The drawing's style, which knows what is painted.

    Yields:
        Its entries, its title first; none where nothing is painted.
    """
    paint = style.view.paint
    if paint is None:
        return
    yield Entry("paint", paint.title, 0.0, heads=True)
    if paint.scale:
        yield _scale(paint, style)
    for level, words in paint.grades:
        yield Entry("grade", words, _SWATCH, _swatches("grade", [brush.shaded(level, style)], style))
    for tone, words in paint.tones:
        yield Entry(tone, words, _SWATCH, _swatches(tone, [style.form(tone)], style))
    if paint.path:
        yield Entry("path", paint.path, ARROW, _arrow(style))
    if paint.outlined:
        yield Entry("outlined", paint.outlined, _BOX, _outlined(paint.sign, style))
    for tag, words in paint.tags:
        mark = tags.label(Touch(tag=tag), style)
        yield Entry("tag", words, mark.width, _tag(mark, style))


def _scale(paint: Paint, style: Style) -> Entry:
    """Draw all shades in a row, with the words of the lightest before and those of the darkest behind."""
    lightest, darkest = paint.scale
    size = style.theme.letters.small
    room = style.metrics.width(lightest, size) * SLACK
    shades = _swatches("shades", [brush.shaded(level, style) for level in range(LEVELS)], style)

    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        yield Shape(
            id=style.names.take("legend", "shades", "none"),
            classes=("legend", "shades"),
            outline=Outline.WORDS,
            x=x + room / 2,
            y=y,
            width=room,
            height=size * LINE,
            lines=(lightest,),
            font_size=size,
            ink=style.theme.faint,
            align=Align.LEFT,
        )
        yield from shades(x + room + BESIDE, y)

    return Entry("shades", darkest, room + BESIDE + _SWATCH * LEVELS, draw)


def _swatches(
    sign: str, forms: Sequence[Form], style: Style
) -> Callable[[float, float], Iterator[Shape | Line]]:
    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        for number, form in enumerate(forms):
            yield Shape(
                id=style.names.take("legend", sign, str(number)),
                classes=("legend", sign),
                outline=Outline.RECTANGLE,
                x=x + _SWATCH * (number + 0.5),
                y=y,
                width=_SWATCH,
                height=SAMPLE_HEIGHT,
                fill=form.fill,
                stroke=form.stroke or style.theme.faint,
                pen=form.pen,
            )

    return draw


def _arrow(style: Style) -> Callable[[float, float], Iterator[Shape | Line]]:
    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        yield Line(
            id=style.names.take("legend", "path", "sample"),
            classes=("legend", "path"),
            points=((x, y), (x + ARROW, y)),
            stroke=style.theme.heavy,
            pen=_HEAVY * style.theme.flow.pen,
            head_at_end=True,
        )

    return draw


def _outlined(sign: str, style: Style) -> Callable[[float, float], Iterator[Shape | Line]]:
    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        yield Shape(
            id=style.names.take("legend", "outlined", "sample"),
            classes=("legend", "outlined"),
            outline=Outline.ROUNDED,
            x=x + _BOX / 2,
            y=y,
            width=_BOX,
            height=SAMPLE_HEIGHT,
            lines=(sign,) if sign else (),
            font_size=style.theme.letters.mark,
            ink=style.theme.step.ink,
            fill=style.theme.step.fill,
            stroke=style.theme.heavy,
            pen=style.theme.critical,
        )

    return draw


def _tag(mark: marks.Mark, style: Style) -> Callable[[float, float], Iterator[Shape | Line]]:
    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        shape = marks.draw(mark, x + mark.width / 2, y, style, owner="legend")
        yield shape._replace(classes=("legend", "tag"))

    return draw
