"""What changed, as Markdown: good as a comment on a merge request."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from blueprint.comparison.amounts import amounts
from blueprint.comparison.change import Change
from blueprint.comparison.compare import Comparison
from blueprint.comparison.phrases import tell
from blueprint.words.catalogue import Catalogue

_SIGNS: Final = {"better": "✓", "worse": "✗"}
_BREAKS = re.compile(r"\s+")
_LIVE = re.compile(r"([\\`*_{}\[\]<>#|~!&@])")


def write(comparison: Comparison, words: Catalogue) -> str:
    """Write what changed as Markdown.

    Args:
        comparison: What changed.
        words: The language.

    Returns:
        A heading, a list with the changes of each moment together, with a newline at its end.

    Example:
        >>> from blueprint.comparison.compare import compare
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words import catalogue
        >>> old = Blueprint(title="Tea", moments=[{"customer": "Sip"}])
        >>> new = Blueprint(title="Tea", moments=[{"customer": "Sip", "wait": "5m"}])
        >>> print(write(compare(old, new), catalogue.of("en")), end="")
        ### Tea: 1 change
        <BLANKLINE>
        - **~** Moment `Sip` has `wait` now: `5m`
        <BLANKLINE>
        |  | before | after |  |
        ...
    """
    changes = comparison.changes
    title = _escaped(comparison.new.title)
    if not changes:
        return f"### {words.text('{title}: nothing changed', title=title)}\n"
    many = words.text("{title}: {count} changes", title=title, count=len(changes))
    head = many if len(changes) > 1 else words.text("{title}: 1 change", title=title)
    lines = [f"### {head}", "", *(_line(change, words) for change in changes), *_table(comparison, words)]
    return "\n".join(lines) + "\n"


def _table(comparison: Comparison, words: Catalogue) -> Iterator[str]:
    """Write the figures that changed; those that didn't would hide them."""
    changed = [figure for figure in comparison.figures if figure.verdict not in {"", "same"}]
    if not changed:
        return
    heads = ("", words.text("before"), words.text("after"), "")
    yield from ("", _row(heads), "|---|--:|--:|---|")
    for figure in changed:
        cells = amounts(figure, comparison.old, comparison.new, words)
        verdict = f"{cells[2]} {_SIGNS.get(figure.verdict, '')}"
        yield _row((words.text(figure.quantity.name), cells[0], cells[1], verdict))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.strip() for cell in cells)} |"


def _line(change: Change, words: Catalogue) -> str:
    return f"- **{change.nature.sign}** {_spanned(tell(change, words))}"


def _spanned(sentence: str) -> str:
    """Escape what Markdown would take for its own language outside of code spans."""
    pieces = sentence.split("`")
    return "`".join(piece if number % 2 else _escaped(piece) for number, piece in enumerate(pieces))


def _escaped(text: str) -> str:
    return _LIVE.sub(r"\\\1", _BREAKS.sub(" ", text))
