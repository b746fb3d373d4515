"""Drawings that follow their page: dark where its own switch says so, else where the screen is."""

import re

# within a style sheet: in a drawing, words have no sign that begins one
_RULES = re.compile(
    r"(?<=<style>)@media screen and \(prefers-color-scheme:dark\)\{((?:\.[\w-]+\{[^{}]*\})+)\}"
)
# How pages tell what their switch is at: mkdocs-material, Sphinx's themes (Furo, PyData, Read the Docs'),
# Bootstrap, which MkDocs' own theme is made with.
_DARK = ("[data-md-color-scheme=slate]", "[data-theme=dark]", "[data-bs-theme=dark]")
_LIGHT = ("[data-md-color-scheme=default]", "[data-theme=light]", "[data-bs-theme=light]")


def followed(drawing: str) -> str:
    """Let a drawing's colours follow its page's switch, where the page has one.

    Args:
        drawing: An SVG.

    Returns:
        The same; as it was, where its colours are the same at all times.

    Example:
        >>> day = "<style>@media screen and (prefers-color-scheme:dark){.f-fff-000{fill:#000}}</style>"
        >>> "[data-theme=dark]" in followed(day)
        True
    """
    dark, light = ",".join(_DARK), ",".join(_LIGHT)
    switched = f"@media screen{{:is({dark}){{\\1}}}}"
    # a page says it of its root or of its body; one whose switch says neither leaves it to the screen
    silent = f":root:not(:is({light}),:has(body:is({light})))"
    return _RULES.sub(
        f"{switched}@media screen and (prefers-color-scheme:dark){{{silent}{{\\1}}}}", drawing, count=1
    )
