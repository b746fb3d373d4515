"""How much of a file is read before it is refused."""

from typing import NamedTuple


class Limits(NamedTuple):
    """What a file may hold at most; the operator may change it, a document never.

    Args:
        file_bytes: Size of the file, in bytes.
        depth: Lists and mappings inside each other, those that aliases stand for included.
        nodes: Keys, values, lists and mappings, as written.
        aliases: Aliases (`*name`).
        expanded: Keys, values, lists and mappings with every alias filled in.
        scalar: Length of one text, in characters.
        problems: Problems of one kind that are kept; reading stops where the structure has more.

    Example:
        >>> Limits(depth=64).depth
        64
    """

    file_bytes: int = 5_000_000
    depth: int = 32
    nodes: int = 500_000
    aliases: int = 100
    expanded: int = 500_000
    scalar: int = 10_000
    problems: int = 1_000
