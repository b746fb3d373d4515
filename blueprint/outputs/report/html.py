"""HTML: a report as one page that asks nobody for anything, on a desk, on a phone and on paper."""

import re
from collections.abc import Sequence
from pathlib import Path

from blueprint.drawing import sheet, vector
from blueprint.drawing.press import Press
from blueprint.outputs.page.sheet import apart, policy
from blueprint.outputs.page.within import within
from blueprint.report.data import ReportData
from blueprint.report.render import render

PAGED = False
"""Is the drawing to be broken into pages?"""
SUFFIX = ".html"

_ID = re.compile(r'( id=| aria-labelledby=| aria-describedby=| href=)"(#?)([^"]*)"')


def write(report: ReportData, press: Press, folders: Sequence[Path], place: str = "") -> dict[str, bytes]:  # noqa: ARG001 - pictures stand within the page
    """Write a report as a page.

    Args:
        report: The report.
        press: Draws its figures.
        folders: Where templates are looked for.
        place: Where the page will lie, for formats with pictures beside them.

    Returns:
        The page, under an empty name.

    Raises:
        UsageError: A user's own template is faulty.
        MachineError: The engine failed.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.report.data import Facts
        >>> from blueprint.report.shelf import shelf
        >>> tea = ReportData("Tea", "Report", "en", Facts(()), (), {})
        >>> write(tea, Press(find, bundled()), shelf())[""][:15]
        b'<!doctype html>'
    """
    from markupsafe import Markup  # only reports need it

    pictures = {}
    sheets = [_style(folders)]
    script, anchor = "", ""
    walked = next((figure for figure in report.figures if figure.wide), None)
    for figure in report.figures:
        drawn = vector.draw(figure.scene, press.engine, sheet.dark(figure.scene)).decode()
        svg, styles = apart(drawn)
        prefix = f"figure-{figure.name}"
        picture = prefixed(svg, prefix)
        sheets.append(styles)
        if figure is walked:
            picture, more, script = within(figure.scene, picture, f"{prefix}-")
            sheets.append(more)
            anchor = f"{prefix}-"
        pictures[figure.name] = Markup(picture)  # noqa: S704 - escaped where it is drawn
    style = "\n".join(filter(None, dict.fromkeys(sheets)))
    known = {
        "pictures": pictures,
        "style": Markup(style),  # noqa: S704 - our own
        "walked": anchor,
        "script": Markup(script),  # noqa: S704 - our own
        "policy": policy(style, script),
    }
    return {"": render(report, "html", folders, known).encode()}


def prefixed(svg: str, name: str) -> str:
    """Begin all ids of a drawing with a name, so that several stand on one page without a clash.

    Args:
        svg: A drawing of ours, in which texts have no bare quotation marks.
        name: The name.

    Returns:
        The same drawing.

    Example:
        >>> prefixed('<g id="a"><a href="#a"/><a href="https://b"/></g>', "x")
        '<g id="x-a"><a href="#x-a"/><a href="https://b"/></g>'
    """

    def renamed(found: re.Match[str]) -> str:
        key, sign, value = found.groups()
        leads_away = key == " href=" and not sign
        return found[0] if leads_away else f'{key}"{sign}{name}-{value}"'

    return _ID.sub(renamed, svg)


def _style(folders: Sequence[Path]) -> str:
    """Read the style sheet, the user's own before ours."""
    found = next(path for folder in folders if (path := folder / "html" / "report.css").is_file())
    return found.read_text(encoding="utf-8").rstrip("\n")
