"""Paragraphs whose lines end where a careful compositor would end them, in every script.

reportlab knows two ways of breaking lines: at spaces, which leaves Chinese no place to break, and between any
two Chinese characters, which ends lines with an opening quotation mark, begins them with a comma, and parts
words. Ours asks `drawing.breaks`, as the labels of the drawing do: not within a word of Han while there is
room for it, and no mark where it may not stand.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any

from reportlab.platypus import Paragraph
from reportlab.platypus.paragraph import (  # type: ignore[attr-defined]  # it has no door for other rules
    ParaLines,
    _handleBulletWidth,
    cjkU,
    makeCJKParaLine,
)

from blueprint.drawing.breaks import between_characters, between_letters, between_words

_FUZZ = 1e-6  # points that a line may be too long, for sums of floats
_WAYS: tuple[Callable[[str], list[int]], ...] = (between_words, between_characters, between_letters)


class Lines(Paragraph):
    """A paragraph that breaks its lines by our rules.

    reportlab asks the method below where a style's `wordWrap` is `CJK`, which `story` gives to all of them.
    """

    def breakLinesCJK(self, maxWidths: Any) -> Any:  # noqa: N802, N803 - reportlab's names
        """Break the text into lines.

        Args:
            maxWidths: Room for each line in points; the last one counts for all that follow.

        Returns:
            The lines, as reportlab draws them.
        """
        if hasattr(self, "blPara") and getattr(self, "_splitpara", False):
            return self.blPara  # a half of a paragraph that a page's end parted has its lines already
        rooms = list(maxWidths) if isinstance(maxWidths, list | tuple) else [maxWidths]
        _handleBulletWidth(self.bulletText, self.style, rooms)
        self.height = 0
        letters = [cjkU(letter, frag, "utf8") for frag in self.frags for letter in frag.text]
        text = "".join(letters)
        widths = [letter.width for letter in letters]
        made = []
        for number, (begin, end) in enumerate(spans(text, widths, rooms)):
            room = rooms[min(number, len(rooms) - 1)]
            used = sum(widths[begin:end])
            made.append(makeCJKParaLine(letters[begin:end], room, used, room - used, False, False))
        return ParaLines(kind=1, lines=made)


def spans(text: str, widths: Sequence[float], rooms: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Find the lines of a text.

    Args:
        text: The text, white space folded.
        widths: Of each of its characters.
        rooms: For each line; the last one counts for all that follow.

    Yields:
        Where each line begins and ends, without the white space at its end.

    Example:
        >>> text = "他说“不行”，就走了"
        >>> [text[begin:end] for begin, end in spans(text, [1] * len(text), [3])]
        ['他说', '“不', '行”，', '就走了']
    """
    text = text.rstrip(" ")
    far = [0.0, *accumulate(widths)]
    places = [set(way(text)) for way in _WAYS]
    begin = number = 0
    while begin < len(text):
        reach = far[begin] + rooms[min(number, len(rooms) - 1)] + _FUZZ
        after = _next(text, far, begin, reach, places)
        end = begin + len(text[begin:after].rstrip(" "))
        yield begin, end
        begin, number = after, number + 1


def _next(text: str, far: Sequence[float], begin: int, reach: float, places: Sequence[set[int]]) -> int:
    """Find where the next line begins: as late as there is room, the best way of breaking first."""
    fitting = begin + 1  # one character stands in each line, whether there is room for it or not
    while fitting < len(text) and far[begin + len(text[begin : fitting + 1].rstrip(" "))] <= reach:
        fitting += 1
    if fitting == len(text):
        return fitting
    for known in places:
        found = next((place for place in range(fitting, begin, -1) if place in known), None)
        if found is not None:
            return found
    return fitting
