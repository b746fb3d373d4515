"""What changed, for people at a terminal: a line for each change, then the figures side by side."""

from blueprint.comparison.compare import Comparison
from blueprint.comparison.phrases import tell
from blueprint.words.catalogue import Catalogue


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
    """
    changes = comparison.changes
    title = comparison.new.title
    if not changes:
        return words.text("{title}: nothing changed", title=title) + "\n"
    many = words.text("{title}: {count} changes", title=title, count=len(changes))
    head = many if len(changes) > 1 else words.text("{title}: 1 change", title=title)
    lines = [f"{change.nature.sign} {tell(change, words)}" for change in changes]
    return "\n".join([head, "", *lines]) + "\n"
