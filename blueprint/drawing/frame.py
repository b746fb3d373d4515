"""What stands around the steps: title, lanes with their titles, and the three named lines."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.fit import LINE, SLACK, Fitted, fit_words
from blueprint.drawing.scene import Align, Line, Outline, Shape
from blueprint.drawing.style import Style
from blueprint.drawing.tooltips import lane_name
from blueprint.layout.problem import Size
from blueprint.layout.solution import Solution
from blueprint.model.blueprint import Blueprint
from blueprint.model.lane import Lane
from blueprint.model.zone import ZONES
from blueprint.model.zone import Line as ZoneLine

MARGIN: Final = 14.0
"""Points kept free around the drawing."""

BETWEEN_ROWS: Final = 20.0
"""Points between two rows of a folded drawing."""

PHASE_HEIGHT: Final = 22.0
"""Points that a phase over the lanes is high."""

_TITLE_PADDING: Final = 6.0
_LANE_TITLE: Final = 66.0  # longest line of a lane's title
_LEAST_TITLES: Final = 74.0  # of the column of titles, for those of the rows beside the lanes, too
_LINE_NAME: Final = 74.0  # longest line of the name of a line, in smaller letters
_PHASE_GAP: Final = 7.0  # between a phase and the first lane
_BELOW_TITLE: Final = 12.0
_TWIN_LINES: Final = 4.0  # between two lines that lie on one border, since a zone between them has no lane
_LEAST_WIDTH: Final = 216.0
_NAME_LINES: Final = 2  # of a line's name
_EDGE: Final = 0.6  # outline of a lane's title, where the theme has one
_CLEAR: Final = 9.0  # between a lane's title and the name of the line below it
_ROW_BESIDE: Final = 30.0  # what the layout leaves free above and below an empty row


class Frame(NamedTuple):
    """Where the grid lies on the sheet.

    Args:
        left: Of the grid, behind the lane titles.
        top: Of the grid, below title and phases.
        right: End of the lanes.
        bottom: End of the lanes.
        heading: Where the lanes' titles end and the grid begins is `left`; where the phases begin is this.
        rows: Where the rows above the lanes begin, below the phases.
        end: Where the rows below the lanes end.
    """

    left: float
    top: float
    right: float
    bottom: float
    heading: float
    rows: float
    end: float

    @property
    def width(self) -> float:
        """Of the sheet."""
        return self.right + MARGIN

    def down(self, dy: float) -> "Frame":
        """Move it down by some points."""
        top, bottom, heading, rows, end = (
            y + dy for y in (self.top, self.bottom, self.heading, self.rows, self.end)
        )
        return self._replace(top=top, bottom=bottom, heading=heading, rows=rows, end=end)


def measure(
    blueprint: Blueprint,
    solutions: Sequence[Solution | Size],
    style: Style,
    beside: tuple[float, float] = (0.0, 0.0),
    right: float = 0.0,
) -> list[Frame]:
    """Find room for everything around the grid of each row of a drawing; one that isn't folded has one row.

    Args:
        blueprint: What is drawn.
        solutions: The layouts of its rows, or how large they will be.
        style: Its style.
        beside: Heights of what stands between phases and lanes, and below the lanes.
        right: Where the lanes end, if not where the widest row does.

    Returns:
        Where the grids lie, one below the other.
    """
    left = grid_left(blueprint, style)
    right = right or left + max(_LEAST_WIDTH, *(solution.width for solution in solutions))
    heading = MARGIN + title_height(blueprint, right, style)
    above, below = beside
    frames = []
    for solution in solutions:
        rows = heading + headroom(blueprint)
        bottom = rows + above + solution.height
        frames.append(Frame(left, rows + above, right, bottom, heading, rows, bottom + below))
        heading = bottom + below + BETWEEN_ROWS
    return frames


def title_height(blueprint: Blueprint, right: float, style: Style) -> float:
    """Tell how high the title stands above phases and lanes.

    Args:
        blueprint: What is drawn.
        right: Where the lanes end.
        style: Its style.

    Returns:
        Points, with what stays free below it.
    """
    return sum(_line_heights(blueprint, right - MARGIN, style)) + _BELOW_TITLE


def grid_left(blueprint: Blueprint, style: Style) -> float:
    """Measure how far from the left the grid begins, behind the titles of lanes and the names of lines.

    Args:
        blueprint: What is drawn.
        style: Its style.

    Returns:
        Points.
    """
    letters = style.theme.letters
    titles = [
        fit_words(lane_title(lane, style), _LANE_TITLE, letters.lane, 4, style.metrics).width
        for lane in blueprint.swimlanes
    ]
    names = [_line_name(line, style).width / SLACK for _, lines in _borders(blueprint) for line in lines]
    # in a wider font a name may run on over the lane, where the first column is a long way off
    sides = [
        *(title + 2 * _TITLE_PADDING for title in titles),
        *(name + 1.5 * _TITLE_PADDING for name in names),
    ]
    return MARGIN + max(_LEAST_TITLES, *sides)


def headroom(blueprint: Blueprint) -> float:
    """Tell how high the phases stand above the lanes.

    Args:
        blueprint: What is drawn.

    Returns:
        Points; 0 without phases.
    """
    return PHASE_HEIGHT + _PHASE_GAP if blueprint.phases else 0.0


def lane_title(lane: Lane, style: Style) -> str:
    """Give the words at the left of a lane.

    Args:
        lane: The lane.
        style: The drawing's style.

    Returns:
        Its own title; else its zone's in the drawing's language; its key where it isn't named after its zone.
    """
    return lane_name(lane, style.words)


def title_heights(blueprint: Blueprint, style: Style) -> tuple[float, ...]:
    """Tell how high the row of each lane must be if its title is all that is in it.

    Args:
        blueprint: What is drawn.
        style: Its style.

    Returns:
        Points; with the row's usual surroundings, the title keeps clear of the names of lines at its borders.
    """
    names = [0.0] * len(blueprint.swimlanes)
    for index, (first, *others) in _borders(blueprint):
        names[index] = max(names[index], _line_name(first, style).height)
        if others:
            names[index + 1] = sum(_line_name(line, style).height for line in others)
    size = style.theme.letters.lane
    titles = (
        fit_words(lane_title(lane, style), _LANE_TITLE, size, 4, style.metrics).height
        for lane in blueprint.swimlanes
    )
    return tuple(
        max(0.0, title + 2 * (name + _CLEAR) - _ROW_BESIDE) for title, name in zip(titles, names, strict=True)
    )


def _line_name(line: ZoneLine, style: Style) -> Fitted:
    """Fit the name of a line into the titles' column."""
    return fit_words(
        style.words.text(line.name), _LINE_NAME, style.theme.letters.small, _NAME_LINES, style.metrics
    )


