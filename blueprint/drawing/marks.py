"""The marks on steps: fail points, waits, moments of truth, details elsewhere, notes, clocks."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.fit import LINE
from blueprint.drawing.ground import Ground
from blueprint.drawing.outline import edge_y
from blueprint.drawing.scene import Line, Outline, Point, Shape
from blueprint.drawing.style import Style
from blueprint.layout.problem import Size
from blueprint.layout.solution import Rect
from blueprint.themes.theme import Form
from blueprint.words.catalogue import N_

SIZE: Final = 15.0
"""Points across a mark."""

_APART: Final = 18.0  # from mark to mark
_RISE: Final = 4.0  # off the border of a step, so that a mark doesn't touch the words in it
_CLEAR: Final = 1.0  # from a mark to the words beside it
_INSIDE: Final = 2.0  # a mark's middle stays so far inside its box, off the marks of the next one
_AIR: Final = 1.0  # a line of words is higher than its letters: what is round below may enter
_LARGER: Final = 2.0  # points that a star is larger, since most of its square is empty
_OVER_A_FOLD: Final = 4.0  # above a folded corner, so that a mark nestles in the cut and both can be seen
_LIFT: Final = 2.0  # a mark's middle is never higher than this over its box, on which it is to sit
_HIGHEST_GRADE_FROM: Final = 8  # severity 8 to 10 is what the literature calls severe
_MIDDLE_GRADE_FROM: Final = 4
_UNKNOWN_SEVERITY: Final = 5  # neither mild nor severe, since nobody said
_DIGITS: Final = 2  # so many fit into a note's mark; each more makes it wider
_DIGIT: Final = 5.0

SEVERITIES: Final = (N_("mild"), N_("moderate"), N_("severe"))
"""What the grades of a fail point are called, from mild to severe."""

PATIENCE: Final = (N_("short"), N_("bearable"), N_("too long"))
"""What the grades of a wait are called, by how much of the customer's patience it takes."""


class Mark(NamedTuple):
    """A mark before it has a place.

    Args:
        kind: What it is: a class of its own.
        outline: Its form.
        letter: The letter in it; empty for none.
        form: Its look.
        tooltip: What it means here.
        right: Does it sit at the right of its step?
        grade: Which of the looks of its kind it has, from 0; `None` where there is only one.
        layer: The layer that it belongs to; empty for one that is always shown.
        width: Points across.
    """

    kind: str
    outline: Outline
    letter: str
    form: Form
    tooltip: str = ""
    right: bool = True
    grade: int | None = None
    layer: str = ""
    width: float = SIZE


def fail(severities: Sequence[int | None], style: Style, tooltip: str = "") -> Mark:
    """Make the mark of a step that can fail, graded by the worst of its fail points.

    Args:
        severities: Of each fail point, 1 to 10, or `None` where unknown.
        style: The drawing's style.
        tooltip: What can fail.

    Returns:
        The mark.
    """
    grade = max(severity_grade(severity) for severity in severities)
    form = _graded(style.theme.fail, grade)
    return Mark("fail", Outline.CIRCLE, "F", form, tooltip, grade=grade, layer="fail-points")


def severity_grade(severity: int | None) -> int:
    """Grade a fail point.

    Args:
        severity: 1 to 10, or `None` where unknown.

    Returns:
        0 for a mild, 2 for a severe one.

    Example:
        >>> [severity_grade(severity) for severity in (3, None, 8)]
        [0, 1, 2]
    """
    severity = _UNKNOWN_SEVERITY if severity is None else severity
    return (severity >= _MIDDLE_GRADE_FROM) + (severity >= _HIGHEST_GRADE_FROM)


def _graded(forms: Sequence[Form], grade: int) -> Form:
    return forms[min(grade, len(forms) - 1)]


