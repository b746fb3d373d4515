"""The ways between the reports of a portfolio: from each to the index, and on to its neighbours there."""

from collections.abc import Iterator, Sequence
from posixpath import dirname, relpath

from blueprint.report.data import Way
from blueprint.report.portfolio import Member
from blueprint.words.catalogue import Catalogue


def ways(members: Sequence[Member], number: int, index: tuple[str, str], words: Catalogue) -> tuple[Way, ...]:
    """Say where the index lies as seen from a report, and the reports before and after it.

    Args:
        members: The services of the portfolio, in the index's order.
        number: Which of them is reported on, from 0.
        index: What the portfolio is called, and where its index lies.
        words: The language of the report.

    Returns:
        The ways, that to the index first.

    Example:
        >>> from blueprint.words.catalogue import of
        >>> tea = Member("in/tea.yaml", "in/tea.html", None)  # the first of one: what it tells isn't asked
        >>> [way.said for way in ways([tea], 0, ("House", "index.html"), of("en"))]
        ['↑ All services: House']
    """
    title, place = index
    here = dirname(members[number].href) or "."
    up = Way("up", words.text("All services: {name}", name=title), relpath(place, here))
    return up, *_beside(members, number, here)


def _beside(members: Sequence[Member], number: int, here: str) -> Iterator[Way]:
    for rel, other in (("prev", number - 1), ("next", number + 1)):
        if 0 <= other < len(members):
            yield Way(rel, members[other].title, relpath(members[other].href, here))
