"""What was measured, as one flat table for spreadsheets and programs: measure, item, field, value, unit.

Durations are seconds and shares 0 to 1, as in the JSON, and what isn't known has no value. A text that a
spreadsheet would run as a formula gets an apostrophe before it.

Source: OWASP, CSV injection.
"""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import StringIO
from typing import Any, Final, NamedTuple, Protocol

from blueprint.telling.fields import Unit, field

FOR_PROGRAMS = True  # it says nothing in a language for people

_HEAD: Final = ("measure", "item", "field", "value", "unit")
_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NAMES: Final = ("moment", "what", "promise", "risk", "actor", "parameter")  # what an item is called by
_WITHOUT_UNIT: Final = frozenset({Unit.NAME, Unit.ACTOR, Unit.LANE, Unit.WORD, Unit.TRUTH})


class Told(Protocol):
    """What can be told as plain data: an analysis, a what-if, a tornado."""

    def plain(self) -> dict[str, Any]:
        """Give it as mappings, lists, texts and numbers."""


class _Row(NamedTuple):
    measure: str
    item: str
    field: str
    value: Any
    unit: str


def write(found: Told) -> str:
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
    data = found.plain()
    currency = data.get("currency") or ""
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(_HEAD)
    for row in _rows(data):
        unit = currency if row.unit == Unit.MONEY.value else row.unit
        writer.writerow([_safe(row.measure), _safe(row.item), _safe(row.field), _safe(row.value), unit])
    return stream.getvalue()


def _rows(data: Mapping[str, Any]) -> Iterator[_Row]:
    """Give the rows of each part of the document: the change, the measures, the tornadoes."""
    supposed = data.get("what_if", {})
    for number, change in enumerate(supposed.get("set", ()), 1):
        yield _Row("what-if", str(number), "set", change, "")
    for name, figures in supposed.get("headlines", {}).items():
        yield from _fields("what-if", name, figures)
    for measure, result in data.get("measures", {}).items():
        yield from _fields(measure, "", result)
    for figure, tornado in data.get("figures", {}).items():
        yield from _fields(f"sensitivity of {figure}", "", tornado)


def _fields(measure: str, item: str, value: Mapping[str, Any], within: str = "") -> Iterator[_Row]:
    for name, inner in value.items():
        full = f"{within}.{name}" if within else name
        if isinstance(inner, Mapping):
            yield from _inside(measure, item, inner, full)
        elif isinstance(inner, Sequence) and not isinstance(inner, str):
            yield from _list(measure, item, inner, full)
        else:
            yield _Row(measure, item, full, inner, _unit(name, within, measure, inner))


def _inside(measure: str, item: str, value: Mapping[str, Any], name: str) -> Iterator[_Row]:
    """Give what stands in a mapping: of figures by name each name is an item, else its keys are fields."""
    if not item and any(isinstance(inner, Mapping) for inner in value.values()):
        for key, inner in value.items():
            yield from (_fields(measure, key, inner, name) if isinstance(inner, Mapping) else ())
        return
    for key, inner in value.items():
        if isinstance(inner, Mapping | list):
            yield from _fields(measure, item or key, {key: inner}, name)
        elif item:
            yield _Row(measure, item, f"{name}.{key}", inner, _unit(key, name, measure, inner))
        else:
            yield _Row(measure, key, name, inner, _unit(name, "", measure, inner))


def _list(measure: str, item: str, values: Sequence[Any], name: str) -> Iterator[_Row]:
    for number, value in enumerate(values, 1):
        if isinstance(value, Mapping):
            called = next((str(value[key]) for key in _NAMES if key in value), str(number))
            yield from _fields(measure, f"{item}: {called}" if item else called, value, name)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            for place, inner in enumerate(value, 1):
                yield _Row(measure, f"{number}.{place}", name, inner, "")
        else:
            yield _Row(
                measure,
                item or str(number),
                name,
                value,
                _unit(name.rpartition(".")[2], name, measure, value),
            )


def _unit(name: str, within: str, measure: str, value: Any) -> str:
    """Name the unit of a figure; texts and truths have none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    unit = field(name, within, measure).unit
    return "" if unit in _WITHOUT_UNIT else unit.value


def _safe(value: Any) -> Any:
    """Keep a text from being run as a formula; figures stay as they are."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or not isinstance(value, str):
        return value
    return f"'{value}" if value.startswith(_FORMULAS) else value