def _subtitle(blueprint: Blueprint, style: Style) -> str:
    """Say in a line whose blueprint it is and of when."""
    customer = blueprint.customer.name if blueprint.customer else None
    state = {"as-is": style.words.text("as is"), "to-be": style.words.text("to be")}.get(
        blueprint.state or ""
    )
    pairs = (("Customer", customer), ("Owner", blueprint.owner), ("Version", blueprint.version))
    known = [
        style.words.text("{name}: {value}", name=style.words.text(name), value=value)
        for name, value in pairs
        if value
    ]
    return " · ".join([*known, *filter(None, (blueprint.date, state))])


def _line_heights(blueprint: Blueprint, width: float, style: Style) -> tuple[float, float]:
    letters = style.theme.letters
    title = fit_words(blueprint.title, width, letters.title, 3, style.metrics)
    subtitle = _subtitle(blueprint, style)
    return title.height, letters.small * LINE + 2 if subtitle else 0.0


def title(blueprint: Blueprint, frame: Frame, style: Style) -> Iterator[Shape]:
    """Write what the drawing is called and whose it is.

    Args:
        blueprint: What is drawn.
        frame: Where the grid lies.
        style: Its style.

    Yields:
        One or two shapes.
    """
    letters = style.theme.letters
    room = frame.right - MARGIN
    words = fit_words(blueprint.title, room, letters.title, 3, style.metrics)
    yield Shape(
        id=style.names.take("title"),
        classes=("title",),
        outline=Outline.WORDS,
        x=MARGIN + room / 2,
        y=MARGIN + words.height / 2,
        width=room,
        height=words.height,
        lines=words.lines,
        font_size=letters.title,
        ink=style.theme.ink,
        align=Align.LEFT,
        tooltip=blueprint.title,
    )
    subtitle = _subtitle(blueprint, style)
    if subtitle:
        fitted = fit_words(subtitle, room, letters.small, 1, style.metrics)
        yield Shape(
            id=style.names.take("subtitle"),
            classes=("subtitle",),
            outline=Outline.WORDS,
            x=MARGIN + room / 2,
            y=MARGIN + words.height + 2 + fitted.height / 2,
            width=room,
            height=fitted.height,
            lines=fitted.lines,
            font_size=letters.small,
            ink=style.theme.faint,
            align=Align.LEFT,
            tooltip=subtitle,
        )


