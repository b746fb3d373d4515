"""Whether promises can be kept."""

import pytest


def _promise(**more):
    return {"promise": "Soon"} | more


def test_a_fixed_time_keeps_it_or_not(take, does):
    """0 or 1, and a verdict against the share promised."""
    promises = [_promise(within="3m", **{"for": 0.95}), _promise(within="119s")]
    items = take("promises", does("A", "1m"), does("B", "1m"), promises=promises)["items"]

    assert items == [
        {"promise": "Soon", "within": 180, "for": 0.95, "expected": 120, "kept": 1, "verdict": "kept"},
        {"promise": "Soon", "within": 119, "for": None, "expected": 120, "kept": 0, "verdict": "broken"},
    ]


@pytest.mark.parametrize(("share", "verdict"), [("84%", "kept"), ("85%", "broken"), (None, "broken")])
def test_a_spread_is_taken_for_normal(take, does, share, verdict):
    """One deviation above the mean is kept by 84.13 % of customers, which is not all."""
    promise = _promise(within="6m") | ({"for": share} if share else {})
    item = take("promises", does("A", {"mean": "5m", "sd": "1m"}), promises=[promise])["items"][0]

    assert item["kept"] == pytest.approx(0.8413447, abs=1e-7)
    assert item["verdict"] == verdict


def test_from_and_to(take, does):
    """From the beginning of one, its wait left out, to the end of the other."""
    promises = [_promise(within="10m", **{"from": "B", "to": "C"})]
    moments = [does("A", "50m"), does("B", "1m", wait="50m"), does("C", "3m", wait="2m"), does("D", "50m")]

    assert take("promises", *moments, promises=promises)["items"][0]["expected"] == 360


def test_without_a_limit_there_is_no_verdict(take, does):
    """The time is told all the same."""
    item = take("promises", does("A", "1m"), promises=[_promise()])["items"][0]

    assert (item["expected"], item["kept"], item["verdict"]) == (60, None, None)


def test_what_cannot_be_said_is_null(take, does):
    """One promise about a moment without a time leaves the other one as it is."""
    promises = [_promise(within="5m", to="A"), _promise(within="5m", to="B"), _promise(within="5m", to="X")]
    found = take("promises", does("A", "1m"), does("B", to="end"), does("X", "1m"), promises=promises)

    assert [item["expected"] for item in found["items"]] == [60, None, None]
    assert [item["verdict"] for item in found["items"]] == ["kept", None, None]
    assert found["missing"] == ["B"]


def test_nothing_promised(take, does):
    """Is nothing broken."""
    assert take("promises", does("A", "1m")) == {"items": []}
