"""The writer of JSON, which writes long lists of names without making them."""

import json

import pytest

from blueprint.analysis.names import Names
from blueprint.outputs.results.json import pieces, write

IDS = ("Ask", "“Brew”\n", "喝")


class _Told:
    """A document with names in all kinds of places."""

    def __init__(self, document):
        self.document = document

    def plain(self, *, whole=True):
        return _whole(self.document) if whole else self.document


def _whole(value):
    if isinstance(value, dict):
        return {key: _whole(item) for key, item in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list | Names) else value


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"names": Names(IDS, 0b111)},
        {"names": Names(IDS, 0)},
        {"a": [{"b": [1.5, None, Names(IDS, 0b101), "x", Names(IDS, 0b010)]}], "c": Names(("other",), 1)},
        {"a": [Names(IDS, 0b110), Names(IDS, 0b001)], "b": "\\n    "},
    ],
)
def test_it_is_the_standard_librarys_document(document):
    """Byte for byte what the standard library writes of the whole lists."""
    told = _Told(document)

    assert write(told) == json.dumps(told.plain(), ensure_ascii=False, indent=2) + "\n"


def test_it_comes_in_pieces():
    """Of a thousand lists of a thousand names none of the pieces holds more than some."""
    ids = tuple(f"moment {number}" for number in range(1_000))
    told = _Told({"items": [Names(ids, (1 << 1_000) - 1) for _ in range(100)]})
    sizes = [len(piece) for piece in pieces(told)]

    assert len(sizes) > 10
    assert max(sizes) < sum(sizes) / 10


def test_only_plain_data_is_written():
    """What is no plain data is a mistake of a measure, and stops the writing."""
    with pytest.raises(TypeError, match="set is no plain data"):
        write(_Told({"a": {1}}))
