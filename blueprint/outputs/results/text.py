"""What was measured, for people at a terminal: what matters first in sentences, then tables."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from blueprint.outputs.cells import folded, padded, width
from blueprint.telling.compose import compose
from blueprint.telling.page import Section, Table
from blueprint.words.catalogue import Catalogue

if TYPE_CHECKING:
    from blueprint.analysis.measure import Analysis
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.analysis.what_if import WhatIf

_WIDE: Final = 96  # cells of a line: what the eye follows, and most terminals have
_WIDEST: Final = 40  # cells of a column of words: what is longer goes on below
_GAP: Final = "  "


def write(found: "Analysis | WhatIf | Sensitivity", words: Catalogue) -> str:
    """Write what was found out as plain text.

    Args:
        found: What was found out.
        words: The reader's language.

    Returns:
        The text, with a newline at its end.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])))
        >>> print(write(analyze(tea, ["time"]), of("en")), end="")
        Tea
        2 min on average
        <BLANKLINE>
        Time from start to end
          On average          2 min
          Standard deviation  0 s
          At its fastest      2 min
          Work                2 min
          Waiting             0 s
    """
    page = compose(found, words)
    blocks = ["\n".join([page.title, *_summary(page.summary)])]
    blocks += ["\n".join(_section(section)) for section in page.sections]
    return "\n\n".join(blocks) + "\n"


def _summary(figures: Iterable[str]) -> Iterator[str]:
    """Set the headline figures in a line, or in some, none of them broken."""
    line = ""
    for figure in figures:
        longer = f"{line} · {figure}" if line else figure
        if line and width(longer) > _WIDE:
            yield line
            longer = figure
        line = longer
    if line:
        yield line


def _section(section: Section) -> Iterator[str]:
    yield section.heading
    for number, sentence in enumerate(section.sentences, 1):
        mark = f"{number}. " if section.numbered else "- "
        first, *rest = folded(sentence, _WIDE - width(mark) - width(_GAP))
        yield f"{_GAP}{mark}{first}"
        yield from (_GAP + " " * width(mark) + line for line in rest)
    for place, table in enumerate(section.tables):
        if place or section.sentences:
            yield ""
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    """Set a table; long words go on in the next line of their column."""
    rows = [[list(folded(cell, _WIDEST)) or [""] for cell in row] for row in table.rows]
    heads = [[head] for head in table.heads]
    told = [heads, *rows] if any(table.heads) else rows
    widths = [max(width(line) for row in told for line in row[at]) for at in range(len(table.heads))]
    for row in told:
        for line in range(max(map(len, row))):
            cells = (
                padded(cell[line] if line < len(cell) else "", cells, right=right)
                for cell, cells, right in zip(row, widths, table.right, strict=True)
            )
            yield (_GAP + _GAP.join(cells)).rstrip()
