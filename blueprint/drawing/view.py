"""What a reader wants to see of a blueprint, and on what: the options of one drawing."""

from typing import Final, NamedTuple

from blueprint.diagnostics.errors import UsageError

COMPACT: Final = "compact"
MOMENT: Final = "moment"
COLUMNS: Final = (COMPACT, MOMENT)
"""What stands in a column: as many moments as go down the lanes one after the other, or one alone."""

PAPERS: Final = {
    "a4": (297.0, 210.0),
    "a3": (420.0, 297.0),
    "a2": (594.0, 420.0),
    "letter": (279.4, 215.9),
    "tabloid": (431.8, 279.4),
}
"""Papers by name: the longer and the shorter side in millimetres."""

_MOST_COLUMNS: Final = 10_000  # a blueprint has no more moments


class View(NamedTuple):
    """The options of one drawing.

    Args:
        columns: What stands in a column, one of `COLUMNS`.
        wrap: The most columns side by side, before the drawing goes on in a row below; 0 for no limit.
        paper: Name of the paper that is drawn on, one of `PAPERS`; empty for one sheet of any size.
        portrait: Does the paper stand upright?

    Example:
        >>> View(wrap=12).folds, View().folds
        (True, False)
    """

    columns: str = COMPACT
    wrap: int = 0
    paper: str = ""
    portrait: bool = False

    @property
    def folds(self) -> bool:
        """May the drawing have several rows?"""
        return bool(self.wrap or self.paper)

    @property
    def sides(self) -> tuple[float, float]:
        """Width and height of the paper in millimetres."""
        longer, shorter = PAPERS[self.paper]
        return (shorter, longer) if self.portrait else (longer, shorter)


PLAIN: Final = View()
"""The view that nobody asked to be another."""


def wanted(columns: str, wrap: int | None, paper: str | None, *, portrait: bool) -> View:
    """Put wishes together that are known to fit each other.

    Args:
        columns: One of `COLUMNS`.
        wrap: The most columns in a row; `None` for no limit.
        paper: One of `PAPERS`; `None` for none.
        portrait: Does the paper stand upright?

    Returns:
        The view.

    Raises:
        UsageError: They ask for what can't be.

    Example:
        >>> wanted("compact", 0, None, portrait=False)
        Traceback (most recent call last):
        blueprint.diagnostics.errors.UsageError: A row can't have 0 columns; --wrap takes a whole number ...
    """
    if wrap is not None and not 0 < wrap <= _MOST_COLUMNS:
        raise UsageError(
            f"A row can't have {wrap} columns; --wrap takes a whole number from 1 to {_MOST_COLUMNS:,}."
        )
    if portrait and not paper:
        raise UsageError(
            f"Only a paper can stand upright; name one beside --portrait: --paper {', '.join(PAPERS)}."
        )
    return View(columns, wrap or 0, paper or "", portrait)
