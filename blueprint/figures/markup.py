"""The markup that shows a drawing within a page of HTML, large screens, phones and paper alike."""

import re
from html import escape

from blueprint.diagnostics.errors import MachineError
from blueprint.figures.dark import followed
from blueprint.figures.options import Standing

_HEAD = re.compile(r"\A(?:<\?xml[^>]*>\s*)?<svg ([^>]*)>")
_SIZE = re.compile(r'width="([\d.]+)pt" height="([\d.]+)pt" ')
_NAMED = re.compile(r'aria-labelledby="[^"]*"')
# Letters of 10 points stay readable down to this share of their size; what is wider then, scrolls.
_SMALLEST = 0.65
_MARGINS = {"left": "0", "right": "0 0 0 auto"}  # else in the middle
SMALL = 'style="text-align:center;font-size:.9em"'
"""How a caption looks."""

ROOM = "margin:1em 0;width:100%"
"""How a figure stands in its page."""

END = "</figure>"
"""What ends the markup of a figure."""

# Paper doesn't scroll.
_ON_PAPER = "@media print{.blueprint-sheet>svg{min-width:0!important}}"


def sheet(svg: bytes, title: str, standing: Standing) -> str:
    """Put a drawing into a page: as wide as the page allows, but never too small to read.

    Args:
        svg: The drawing, its ids with a prefix of their own.
        title: What the blueprint is called.
        standing: How it is to stand there.

    Returns:
        An element that takes the whole width, and in which a drawing scrolls that doesn't fit.

    Raises:
        MachineError: It isn't a drawing of ours.

    Example:
        >>> drawing = b'<svg width="900pt" height="400pt" style="fill:red"></svg>'
        >>> "min-width:585pt" in sheet(drawing, "Tea", Standing())
        True
    """
    drawing = followed(svg.decode())
    head = _HEAD.match(drawing)
    size = _SIZE.search(head[1]) if head else None
    if head is None or size is None:
        raise MachineError("The drawing isn't one that can stand in a page.")
    natural = float(size[1])
    style = f"width:{standing.width}" if standing.width else _fitting(natural)
    attributes = _SIZE.sub("", head[1])
    if standing.alt:
        attributes = _NAMED.sub(lambda _: f'aria-label="{escape(standing.alt)}"', attributes)
    style += f";margin:{_MARGINS.get(standing.align, '0 auto')}"
    attributes = attributes.replace('style="', f'style="display:block;height:auto;{style};', 1)
    label = escape(standing.alt or title)
    return (
        f'<div class="blueprint-sheet" role="group" aria-label="{label}" tabindex="0" '
        'style="overflow-x:auto;max-width:100%">'
        f"<svg {attributes}><style>{_ON_PAPER}</style>{drawing[head.end() :].rstrip()}</div>"
    )


def figure(content: str, standing: Standing) -> str:
    """Put what shows a blueprint into a figure, with its caption and its names.

    Args:
        content: Markup: a sheet, or what stands in its place.
        standing: How it is to stand in the page.

    Returns:
        One element.

    Example:
        >>> figure("…", Standing(caption="Tea & milk")).partition("…")[2]
        '<figcaption style="text-align:center;font-size:.9em">Tea &amp; milk</figcaption></figure>'
    """
    classes = escape(f"blueprint {standing.classes}".strip())
    name = f' id="{escape(standing.name)}"' if standing.name else ""
    caption = f"<figcaption {SMALL}>{escape(standing.caption)}</figcaption>" if standing.caption else ""
    return f'<figure class="{classes}"{name} style="{ROOM}">{content}{caption}{END}'


def faults(text: str) -> str:
    """Show what is wrong where the picture would stand: never a blank.

    Args:
        text: The problems, with lines and carets.

    Returns:
        One element.

    Example:
        >>> "&lt;b&gt;" in faults("<b>")
        True
    """
    return (
        '<div class="blueprint-faults" role="note" '
        'style="border:2px solid #b3261e;padding:0 1em;overflow:auto">'
        f"<p><strong>This blueprint can’t be drawn.</strong></p><pre>{escape(text)}</pre></div>"
    )


def _fitting(natural: float) -> str:
    return f"width:100%;min-width:{natural * _SMALLEST:.4g}pt;max-width:{natural:.5g}pt"
