"""The slots that a theme fills: colours, pens and letters, each named by what it is for.

What may fill a slot stands beside it for `judging`, which reads themes of the user's own. The themes
themselves are plain tuples: a drawing starts without building what judges them.
"""

from typing import Annotated, Literal, NamedTuple

from pydantic import Field, StringConstraints

COLOUR = r"^#[0-9a-fA-F]{6}$"
"""What a colour looks like: `#rrggbb`."""

Colour = Annotated[str, StringConstraints(pattern=COLOUR, to_lower=True)]
Points = Annotated[float, Field(strict=True, ge=0, le=72)]
Size = Annotated[float, Field(strict=True, ge=4, le=72)]  # smaller letters are dust
_Text = Annotated[str, Field(min_length=1)]
_SOME = Field(min_length=1)


class Letters(NamedTuple):
    """The letters of a drawing, in points.

    Args:
        families: Font families to try, best first.
        title: The drawing's title.
        heading: Phases.
        lane: Titles of lanes.
        step: Steps.
        small: Evidence, words beside arrows, names of lines, legend.
        mark: The letters in marks.

    Example:
        >>> sizes = {"title": 20.0, "heading": 11.0, "lane": 10.0, "step": 10.0, "small": 8.0, "mark": 8.0}
        >>> Letters(families=("Noto Sans SC",), **sizes).step
        10.0
    """

    families: Annotated[tuple[str, ...], _SOME]
    title: Size
    heading: Size
    lane: Size
    step: Size
    small: Size
    mark: Size


class Zone(NamedTuple):
    """The look of one zone.

    Args:
        band: Behind its lanes.
        title: Behind the titles of its lanes.
        stroke: Outline of its steps.
        ink: Titles of its lanes.
        edge: Outline of its lanes' titles; none where left out.

    Example:
        >>> Zone(band="#ffffff", title="#eeeeee", stroke="#cccccc", ink="#000000").band
        '#ffffff'
    """

    band: Colour
    title: Colour
    stroke: Colour
    ink: Colour
    edge: Colour | None = None


class Form(NamedTuple):
    """The look of one kind of form: what fills it, its outline, and its words.

    Args:
        fill: Inside.
        ink: Words.
        stroke: Outline; the zone's where left out.
        pen: Width of the outline.

    Example:
        >>> Form(fill="#ffffff", ink="#000000").pen
        1.0
    """

    fill: Colour
    ink: Colour
    stroke: Colour | None = None
    pen: Points = 1.0


class Stroke(NamedTuple):
    """The look of one kind of line.

    Args:
        stroke: The line.
        pen: Its width.
        ink: Words beside it; the line's own colour where left out.

    Example:
        >>> Stroke(stroke="#000000", pen=1.0).ink is None
        True
    """

    stroke: Colour
    pen: Points
    ink: Colour | None = None


class Theme(NamedTuple):
    """A whole look.

    Args:
        name: What it is called; equal to its file's name.
        background: The sheet.
        ink: Title and other words on the sheet.
        faint: Words that come second.
        letters: Fonts and sizes.
        zones: The five zones by name.
        step: Steps.
        decision: Decisions.
        terminal: Starts and ends.
        waiting: Steps that are nothing but waiting.
        evidence: Evidence.
        phase: Phase headings.
        critical: Width of a critical activity's outline.
        fail: Fail points, from mild to severe.
        wait: Wait points, from short to long.
        truth: Moments of truth.
        details: Steps drawn in detail elsewhere.
        flow: The flow between moments.
        exchange: Exchanges inside a moment.
        needs: What a step needs.
        lines: The three lines by name.
        heat: The strongest shade of a painted measure.
        heavy: Arrows and outlines of a painted path.
        added: In a comparison, what is new.
        removed: In a comparison, what is gone.
        moved: In a comparison, what stands elsewhere.
        changed: In a comparison, what is otherwise.
        strokes: Drawn with a ruler, or as by hand.

    Example:
        >>> from blueprint.themes.find import find
        >>> find("plain").name
        'plain'
    """

    name: _Text
    background: Colour
    ink: Colour
    faint: Colour
    letters: Letters
    zones: dict[str, Zone]
    step: Form
    decision: Form
    terminal: Form
    waiting: Form
    evidence: Form
    phase: Form
    critical: Points
    fail: Annotated[tuple[Form, ...], _SOME]
    wait: Annotated[tuple[Form, ...], _SOME]
    truth: Form
    details: Form
    flow: Stroke
    exchange: Stroke
    needs: Stroke
    lines: dict[str, Stroke]
    heat: Colour
    heavy: Colour
    added: Form
    removed: Form
    moved: Form
    changed: Form
    strokes: Literal["ruled", "hand"] = "ruled"
