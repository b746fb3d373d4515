"""The results of a measure as tables for people: only what is known, with units, under names that people use.

How a table comes about follows from how a result is built, not from which measure it is, so a new measure has
its tables without a line here: plain fields make a table of two columns, a mapping one with a row for each
key, a list of items (or several results alike) one with a column for each field that any of them has.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from blueprint.telling.fields import WORDS, Field, Unit, field
from blueprint.telling.page import Table
from blueprint.telling.speech import Speech

_HOUR: Final = 3600.0
_FIGURES: Final = frozenset({Unit.SECONDS, Unit.MONEY, Unit.SHARE, Unit.NUMBER, Unit.PER_SECOND})
_JOINED: Final = {Unit.SECONDS: " – ", Unit.PATH: " → "}
_UNKNOWN: Final = "–"
_MOST: Final = 6  # names in a cell
_WAY: Final = 24  # moments of a way
_ROWS: Final = 100  # of a table: more nobody reads


def tables(measure: str, result: Any, speech: Speech) -> tuple[Table, ...]:
    """Make the tables of a result.

    Args:
        measure: Name of the measure.
        result: What it came to, known at least in part.
        speech: What to say it with.

    Returns:
        The tables; none where nothing is known.

    Example:
        >>> from blueprint.analysis.measure import analyze
        >>> from blueprint.analysis.study import Study
        >>> from blueprint.graph.service_graph import build
        >>> from blueprint.model.blueprint import Blueprint
        >>> from blueprint.words.catalogue import of
        >>> tea = Study(build(Blueprint(title="Tea", moments=[{"customer": "Sip", "time": "2m"}])))
        >>> analysis = analyze(tea, ["time"])
        >>> tables("time", analysis.results["time"], Speech(analysis, of("en")))[0].rows[0]
        ('On average', '2 min')
    """
    alike = Counter(type(value) for _, value, _ in _shown(result, measure))
    named: dict[type, list[tuple[str, str, Any]]] = defaultdict(list)
    pairs: list[tuple[str, str]] = []
    others: list[Table] = []
    for name, value, known in _shown(result, measure):
        if isinstance(value, Mapping):
            others += _mapping(value, name, measure, speech)
        elif _is_result(value) and alike[type(value)] > 1 and len(list(_shown(value, name, measure))) > 1:
            named[type(value)].append((speech.text(known.title), name, value))
        elif _is_result(value):
            inside = list(_shown(value, name, measure))
            pairs += [(speech.text(each.title), _value(item, each, speech)) for _, item, each in inside]
        elif isinstance(value, Sequence) and not isinstance(value, str) and _is_result(value[0]):
            others.append(_items(value, name, measure, speech))
        else:
            pairs.append((speech.text(known.title), _value(value, known, speech)))
    others += [_side_by_side(group, measure, speech) for group in named.values()]
    first = [Table(("", ""), tuple(pairs), (False, False))] if pairs else []
    return (*first, *others)


def said(value: Any, unit: Unit, speech: Speech) -> str:
    """Say one value.

    Args:
        value: The value.
        unit: In what it is measured.
        speech: What to say it with.

    Returns:
        A short text; empty where there is none.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return speech.text("yes") if value else speech.text("no")
    if isinstance(value, int | float):
        return _figure(float(value), unit, speech)
    if unit is Unit.ACTOR:
        return speech.actor(value)
    if unit is Unit.ZONE:
        return speech.zone(value)
    return speech.text(value) if value in WORDS else speech.plain(value)


def _figure(value: float, unit: Unit, speech: Speech) -> str:
    if unit is Unit.SECONDS:
        return speech.duration(value)
    if unit is Unit.MONEY:
        return speech.money(value)
    if unit is Unit.SHARE:
        return speech.share(value)
    if unit is Unit.PER_SECOND:
        return speech.text("{count} per hour", count=speech.number(value * _HOUR))
    return speech.number(value)


def _value(value: Any, known: Field, speech: Speech) -> str:
    """Say a value, or several of them: two times are from and to."""
    if value is None and known.unit in _FIGURES:
        return _UNKNOWN
    if not isinstance(value, Sequence) or isinstance(value, str):
        return said(value, known.unit, speech)
    most = _WAY if known.unit in _JOINED else _MOST
    things = [said(thing, known.unit, speech) for thing in value[:most]]
    if len(value) > most:
        things.append(speech.text("{count} more", count=len(value) - most))
    return _JOINED[known.unit].join(things) if known.unit in _JOINED else speech.enumeration(things)


def _is_result(value: Any) -> bool:
    return isinstance(value, tuple) and hasattr(value, "_fields")


def _shown(result: Any, *within: str) -> Iterator[tuple[str, Any, Field]]:
    """Give the fields of a result that are known and shown, by name."""
    partly = getattr(result, "unknown", None) is not None  # then a 0 may only mean that nobody said
    for name in result._fields:
        plain = name.removesuffix("_")
        value, known = getattr(result, name), field(plain, *within)
        empty = isinstance(value, Mapping | Sequence) and not value
        told = value is not None and value is not False and not empty
        if known.shown and told and (value or not partly):
            yield plain, value, known


def _mapping(value: Mapping[str, Any], name: str, measure: str, speech: Speech) -> Iterator[Table]:
    """Make a table with a row for each key; what is 0 has nothing to say: nothing to spare, no work there."""
    known = field(name, measure)
    results = [(said(key, known.key, speech), name, item) for key, item in value.items() if _is_result(item)]
    if results:
        yield _side_by_side(results, measure, speech)
        return
    told = [(key, item) for key, item in value.items() if item]
    rows = [(said(key, known.key, speech), said(item, known.unit, speech)) for key, item in told[:_ROWS]]
    if rows:
        yield Table(("", speech.text(known.title)), (*rows, *_rest(told, 2, speech)), (False, True))


def _rest(told: Sequence[Any], columns: int, speech: Speech) -> Iterator[tuple[str, ...]]:
    """Say how many rows nobody would scroll to; CSV and JSON have them all."""
    if len(told) > _ROWS:
        yield speech.text("{count} more", count=len(told) - _ROWS), *[""] * (columns - 1)


def _side_by_side(group: Sequence[tuple[str, str, Any]], measure: str, speech: Speech) -> Table:
    """Make a table of results that are built alike, each with its own name."""
    table = _items([value for _, _, value in group], group[0][1], measure, speech)
    rows = tuple((title, *row) for (title, _, _), row in zip(group, table.rows, strict=False))
    return Table(("", *table.heads), rows, (False, *table.right))


def _items(value: Sequence[Any], name: str, measure: str, speech: Speech) -> Table:
    """Make a table of items, without the columns that are empty in all of them."""
    columns = [
        (column, field(column.removesuffix("_"), name, measure))
        for column in value[0]._fields
        if any(getattr(item, column) not in (None, ()) for item in value)
    ]
    columns = [(column, known) for column, known in columns if known.shown]
    rows = [
        tuple(_value(getattr(item, column), known, speech) for column, known in columns)
        for item in value[:_ROWS]
    ]
    return Table(
        tuple(speech.text(known.title) for _, known in columns),
        (*rows, *_rest(value, len(columns), speech)),
        tuple(known.unit in _FIGURES for _, known in columns),
    )
