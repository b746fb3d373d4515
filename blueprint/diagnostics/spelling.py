"""Which known word somebody may have meant."""

from collections.abc import Iterable

_MOST_CHARACTERS = 60  # longer words are no slips of the finger, and comparing them costs time


def closest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word nearest to one that isn't known.

    Args:
        word: What was written.
        known: What could have been meant.

    Returns:
        The nearest known word, or `None` where none is near; of equals the first.

    Example:
        >>> closest("frontstag", ["customer", "frontstage"])
        'frontstage'
        >>> closest("zebra", ["customer", "frontstage"]) is None
        True
    """
    if len(word) > _MOST_CHARACTERS:
        return None
    allowed = max(1, len(word) // 3)
    best: tuple[int, str] | None = None
    for candidate in known:
        if abs(len(candidate) - len(word)) > allowed or len(candidate) > _MOST_CHARACTERS:
            continue
        distance = _distance(word.casefold(), candidate.casefold())
        if distance <= allowed and distance < len(word) and (best is None or distance < best[0]):
            best = (distance, candidate)
    return best[1] if best else None


def _distance(one: str, other: str) -> int:
    """Count the slips (insert, drop, replace, swap neighbours) from one word to the other."""
    before_last: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        row = [i]
        for j, b in enumerate(other, start=1):
            best = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        before_last, last = last, row
    return last[-1]
