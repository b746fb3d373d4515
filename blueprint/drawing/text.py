"""Breaks texts into lines, by measured width and by the customs of Latin and Chinese typesetting."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from operator import sub
from typing import NamedTuple

from blueprint.drawing import breaks
from blueprint.drawing.metrics import Metrics

_ELLIPSIS = "…"
_PER_MILLE = 1000  # widths are counted in thousandths of the font's size
_BOUNDLESS = 10**12  # wider than any text, for a width without bounds
_FINE_ENOUGH = 100  # a tenth of a letter's height: nobody sees lines balanced better than that
_WORTH_A_WORD = 0.6  # a shortened line ends with a whole word if that still fills this much of it
_WORTH_A_PHRASE = 1.35  # so much longer may the longest line be, so that lines end where phrases end

_BLANKS = re.compile(r"\s+")
_HOLDING = frozenset("\u00a0\u2007\u202f")  # spaces that hold words together
_IDLE_BEFORE_ELLIPSIS = " .,;:。，、；：-–—/([{（【《「『“‘\u00a0"


class Wrapped(NamedTuple):
    """A text in lines.

    Args:
        lines: The lines from top to bottom, without white space at their ends.
        width: Of the widest line, points.
        shortened: Was something left out at the end?

    Example:
        >>> Wrapped(("Pay",), 18.0, shortened=False).lines
        ('Pay',)
    """

    lines: tuple[str, ...]
    width: float
    shortened: bool


def wrap(text: str, *, width: float, size: float, most_lines: int, metrics: Metrics) -> Wrapped:
    """Break a text into lines of about the same length.

    Lines break at white space, between the words of Chinese, behind hyphens and slashes; a mark such as `，`
    or `）` begins no line, a mark such as `《` ends none. Newlines in the text stay, other white space folds
    to one space.
    A word too wide for a line is broken, but no letter is parted from its accents, no emoji from its parts.

    Args:
        text: Any text without control characters.
        width: The most that a line may take, points. Only one single character can be wider than that.
        size: Of the font, points.
        most_lines: How many lines there is room for, at least 1; what is too much gives way to `…`.
        metrics: Of the font.

    Returns:
        The lines; none for a text of nothing but white space.

    Example:
        >>> from blueprint.drawing.metrics import bundled
        >>> room = {"width": 70, "size": 10, "most_lines": 2, "metrics": bundled()}
        >>> wrap("Check the guest in", **room).lines
        ('Check the', 'guest in')
        >>> wrap("查看“身份证”，登记入住", **room).lines
        ('查看“身份证”，', '登记入住')
    """
    limit = _limit(width, size)
    lines: list[str] = []
    shortened = False
    for paragraph in _paragraphs(text):
        room = most_lines - len(lines)
        if not room:  # the last line that was taken has to say that more would follow
            lines[-1], shortened = _shorten(_Measured(lines[-1], metrics), 0, limit), True
            break
        wrapped, shortened = _wrap_paragraph(_Measured(paragraph, metrics), limit, room)
        lines += wrapped
        if shortened:
            break
    return Wrapped(tuple(lines), max((metrics.width(line, size) for line in lines), default=0.0), shortened)


class _Measured:
    """A text and how far from its beginning each of its characters begins."""

    __slots__ = ("ends", "metrics", "text")

    def __init__(self, text: str, metrics: Metrics) -> None:
        self.text = text
        self.ends = list(accumulate(metrics.advances(text), initial=0))
        self.metrics = metrics


def _limit(width: float, size: float) -> int:
    """Give the largest number of thousandths whose points don't exceed the width, rounding included."""
    limit = int(min(width * _PER_MILLE / size, _BOUNDLESS))
    while limit > 0 and limit * size / _PER_MILLE > width:
        limit -= 1
    return limit


def _paragraphs(text: str) -> Iterator[str]:
    """Part a text at its newlines and fold white space; empty lines are left out."""
    for line in text.splitlines():
        folded = " ".join(line.split()) if line.isascii() else _BLANKS.sub(_folded, line).strip()
        if folded:
            yield folded


def _folded(blanks: re.Match[str]) -> str:
    """Give the one space for several; it holds words together if all of them do."""
    run = blanks.group()
    return run[0] if _HOLDING.issuperset(run) else " "


def _wrap_paragraph(measured: _Measured, limit: int, room: int) -> tuple[list[str], bool]:
    """Break one paragraph into at most as many lines as there is room for."""
    if measured.ends[-1] <= limit:
        return [measured.text], False
    pieces = _pieces(measured, limit)
    filled = pieces.fill(limit)
    if len(filled) <= room:
        return _balanced(pieces, filled, limit), False
    kept = pieces.lines(filled)[: room - 1]
    return [*kept, _shorten(measured, pieces.cuts[filled[room - 1]], limit)], True


