"""Paints a picture: boxes shaded or toned, tags with figures, heavy arrows, all else a step back.

What is painted is told three times, so that nobody depends on colour: by shade or tone, by the tag on the
box, and in the tooltip. What the paint means stands in the legend. What steps back is still read: its words
fade only as far as their contrast allows.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from blueprint.drawing.paint import END, Paint, Pair, Touch
from blueprint.drawing.scene import Line, Shape
from blueprint.drawing.style import Style
from blueprint.model.flow import Arrow, ArrowKind
from blueprint.themes.contrast import WORDS, ratio
from blueprint.themes.theme import Form
from blueprint.themes.twin import joint, mixed

SHADES: Final = (0.0, 0.14, 0.34, 0.62, 1.0)
"""How much of the theme's heat is in each shade: even steps to the eye, from a step's own colour."""

_FADED: Final = 0.62  # how much of the ground is in what steps back
_WORDS_FADE: Final = (0.5, 0.35, 0.2)  # the same for words, as far as they can still be read
_HEAVY: Final = 2.2  # how much wider a heavy arrow is
_OUTLINE: Final = 1.2  # how much wider a heavy outline is than that of a critical activity
_PAINTED: Final = frozenset({"step", "evidence"})
_INKS: Final = ("#000000", "#ffffff")  # one of them has a contrast of 4.5 on any colour
_COLOURS: Final = 4096  # pairs of colours whose faded ink is kept; a theme has some hundred

_HEAVILY: Final = "heavy"
_BACK: Final = "back"
_RANKS: Final = {_BACK: 0, "": 1}  # how arrows lie on each other; what is heavy or toned lies above


def shade(level: int, style: Style) -> str:
    """Give the colour of a level.

    Args:
        level: 0 to `LEVELS` - 1.
        style: The drawing's style.

    Returns:
        A colour between that of steps and the theme's strongest.
    """
    return mixed(style.theme.step.fill, style.theme.heat, SHADES[level]) if level else style.theme.step.fill


def shaded(level: int, style: Style) -> Form:
    """Give the look of a step of a level, for a sample.

    Args:
        level: 0 to `LEVELS` - 1.
        style: The drawing's style.

    Returns:
        Its look, without an outline of its own.
    """
    fill = shade(level, style)
    ink = legible(style.theme.step.ink, fill)
    return style.theme.step._replace(fill=fill, ink=ink, stroke=None)


def sample(form: Form, style: Style) -> Form:
    """Give the look of a kind of step in the legend.

    Args:
        form: Its look without paint.
        style: The drawing's style, which knows what is painted.

    Returns:
        The same, but where boxes are shaded without a colour of its own: no box of the picture has it either.
    """
    return form._replace(fill=shade(0, style)) if _shades(style.view.paint) else form


def box(shape: Shape, style: Style) -> Shape:
    """Paint a box.

    Args:
        shape: The box as it is without paint.
        style: The drawing's style, which knows what is painted.

    Returns:
        The box in its colours, or a step back; as it is where nothing is painted.
    """
    paint = style.view.paint
    if paint is None:
        return shape
    if "end" in shape.classes and "step" not in shape.classes and shape.place:
        manner = _manner_of((shape.place.moment, END), paint)
        return _in_manner(_filled(shape, 0, style) if _shades(paint) else shape, manner, style)
    touch = touch_of(shape, style)
    if touch is None:
        return _faded(shape, style) if paint.fades else shape
    if touch.tone:
        form = style.form(touch.tone)
        shape = shape._replace(fill=form.fill, ink=form.ink, stroke=form.stroke or shape.stroke, pen=form.pen)
    elif touch.level is not None:
        shape = _filled(shape, touch.level, style)
    if touch.heavy:
        shape = _outlined(shape, style)
    return shape._replace(tooltip="\n".join(filter(None, (shape.tooltip, touch.said))))


def _shades(paint: Paint | None) -> bool:
    """Tell whether boxes are shaded by a measure, so that their fill means that and nothing else."""
    return paint is not None and bool(paint.scale or paint.grades)


def touch_of(shape: Shape, style: Style) -> Touch | None:
    """Tell what is painted on a box.

    Args:
        shape: The box; of an end nothing is known but its arrow.
        style: The drawing's style, which knows what is painted.

    Returns:
        It, or `None` where nothing is.
    """
    paint = style.view.paint
    if paint is None or shape.place is None or _PAINTED.isdisjoint(shape.classes):
        return None
    return paint.touches.get(shape.place)


def on_box(items: Iterable[Shape | Line], owner: Shape, style: Style) -> list[Shape | Line]:
    """Let what stands on a box, its marks and the words beside it, step back with it.

    Args:
        items: What stands on it.
        owner: The box as it is without paint.
        style: The drawing's style, which knows what is painted.

    Returns:
        The same, a step back where the box is.
    """
    if style.view.paint is None or not style.view.paint.fades or touch_of(owner, style):
        return list(items)
    return [_faded_line(item, style) if isinstance(item, Line) else _faded(item, style) for item in items]


def lines(
    drawn: Iterable[Shape | Line], arrows: Iterable[Sequence[Arrow]], style: Style
) -> list[Shape | Line]:
    """Paint arrows, and the words beside them.

    Args:
        drawn: The arrows as they are without paint, each before its words.
        arrows: What each line among them stands for; of several the one that stands out most counts.
        style: The drawing's style, which knows what is painted.

    Returns:
        The arrows, heavy, toned, or a step back together with their words; what stands out lies on top.
    """
    paint = style.view.paint
    if paint is None:
        return list(drawn)
    ranked: list[tuple[int, Shape | Line]] = []
    left = iter(arrows)
    manner = ""
    for item in drawn:
        if isinstance(item, Line):
            manner = _of_several(next(left), paint)
            ranked.append((_RANKS.get(manner, len(_RANKS)), _drawn(item, manner, style)))
        else:
            ranked.append((0, _faded(item, style) if manner == _BACK else item))
    return [item for _, item in sorted(ranked, key=lambda pair: pair[0])]


def circle(shape: Shape, arrows: Iterable[Arrow], style: Style) -> Shape:
    """Paint a connector as its arrows are painted; of several the one that stands out.

    Args:
        shape: The circle as it is without paint.
        arrows: What goes on there.
        style: The drawing's style, which knows what is painted.

    Returns:
        The circle.
    """
    paint = style.view.paint
    if paint is None:
        return shape
    return _in_manner(shape, _of_several(arrows, paint), style)


def legible(ink: str, fill: str) -> str:
    """Give an ink that can be read on a colour.

    Args:
        ink: The one that would be taken.
        fill: The colour.

    Returns:
        That ink where it can be read there, else black or white; of twins each on its own ground.

    Example:
        >>> legible("#112233", "#ffeecc"), legible("#112233", "#331100")
        ('#112233', '#ffffff')
    """
    return joint(_legible, ink, fill)


def _legible(ink: str, fill: str) -> str:
    return ink if ratio(ink, fill) >= WORDS else max(_INKS, key=lambda other: ratio(other, fill))


@lru_cache(_COLOURS)
def _faint(ink: str, fill: str, *grounds: str) -> str:
    """Fade words on a colour as far as they can still be read on all of the grounds."""
    for share in _WORDS_FADE:
        paler = mixed(ink, fill, share)
        if all(ratio(paler, ground) >= WORDS for ground in (fill, *grounds)):
            return paler
    return ink if grounds else _legible(ink, fill)


def _of_several(arrows: Iterable[Arrow], paint: Paint) -> str:
    manners = {_manner(arrow, paint) for arrow in arrows}
    return min(manners, key=lambda manner: (manner == _BACK, not manner, manner), default="")


def _manner(arrow: Arrow, paint: Paint) -> str:
    """Tell how an arrow is drawn: with the tone of a slot, heavily, a step back, or as it is."""
    pair = (arrow.source.moment, arrow.target.moment if arrow.target else END)
    if arrow.kind is ArrowKind.FLOW:
        return _manner_of(pair, paint)
    if arrow.kind is ArrowKind.NEEDS and pair in paint.needs:
        return _HEAVILY
    return _BACK if paint.fades and pair not in paint.kept else ""


def _manner_of(pair: Pair, paint: Paint) -> str:
    if pair in paint.arrows:
        return paint.arrows[pair]
    if pair in paint.heavy:
        return _HEAVILY
    return _BACK if paint.fades and pair not in paint.kept else ""


def _drawn(line: Line, manner: str, style: Style) -> Line:
    if not manner:
        return line
    if manner == _BACK:
        return _faded_line(line, style)
    return line._replace(stroke=_stroke(manner, style), pen=line.pen * _HEAVY)


def _in_manner(shape: Shape, manner: str, style: Style) -> Shape:
    """Draw an end or a connector as its arrow is drawn."""
    if not manner:
        return shape
    if manner == _BACK:
        return _faded(shape, style)
    return _outlined(shape, style)._replace(stroke=_stroke(manner, style))


def _stroke(manner: str, style: Style) -> str:
    if manner == _HEAVILY:
        return style.theme.heavy
    form = style.form(manner)
    return form.stroke or form.ink


def _filled(shape: Shape, level: int, style: Style) -> Shape:
    fill = shade(level, style)
    return shape._replace(fill=fill, ink=legible(shape.ink, fill))


def _outlined(shape: Shape, style: Style) -> Shape:
    return shape._replace(pen=max(shape.pen, style.theme.critical * _OUTLINE), stroke=style.theme.heavy)


def _faded(shape: Shape, style: Style) -> Shape:
    ground = style.theme.background
    if not shape.fill:  # words on the bands, or on a box that they know nothing of
        bands = [zone.band for zone in style.theme.zones.values()]
        return shape._replace(ink=joint(_faint, shape.ink, ground, *bands))
    fill = mixed(shape.fill, ground, _FADED)
    stroke = mixed(shape.stroke, ground, _FADED) if shape.stroke else ""
    return shape._replace(
        fill=fill, ink=joint(_faint, shape.ink, fill), stroke=stroke, pen=min(shape.pen, 1.0)
    )


def _faded_line(line: Line, style: Style) -> Line:
    return line._replace(stroke=mixed(line.stroke, style.theme.background, _FADED))
