"""What stands at the ends of a flow graph's edges: moments by their index, forks, and the end."""

from typing import Final, NamedTuple


class Fork(NamedTuple):
    """The point where the flow goes several ways at once.

    Args:
        moment: Index of the moment that it follows.
        way: Which of the moment's alternatives it belongs to, counted from 0; 0 where nothing is chosen.

    Example:
        >>> Fork(3).way
        0
    """

    moment: int
    way: int = 0


END: Final = -1
"""Where the service is over; a number that no moment has as its index."""

Node = int | Fork
"""A moment by its index, a fork, or the end."""
