"""The page of the static drawing, with what makes it live."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from blueprint.drawing.scene import Scene
from blueprint.outputs.page.data import quoted
from blueprint.outputs.page.sheet import Extra, fill
from blueprint.words.catalogue import N_, of

_FOLDER = Path(__file__).parent
_POLICY = re.compile(r'"Content-Security-Policy" content="([^"]*)"')
_UNNAMED = 'data-drawing=""'
_NONE: Mapping[str, str] = {}

SAID = (
    N_("Draws …"),
    N_("Follows {file}"),
    N_("Not connected; it tries again"),
    N_("The file has errors"),
    N_("It can't be drawn"),
    N_("Findings"),
    N_("No findings"),
    N_("and {n} more"),
    N_("Error"),
    N_("Warning"),
    N_("Info"),
    N_("Shows it in the drawing"),
    N_("The file has errors; this is the last drawing without them."),
    N_("The file has errors; it is drawn as soon as they are mended."),
    N_("This is the last drawing; the newest can't be made."),
    N_("There is no drawing yet."),
    N_("Back to {file}"),
)
"""What `say("…")` says in the script."""

FRAME = (N_("Live preview"), N_("Key figures"), N_("Findings"))
"""What the markup says."""


class Live(NamedTuple):
    """A page and what tells it from others.

    Args:
        drawing: The drawing's name, made of what it shows; empty where there is none.
        html: The page.
        frame: What is not the drawing's, as the page's script can tell it: language and policy, which names
            style and script. A drawing can be taken into any page of the same frame.

    Example:
        >>> Live("", b"", "en").drawing
        ''
    """

    drawing: str
    html: bytes
    frame: str


def live(scene: Scene, svg: str, leads: Mapping[str, str] = _NONE) -> Live:
    """Make the page of a drawing.

    Args:
        scene: The picture.
        svg: The same picture drawn.
        leads: Addresses of the files in which steps are drawn in detail, by how the steps name them.

    Returns:
        The page, which knows its own name, and so when another one is due.

    Example:
        >>> tea = Scene(9, 9, "Tea", "", "en", ("Sans",), "#ffffff", (), ())
        >>> page = live(tea, "<svg></svg>")
        >>> page.drawing.encode() in page.html
        True
    """
    page = fill(scene, svg, _extra(scene.lang)._replace(leads=leads))
    name = sha256(page.encode()).hexdigest()[:16]
    return Live(name, page.replace(_UNNAMED, f'data-drawing="{name}"', 1).encode(), _frame(page, scene))


def blank(title: str, lang: str) -> Live:
    """Make the page of a file that was never drawn.

    Args:
        title: What to call it.
        lang: The reader's language.

    Returns:
        The page.

    Example:
        >>> blank("tea.yaml", "en").drawing
        ''
    """
    scene = Scene(400.0, 300.0, title, "", lang, (), "#ffffff", (), ())
    page = fill(scene, '<svg viewBox="0 0 400 300"></svg>', _extra(lang))
    return Live("", page.encode(), _frame(page, scene))


def _frame(page: str, scene: Scene) -> str:
    found = _POLICY.search(page)
    return f"{scene.lang} {found[1] if found else ''}"


def _extra(lang: str) -> Extra:
    words = of(lang)
    said = quoted({word: words.text(word) for word in SAID})
    markup = _file("live.html").replace("[[words]]", said)
    return Extra(markup, _file("live.css"), _file("live.js"), connects=True)


def _file(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")
