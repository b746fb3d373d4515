"""What was measured, as Markdown: good for a merge request or a wiki."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final

from blueprint.telling.compose import compose
from blueprint.telling.page import Section, Table
from blueprint.words.catalogue import Catalogue

if TYPE_CHECKING:
    from blueprint.analysis.measure import Analysis
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.analysis.what_if import WhatIf

_LIVE: Final = re.compile(r"([\\`*_{}\[\]<>#|~!&@$])")
_LINKS: Final = re.compile(r"(https?|ftp):|(www)\.")
_BAR: Final = re.compile(r"[▒█]")


def write(found: "Analysis | WhatIf | Sensitivity", words: Catalogue) -> str:
    """Write what was found out as Markdown.

    Args:
        found: What was found out.
        words: The reader's language.

    Returns:
        Headings, lists and tables, with a newline at the end; texts of the file can't become markup or links.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])))
        >>> print(write(analyze(tea, ["time"]), of("en")), end="")
        ## Tea
        <BLANKLINE>
        **2 min on average**
        <BLANKLINE>
        ### Time from start to end
        <BLANKLINE>
        |  |  |
        |:--|:--|
        | On average | 2 min |
        ...
    """
    page = compose(found, words)
    blocks = [f"## {_escaped(page.title)}"]
    blocks += [f"**{_escaped(' · '.join(page.summary))}**"] if page.summary else []
    for section in page.sections:
        blocks += _section(section)
    return "\n\n".join(blocks) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"### {_escaped(section.heading)}"
    marks = (f"{number}." if section.numbered else "-" for number in range(1, len(section.sentences) + 1))
    lines = [f"{mark} {_escaped(said)}" for mark, said in zip(marks, section.sentences, strict=True)]
    if lines:
        yield "\n".join(lines)
    yield from map(_table, section.tables)


def _table(table: Table) -> str:
    rule = "|".join("--:" if right else ":--" for right in table.right)
    return "\n".join([_row(table.heads), f"|{rule}|", *map(_row, table.rows)])


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(_cell(cell) for cell in cells)} |"


def _cell(cell: str) -> str:
    """Set a cell; bars keep their blanks, as code does."""
    return f"`{cell}`" if _BAR.search(cell) else _escaped(cell)


def _escaped(text: str) -> str:
    """Take a text as it is: no markup, and no address that turns into a link by itself."""
    return _LINKS.sub(
        lambda found: found[0].replace(":", "&#58;").replace(".", "&#46;"), _LIVE.sub(r"\\\1", text)
    )
