"""What changed, for people at a terminal: a line for each change, then the figures side by side."""

from collections.abc import Iterator, Sequence
from typing import Final
from unicodedata import east_asian_width

from blueprint.comparison.amounts import amounts
from blueprint.comparison.compare import Comparison
from blueprint.comparison.phrases import tell
from blueprint.words.catalogue import N_, Catalogue

_VERDICTS: Final = {"better": N_("better"), "worse": N_("worse")}


def write(comparison: Comparison, words: Catalogue) -> str:
    """Write what changed as plain text.

    Args:
        comparison: What changed.
        words: The language.

    Returns:
        The text, with a newline at its end.

    Example:
        >>> from blueprint.comparison.compare import compare
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words import catalogue
        >>> old = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> new = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}])
        >>> print(write(compare(old, new), catalogue.of("en")), end="")
        Tea: 1 change
        <BLANKLINE>
        ~ Moment `Sip` has `wait` now: `5m`
        <BLANKLINE>
        ...
    """
    changes = comparison.changes
    title = comparison.new.title
    if not changes:
        return words.text("{title}: nothing changed", title=title) + "\n"
    many = words.text("{title}: {count} changes", title=title, count=len(changes))
    head = many if len(changes) > 1 else words.text("{title}: 1 change", title=title)
    lines = [f"{change.nature.sign} {tell(change, words)}" for change in changes]
    table = list(_table(comparison, words))
    return "\n".join([head, "", *lines, *(["", *table] if table else [])]) + "\n"


def _table(comparison: Comparison, words: Catalogue) -> Iterator[str]:
    """Write the figures goal by goal, the columns as wide as they need to be."""
    rows = [
        (figure, (words.text(figure.quantity.name), *amounts(figure, comparison.old, comparison.new, words)))
        for figure in comparison.figures
    ]
    if not rows:
        return
    heads = ("", words.text("before"), words.text("after"), "")
    widths = [max(_width(row[at]) for row in [heads, *(cells for _, cells in rows)]) for at in range(4)]
    yield _row(heads, widths, "")
    goal = ""
    for figure, cells in rows:
        if figure.quantity.goal != goal:
            goal = figure.quantity.goal
            yield words.text(goal)
        yield _row(cells, widths, _VERDICTS.get(figure.verdict, "") and words.text(_VERDICTS[figure.verdict]))


def _width(text: str) -> int:
    """Tell how many cells of a terminal a text takes: Chinese characters take two."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def _row(cells: Sequence[str], widths: Sequence[int], verdict: str) -> str:
    first, *rest = (cell + " " * (wide - _width(cell)) for cell, wide in zip(cells, widths, strict=True))
    return "  ".join(["  " + first, *rest, verdict]).rstrip()
