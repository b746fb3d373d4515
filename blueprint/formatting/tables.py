"""Columns that a designer has lined up stay lined up.

Whoever sets the values of neighbouring keys below each other wants a table. So what stood in one column does
so again, whatever became of the words before it; and where most of a mapping is a table, what was added to it
joins in. Nothing is lined up that nobody lined up.
"""

from collections import Counter

from blueprint.formatting.flow import WIDTH, Item
from blueprint.formatting.row import Row
from blueprint.formatting.texts import width

_MOST_COLUMNS = 20  # more are no table that anybody reads
_MOST = (2, 3)  # so large a part of a mapping makes all of it a table


def line_up(rows: list[Row], indent: int, *, is_moment: bool) -> None:
    """Line up the values of the keys of a mapping, and the same keys in neighbouring brackets.

    Args:
        rows: The rows of one mapping or list, which are changed.
        indent: Columns before them.
        is_moment: Whether the keys are lanes among others: some may be lined up, and the others not.
    """
    keyed = [row for row in rows if row.entry.key is not None and (row.is_single or is_moment)]
    for table in _tables(keyed, is_moment=is_moment):
        begin = max(width(row.head) for row in table) + 1
        moved = [row for row in table if row.is_single and begin > row.begin]
        if all(indent + begin + width(row.value[0]) <= WIDTH for row in moved):
            for row in moved:
                row.gap = begin - width(row.head)
    for run in _runs(rows):
        _line_up_inner(run, indent)


def _tables(rows: list[Row], *, is_moment: bool) -> list[list[Row]]:
    """Find the rows whose values stood in one column, not by chance."""
    counts = Counter(map(_column, rows))
    padded = sorted({row.column for row in rows if _is_padded(row) and counts[row.column] > 1})
    if is_moment:
        return [[row for row in rows if _column(row) == column] for column in padded]
    return [rows for column in padded if counts[column] * _MOST[1] >= len(rows) * _MOST[0]]


def _column(row: Row) -> int:
    """Say where a value stood; one in the lines below stands for one right behind its key."""
    return row.column if row.is_single else width(row.head) + 1


def _is_padded(row: Row) -> bool:
    return row.is_single and row.column > width(row.head) + 1


def _runs(rows: list[Row]) -> list[list[Row]]:
    """Find the rows of one line that follow each other without a comment between."""
    runs: list[list[Row]] = [[]]
    for row in rows:
        if not row.is_single or row.entry.before:
            runs.append([])
        if row.is_single:
            runs[-1].append(row)
    return [run for run in runs if len(run) > 1]


def _line_up_inner(run: list[Row], indent: int) -> None:
    """Line up the same keys in neighbouring brackets, where the designer did so."""
    rows = [row for row in run if row.items and row.items[0].key]
    for key in _columns(rows):
        # A key that is lined up moves those behind it, so they are gone through from left to right.
        begins = {i: begin for i, row in enumerate(rows) if (begin := _begin(row, key)) is not None}
        target = max(begins.values())
        padded = [
            _padded(row, key, target - begins[i]) if i in begins else row.items for i, row in enumerate(rows)
        ]
        lines = [_joined(row, items) for row, items in zip(rows, padded, strict=True)]
        if all(indent + row.begin + width(line) <= WIDTH for row, line in zip(rows, lines, strict=True)):
            for row, items, line in zip(rows, padded, lines, strict=True):
                row.items, row.value = items, [line]


def _columns(rows: list[Row]) -> list[str]:
    """Find the keys that stood in one column in several rows, with blanks before one of them."""
    places: dict[str, list[tuple[int, int]]] = {}
    last: dict[str, int] = {}
    for row in rows:
        for i, item in enumerate(row.items[1:], start=1):
            places.setdefault(item.key, []).append((row.column + item.column, item.gap))
            last[item.key] = max(last.get(item.key, 0), i)
    return sorted((key for key in places if _is_column(places[key])), key=lambda key: last[key])[
        :_MOST_COLUMNS
    ]


def _is_column(places: list[tuple[int, int]]) -> bool:
    counts = Counter(column for column, _ in places)
    return any(counts[column] > 1 and gap > 1 for column, gap in places)


def _place(row: Row, key: str) -> int:
    return next((i for i, item in enumerate(row.items) if item.key == key), 0)


def _begin(row: Row, key: str) -> int | None:
    """Say in which column a key stands now."""
    place = _place(row, key)
    if not place:
        return None
    return row.begin + width(row.opening) + sum(width(item.text) + 2 for item in row.items[:place])


def _padded(row: Row, key: str, blanks: int) -> list[Item]:
    place = _place(row, key)
    return [
        item._replace(text=" " * blanks + item.text) if i == place else item
        for i, item in enumerate(row.items)
    ]


def _joined(row: Row, items: list[Item]) -> str:
    return row.opening + ", ".join(item.text for item in items) + row.value[0][-1]
