"""A tornado: which figures of a service move a headline figure most, the widest bar at the top.

Each bar reaches from the headline figure with one figure lowered to the same with it raised; the upright line
is what it is as the file has it.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from blueprint.analysis.parameters import Kind
from blueprint.analysis.sensitivity import Bar, Sensitivity, Tornado
from blueprint.drawing.metrics import Metrics
from blueprint.drawing.scene import Align, Line, Outline, Scene, Shape
from blueprint.drawing.text import wrap
from blueprint.model.blueprint import Blueprint
from blueprint.themes.theme import Theme
from blueprint.words.catalogue import N_, Catalogue
from blueprint.words.quantities import duration, money

_WIDTH, _MARGIN = 760.0, 24.0
_LABELS, _FIGURES = 240.0, 76.0  # room left of the bars for what they are, and beside them for numbers
_PITCH, _BAR = 21.0, 12.0
_HEAD, _SECTION, _FOOT = 62.0, 34.0, 40.0
_MOST = 12  # bars of a tornado: what comes below hardly matters
_PERCENT = 100

_HEADINGS = {
    "time": N_("Expected time"),
    "cost": N_("Cost per customer"),
    "reliability": N_("Chance to get through"),
}
_KINDS = {
    Kind.TIME: N_("Time"),
    Kind.WAIT: N_("Wait"),
    Kind.CHANCE: N_("Chance"),
    Kind.FAILURE: N_("Fail point"),
    Kind.RECOVERY: N_("Recovery"),
    Kind.COST: N_("Cost"),
}


class _Brush(NamedTuple):
    """What a tornado is drawn with."""

    theme: Theme
    words: Catalogue
    metrics: Metrics

    @property
    def lowered(self) -> str:
        return self.theme.zones["customer"].stroke

    @property
    def raised(self) -> str:
        return self.theme.wait[-1].fill

    def said(
        self, id_: str, text: str, box: tuple[float, float, float], ink: str = "", size: float = 0
    ) -> Shape:
        """Write a line of words that begins at x, around the height y, in some width."""
        x, y, width = box
        size = size or self.theme.letters.small
        line = wrap(text, width=width, size=size, most_lines=1, metrics=self.metrics).lines
        return Shape(
            id_,
            ("words",),
            Outline.WORDS,
            x + width / 2,
            y,
            width,
            size,
            lines=tuple(line),
            font_size=size,
            ink=ink or self.theme.ink,
            align=Align.LEFT,
            tooltip=text,
        )


def compose(found: Sensitivity, theme: Theme, metrics: Metrics, words: Catalogue) -> Scene:
    """Draw what moves the headline figures of a service.

    Args:
        found: The figures and what moves them.
        theme: The look.
        metrics: The font.
        words: The reader's language.

    Returns:
        The picture, one tornado below the other; a figure that is unknown says so.

    Example:
        >>> from blueprint.analysis.sensitivity import sensitivity
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.themes.find import find
        >>> from blueprint.words.catalogue import of
        >>> tea = Blueprint(title="Tea", moments=[{"backstage": "Brew", "time": "5m"}])
        >>> compose(sensitivity(Study(build(tea))), find("plain"), bundled(), of("en")).title
        'What matters most: Tea'
    """
    brush = _Brush(theme, words, metrics)
    title = words.text("What matters most: {title}", title=found.study.blueprint.title)
    shapes = [*_top(brush, title)]
    lines: list[Line] = []
    told: list[str] = []
    y = _HEAD
    for name, tornado in found.figures.items():
        written = _writer(name, found.study.blueprint, words)
        drawn = _section(brush, name, tornado, written, y)
        shapes += drawn.shapes
        lines += drawn.lines
        told += drawn.told
        y += drawn.height
    note = words.text(
        "Each value alone, by a fifth or its own spread; the other ways of a choice share what is left."
    )
    shapes.append(brush.said("note", note, (_MARGIN, y + _FOOT / 2 - 6, _WIDTH - 2 * _MARGIN), theme.faint))
    return Scene(
        _WIDTH,
        y + _FOOT,
        title,
        "\n".join([note, *told]),
        words.lang,
        theme.letters.families,
        theme.background,
        tuple(shapes),
        tuple(lines),
    )


def _top(brush: _Brush, title: str) -> Iterator[Shape]:
    """The title, and which colour means what."""
    letters = brush.theme.letters
    yield brush.said("title", title, (_MARGIN, 24, _WIDTH - 2 * _MARGIN), size=letters.title * 0.85)
    x = _MARGIN
    keys = ((N_("value lowered"), brush.lowered), (N_("value raised"), brush.raised))
    for number, (word, colour) in enumerate(keys):
        text = brush.words.text(word)
        yield Shape(
            f"key-{number}", ("key",), Outline.RECTANGLE, x + 6, 48, 12, 9, fill=colour, stroke=colour
        )
        width = brush.metrics.width(text, letters.small) + 2
        yield brush.said(f"key-{number}-words", text, (x + 18, 48, width))
        x += 18 + width + 22


class _Frame(NamedTuple):
    """What the bars of one tornado share.

    Args:
        brush: What they are drawn with.
        base: The headline figure as it is.
        place: Where a value of it lies from the left.
        written: How a value of it is written.
    """

    brush: _Brush
    base: float
    place: Callable[[float], float]
    written: Callable[[float], str]


class _Section(NamedTuple):
    """One tornado as it is drawn."""

    shapes: list[Shape]
    lines: list[Line]
    told: list[str]
    height: float


def _section(
    brush: _Brush, name: str, tornado: object, written: Callable[[float], str], top: float
) -> _Section:
    known = tornado if isinstance(tornado, Tornado) else None
    value = written(known.base) if known else brush.words.text("Unknown")
    heading = brush.words.text("{name}: {value}", name=brush.words.text(_HEADINGS[name]), value=value)
    width = _WIDTH - 2 * _MARGIN
    size = brush.theme.letters.heading
    shapes = [brush.said(f"{name}-heading", heading, (_MARGIN, top + _SECTION / 2 - 4, width), size=size)]
    bars = [bar for bar in known.bars if bar.swing is not None][:_MOST] if known else []
    if not known or not bars:
        return _Section(shapes, [], [heading], _SECTION)
    frame = _Frame(brush, known.base, _scale(known.base, bars), written)
    told = [heading]
    for number, bar in enumerate(bars):
        y = top + _SECTION + _PITCH * (number + 0.5) - 4
        label = _label(brush, bar)
        shapes += _bar(frame, f"{name}-{number}", bar, label, y)
        told.append(f"{label}: {written(bar.at_low or 0)} – {written(bar.at_high or 0)}")
    bottom = top + _SECTION + _PITCH * len(bars)
    x = frame.place(known.base)
    ends = ((x, top + _SECTION - 6), (x, bottom - 2))
    line = Line(f"{name}-axis", ("axis",), ends, stroke=brush.theme.ink, pen=1.0, tooltip=heading)
    return _Section(shapes, [line], told, _SECTION + _PITCH * len(bars) + 6)


def _scale(base: float, bars: list[Bar]) -> Callable[[float], float]:
    """Give what places a value of the headline figure in the picture."""
    values = [base, *(value for bar in bars for value in (bar.at_low, bar.at_high) if value is not None)]
    low, high = min(values), max(values)
    left = _MARGIN + _LABELS + _FIGURES
    room = _WIDTH - _MARGIN - _FIGURES - left
    return lambda value: left + (value - low) / ((high - low) or 1) * room


def _bar(frame: _Frame, id_: str, bar: Bar, label: str, y: float) -> Iterator[Shape]:
    brush, place, base, written = frame.brush, frame.place, frame.base, frame.written
    yield brush.said(f"{id_}-label", label, (_MARGIN, y, _LABELS - 8))
    ends = ((bar.at_low, brush.lowered, "low"), (bar.at_high, brush.raised, "high"))
    known = [(end, colour, side) for end, colour, side in ends if end is not None]
    for end, colour, side in known:
        x, width = (place(end) + place(base)) / 2, abs(place(end) - place(base))
        if width > 0:
            tip = f"{label}: {written(end)}"
            yield Shape(
                f"{id_}-{side}",
                ("bar", side),
                Outline.RECTANGLE,
                x,
                y,
                width,
                _BAR,
                fill=colour,
                stroke=colour,
                pen=0.5,
                tooltip=tip,
            )
    values = [base, *(end for end, _, _ in known)]
    faint = brush.theme.faint
    least, most = written(min(values)), written(max(values))
    room = brush.metrics.width(least, brush.theme.letters.small) + 2
    yield brush.said(f"{id_}-least", least, (place(min(values)) - room - 4, y, room), faint)
    yield brush.said(f"{id_}-most", most, (place(max(values)) + 6, y, _FIGURES - 6), faint)


def _label(brush: _Brush, bar: Bar) -> str:
    return brush.words.text("{name}: {value}", name=brush.words.text(_KINDS[bar.kind]), value=bar.subject)


def _writer(name: str, blueprint: Blueprint, words: Catalogue) -> Callable[[float], str]:
    """Give what writes a headline figure."""
    day = float(blueprint.working_calendar.day)
    writers: Mapping[str, Callable[[float], str]] = {
        "time": lambda value: duration(value, words, day),
        "cost": lambda value: money(value, blueprint.currency, words),
        "reliability": _percent,
    }
    return writers[name]


def _percent(value: float) -> str:
    return f"{_PERCENT * value:.2f}".rstrip("0").rstrip(".") + "%"