def lanes(blueprint: Blueprint, solution: Solution, frame: Frame, style: Style) -> Iterator[Shape]:
    """Draw the lanes: a band over the whole width, and at its left a darker one with its title.

    Args:
        blueprint: What is drawn.
        solution: Its layout.
        frame: Where the grid lies.
        style: Its style.

    Yields:
        Two shapes for each lane.
    """
    size = style.theme.letters.lane
    for lane, band in zip(blueprint.swimlanes, solution.bands, strict=True):
        look = style.zone(lane.zone.role)
        y, height = frame.top + band.middle, band.end - band.start
        words = lane_title(lane, style)
        yield Shape(
            id=style.names.take("lane", lane.key),
            classes=("lane", lane.zone.role, *layers(lane)),
            outline=Outline.RECTANGLE,
            x=(MARGIN + frame.right) / 2,
            y=y,
            width=frame.right - MARGIN,
            height=height,
            fill=look.band,
            tooltip=words,
        )
        most = min(4, max(1, int(height / (size * LINE))))
        yield Shape(
            id=style.names.take("lane-title", lane.key),
            classes=("lane-title", lane.zone.role, *layers(lane)),
            outline=Outline.RECTANGLE,
            x=(MARGIN + frame.left) / 2,
            y=y,
            width=frame.left - MARGIN,
            height=height,
            lines=fit_words(words, _LANE_TITLE, size, most, style.metrics).lines,
            font_size=size,
            ink=look.ink,
            fill=look.title,
            stroke=look.edge or "",
            pen=_EDGE if look.edge else 1.0,
            tooltip=words,
        )


def layers(lane: Lane) -> tuple[str, ...]:
    """Name the layers that a lane belongs to, as classes.

    Args:
        lane: The lane.

    Returns:
        One class for a lane of evidence, which `--hide evidence` takes out; none else.

    Example:
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Blueprint(title="Tea", moments=[{"customer": "Sip", "evidence": "Cup"}])
        >>> [layers(lane) for lane in tea.swimlanes]
        [('layer-evidence',), ()]
    """
    return () if lane.zone.holds_steps else ("layer-evidence",)


def _borders(blueprint: Blueprint) -> Iterator[tuple[int, list[ZoneLine]]]:
    """Yield each border of two lanes on which named lines lie: (index of the lane above, the lines)."""
    swimlanes = blueprint.swimlanes
    for index in range(len(swimlanes) - 1):
        above, below = (ZONES.index(swimlanes[at].zone) for at in (index, index + 1))
        lines = [zone.line_below for zone in ZONES[above:below] if zone.line_below]
        if lines:
            yield index, lines


def lines(blueprint: Blueprint, solution: Solution, frame: Frame, style: Style) -> Iterator[Shape | Line]:
    """Draw the lines of interaction, visibility and internal interaction, and write their names.

    Args:
        blueprint: What is drawn.
        solution: Its layout.
        frame: Where the grid lies.
        style: Its style.

    Yields:
        A line and its name for each that lies between two lanes.
    """
    size = style.theme.letters.small
    for index, found in _borders(blueprint):
        border = frame.top + solution.bands[index].end
        below = border + _TWIN_LINES
        for number, line in enumerate(found):
            look = style.theme.lines[line.key]
            y = border + (number - (len(found) - 1) / 2) * _TWIN_LINES
            name = style.words.text(line.name)
            yield Line(
                id=style.names.take("line", line.key),
                classes=("line", line.key),
                points=((MARGIN, y), (frame.right, y)),
                stroke=look.stroke,
                pen=look.pen,
                dashed=True,
                tooltip=name,
            )
            words = _line_name(line, style)
            middle = below + words.height / 2 if number else y - 1.5 - words.height / 2
            below += words.height if number else 0.0
            yield Shape(
                id=style.names.take("line-name", line.key),
                classes=("line-name", line.key),
                outline=Outline.WORDS,
                x=(MARGIN + _TITLE_PADDING + frame.left) / 2,
                y=middle,
                width=frame.left - MARGIN - _TITLE_PADDING,
                height=words.height,
                lines=words.lines,
                font_size=size,
                ink=look.ink or look.stroke,
                align=Align.LEFT,
            )
