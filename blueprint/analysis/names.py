"""Ids of many moments, made when they are read: of ten thousand sets of ten thousand names a bit each."""

from collections.abc import Iterator, Sequence
from itertools import compress
from typing import Final, TypeVar, overload

T = TypeVar("T")

_TRUTHS: Final = bytes.maketrans(b"01", b"\x00\x01")


class Names(Sequence[str]):
    """The ids of some moments, in the order of the file.

    Args:
        ids: The ids of all moments.
        bits: Which of them are meant.

    Example:
        >>> list(Names(("Ask", "Brew", "Sip"), 0b101))
        ['Ask', 'Sip']
    """

    __slots__ = ("_bits", "ids")

    def __init__(self, ids: Sequence[str], bits: int) -> None:
        self.ids = ids
        self._bits = bits

    def among(self, others: Sequence[T]) -> Iterator[T]:
        """Choose from what stands for the ids, such as another spelling of them.

        Args:
            others: One for each of all moments.

        Returns:
            Those of the moments that are meant.

        Example:
            >>> list(Names(("Ask", "Brew", "Sip"), 0b101).among(["ask", "brew", "sip"]))
            ['ask', 'sip']
        """
        return compress(others, bin(self._bits)[:1:-1].encode().translate(_TRUTHS))

    def __iter__(self) -> Iterator[str]:
        return self.among(self.ids)

    def __len__(self) -> int:
        return self._bits.bit_count()

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        return tuple(self)[place]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, str) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
