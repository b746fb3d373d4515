"""The page: the drawing, its frame, one style, one script, and a policy that allows nothing else."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import NamedTuple

from blueprint.drawing.lettering import printable
from blueprint.drawing.scene import Scene
from blueprint.outputs.page.data import data
from blueprint.themes.contrast import is_dark
from blueprint.words import catalogue

_FOLDER = Path(__file__).parent
# Joined into one module, in this order: what stands at the top of a file may use the files before it.
_SCRIPTS = ("data", "view", "hand", "trace", "panel", "find", "layers", "dark", "keys", "start")

_PLACE = re.compile(r"\[\[(\w+)\]\]|\{\{(.+?)\}\}")
# Attributes hold their quotation marks escaped, and so do texts, so that these find markup only.
_PROLOGUE = re.compile(r"\A<\?xml[^>]*>\s*")
_STYLE_ELEMENT = re.compile(r"<style\b[^>]*>(.*?)</style>\s*", re.DOTALL)
_ON_DARK = (
    ".page-sheet { --drawn-before: #f0a848; --drawn-after: #6fb6ff; --drawn-found: #ff8fdc; "
    "--drawn-current: #5a2350; --drawn-ink: #ffffff; }"
)
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
    style = "\n".join(
        filter(None, (_file("page.css"), own_style, _traces(scene), _paper(scene), extra.style))
    )
    script = "\n".join([*(_file(f"{name}.js") for name in _SCRIPTS), *filter(None, [extra.script])])
    values = {
        "lang": escape(printable(scene.lang)),
        "title": escape(printable(scene.title)),
        "policy": policy(style, script, connects=extra.connects),
        "style": style,
        "script": script,
        "svg": drawing,
        "data": data(scene, words, extra.leads),
    }

    def value(place: re.Match[str]) -> str:
        return values[place[1]] if place[1] else escape(words.text(place[2]))

    frame = _file("page.html").replace("</body>", extra.markup + "</body>")
    return _PLACE.sub(value, frame)


def policy(style: str, script: str, *, connects: bool = False) -> str:
    """Write the content security policy of a page: its one style, its one script, and nothing else.

    Args:
        style: The text of its style element.
        script: The text of its script element.
        connects: May the script speak with the server that the page came from?

    Returns:
        The policy.

    Example:
        >>> policy("", "").partition(";")[0]
        "default-src 'none'"
    """
    fonts = "; font-src data:" if "url(data:" in style or 'url("data:' in style else ""
    speaks = "; connect-src 'self'" if connects else ""
    return (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'{fonts}{speaks}; "
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


def _traces(scene: Scene) -> str:
    """Trace a dark drawing in light colours, be it dark always or for readers who like it so."""
    background = scene.background or "#ffffff"
    if is_dark(background):
        return _ON_DARK
    dark = getattr(background, "dark", None)
    return (
        f"@media screen and (prefers-color-scheme: dark) {{ {_ON_DARK} }}" if dark and is_dark(dark) else ""
    )


def _paper(scene: Scene) -> str:
    """Turn the paper as the drawing lies."""
    return "@page { size: landscape; }" if scene.width > scene.height else "@page { size: portrait; }"


def _file(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8").rstrip("\n")
