"""The files of this folder, put together: what stands in an element of a page, with its words and values."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Final

from blueprint.drawing.scene import Scene
from blueprint.themes.contrast import is_dark
from blueprint.words.catalogue import Catalogue

_FOLDER: Final = Path(__file__).parent
_PART: Final = re.compile(r"\[\[(\w+\.html)\]\]")
_PLACE: Final = re.compile(r"\[\[(\w+)\]\]|\{\{(.+?)\}\}")
_ON_DARK: Final = (
    ".page-sheet { --drawn-before: #f0a848; --drawn-after: #6fb6ff; --drawn-found: #ff8fdc; "
    "--drawn-current: #5a2350; --drawn-ink: #ffffff; }"
)


def read(name: str) -> str:
    """Read a file of this folder.

    Args:
        name: Its name.

    Returns:
        Its text, without the end of the last line.

    Example:
        >>> read("own.html").count("<button")
        2
    """
    return (_FOLDER / name).read_text(encoding="utf-8").rstrip("\n")


def assembled(name: str, without: Iterable[str] = ()) -> str:
    """Put a frame together with the parts that it names, such as `[[bar.html]]`, and these with theirs.

    Args:
        name: The frame's file.
        without: The parts that are left out.

    Returns:
        The markup, with places for words and values yet.

    Example:
        >>> whole = assembled("page.html")
        >>> "page_query" in whole, "page_dark" in whole, "page_dark" in assembled("page.html", ["own.html"])
        (True, True, False)
    """
    left = set(without)
    return _PART.sub(lambda part: "" if part[1] in left else assembled(part[1], left), read(name))


def filled(markup: str, values: Mapping[str, str], words: Catalogue) -> str:
    """Fill the places of a frame, in one go: what comes in has no places of its own.

    Args:
        markup: The frame, with `[[value]]` and `{{word}}`.
        values: What stands where, safe as it is.
        words: The reader's language.

    Returns:
        The markup.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> filled("[[a]] {{Search}}", {"a": "{{b}}"}, of("en"))
        '{{b}} Search'
    """

    def value(place: re.Match[str]) -> str:
        return values[place[1]] if place[1] else escape(words.text(place[2]))

    return _PLACE.sub(value, markup)


def script(names: Iterable[str]) -> str:
    """Join files of the script into one module.

    Args:
        names: The files, without their suffix; what stands at the top of one may use those before it.

    Returns:
        The module.

    Example:
        >>> script(["start"]).splitlines()[0]
        '// Everything is ready: bring it to life.'
    """
    return "\n".join(read(f"{name}.js") for name in names)


def traces(scene: Scene) -> str:
    """Trace a dark drawing in light colours, be it dark always or for readers who like it so.

    Args:
        scene: The picture.

    Returns:
        What that adds to the style sheet; nothing for a drawing that is light always.

    Example:
        >>> traces(Scene(9, 9, "Tea", "", "en", (), "#ffffff", (), ()))
        ''
    """
    background = scene.background or "#ffffff"
    if is_dark(background):
        return _ON_DARK
    dark = getattr(background, "dark", None)
    return (
        f"@media screen and (prefers-color-scheme: dark) {{ {_ON_DARK} }}" if dark and is_dark(dark) else ""
    )
