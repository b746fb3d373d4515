"""Markdown: a report to be read in a repository, its pictures beside it."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from blueprint.drawing import sheet, vector
from blueprint.drawing.press import Press
from blueprint.report.data import ReportData
from blueprint.report.render import render

PAGED = False
"""Is the drawing to be broken into pages?"""
SUFFIX = ".md"

_GAPS = re.compile(r"\n{3,}")


def write(report: ReportData, press: Press, folders: Sequence[Path], place: str = "") -> dict[str, bytes]:
    """Write a report as Markdown.

    Args:
        report: The report.
        press: Draws its figures.
        folders: Where templates are looked for.
        place: Where the text will lie; its pictures lie beside it. Empty for no pictures.

    Returns:
        The text under an empty name, and each picture under its file's name.

    Raises:
        UsageError: A user's own template is faulty.
        MachineError: The engine failed.

    Example:
        >>> from blueprint.drawing.engine import find
        >>> from blueprint.drawing.metrics import bundled
        >>> from blueprint.report.data import Facts
        >>> from blueprint.report.shelf import shelf
        >>> tea = ReportData("Tea", "Report", "en", Facts(()), (), {})
        >>> write(tea, Press(find, bundled()), shelf())[""]
        b'# Tea\\n\\n*Report*\\n'
    """
    files: dict[str, bytes] = {}
    pictures: dict[str, str] = {}
    if place:
        stem = os.path.splitext(os.path.basename(place))[0]
        for figure in report.figures:
            name = f"{stem}-{figure.name}.svg"
            files[name] = vector.draw(figure.scene, press.engine, sheet.dark(figure.scene))
            pictures[figure.name] = quote(name)
    written = render(report, "markdown", folders, {"pictures": _Links(pictures)})
    text = _GAPS.sub("\n\n", written).rstrip("\n") + "\n"
    return {"": text.encode(), **files}


class _Links(dict[str, object]):
    """Addresses that are escaped already."""

    def __getitem__(self, name: str) -> object:
        from markupsafe import Markup

        return Markup(super().__getitem__(name))  # noqa: S704 - percent signs stand for all else
