"""How a fault can be mended: what is to be written instead of what stands there."""

from typing import NamedTuple

from blueprint.diagnostics.span import Span


class Edit(NamedTuple):
    """A stretch of a text, and what is to stand there instead.

    Args:
        span: The stretch; where it is empty, the text is put in there.
        text: What is to stand there.

    Example:
        >>> Edit(Span(2, 1, 2, 6), "title").text
        'title'
    """

    span: Span
    text: str


class Fix(NamedTuple):
    """A way to mend one fault, safe enough to be gone without asking back.

    Args:
        title: What it does, as an order: "Write `title`".
        edits: What is to be changed; no two of them meet.

    Example:
        >>> Fix("Write `title`", (Edit(Span(2, 1, 2, 6), "title"),)).title
        'Write `title`'
    """

    title: str
    edits: tuple[Edit, ...]
