"""How well what is drawn stands out."""

import pytest

from blueprint.themes.contrast import ratio, weak
from blueprint.themes.find import find, names


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # the greys on either side of 4.5, known from WCAG's own texts
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#000000", "#010101", 1.0),
    ],
)
def test_the_measure_is_that_of_wcag(one, other, expected):
    """Known pairs have their known contrast, whichever comes first."""
    assert ratio(one, other) == pytest.approx(expected, abs=0.01)
    assert ratio(other, one) == ratio(one, other)


@pytest.mark.parametrize("name", names())
def test_everything_stands_out_in_every_theme(name):
    """Words by 4.5:1, lines and marks by 3:1, on whatever they may lie on."""
    assert weak(find(name)) == ()


@pytest.mark.parametrize(
    ("slot", "change"),
    [
        (("ink",), {"ink": "#999999"}),
        (("zones", "customer", "ink"), {"zones": {"ink": "#aaccee"}}),
        (("zones", "customer", "stroke"), {"zones": {"stroke": "#dde8f5"}}),
        (("decision", "ink"), {"decision": {"ink": "#eeddaa"}}),
        (("fail", 0, "stroke"), {"fail": {"fill": "#ffffff", "stroke": "#ffdddd"}}),
        (("flow", "ink"), {"flow": {"ink": "#99aabb"}}),
        (("needs", "stroke"), {"needs": {"stroke": "#ccd5dd"}}),
        (("lines", "visibility", "stroke"), {"lines": {"stroke": "#ffaaaa"}}),
        (("heat",), {"heat": "#ffe0d0"}),
        (("heavy",), {"heavy": "#ffcccc"}),
        (("added", "ink"), {"added": {"ink": "#aaddbb"}}),
        (("removed", "stroke"), {"removed": {"stroke": "#ffdddd"}}),
        (("moved", "stroke"), {"moved": {"stroke": "#ddddff"}}),
        (("changed", "ink"), {"changed": {"ink": "#eedd99"}}),
    ],
)
def test_each_kind_of_weakness_is_seen(slot, change):
    """A theme spoilt in one slot is weak in that slot."""
    plain = find("plain")
    (key, values), *_ = change.items()
    old = getattr(plain, key)
    if key in {"zones", "lines"}:
        new = {**old, slot[1]: old[slot[1]]._replace(**values)}
    elif key == "fail":
        new = (old[0]._replace(**values), *old[1:])
    else:
        new = old._replace(**values) if isinstance(values, dict) else values

    assert slot in {pair.slot for pair in weak(plain._replace(**{key: new}))}
