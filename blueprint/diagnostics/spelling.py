"""Which known word somebody may have meant."""

from collections.abc import Iterable

_MOST_CHARACTERS = 60  # longer words are no slips of the finger, and comparing them costs time
_FEWEST_CHARACTERS = 5  # of a word of which one letter more or less can hardly make another


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


def is_slip(word: str, meant: str) -> bool:
    """Say whether a word is another one with a slip of the finger in it, beyond reasonable doubt.

    Short words, and words that differ at an end or in a digit, are often two words: `nurse A` and `nurse B`.

    Args:
        word: What was written.
        meant: The word that is known.

    Returns:
        Whether one slip inside a word of five letters or more leads from the one to the other.

    Example:
        >>> is_slip("drivr", "driver"), is_slip("nurse A", "nurse B"), is_slip("医生", "医师")
        (True, False, False)
    """
    one, other = word.casefold(), meant.casefold()
    return (
        _FEWEST_CHARACTERS <= min(len(one), len(other)) <= max(len(one), len(other)) <= _MOST_CHARACTERS
        and (one[0], one[-1]) == (other[0], other[-1])
        and _digits(one) == _digits(other)
        and _distance(one, other) == 1
    )


def _digits(word: str) -> list[str]:
    return [character for character in word if character.isdigit()]


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
