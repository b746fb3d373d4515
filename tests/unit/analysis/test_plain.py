"""Results as plain data."""

import json
from enum import Enum
from typing import NamedTuple

from blueprint.analysis.plain import plain
from blueprint.analysis.unknown import Unknown


class Item(NamedTuple):
    """A line of a result."""

    from_: str
    share: float | None


class Result(NamedTuple):
    """A result."""

    items: tuple[Item, ...]
    unknown: Unknown | None = None


class Word(Enum):
    """A word."""

    YES = "yes"


def test_fields_are_keys():
    """An underscore that only keeps a name from being a word of Python falls; what isn't known is `None`."""
    assert plain(Result((Item("A", None), Item("B", 0.5)))) == {
        "items": [{"from": "A", "share": None}, {"from": "B", "share": 0.5}]
    }


def test_why_a_part_is_unknown_stands_among_the_rest():
    """Sentence and what is missing; no second place for what is known."""
    result = Result((), Unknown("Nobody says.", ("A",), {"expected": 1.0}))

    assert plain(result) == {"items": [], "unknown": "Nobody says.", "missing": ["A"]}


def test_an_unknown_measure():
    """With what is known beside it, where there is anything."""
    assert plain(Unknown("Why", ("A",))) == {"unknown": "Why", "missing": ["A"]}
    assert plain(Unknown("Why", (), {"expected": 1.0}))["known"] == {"expected": 1.0}


def test_json_takes_all_of_it():
    """No infinity, no odd types."""
    data = plain({3: float("inf"), "a": (float("nan"), Word.YES, True, None, 7)})

    assert json.loads(json.dumps(data, allow_nan=False)) == {"3": None, "a": [None, "yes", True, None, 7]}
