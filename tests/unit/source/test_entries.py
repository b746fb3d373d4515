"""Putting entries into the mappings at the top of a file, in whichever manner it is written."""

import pytest

from blueprint.source.edits import edited
from blueprint.source.entries import put_in
from blueprint.source.read import read

WRITTEN = {
    "below the last": (
        "actors:\n  host: {count: 2}  # two\n\nmoments: []\n",
        "actors:\n  host: {count: 2}  # two\n  cook: {count: 1}\n  店员: {count: 1}\n\nmoments: []\n",
    ),
    "below what is in the last": (
        "actors:\n    host:\n        count: 2\nmoments: []\n",
        "actors:\n    host:\n        count: 2\n    cook: {count: 1}\n    店员: {count: 1}\nmoments: []\n",
    ),
    "at the end of the file": (
        "moments: []\nactors:\n  host: {count: 2}",
        "moments: []\nactors:\n  host: {count: 2}\n  cook: {count: 1}\n  店员: {count: 1}",
    ),
    "with the line ends of Windows": (
        "actors:\r\n  host: {}\r\nmoments: []\r\n",
        "actors:\r\n  host: {}\r\n  cook: {count: 1}\r\n  店员: {count: 1}\r\nmoments: []\r\n",
    ),
    "between braces": (
        "actors: {host: {count: 2} }\nmoments: []\n",
        "actors: {host: {count: 2}, cook: {count: 1}, 店员: {count: 1} }\nmoments: []\n",
    ),
    "as JSON": (
        '{"actors": {"host": {"count": 2}}, "moments": []}',
        '{"actors": {"host": {"count": 2}, "cook": {"count": 1}, "店员": {"count": 1}}, "moments": []}',
    ),
    "as a new list": (
        "title: Tea\n\n# What happens\nmoments: []\n",
        "title: Tea\n\nactors:\n  cook: {count: 1}\n  店员: {count: 1}\n# What happens\nmoments: []\n",
    ),
    "as a new list above phases": (
        "phases: []\ntitle: Tea\n",
        "actors:\n  cook: {count: 1}\n  店员: {count: 1}\nphases: []\ntitle: Tea\n",
    ),
    "as a new list of JSON": (
        '{"title": "Tea", "moments": []}',
        '{"title": "Tea", "actors": {"cook": {"count": 1}, "店员": {"count": 1}}, "moments": []}',
    ),
}


@pytest.mark.parametrize(("text", "expected"), WRITTEN.values(), ids=WRITTEN)
def test_entries_are_written_as_the_others_are(text, expected):
    """And read as what was meant, beside what was there."""
    document = read(text.encode())
    edit = put_in(document, "actors", ["cook", "店员"], ("count", "1"))

    assert edited(document.text, [edit]) == expected
    after = read(expected.encode())
    assert after.findings == ()
    assert {"cook": {"count": "1"}, "店员": {"count": "1"}}.items() <= after.data["actors"].items()
    assert document.data.keys() <= after.data.keys()


@pytest.mark.parametrize(
    "text",
    [
        "actors: &a {host: {}}\nmoments: []\nother: *a\n",
        "x: &a {host: {}}\nactors: *a\nmoments: []\n",
        "actors: host\nmoments: []\n",
        "actors:\nmoments: []\n",
        "title: Tea\n",
        "- a\n",
        "",
    ],
)
def test_what_leaves_no_place_is_left(text):
    """Or else what comes of it can be read, and nothing that was there is lost."""
    document = read(text.encode())
    edit = put_in(document, "actors", ["cook"], ("count", "1"))

    if edit is not None:
        after = read(edited(document.text, [edit]).encode())
        assert after.findings == document.findings
        assert after.data["actors"] == document.data["actors"] | {"cook": {"count": "1"}}
