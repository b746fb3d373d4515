"""Where in a TOML text a key and its value stand."""

import pytest

from blueprint.diagnostics.toml_places import key_span, value_span

TEXT = """\
# a = 1
ink = "#000000"  # black
"quoted" = 1
flow . pen = 2
[zones.customer]
  band = "#ffffff"
[[fail]]
fill = "#111111"
[[ fail ]]
fill = "#222222"
[letters]
families = [
  "A",
]
"""


@pytest.mark.parametrize(
    ("way", "key", "value"),
    [
        (("ink",), (2, 1), (2, 7)),
        (("quoted",), (3, 1), (3, 12)),
        (("flow", "pen"), (4, 1), (4, 14)),
        (("zones", "customer", "band"), (6, 3), (6, 10)),
        (("zones", "customer"), (5, 2), (5, 2)),
        (("zones", "customer", "ink"), (5, 2), (5, 2)),
        (("fail", 0, "fill"), (8, 1), (8, 8)),
        (("fail", 1, "fill"), (10, 1), (10, 8)),
        (("letters", "families", 0), (12, 1), (12, 12)),
    ],
)
def test_keys_and_values_are_found(way, key, value):
    """By line and column, or the nearest around them."""
    found = key_span(TEXT, way), value_span(TEXT, way)

    assert tuple((span.line, span.column) for span in found) == (key, value)


def test_what_is_nowhere_has_no_place():
    """Nor has anything in an empty text, or one of brackets."""
    assert key_span(TEXT, ("a",)) is None
    assert value_span("", ("ink",)) is None
    assert key_span("[" * 100_000, ("ink",)) is None
    assert key_span("a." * 50_000, ("ink",)) is None
