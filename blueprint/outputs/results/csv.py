"""What was measured, as one flat table for spreadsheets and programs: measure, item, field, value, unit.

Durations are seconds and shares 0 to 1, as in the JSON, and what isn't known has no value. A text that a
spreadsheet would run as a formula gets an apostrophe before it.

Source: OWASP, CSV injection.
"""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from blueprint.telling.fields import Unit, field
from blueprint.telling.supposing import HEADLINES

if TYPE_CHECKING:
    from blueprint.analysis.measure import Analysis
    from blueprint.analysis.sensitivity import Sensitivity
    from blueprint.analysis.what_if import WhatIf

FOR_PROGRAMS = True  # it says nothing in a language for people

_HEAD: Final = ("measure", "item", "field", "value", "unit")
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_CALLED: Final = ("moment", "promise", "risk", "actor", "parameter")  # the fields that say what an item is
_REASON: Final = "unknown"
_ALL: Final = "items"  # the list that a measure is about
_FIGURES: Final = frozenset({Unit.SECONDS, Unit.MONEY, Unit.SHARE, Unit.NUMBER, Unit.PER_SECOND})


class _Row(NamedTuple):
    measure: str
    item: str
    field: str
    value: Any
    unit: Unit | None = None


def write(found: "Analysis | WhatIf | Sensitivity") -> str:
    """Write what was found out as CSV, with commas, double quotes where needed, and a line for the head.

    Args:
        found: What was found out.

    Returns:
        The table, with a newline at its end.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "=Sip", "time": "2m"}])))
        >>> print(write(analyze(tea, ["flow"])).splitlines()[1])
        flow,'=Sip,visits,1.0,number
    """
    currency = found.plain(whole=False)["currency"] or Unit.MONEY.value
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEAD)
    for row in _rows(found):
        unit = "" if row.unit is None else currency if row.unit is Unit.MONEY else row.unit.value
        writer.writerow([*(_safe(text) for text in row[:-1]), unit])
    return stream.getvalue()


def _rows(found: Any) -> Iterator[_Row]:
    """Give the rows of each part: the change and its headlines, the measures, the tornadoes."""
    for number, change in enumerate(getattr(found, "changes", ()), 1):
        yield _Row("what-if", str(number), "set", change)
    for name, figures in getattr(found, "headlines", {}).items():
        told = _result("what-if", name, "", figures)
        yield from (row._replace(unit=HEADLINES[name][1]) for row in told)
    for name, result in getattr(getattr(found, "after", found), "results", {}).items():
        yield from _result(name, "", "", result)
    for name, tornado in getattr(found, "figures", {}).items():
        yield from _result(f"sensitivity of {name}", "", "", tornado)


def _result(measure: str, item: str, within: str, result: Any) -> Iterator[_Row]:
    """Give the fields of a result; those of a result within it have its name before them."""
    for name in result._fields:
        if name == _REASON and getattr(result, name) is None:
            continue  # nothing is unknown
        plain = name.removesuffix("_")
        full = f"{within}.{plain}" if within else plain
        unit = field(plain, within, measure).unit
        yield from _value(_Row(measure, item, full, getattr(result, name), unit))


def _value(row: _Row) -> Iterator[_Row]:
    value = row.value
    if _is_result(value):
        yield from _result(row.measure, row.item, row.field, value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _value(row._replace(item=_under(row.item, str(key)), value=inner))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        seen: Counter[str] = Counter()
        for number, inner in enumerate(value, 1):
            called = _called(inner) or str(number)
            seen[called] += 1
            again = f" ({seen[called]})" if seen[called] > 1 else ""
            within = "" if row.field == _ALL else row.field
            yield from _value(row._replace(item=_under(row.item, called + again), field=within, value=inner))
    else:
        yield row._replace(value=getattr(value, "value", value), unit=_unit(row))


def _unit(row: _Row) -> Unit | None:
    """Give the unit of a figure; texts and truths have none."""
    figure = isinstance(row.value, int | float) and not isinstance(row.value, bool)
    return row.unit if figure and row.unit in _FIGURES else None


def _is_result(value: Any) -> bool:
    return isinstance(value, tuple) and hasattr(value, "_fields")


def _called(item: Any) -> str:
    """Say what an item of a list is: its moment and lane, its actor, its risk."""
    name = next((str(getattr(item, key)) for key in _CALLED if hasattr(item, key)), "")
    return f"{name}/{item.lane}" if name and hasattr(item, "lane") else name


def _under(item: str, name: str) -> str:
    return f"{item}: {name}" if item else name


def _safe(value: Any) -> Any:
    """Keep a text from being run as a formula; figures stay as they are."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return value
    return f"'{value}" if value.startswith(_FORMULAS) else value
