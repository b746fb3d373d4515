"""Which alternative the main route takes at each choice.

The likeliest that gets on to an end without going back to where the route has been; of equals the first
written. A loop that is likelier than its way out (rework, asking again) is no place to end: the route takes
the way out. Where no alternative gets on, the service never ends, and the likeliest stands.
"""

from collections.abc import Iterator, Mapping, Sequence

from blueprint.model.flow import Arrow

_END: list[list[int]] = [[]]


def alternatives(leaving: Sequence[Arrow]) -> list[list[int]]:
    """List where the flow may go on from a moment.

    Args:
        leaving: The arrows of the flow that leave it.

    Returns:
        The moments that each alternative leads to, none for the end; the likeliest first, of equals the first
        written. All moments together where nothing is chosen.
    """
    ways: dict[int, list[int]] = {}
    chances: dict[int, float] = {}
    for arrow in leaving:
        way = arrow.way if arrow.alternative else -1
        chances.setdefault(way, arrow.chance or 0.0)
        if arrow.target:
            ways.setdefault(way, []).append(arrow.target.moment)
    likeliest = sorted(chances, key=lambda way: -chances[way])
    possible = [way for way in likeliest if chances[way] > 0] or likeliest
    return [list(dict.fromkeys(ways.get(way, ()))) for way in possible]


def chosen(start: int, ways: Mapping[int, list[list[int]]]) -> dict[int, list[int]]:
    """Choose, from the start on.

    Args:
        start: The moment where the flow starts.
        ways: The alternatives of each moment that the flow leaves, the likeliest first.

    Returns:
        Where the main route goes on from each moment that it may come to, those it has been to included.

    Example:
        >>> chosen(0, {0: [[1], [2]], 1: [[0]]})[0]  # from 1, the flow only leads back
        [2]
    """
    choosing = _Choosing(ways)
    choosing.run(start)
    return choosing.found


class _Choosing:
    """Tries the alternatives of each moment, the likeliest first, until one gets on; each arrow once."""

    def __init__(self, ways: Mapping[int, list[list[int]]]) -> None:
        self.found: dict[int, list[int]] = {}
        self._ways = ways
        self._gets_on: dict[int, bool] = {}  # of the moments that are done with
        self._open: set[int] = set()

    def run(self, start: int) -> None:
        """Try from a moment on."""
        trail = [self._tries(start)]
        while trail:
            target = next(trail[-1], None)
            if target is None:
                trail.pop()
            else:
                trail.append(self._tries(target))

    def _tries(self, moment: int) -> Iterator[int]:
        """Yield each moment to look at first; when none is left, `found` and `_gets_on` have the answer."""
        self._open.add(moment)
        options = self._ways.get(moment, _END)
        gets_on = False
        for targets in options:
            for target in targets:
                if target not in self._gets_on and target not in self._open:
                    yield target
            gets_on = not targets or any(self._gets_on.get(target) for target in targets)
            if gets_on:
                break
        self.found[moment] = targets if gets_on else options[0]
        self._open.discard(moment)
        self._gets_on[moment] = gets_on
