"""Where everything stands, as offsets, with the shape of the data."""

from array import array
from typing import TypeAlias

Inside: TypeAlias = dict[str, int] | list[int]
"""The numbers of what is in a mapping (of its keys; the value has the next number) or in a list."""


class Places:
    """The offsets of all keys and values, numbered in the order of the text, the root being 0.

    Numbers and offsets in arrays take a tenth of the room that the parser's own marks would.

    Example:
        >>> places = Places()
        >>> places.note(0, 4)
        0
        >>> places.offsets(0)
        (0, 4)
    """

    __slots__ = ("ends", "insides", "starts", "targets")

    def __init__(self) -> None:
        self.starts = array("I")
        self.ends = array("I")
        self.insides: dict[int, Inside] = {}
        self.targets: dict[int, int] = {}  # from an alias to what it stands for

    def note(self, start: int, end: int) -> int:
        """Give the next number to a key or value.

        Args:
            start: Offset of its first character.
            end: Offset just behind its last one.

        Returns:
            Its number.
        """
        number = len(self.starts)
        self.starts.append(start)
        self.ends.append(end)
        return number

    def offsets(self, number: int) -> tuple[int, int]:
        """Say where a key or value stands.

        Args:
            number: Its number.

        Returns:
            Offset of its first character and just behind its last; 0 and 0 where nothing was read.
        """
        return (self.starts[number], self.ends[number]) if number < len(self.starts) else (0, 0)

    def holds(self, number: int, offset: int) -> bool:
        """Say whether a place in the text is in a key or value, or just behind it.

        Args:
            number: Its number.
            offset: The place.

        Returns:
            Whether it is.
        """
        start, end = self.offsets(number)
        return start <= offset <= end

    def inside(self, number: int) -> Inside:
        """Give the numbers of what is in a list or mapping, through an alias if there is one.

        Args:
            number: The number of the list, the mapping or the alias.

        Returns:
            Numbers by index, or of the keys by name; nothing for a text.
        """
        return self.insides.get(self.targets.get(number, number), [])
