"""Guessing which known word was meant, at a cost that no file can drive up."""

from collections.abc import Iterable

from blueprint.diagnostics.spelling import closest

_MOST_CANDIDATES = 200
"""So many known words are compared letter by letter; in honest files there are far fewer that look alike."""


def guess(word: str, known: Iterable[str]) -> str | None:
    """Find the known word nearest to one that isn't known.

    Args:
        word: What was written.
        known: What could have been meant.

    Returns:
        The nearest known word, or `None` where none is near.

    Example:
        >>> guess("frontstag", ["customer", "frontstage"])
        'frontstage'
    """
    letters = set(word.casefold())
    allowed = max(1, len(word) // 3)
    alike: list[str] = []
    for candidate in known:
        if abs(len(candidate) - len(word)) > allowed or len(letters - set(candidate.casefold())) > allowed:
            continue
        alike.append(candidate)
        if len(alike) == _MOST_CANDIDATES:
            break
    return closest(word, alike)
