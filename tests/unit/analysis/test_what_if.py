import pytest

from blueprint.analysis.measure import analyze
from blueprint.analysis.study import Study
from blueprint.analysis.what_if import WhatIf
from blueprint.graph.service_graph import build
from blueprint.model.blueprint import Blueprint


def study(time):
    step = {"do": "Make", "by": "cook", "cost": 1} | ({"time": time} if time else {})
    return Study(
        build(Blueprint(title="T", actors={"cook": {"cost": "60/h"}}, moments=[{"backstage": step}]))
    )


def test_headlines_stand_side_by_side():
    """5 min less at 60 an hour save 5."""
    found = WhatIf(study("10m"), analyze(study("5m"), ["time"]), ("Make.time=5m",), ()).headlines

    assert found["time"] == (600, 300, -300)
    assert found["cost"] == (pytest.approx(11), pytest.approx(6), pytest.approx(-5))


def test_what_is_unknown_on_one_side_has_no_change():
    """A change may make something known."""
    found = WhatIf(study(None), analyze(study("5m"), ["time"]), ("Make.time=5m",), ()).headlines

    assert found["time"] == (None, 300, None)


def test_the_document_is_that_of_the_changed_service():
    """With what was changed beside it."""
    told = WhatIf(study("10m"), analyze(study("5m"), ["time"]), ("Make.time=5m",), ("A note.",)).plain()

    assert told["measures"]["time"]["expected"] == 300
    assert (told["what_if"]["set"], told["what_if"]["notes"]) == (["Make.time=5m"], ["A note."])
