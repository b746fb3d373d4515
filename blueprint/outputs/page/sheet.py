"""The page: the drawing, its frame, one style, one script, and a policy that allows nothing else."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from typing import NamedTuple

from blueprint.drawing.lettering import printable
from blueprint.drawing.scene import Scene
from blueprint.outputs.page.data import data
from blueprint.outputs.page.parts import assembled, filled, read, script, traces
from blueprint.words import catalogue

# Joined into one module, in this order: what stands at the top of a file may use the files before it.
_SCRIPTS = ("data", "view", "reveal", "hand", "trace", "panel", "find", "layers", "dark", "keys", "start")

# Attributes hold their quotation marks escaped, and so do texts, so that these find markup only.
_PROLOGUE = re.compile(r"\A<\?xml[^>]*>\s*")
_STYLE_ELEMENT = re.compile(r"<style\b[^>]*>(.*?)</style>\s*", re.DOTALL)
_STYLE_ATTRIBUTE = re.compile(r' style="[^"]*"')


class Extra(NamedTuple):
    """What a page has beyond the drawing and its tools.

    Args:
        markup: Elements behind those of the page, safe as they are; `{{words}}` are said in its language.
        style: What is added to its style sheet.
        script: What is added to its script, whose names it may use; it runs last.
        connects: May the script speak with the server that the page came from?
        leads: Addresses of the files in which steps are drawn in detail, by how the steps name them.

    Example:
        >>> Extra().connects
        False
    """

    markup: str = ""
    style: str = ""
    script: str = ""
    connects: bool = False
    leads: Mapping[str, str] = {}


_NOTHING = Extra()


def fill(scene: Scene, svg: str, extra: Extra = _NOTHING) -> str:
    """Put a drawing into its page.

    Args:
        scene: The picture.
        svg: The same picture drawn, safe to show in any page.
        extra: What the page has beyond it.

    Returns:
        One HTML document that needs no other file and asks nobody for anything.

    Example:
        >>> tea = Scene(9, 9, "Tea & milk", "", "en", ("Sans",), "#ffffff", (), ())
        >>> page = fill(tea, "<svg></svg>")
        >>> "<title>Tea &amp; milk</title>" in page, "[[title]]" in page
        (True, False)
    """
    words = catalogue.of(scene.lang)
    drawing, own_style = apart(svg)
    own = (read("tools.css"), read("page.css"), own_style, traces(scene), _paper(scene), extra.style)
    style = "\n".join(filter(None, own))
    code = "\n".join(filter(None, (script(_SCRIPTS), extra.script)))
    values = {
        "lang": escape(printable(scene.lang)),
        "title": escape(printable(scene.title)),
        "policy": policy(style, code, connects=extra.connects),
        "style": style,
        "script": code,
        "svg": drawing,
        "data": data(scene, words, leads=extra.leads),
    }
    frame = assembled("page.html").replace("</body>", extra.markup + "</body>")
    return filled(frame, values, words)


def policy(style: str, script: str, *, connects: bool = False) -> str:
    """Write the content security policy of a page: its one style, its one script, and nothing else.

    Args:
        style: The text of its style element.
        script: The text of its script element; empty for none.
        connects: May the script speak with the server that the page came from?

    Returns:
        The policy.

    Example:
        >>> policy("", "").partition(";")[0]
        "default-src 'none'"
    """
    runs = f"script-src '{_hash(script)}'; " if script else ""
    fonts = "; font-src data:" if "url(data:" in style or 'url("data:' in style else ""
    speaks = "; connect-src 'self'" if connects else ""
    return (
        f"default-src 'none'; {runs}style-src '{_hash(style)}'{fonts}{speaks}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def apart(svg: str) -> tuple[str, str]:
    """Take a drawing's style sheets out of it, since only the page's one style is allowed.

    Args:
        svg: A drawing of ours.

    Returns:
        The drawing without styles, and the style sheets.

    Example:
        >>> apart('<svg style="x"><style>y</style></svg>')
        ('<svg></svg>', 'y')
    """
    drawing = _PROLOGUE.sub("", svg)
    styles = [style.replace("<![CDATA[", "").replace("]]>", "") for style in _STYLE_ELEMENT.findall(drawing)]
    drawing = _STYLE_ATTRIBUTE.sub("", _STYLE_ELEMENT.sub("", drawing))
    return drawing.strip(), "\n".join(styles)


def _paper(scene: Scene) -> str:
    """Turn the paper as the drawing lies."""
    return "@page { size: landscape; }" if scene.width > scene.height else "@page { size: portrait; }"
