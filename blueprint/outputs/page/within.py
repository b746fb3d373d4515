"""The drawing with its tools within somebody else's page, such as a report: markup, style and script of it.

One page has room for one such drawing, since the tools go by ids of their own; they all begin with `page_`.
The page takes the style and the script into its own, and their hashes into its policy. Where the script
doesn't run, the drawing is a plain picture.
"""

from typing import Final, NamedTuple

from blueprint.drawing.scene import Scene
from blueprint.outputs.page.data import data
from blueprint.outputs.page.parts import assembled, filled, read, script, traces
from blueprint.words import catalogue

_PIXELS: Final = 96 / 72  # to a point
_AROUND: Final = 92  # pixels that view.js keeps free above and below a drawing: two margins and a foot
# Those of the page of its own but for `dark` with its two buttons: light, dark and printing are the host's.
_SCRIPTS: Final = ("data", "view", "reveal", "hand", "trace", "panel", "find", "layers", "keys", "start")


class Within(NamedTuple):
    """What a page takes in.

    Args:
        markup: One element.
        style: What its style sheet needs.
        script: A module, to run once the element is there.
    """

    markup: str
    style: str
    script: str


def within(scene: Scene, svg: str, prefix: str = "") -> Within:
    """Make a drawing one to walk about in, for a page that has more than it.

    Args:
        scene: The picture, told of its facts.
        svg: The same picture drawn, without styles, safe to show in any page.
        prefix: What its ids begin with there.

    Returns:
        What the page takes in.

    Example:
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> within(tea, "<svg></svg>").markup.splitlines()[0]
        '<div class="page-desk page-guest">'
    """
    words = catalogue.of(scene.lang)
    values = {"svg": svg, "data": data(scene, words, prefix)}
    whole = f".page-guest {{ --page-whole: {round(scene.height * _PIXELS) + _AROUND}px; }}"
    style = "\n".join(filter(None, (read("tools.css"), read("within.css"), whole, traces(scene))))
    return Within(filled(assembled("within.html", ["own.html"]), values, words), style, script(_SCRIPTS))
