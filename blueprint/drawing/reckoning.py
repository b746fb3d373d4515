"""How large the rows of a drawing will be, before they are laid out: reckoned from its boxes.

Laying a row out costs some hundred times as much as reckoning it. What was laid out is known exactly from
then on, and what its arrows took beside the boxes is reckoned for the same columns in other rows too.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate, islice
from typing import Final, NamedTuple

from blueprint.drawing.cuts import Stretch
from blueprint.drawing.laid import Cast, Laid
from blueprint.drawing.plan import phase_starts
from blueprint.layout.problem import Size

_CHANNEL: Final = 26.0  # beside a column, until it is known better
_CONNECTORS: Final = 40.0  # of the connectors at both ends of a row, likewise
_MOST: Final = 0.8  # share of the rows that have room for their connectors in any case
_AROUND: Final = 28.0  # above and below what stands in a lane
_APART: Final = 14.0  # between two that stand in a lane one below the other
_TORN: Final = 0.2  # toll of a phase that goes on in another row; see `balance`
_CUT: Final = 0.02  # toll of each arrow that does


class Learnt(NamedTuple):
    """What was found out of a drawing by laying out rows of it.

    Args:
        beside: How much wider a row is than its pieces.
        channels: How much wider each piece is than its boxes.
        tracks: How much higher each piece makes a row than boxes do, by its arrows.
    """

    beside: float
    channels: tuple[float, ...]
    tracks: tuple[float, ...]


class Reckoning:
    """Sizes of rows. A row consists of pieces, which are columns with moments and what belongs to them.

    Args:
        cast: What is drawn.
        learnt: What was found out of the same drawing with other boxes.
    """

    def __init__(self, cast: Cast, learnt: Learnt | None = None) -> None:
        plan = cast.plan
        starts = sorted(set(plan.column_of))
        self._pieces = [Stretch(*ends) for ends in zip(starts, (*starts[1:], starts[-1] + 1), strict=True)]
        self._piece_of = {piece.first: number for number, piece in enumerate(self._pieces)}
        widths = [0.0] * (plan.columns + 1)
        self._boxes: list[list[tuple[int, float]]] = [[] for _ in self._pieces]
        for seat, fitted in zip(plan.seats, cast.fitted, strict=True):
            widths[seat.column] = max(widths[seat.column], fitted.width)
            piece = self._piece_of[plan.column_of[seat.moment]]
            self._boxes[piece].append((seat.row, fitted.height))
        self._widths = [sum(widths[column] for column in piece.columns) for piece in self._pieces]
        firsts = accumulate((0, *plan.rows[:-1]))
        self._lanes = list(zip(firsts, plan.rows, cast.titles, strict=True))
        self.learnt = learnt or Learnt(
            _CONNECTORS, tuple(_CHANNEL * piece.length for piece in self._pieces), (0.0,) * len(self._pieces)
        )
        """What was found out so far."""
        self._known: dict[tuple[int, int], Size] = {}
        self.tolls = self._tolls(cast)
        """What it costs to begin a row with each piece."""

    def _tolls(self, cast: Cast) -> list[float]:
        """Sum up what is torn before each piece."""
        column_of = cast.plan.column_of
        headed = {column_of[index] for index in phase_starts(cast.blueprint)}
        over = [0] * (cast.plan.columns + 2)
        for wire in cast.wires:
            ends = [column_of[cast.plan.seats[seat].moment] for seat in (wire.link.source, wire.link.target)]
            over[min(ends) + 1] += 1
            over[max(ends) + 1] -= 1
        cuts = list(accumulate(over))
        torn = _TORN if headed else 0.0
        return [_CUT * cuts[piece.first] + (0.0 if piece.first in headed else torn) for piece in self._pieces]

    def sizes(self, first: int) -> Iterator[Size]:
        """Reckon how large a row is that begins with a piece.

        Args:
            first: Number of the piece.

        Yields:
            Its size with that piece alone, with two, and so on.
        """
        tallest = [0.0] * sum(count for _, count, _ in self._lanes)
        width, tracks = self.learnt.beside, 0.0
        for last in range(first, len(self._pieces)):
            for row, height in self._boxes[last]:
                tallest[row] = max(tallest[row], height)
            width += self._widths[last] + self.learnt.channels[last]
            tracks += self.learnt.tracks[last]
            known = self._known.get((first, last + 1))
            yield known or Size(width, self._stacked(tallest) + tracks)

    def _stacked(self, tallest: list[float]) -> float:
        """Put what stands in the lanes one below the other."""
        height = 0.0
        for first, count, title in self._lanes:
            used = [tall for tall in tallest[first : first + count] if tall]
            height += max(title, sum(used)) + _AROUND + _APART * max(0, len(used) - 1)
        return height

    def size(self, row: range) -> Size:
        """Reckon how large a row of pieces is.

        Args:
            row: The pieces.

        Returns:
            Its size.
        """
        return next(islice(self.sizes(row.start), len(row) - 1, None))

    def torn(self, rows: Iterable[range]) -> float:
        """Sum up the tolls of rows of pieces.

        Args:
            rows: The pieces of each.

        Returns:
            What is torn; see `balance`.
        """
        return sum(self.tolls[row.start] for row in rows)

    def stretches(self, rows: Iterable[range]) -> list[Stretch]:
        """Give the columns of rows of pieces.

        Args:
            rows: The pieces of each.

        Returns:
            The columns of each.
        """
        return [Stretch(self._pieces[row[0]].first, self._pieces[row[-1]].end) for row in rows]

    def learn(self, rows: Iterable[Laid]) -> bool:
        """Note how large rows turned out.

        Args:
            rows: Rows that were laid out.

        Returns:
            Was anything new?
        """
        beside, is_new = [], False
        channels, tracks = list(self.learnt.channels), list(self.learnt.tracks)
        for row in rows:
            stretch, solution = row.strip.stretch, row.solution
            first = self._piece_of[stretch.first]
            end = bisect_left(self._pieces, stretch.end, key=lambda piece: piece.first)
            size = Size(solution.width, solution.height)
            is_new = is_new or (first, end) not in self._known
            self._known.pop((first, end), None)
            more = (size.height - self.size(range(first, end)).height) / (end - first)
            for number in range(first, end):
                columns = [solution.columns[row.strip.column(at)] for at in self._pieces[number].columns]
                channels[number] = columns[-1].end - columns[0].start - self._widths[number]
                tracks[number] += more
            beside.append(size.width - sum(self._widths[first:end]) - sum(channels[first:end]))
            self._known[first, end] = size
        usual = sorted(beside)[int(_MOST * (len(beside) - 1))]
        self.learnt = Learnt(usual, tuple(channels), tuple(tracks))
        return is_new
