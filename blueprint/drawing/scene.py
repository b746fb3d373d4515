"""What is to be seen: shapes, lines and words with their colours, places and names.

All lengths are points (1/72 inch), x to the right and y down, the origin at the top left corner.
"""

from enum import Enum
from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]


class Outline(Enum):
    """The forms that a shape can have; the value is what an outline is called in tests and tables."""

    RECTANGLE = "rectangle"
    ROUNDED = "rounded"
    TERMINAL = "terminal"
    DIAMOND = "diamond"
    DOCUMENT = "document"
    HEXAGON = "hexagon"
    CHEVRON = "chevron"
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    STAR = "star"
    PLUS = "plus"
    WORDS = "words"

    __hash__ = object.__hash__  # each is there once; what Enum has is slow, and tables are looked up often


class Align(Enum):
    """Where the words of a shape stand in it."""

    LEFT = "left"
    MIDDLE = "middle"


class Place(NamedTuple):
    """Which of a blueprint's steps, pieces of evidence or ends a shape draws.

    Args:
        moment: Index of its moment, in the order of the file.
        lane: Index of its lane in the blueprint, from the top, whether or not those above are drawn.
        number: Which of the steps or pieces of evidence of that cell; 0 for an end.
    """

    moment: int
    lane: int
    number: int


class Fact(NamedTuple):
    """One thing known about what is drawn, in the reader's language.

    Args:
        name: What is known, such as `Time`.
        value: The value in words.
        heads: Does it begin a group, such as a fail point before its cause and its recovery?
    """

    name: str
    value: str
    heads: bool = False


class About(NamedTuple):
    """All that is known of a step, a piece of evidence or an end, for formats that can be asked.

    Args:
        name: Its whole text.
        moment: What its moment is called.
        lane: The title of its lane.
        kind: What kind of thing it is, in words.
        facts: What else is known, in reading order.
    """

    name: str
    moment: str
    lane: str
    kind: str
    facts: tuple[Fact, ...] = ()


class Heading(NamedTuple):
    """What a table of contents says of the place where a shape stands.

    Args:
        place: Its number in the table, such as `(1, 0)` for the first entry below the second one.
        words: What it is called.

    Example:
        >>> sorted([Heading((0, 1), "Check in"), Heading((0,), "Arrive")])[0].words
        'Arrive'
    """

    place: tuple[int, ...]
    words: str


class Shape(NamedTuple):
    """One drawn form with its words.

    Args:
        id: Unique in the scene, made from moment and lane; letters of any script, digits and hyphens.
        classes: What it is and whose, such as `("step", "frontstage")`.
        outline: Its form; `WORDS` is text without a form.
        x: Centre, points from the left.
        y: Centre, points from the top.
        width: Points.
        height: Points.
        lines: Its words as they stand in the picture, already wrapped.
        font_size: Points.
        ink: Colour of the words, `#rrggbb`.
        fill: Colour of the form; empty for none.
        stroke: Colour of its outline; empty for none.
        pen: Width of its outline in points.
        dashed: Is the outline dashed?
        align: Where the words stand.
        tooltip: The whole text about it, for a pointer or a screen reader.
        link: Address it leads to, already checked; empty for none.
        place: Which step, evidence or end it draws; `None` for all else.
        owner: Id of the shape or line that it is a mark on or the words of; empty for none.
        about: What is known of it; `None` unless `drawing.facts` was asked to tell.
        heading: Its entry in a table of contents, where it has one.

    Example:
        >>> Shape("a", ("step",), Outline.ROUNDED, 60, 20, 100, 36).lines
        ()
    """

    id: str
    classes: tuple[str, ...]
    outline: Outline
    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...] = ()
    font_size: float = 10.0
    ink: str = "#000000"
    fill: str = ""
    stroke: str = ""
    pen: float = 1.0
    dashed: bool = False
    align: Align = Align.MIDDLE
    tooltip: str = ""
    link: str = ""
    place: Place | None = None
    owner: str = ""
    about: About | None = None
    heading: Heading | None = None


class Line(NamedTuple):
    """One drawn line or arrow: straight pieces whose corners are rounded.

    Args:
        id: Unique in the scene.
        classes: What it is, such as `("flow",)` or `("line", "visibility")`.
        points: From its beginning to its tip, at least two; the tip is the arrow head's, not the shaft's.
        stroke: Colour, `#rrggbb`.
        pen: Width in points.
        radius: Radius of the rounded corners in points, already small enough for its pieces.
        dashed: Is it dashed?
        curved: Are the points those of Bezier curves: an end, two handles, an end, two handles …? Such a line
            has no heads.
        head_at_start: Does an arrow head stand at its beginning?
        head_at_end: Does one stand at its end?
        tooltip: The whole text about it.
        source: Id of the shape it leaves; empty for a line that belongs to none.
        target: Id of the shape it reaches; empty likewise.
        owner: Id of the shape that it is part of, such as the step of a clock's hands; empty for none.

    Example:
        >>> Line("a-b", ("flow",), ((0, 0), (40, 0)), head_at_end=True).radius
        0.0
    """

    id: str
    classes: tuple[str, ...]
    points: tuple[Point, ...]
    stroke: str = "#000000"
    pen: float = 1.0
    radius: float = 0.0
    dashed: bool = False
    curved: bool = False
    head_at_start: bool = False
    head_at_end: bool = False
    tooltip: str = ""
    source: str = ""
    target: str = ""
    owner: str = ""


class Scene(NamedTuple):
    """A whole picture, ready to be drawn.

    Args:
        width: Points.
        height: Points.
        title: The picture's name, for readers who can't see it.
        description: All that it shows, in words: a line about the whole, and then its parts in reading order.
        lang: Language of its words, such as `zh`.
        families: Font families to try, best first.
        background: Colour behind everything.
        shapes: In the order of painting, back to front; all lie behind the lines.
        lines: In the order of painting.
        pages: Of how many pages of equal height it consists, one below the other.
        scale: How large a point of it is to be in the picture, in points.
        by_hand: Is it drawn as a hand would, rather than with a ruler?

    Example:
        >>> Scene(100, 50, "Tea", "", "en", ("Noto Sans SC",), "#ffffff", (), ()).shapes
        ()
    """

    width: float
    height: float
    title: str
    description: str
    lang: str
    families: tuple[str, ...]
    background: str
    shapes: tuple[Shape, ...]
    lines: tuple[Line, ...]
    pages: int = 1
    scale: float = 1.0
    by_hand: bool = False