def wait(seconds: float | None, tolerance: float | None, style: Style, tooltip: str = "") -> Mark:
    """Make the mark of a moment for which the customer waits, graded by how much of his patience it takes.

    Args:
        seconds: How long he waits, or `None` where unknown.
        tolerance: How long he accepts, likewise.
        style: The drawing's style.
        tooltip: What is known of the wait.

    Returns:
        The mark.
    """
    grade = wait_grade(seconds, tolerance)
    grade = 1 if grade is None else grade
    form = _graded(style.theme.wait, grade)
    return Mark("wait", Outline.TRIANGLE, "W", form, tooltip, right=False, grade=grade, layer="waits")


def wait_grade(seconds: float | None, tolerance: float | None) -> int | None:
    """Grade a wait.

    Args:
        seconds: How long the customer waits, or `None` where unknown.
        tolerance: How long he accepts, likewise.

    Returns:
        0 for up to half of what he accepts, 1 for all of it, 2 for more; `None` where that is unknown.

    Example:
        >>> [wait_grade(seconds, 60) for seconds in (30, 60, 61, None)]
        [0, 1, 2, None]
    """
    if seconds is None or tolerance is None:
        return None
    return (seconds > tolerance / 2) + (seconds > tolerance)


def note(number: int, style: Style, tooltip: str = "") -> Mark:
    """Make the mark of a moment about which something is noted.

    Args:
        number: The number under which it stands in the list.
        style: The drawing's style.
        tooltip: What is noted.

    Returns:
        The mark.
    """
    letter = str(number)
    width = SIZE + _DIGIT * max(0, len(letter) - _DIGITS)
    return Mark(
        "note",
        Outline.RECTANGLE,
        letter,
        style.theme.evidence,
        tooltip,
        layer="notes",
        width=width,
    )


def truth(style: Style, tooltip: str = "") -> Mark:
    """Make the mark of a moment of truth.

    Args:
        style: The drawing's style.
        tooltip: Its meaning in words.

    Returns:
        The mark.
    """
    return Mark("truth", Outline.STAR, "", style.theme.truth, tooltip)


def details(style: Style, tooltip: str = "") -> Mark:
    """Make the mark of a step that is drawn in detail elsewhere.

    Args:
        style: The drawing's style.
        tooltip: Where.

    Returns:
        The mark.
    """
    return Mark("details", Outline.PLUS, "", style.theme.details, tooltip)


def clock(style: Style, tooltip: str = "") -> Mark:
    """Make the clock of a step that is nothing but waiting.

    Args:
        style: The drawing's style.
        tooltip: Its meaning in words.

    Returns:
        The mark; `hands` draws what moves in it.
    """
    return Mark("clock", Outline.CIRCLE, "", style.theme.waiting, tooltip, right=False)


def place(marks: Sequence[Mark], box: Shape, share: float, ground: Ground, style: Style) -> Iterator[Shape]:
    """Put marks on the corners of a box, from the upper ones inwards, where they cover no arrow and no words.

    Args:
        marks: The marks.
        box: The box that they belong to.
        share: How far from its middle the outermost sits, as a share of half its width.
        ground: What is free.
        style: The drawing's style.

    Yields:
        A shape for each.
    """
    taken: set[Point] = set()
    for mark in marks:
        spots = [spot for spot in _spots(mark, box, share, len(marks), style) if spot not in taken]
        clear = [spot for spot in spots if _is_apart(spot, taken)] or spots
        spot = next((spot for spot in clear if ground.is_free(around(*spot, mark.width))), clear[0])
        taken.add(spot)
        yield draw(mark, *spot, style, owner=box.id)


def _is_apart(spot: Point, taken: Iterable[Point]) -> bool:
    """Tell whether a mark there hides none of those that its box has already."""
    return all(max(abs(spot[0] - x), abs(spot[1] - y)) >= SIZE for x, y in taken)


