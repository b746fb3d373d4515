"""Where everything stands; all lengths are points, y down, the origin at the grid's top left corner."""

from typing import NamedTuple, TypeAlias

Point: TypeAlias = tuple[float, float]


class Rect(NamedTuple):
    """An upright rectangle.

    Args:
        left: Points from the left.
        top: Points from the top.
        right: Points from the left.
        bottom: Points from the top.

    Example:
        >>> Rect(0, 0, 100, 36).centre
        (50.0, 18.0)
    """

    left: float
    top: float
    right: float
    bottom: float

    @property
    def centre(self) -> Point:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


class Extent(NamedTuple):
    """A stretch of one axis.

    Args:
        start: Points.
        end: Points, not before `start`.

    Example:
        >>> Extent(10, 30).middle
        20.0
    """

    start: float
    end: float

    @property
    def middle(self) -> float:
        """Halfway."""
        return (self.start + self.end) / 2


class Path(NamedTuple):
    """The course of one link.

    Args:
        points: Its corners, from the source's border to the target's; every piece is upright or level.
        label: Where its words stand; `None` for a link without.

    Example:
        >>> Path(((0, 0), (40, 0))).label is None
        True
    """

    points: tuple[Point, ...]
    label: Rect | None = None


class Solution(NamedTuple):
    """A whole drawing with every place known.

    Args:
        width: Of the grid.
        height: Of the grid.
        bands: Height taken by each band, from the top; they touch each other.
        columns: Width taken by each column with half of the channels beside it.
        boxes: In the order of the problem.
        paths: One for each link, in the order of the problem.

    Example:
        >>> Solution(0, 0, (), (), (), ()).paths
        ()
    """

    width: float
    height: float
    bands: tuple[Extent, ...]
    columns: tuple[Extent, ...]
    boxes: tuple[Rect, ...]
    paths: tuple[Path, ...]
