"""The marks on steps: fail points, waits, moments of truth, details elsewhere, clocks."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from blueprint.drawing.ground import Ground
from blueprint.drawing.outline import edge_y
from blueprint.drawing.scene import Line, Outline, Point, Shape
from blueprint.drawing.style import Style
from blueprint.layout.solution import Rect
from blueprint.themes.theme import Form
from blueprint.words.catalogue import N_

SIZE: Final = 15.0
"""Points across a mark."""

_APART: Final = 18.0  # from mark to mark
_HIGHEST_GRADE_FROM: Final = 8  # severity 8 to 10 is what the literature calls severe
_MIDDLE_GRADE_FROM: Final = 4
_UNKNOWN_SEVERITY: Final = 5  # neither mild nor severe, since nobody said
_FAIL_GRADES: Final = (
    ("minor", N_("Fail point, minor")),
    ("moderate", N_("Fail point, moderate")),
    ("severe", N_("Fail point, severe")),
)
_WAIT_GRADES: Final = (
    ("short", N_("Wait point, short")),
    ("long", N_("Wait point, long")),
    ("too-long", N_("Wait point, too long")),
)


class Mark(NamedTuple):
    """A mark before it has a place.

    Args:
        kind: What it is: a class of its own.
        outline: Its form.
        letter: The letter in it; empty for none.
        form: Its look.
        tooltip: What it means here.
        right: Does it sit at the right of its step?
        grade: How grave it is, as a class; empty where it has no grades.
        title: What the legend calls it in that grade.
    """

    kind: str
    outline: Outline
    letter: str
    form: Form
    tooltip: str = ""
    right: bool = True
    grade: str = ""
    title: str = ""


def fail(severities: Sequence[int | None], style: Style, tooltip: str = "") -> Mark:
    """Make the mark of a step that can fail, graded by the worst of its fail points.

    Args:
        severities: Of each fail point, 1 to 10, or `None` where unknown.
        style: The drawing's style.
        tooltip: What can fail.

    Returns:
        The mark.
    """
    worst = max(_UNKNOWN_SEVERITY if severity is None else severity for severity in severities)
    grade = (worst >= _MIDDLE_GRADE_FROM) + (worst >= _HIGHEST_GRADE_FROM)
    return fails(style)[grade]._replace(tooltip=tooltip)


def fails(style: Style) -> tuple[Mark, ...]:
    """Make the mark of a fail point in each grade.

    Args:
        style: The drawing's style.

    Returns:
        The marks, the mildest first.
    """
    forms = style.theme.fail
    return tuple(
        Mark("fail", Outline.CIRCLE, "F", forms[min(at, len(forms) - 1)], grade=grade, title=title)
        for at, (grade, title) in enumerate(_FAIL_GRADES)
    )


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
    grade = 1
    if seconds is not None and tolerance is not None:
        grade = (seconds > tolerance / 2) + (seconds > tolerance)
    return waits(style)[grade]._replace(tooltip=tooltip)


def waits(style: Style) -> tuple[Mark, ...]:
    """Make the mark of a wait in each grade.

    Args:
        style: The drawing's style.

    Returns:
        The marks, the shortest wait first.
    """
    forms = style.theme.wait
    return tuple(
        Mark(
            "wait",
            Outline.TRIANGLE,
            "W",
            forms[min(at, len(forms) - 1)],
            right=False,
            grade=grade,
            title=title,
        )
        for at, (grade, title) in enumerate(_WAIT_GRADES)
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
        spots = [spot for spot in _spots(mark, box, share, len(marks)) if spot not in taken]
        spot = next((spot for spot in spots if ground.is_free(_around(spot))), spots[0])
        taken.add(spot)
        yield draw(mark, *spot, style, owner=box.id)


def _spots(mark: Mark, box: Shape, share: float, count: int) -> Iterator[Point]:
    """Yield where a mark may sit: its own upper corner, the lower one, then those of the other side."""
    for right in (mark.right, not mark.right):
        for above in (True, False):
            for number in range(count):
                dx = box.width / 2 * share - _APART * number
                dy = edge_y(box.outline, box.width, box.height, dx)
                yield box.x + (dx if right else -dx), box.y + (-dy if above else dy)


def _around(spot: Point) -> Rect:
    (x, y), half = spot, SIZE / 2 + 1
    return Rect(x - half, y - half, x + half, y + half)


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
        classes=("mark", mark.kind, mark.grade) if mark.grade else ("mark", mark.kind),
        outline=mark.outline,
        x=x,
        y=y,
        width=SIZE + (2 if mark.outline is Outline.STAR else 0),
        height=SIZE + (2 if mark.outline is Outline.STAR else 0),
        lines=(mark.letter,) if mark.letter else (),
        font_size=style.theme.letters.mark,
        ink=mark.form.ink,
        fill=mark.form.fill,
        stroke=mark.form.stroke or mark.form.ink,
        pen=mark.form.pen,
        tooltip=mark.tooltip,
    )


def hands(face: Shape) -> Line:
    """Draw the hands of a clock.

    Args:
        face: Its face.

    Returns:
        A line from the minute hand's tip over the middle to the hour hand's.
    """
    reach = face.width / 2
    points = ((face.x, face.y - 0.62 * reach), (face.x, face.y), (face.x + 0.48 * reach, face.y))
    return Line(f"{face.id}-hands", ("mark", "clock"), points, stroke=face.stroke, pen=face.pen)
