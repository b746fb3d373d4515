"""What stands beside a blueprint in a page, in words: how it is to be drawn, and how it is to stand there."""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple, cast

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.quoting import quote
from blueprint.settings import one_of
from blueprint.studio import Wishes

DRAWING: Final = ("theme", "lang", "show", "hide", "columns", "wrap")
"""The options that are wishes about the drawing."""

STANDING: Final = ("width", "caption", "alt", "name", "class", "align")
"""The options about how it stands in the page."""

SIDES: Final = ("left", "center", "right")
"""Where a figure can stand."""

_WIDTH = re.compile(r"\d{1,5}(\.\d{1,3})?(px|pt|em|rem|cm|mm|in|%)")


class Standing(NamedTuple):
    """How a figure stands in its page.

    Args:
        width: As style sheets have it, such as `80%` or `600px`; empty for what fits.
        caption: What is written below it.
        alt: What it is called for those who can't see it; empty for the blueprint's title.
        name: Its id, for links to it.
        classes: Its classes, with blanks between them.
        align: One of `SIDES`; empty for the page's own way.

    Example:
        >>> Standing(width="80%").align
        ''
    """

    width: str = ""
    caption: str = ""
    alt: str = ""
    name: str = ""
    classes: str = ""
    align: str = ""


def wishes(options: Mapping[str, str]) -> Wishes:
    """Read the wishes about the drawing.

    Args:
        options: Names and values; those about something else are passed over.

    Returns:
        The wishes.

    Raises:
        UsageError: `wrap` is no number.

    Example:
        >>> wishes({"wrap": "8", "width": "80%"})
        {'wrap': 8}
    """
    read: dict[str, object] = {key: options[key].strip() for key in DRAWING if options.get(key, "").strip()}
    if "wrap" in read:
        written = str(read["wrap"])
        if not (written.isascii() and written.isdigit()):
            raise UsageError(f"`wrap` takes a whole number of columns, such as 8, not {quote(written)}.")
        read["wrap"] = int(written)
    return cast("Wishes", read)


def standing(options: Mapping[str, str]) -> Standing:
    """Read how a figure is to stand in its page.

    Args:
        options: Names and values, those about the drawing among them.

    Returns:
        The same, checked.

    Raises:
        UsageError: There is no such option, no such side, or the width is none.

    Example:
        >>> standing({"caption": "Tea", "theme": "night"}).caption
        'Tea'
        >>> standing({"widht": "9"})
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: There is no option `widht`; did you mean `width`?
    """
    for key in options:
        one_of(key, (*DRAWING, *STANDING), "option")
    width, align = options.get("width", ""), options.get("align", "")
    if align:
        one_of(align, SIDES, "side")
    if width.isdigit():
        width += "px"
    if width and not _WIDTH.fullmatch(width):
        raise UsageError(f"`width` takes a length such as `80%` or `600px`, not {quote(width)}.")
    return Standing(
        width,
        options.get("caption", ""),
        options.get("alt", ""),
        options.get("name", ""),
        options.get("class", ""),
        align,
    )