class _Pieces:
    """The parts of a text between which its lines may break."""

    __slots__ = ("begins", "cuts", "measured", "stops")

    def __init__(self, measured: _Measured, cuts: list[int]) -> None:
        """Take the places where lines may begin, the text's beginning and end included."""
        self.measured, self.cuts = measured, cuts
        text, ends = measured.text, measured.ends
        self.begins = [ends[cut] for cut in cuts[:-1]]
        self.stops = [ends[cut - text[cut - 1].isspace()] for cut in cuts[1:]]

    def widths(self) -> list[int]:
        """Give each piece's width, without the space behind it."""
        return list(map(sub, self.stops, self.begins))

    def fill(self, limit: int) -> list[int]:
        """Put as many pieces into each line as it holds; give the number of each line's first piece."""
        begins, stops = self.begins, self.stops
        firsts, first, end = [], 0, len(stops)
        while first < end:
            firsts.append(first)
            first = max(bisect_right(stops, begins[first] + limit, first), first + 1)
        return firsts

    def widest(self, firsts: list[int]) -> int:
        """Give the width of the widest line."""
        return max(self.stops[after - 1] - self.begins[first] for first, after in self._spans(firsts))

    def lines(self, firsts: list[int]) -> list[str]:
        """Give the lines themselves."""
        text, cuts = self.measured.text, self.cuts
        lines = (text[cuts[first] : cuts[after]].strip() for first, after in self._spans(firsts))
        return [line for line in lines if line]

    def _spans(self, firsts: list[int]) -> Iterator[tuple[int, int]]:
        return pairwise((*firsts, len(self.stops)))


def _pieces(measured: _Measured, limit: int) -> _Pieces:
    """Part a text so that every piece fits into a line.

    A piece too wide is parted between Han, then between letters; if need be, marks begin a line then; if even
    that doesn't help, because too much is joined into one sign, it is parted anywhere.
    """
    text = measured.text
    pieces = _Pieces(measured, [0, *breaks.between_words(text), len(text)])
    for finer in (breaks.between_characters, breaks.between_letters, breaks.between_clusters, _everywhere):
        widths = pieces.widths()
        if max(widths) <= limit:
            break
        places = finer(text)
        cuts = [0]
        for width, (start, stop) in zip(widths, pairwise(pieces.cuts), strict=True):
            if width > limit:
                cuts += places[bisect_right(places, start) : bisect_left(places, stop)]
            cuts.append(stop)
        pieces = _Pieces(measured, cuts)
    return pieces


def _everywhere(text: str) -> Sequence[int]:
    return range(1, len(text))


def _balanced(pieces: _Pieces, filled: list[int], limit: int) -> list[str]:
    """Give lines of about the same length, no more of them than when all lines are filled.

    Lines that end where a phrase ends are taken instead if they aren't much longer; if they are, lines that
    leave small words where they belong.
    """
    cuts, text = pieces.cuts, pieces.measured.text
    if len(filled) == len(cuts) - 1:  # each piece has a line of its own: there is no choice
        return pieces.lines(filled)
    firsts = _narrowest(pieces, filled, limit)
    most = min(limit, _WORTH_A_PHRASE * pieces.widest(firsts))
    for choose in (breaks.between_phrases, breaks.between_free_words):
        places = choose(text, cuts[1:-1])
        if len(filled) - 1 <= len(places) < len(cuts) - 2:
            better = _Pieces(pieces.measured, [0, *places, cuts[-1]])
            ending = better.fill(limit)
            if len(ending) == len(filled):
                ending = _narrowest(better, ending, limit)
                if better.widest(ending) <= most:
                    return better.lines(ending)
    return pieces.lines(firsts)


def _narrowest(pieces: _Pieces, filled: list[int], limit: int) -> list[int]:
    """Find the narrowest lines of which there are no more than when all lines are filled."""
    widths = pieces.widths()
    best, high = filled, limit
    low = max(sum(widths) // len(filled), *widths) - 1  # too narrow for certain
    while high - low > _FINE_ENOUGH:
        middle = (low + high) // 2
        tried = pieces.fill(middle)
        if len(tried) > len(filled):
            low = middle
        else:
            best, high = tried, pieces.widest(tried)
    return best


def _shorten(measured: _Measured, start: int, limit: int) -> str:
    """Give what fits of the text from a place on, and an ellipsis behind it."""
    text, ends = measured.text, measured.ends
    most = bisect_right(ends, ends[start] + limit - measured.metrics.advances(_ELLIPSIS)[0], start) - 1
    whole = breaks.between_clusters(text)
    stop = max(start, _last_before(whole, most)) if most < len(text) else most
    word = _last_before(breaks.between_words(text), stop)
    if stop < len(text) and ends[word] - ends[start] >= _WORTH_A_WORD * limit:
        stop = word
    return text[start:stop].rstrip(_IDLE_BEFORE_ELLIPSIS) + _ELLIPSIS


def _last_before(places: Sequence[int], most: int) -> int:
    """Give the last of the places that isn't beyond another; 0 where there is none."""
    found = bisect_right(places, most)
    return places[found - 1] if found else 0
