"""The slots that a theme fills: colours, pens and letters, each named by what it is for."""

from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

COLOUR = r"^#[0-9a-fA-F]{6}$"
"""What a colour looks like: `#rrggbb`."""

Colour = Annotated[str, StringConstraints(pattern=COLOUR, to_lower=True)]
Points = Annotated[float, Field(strict=True, ge=0, le=72)]
Size = Annotated[float, Field(strict=True, ge=4, le=72)]  # smaller letters are dust


class _Slots(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Letters(_Slots):
    """The letters of a drawing, in points.

    Example:
        >>> sizes = {"title": 20, "heading": 11, "lane": 10, "step": 10, "small": 8, "mark": 8}
        >>> Letters(families=("Noto Sans SC",), **sizes).step
        10.0
    """

    families: tuple[str, ...] = Field(min_length=1, description="Font families to try, best first.")
    title: Size = Field(description="The drawing's title.")
    heading: Size = Field(description="Phases.")
    lane: Size = Field(description="Titles of lanes.")
    step: Size = Field(description="Steps.")
    small: Size = Field(description="Evidence, words beside arrows, names of lines, legend.")
    mark: Size = Field(description="The letters in marks.")


class Zone(_Slots):
    """The look of one zone.

    Example:
        >>> Zone(band="#ffffff", title="#eeeeee", stroke="#cccccc", ink="#000000").band
        '#ffffff'
    """

    band: Colour = Field(description="Behind its lanes.")
    title: Colour = Field(description="Behind the titles of its lanes.")
    stroke: Colour = Field(description="Outline of its steps.")
    ink: Colour = Field(description="Titles of its lanes.")
    edge: Colour | None = Field(None, description="Outline of its lanes' titles; none where left out.")


class Form(_Slots):
    """The look of one kind of form: what fills it, its outline, and its words.

    Example:
        >>> Form(fill="#ffffff", ink="#000000").pen
        1.0
    """

    fill: Colour = Field(description="Inside.")
    ink: Colour = Field(description="Words.")
    stroke: Colour | None = Field(None, description="Outline; the zone's where left out.")
    pen: Points = Field(1.0, description="Width of the outline.")


class Stroke(_Slots):
    """The look of one kind of line.

    Example:
        >>> Stroke(stroke="#000000", pen=1).ink is None
        True
    """

    stroke: Colour = Field(description="The line.")
    pen: Points = Field(description="Its width.")
    ink: Colour | None = Field(None, description="Words beside it; the line's own colour where left out.")


class Theme(_Slots):
    """A whole look.

    Example:
        >>> from blueprint.themes.find import find
        >>> find("plain").name
        'plain'
    """

    name: str = Field(min_length=1, description="What it is called; equal to its file's name.")
    background: Colour = Field(description="The sheet.")
    ink: Colour = Field(description="Title and other words on the sheet.")
    faint: Colour = Field(description="Words that come second.")
    strokes: Literal["ruled", "hand"] = Field("ruled", description="Drawn with a ruler, or as by hand.")
    letters: Letters = Field(description="Fonts and sizes.")
    zones: dict[str, Zone] = Field(description="The five zones by name.")
    step: Form = Field(description="Steps.")
    decision: Form = Field(description="Decisions.")
    terminal: Form = Field(description="Starts and ends.")
    waiting: Form = Field(description="Steps that are nothing but waiting.")
    evidence: Form = Field(description="Evidence.")
    phase: Form = Field(description="Phase headings.")
    critical: Points = Field(description="Width of a critical activity's outline.")
    fail: tuple[Form, ...] = Field(min_length=1, description="Fail points, from mild to severe.")
    wait: tuple[Form, ...] = Field(min_length=1, description="Wait points, from short to long.")
    truth: Form = Field(description="Moments of truth.")
    details: Form = Field(description="Steps drawn in detail elsewhere.")
    flow: Stroke = Field(description="The flow between moments.")
    exchange: Stroke = Field(description="Exchanges inside a moment.")
    needs: Stroke = Field(description="What a step needs.")
    lines: dict[str, Stroke] = Field(description="The three lines by name.")
    heat: Colour = Field(description="The strongest shade of a painted measure.")
    heavy: Colour = Field(description="Arrows and outlines of a painted path.")
    added: Form = Field(description="In a comparison, what is new.")
    removed: Form = Field(description="In a comparison, what is gone.")
    moved: Form = Field(description="In a comparison, what stands elsewhere.")
    changed: Form = Field(description="In a comparison, what is otherwise.")


def below(way: tuple[str | int, ...]) -> tuple[str, ...]:
    """List the slots that there are at a place of a theme.

    Args:
        way: The way to the place.

    Returns:
        Their names; none where there are none.

    Example:
        >>> below(("fail", 0))
        ('fill', 'ink', 'stroke', 'pen')
    """
    here: Any = Theme
    for part in way:
        if _is_table(here):
            here = here.model_fields[part].annotation
        else:  # by name, or a list
            here = next(one for one in reversed(get_args(here)) if one is not Ellipsis)
    return tuple(here.model_fields) if _is_table(here) else ()


def _is_table(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, _Slots)