def _spots(mark: Mark, box: Shape, share: float, count: int, style: Style) -> Iterator[Point]:
    """Yield where a mark may sit: its own upper corner, the lower one, then those of the other side."""
    rise = _RISE if "step" in box.classes else 0.0
    for right in (mark.right, not mark.right):
        for above in (True, False):
            words = _words(box, style, above=above)
            is_folded = box.outline is Outline.DOCUMENT and right and above
            if is_folded:
                yield box.x + box.width / 2, box.y - box.height / 2 - _OVER_A_FOLD
            for number in range(1 if is_folded else 0, count):
                dx = box.width / 2 * share - _APART * number
                dy = edge_y(box.outline, box.width, box.height, dx) + rise
                beside = words.width + mark.width / 2 + _CLEAR
                over = words.height + _reach(mark)
                if dx < beside and dy < over:  # off the words: outwards, and up
                    dx = max(dx, min(beside, box.width / 2 - _INSIDE)) if number == 0 else dx
                    dy = edge_y(box.outline, box.width, box.height, dx) + rise
                    dy = max(dy, min(over, box.height / 2 + _LIFT))
                yield box.x + (dx if right else -dx), box.y + (-dy if above else dy)


def _reach(mark: Mark) -> float:
    """Tell how far off a line of words a mark's middle stays: an edge and tips may not enter its air."""
    half = _height(mark) / 2
    return half if mark.outline in (Outline.TRIANGLE, Outline.STAR) else half - _AIR


def _height(mark: Mark) -> float:
    return SIZE + (_LARGER if mark.outline is Outline.STAR else 0.0)


def _words(box: Shape, style: Style, *, above: bool) -> Size:
    """Tell how far the words of a box reach: its first or last line to a side, all of them up and down."""
    line = (box.lines[0] if above else box.lines[-1]) if box.lines else ""
    return Size(
        style.metrics.width(line, box.font_size) / 2,
        len(box.lines) * box.font_size * LINE / 2 if line else 0.0,
    )


def around(x: float, y: float, width: float = SIZE) -> Rect:
    """Tell what a mark takes.

    Args:
        x: Its centre, points.
        y: Its centre, points.
        width: Of the mark.

    Returns:
        The rectangle around it, a little larger.
    """
    across, down = width / 2 + 1, SIZE / 2 + 1
    return Rect(x - across, y - down, x + across, y + down)


def draw(mark: Mark, x: float, y: float, style: Style, owner: str) -> Shape:
    """Draw a mark at a place.

    Args:
        mark: The mark.
        x: Its centre, points.
        y: Its centre, points.
        style: The drawing's style.
        owner: Id of what it belongs to.

    Returns:
        The shape.
    """
    return Shape(
        id=style.names.take(mark.kind, owner),
        classes=_classes(mark),
        outline=mark.outline,
        x=x,
        y=y,
        width=mark.width + _height(mark) - SIZE,
        height=_height(mark),
        lines=(mark.letter,) if mark.letter else (),
        font_size=style.theme.letters.mark,
        ink=mark.form.ink,
        fill=mark.form.fill,
        stroke=mark.form.stroke or mark.form.ink,
        pen=mark.form.pen,
        tooltip=mark.tooltip,
        owner=owner,
    )


def _classes(mark: Mark) -> tuple[str, ...]:
    grade = () if mark.grade is None else (f"{mark.kind}-{mark.grade}",)
    layer = (f"layer-{mark.layer}",) if mark.layer else ()
    return ("mark", mark.kind, *grade, *layer)


def hands(face: Shape) -> Line:
    """Draw the hands of a clock.

    Args:
        face: Its face.

    Returns:
        A line from the minute hand's tip over the middle to the hour hand's.
    """
    reach = face.width / 2
    points = ((face.x, face.y - 0.62 * reach), (face.x, face.y), (face.x + 0.48 * reach, face.y))
    return Line(
        f"{face.id}-hands", ("mark", "clock"), points, stroke=face.stroke, pen=face.pen, owner=face.owner
    )
