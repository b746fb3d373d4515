"""What is to be laid out: bands of rows, boxes in the cells of a grid, links between boxes.

All lengths are points; rows count from the top and columns from the left, both from 0.
"""

from typing import NamedTuple


class Size(NamedTuple):
    """A width and a height.

    Args:
        width: Points.
        height: Points.

    Example:
        >>> Size(40, 12).width
        40
    """

    width: float
    height: float


class Band(NamedTuple):
    """A full-width strip of the drawing that holds some rows.

    Args:
        rows: How many rows it has, at least one.
        shunned: Is it better that no link passes through?
        least: Height that each of its rows has at least, with no box in it either.

    Example:
        >>> Band(rows=1).shunned
        False
    """

    rows: int
    shunned: bool = False
    least: float = 0.0


class Box(NamedTuple):
    """Something with a place in the grid; a cell holds one box at most.

    Args:
        row: Counted over all bands.
        column: Its column.
        size: Its outer size.
        pointed: Do links belong at the middle of its sides, as with a diamond?

    Example:
        >>> Box(row=0, column=2, size=Size(100, 36)).pointed
        False
    """

    row: int
    column: int
    size: Size
    pointed: bool = False


class Link(NamedTuple):
    """A connection from one box to another.

    Args:
        source: Index of the box it leaves.
        target: Index of the box it reaches; may be the same.
        family: Links of one family may run together where they share an end; others never do.
        label: Size of the words at its beginning; `None` for a link without.
        joins: May it run together with others of its family at all?
        trunk: Links of one trunk leave their box at one side and run together as far as they can: the words
            of one of them stand for all. 0 for none.

    Example:
        >>> Link(source=0, target=1, family="flow").joins
        True
    """

    source: int
    target: int
    family: str
    label: Size | None = None
    joins: bool = True
    trunk: int = 0


class Problem(NamedTuple):
    """A whole drawing before anything has a place.

    Args:
        bands: From the top.
        columns: How many columns there are.
        boxes: In the order of the file, which decides between equals.
        links: In the order of the file likewise.
        breaks: Columns before which a wider gap stands (a new heading begins).

    Example:
        >>> a, b = (Box(0, column, Size(100, 36)) for column in (0, 1))
        >>> Problem((Band(1),), 2, (a, b), (Link(0, 1, "flow"),)).columns
        2
    """

    bands: tuple[Band, ...]
    columns: int
    boxes: tuple[Box, ...]
    links: tuple[Link, ...]
    breaks: frozenset[int] = frozenset()
