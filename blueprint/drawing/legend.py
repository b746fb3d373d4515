"""The legend: each symbol that the drawing uses, once, with its meaning."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from blueprint.drawing import brush, marks, paint_legend
from blueprint.drawing.entry import ARROW, BESIDE, SAMPLE_HEIGHT, Entry
from blueprint.drawing.fit import LINE, SLACK
from blueprint.drawing.frame import MARGIN
from blueprint.drawing.scene import Align, Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.symbols import ARROWS, CONNECTOR, EVIDENCE, SYMBOLS, ArrowSymbol, Symbol
from blueprint.model.step_kind import StepKind

_ROW: Final = 24.0
_ROW_ON_PAPER: Final = 20.0  # where room is scarce
_SAMPLE: Final = 26.0
_CLOCK: Final = 11.0
_GRADE: Final = 17.0  # from one grade of a mark to the next
_CONNECTOR: Final = 16.0
_APART: Final = 18.0  # from words to the next sample
_STEP: Final = 6.0  # so much wider rows are tried next
_ABOVE: Final = 12.0  # from the lanes to the legend


class Used(NamedTuple):
    """What a drawing uses.

    Args:
        kinds: Kinds of steps.
        signs: Whatever else, by the name of its entry.
    """

    kinds: frozenset[StepKind]
    signs: frozenset[str]


def legend(used: Used, top: float, right: float, style: Style) -> tuple[list[Shape | Line], float]:
    """Draw the legend.

    Args:
        used: What the drawing uses.
        top: Where the lanes end, points.
        right: Where they end at the right, points.
        style: The drawing's style.

    Returns:
        What it consists of, and where it ends.
    """
    parts = list(_parts(_entries(used, style)))
    rooms = [
        [style.metrics.width(entry.words, style.theme.letters.small) * SLACK for entry in p] for p in parts
    ]
    left = MARGIN + max(room[0] for room in rooms) + _APART
    pitch = _ROW_ON_PAPER if style.view.paper else _ROW
    y = top + _ABOVE - pitch / 2
    items: list[Shape | Line] = []
    for (title, *entries), (title_room, *others) in zip(parts, rooms, strict=True):
        items.extend(_draw(title, MARGIN, y + pitch, title_room, style))
        widths = [entry.width + BESIDE + room for entry, room in zip(entries, others, strict=True)]
        for row in _rows(widths, right - left) or [[]]:
            x, y = left, y + pitch
            for index in row:
                items.extend(_draw(entries[index], x, y, others[index], style))
                x += widths[index] + _APART
    return [_in_layer(item) for item in items], y + pitch / 2


def _parts(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """Part the entries where another title begins: each part has rows of its own behind its title."""
    part: list[Entry] = []
    for entry in entries:
        if part and (entry.heads or entry.leads):
            yield part
            part = []
        part.append(entry)
    yield part


def _draw(entry: Entry, x: float, y: float, room: float, style: Style) -> Iterator[Shape | Line]:
    """Draw an entry: its sample, and its words beside it."""
    size = style.theme.letters.small
    yield from entry.draw(x, y)
    left = x + entry.width + (BESIDE if entry.width else 0.0)
    yield Shape(
        id=style.names.take("legend", entry.sign),
        classes=("legend", entry.sign),
        outline=Outline.WORDS,
        x=left + room / 2,
        y=y,
        width=room,
        height=size * LINE,
        lines=(entry.words,),
        font_size=size,
        ink=style.theme.ink if entry.heads else style.theme.faint,
        align=Align.LEFT,
    )


def _rows(widths: Sequence[float], room: float) -> list[list[int]]:
    """Part the entries into as few rows as they need, and those about equally wide: none is left alone."""
    rows = _filled(widths, room)
    whole = sum(widths) + _APART * (len(widths) - 1)
    least = whole / max(1, len(rows))
    while least < room:
        even = _filled(widths, least)
        if len(even) == len(rows):
            return even
        least += _STEP
    return rows


def _filled(widths: Sequence[float], room: float) -> list[list[int]]:
    """Fill one row after the other."""
    rows: list[list[int]] = []
    free = 0.0
    for index, width in enumerate(widths):
        if not rows or width > free:
            rows.append([])
            free = room
        rows[-1].append(index)
        free -= width + _APART
    return rows


def _in_layer(item: Shape | Line) -> Shape | Line:
    return item._replace(classes=(*item.classes, "layer-legend"))


def _entries(used: Used, style: Style) -> Iterator[Entry]:
    """Yield the entries in use, in the order of the legend."""
    painted = list(paint_legend.entries(style))
    yield from painted
    yield Entry("title", style.words.text("Legend"), 0.0, leads=bool(painted))
    if "evidence" in used.signs:
        yield _sample("evidence", ["Evidence"], EVIDENCE, style)
    for symbol, alike in groupby(SYMBOLS, key=SYMBOLS.__getitem__):
        kinds = [kind for kind in alike if kind in used.kinds]
        if kinds:
            yield _sample(kinds[0].key, [kind.title for kind in kinds], symbol, style)
    step = SYMBOLS[StepKind.ACTION]
    if "critical" in used.signs:
        yield _sample("critical", ["Critical activity"], step, style, pen=style.theme.critical)
    if "standing" in used.signs:
        yield _sample("standing", ["Standing activity"], step, style, dashed=True)
    yield from (entry for entry in _mark_entries(used, style) if entry.sign in used.signs)
    yield from (entry for entry in _arrow_entries(style) if entry.sign in used.signs)
    if "connector" in used.signs:
        yield Entry("connector", style.words.text("Connector"), _CONNECTOR, _connector(style))


def _mark_entries(used: Used, style: Style) -> Iterator[Entry]:
    yield _graded(
        "fail", "Fail point", marks.SEVERITIES, [marks.fail((n,), style) for n in (1, 5, 9)], used, style
    )
    yield _graded(
        "wait", "Wait point", marks.PATIENCE, [marks.wait(n, 2, style) for n in (1, 2, 3)], used, style
    )
    for words, mark in (
        ("Moment of truth", marks.truth(style)),
        ("Drawn in detail elsewhere", marks.details(style)),
        ("Pain, idea, quote", marks.note(1, style)),
    ):
        yield Entry(mark.kind, style.words.text(words), mark.width, _marks((mark,), style))


def _graded(
    sign: str, title: str, grades: Sequence[str], samples: Sequence[marks.Mark], used: Used, style: Style
) -> Entry:
    """Explain the grades of a mark, where more than one of them is in use and they differ in look."""
    found = [grade for grade in range(len(grades)) if f"{sign}-{grade}" in used.signs]
    words = style.words.text(title)
    if len(found) > 1 and len({samples[grade].form for grade in found}) > 1:
        value = " · ".join(style.words.text(grades[grade]) for grade in found)
        words = style.words.text("{name}: {value}", name=words, value=value)
    else:
        found = found[:1]
    width = marks.SIZE + _GRADE * (len(found) - 1)
    return Entry(sign, words, width, _marks([samples[grade] for grade in found], style))


def _arrow_entries(style: Style) -> Iterator[Entry]:
    for kind, arrow in ARROWS.items():
        yield Entry(kind.value, style.words.text(arrow.word), ARROW, _arrow(kind.value, arrow, style))


def _sample(
    sign: str,
    titles: Sequence[str],
    symbol: Symbol,
    style: Style,
    *,
    pen: float = 0.0,
    dashed: bool = False,
) -> Entry:
    """Explain a symbol; what looks alike has one sample with all of its names."""
    form = style.form(symbol.slot)
    if symbol is not EVIDENCE:  # which is shaded only where it fails
        form = brush.sample(form, style)

    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        yield Shape(
            id=style.names.take("legend", sign, "sample"),
            classes=("legend", sign),
            outline=symbol.outline,
            x=x + _SAMPLE / 2,
            y=y,
            width=_SAMPLE,
            height=SAMPLE_HEIGHT,
            fill=form.fill,
            stroke=form.stroke or style.zone("support").stroke,
            pen=pen or form.pen,
            dashed=dashed,
        )
        if symbol.clock:
            face = marks.draw(marks.clock(style), x + _SAMPLE / 2, y, style, owner="legend")
            face = face._replace(classes=("legend", "clock"), width=_CLOCK, height=_CLOCK)
            yield face
            yield marks.hands(face)._replace(classes=("legend", "clock"))

    return Entry(sign, " · ".join(map(style.words.text, titles)), _SAMPLE, draw)


def _marks(samples: Sequence[marks.Mark], style: Style) -> Callable[[float, float], Iterator[Shape | Line]]:
    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        for number, mark in enumerate(samples):
            shape = marks.draw(mark, x + mark.width / 2 + _GRADE * number, y, style, owner="legend")
            yield shape._replace(classes=("legend", mark.kind))

    return draw


def _arrow(sign: str, arrow: ArrowSymbol, style: Style) -> Callable[[float, float], Iterator[Shape | Line]]:
    look = style.stroke(sign)

    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        yield Line(
            id=style.names.take("legend", sign, "sample"),
            classes=("legend", sign),
            points=((x, y), (x + ARROW, y)),
            stroke=look.stroke,
            pen=look.pen,
            dashed=arrow.dashed,
            head_at_start=arrow.double,
            head_at_end=True,
        )

    return draw


def _connector(style: Style) -> Callable[[float, float], Iterator[Shape | Line]]:
    look = style.stroke(CONNECTOR.slot)

    def draw(x: float, y: float) -> Iterator[Shape | Line]:
        yield Shape(
            id=style.names.take("legend", "connector", "sample"),
            classes=("legend", "connector"),
            outline=CONNECTOR.outline,
            x=x + _CONNECTOR / 2,
            y=y,
            width=_CONNECTOR,
            height=_CONNECTOR,
            lines=("A",),
            font_size=style.theme.letters.small,
            ink=look.ink or look.stroke,
            fill=style.theme.background,
            stroke=look.stroke,
            pen=look.pen,
        )

    return draw


def signs(shapes: Sequence[Shape | Line]) -> frozenset[str]:
    """Read off what a drawing uses, from the classes of what is drawn.

    Args:
        shapes: All that is drawn so far.

    Returns:
        The classes.
    """
    return frozenset(name for shape in shapes for name in shape.classes)
