"""How wide the columns of a table are, so that no word is broken where there is room for it."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from blueprint.drawing.breaks import between_words

_WIDEST = 190.0  # points that a column asks for at most
_LEAST = 18.0


def widths(
    rows: Sequence[Sequence[str]], room: float, padding: float, width: Callable[[str], float]
) -> list[float]:
    """Share the width of a page among the columns of a table.

    Args:
        rows: The texts, the heads among them.
        room: What there is to share, in points.
        padding: What a cell needs beside its text.
        width: Measures a text.

    Returns:
        The width of each column; together the whole room.

    Example:
        >>> widths([["a", "bbbb bbbb"]], 100, 0, len)
        [50.0, 50.0]
    """
    least, wished = [], []
    for column in zip(*rows, strict=True):
        words = [word for text in column for word in _words(text)]
        least.append(max([_LEAST, *(min(width(word), _WIDEST) for word in words)]) + padding)
        wished.append(max([_LEAST, *(min(width(text), _WIDEST) for text in column)]) + padding)
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    spare = room - sum(least)
    wants = [max(want - need, 0.0) for want, need in zip(wished, least, strict=True)]
    whole = sum(wants)
    if whole <= spare:
        longer = [max(0.0, *(width(text) - _WIDEST for text in column)) for column in zip(*rows, strict=True)]
        shares = longer if any(longer) else [1.0] * len(least)
        extra = (spare - whole) / sum(shares)
        return [need + want + extra * share for need, want, share in zip(least, wants, shares, strict=True)]
    return [need + spare * want / whole for need, want in zip(least, wants, strict=True)]


def _words(text: str) -> Iterator[str]:
    """Part a text where its lines may end."""
    text = text.rstrip(" ")
    for begin, end in pairwise([0, *between_words(text), len(text)]):
        yield text[begin:end].rstrip(" ")
