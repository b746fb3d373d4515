"""A blueprint of standing moments only: nobody goes through it."""

import pytest

from blueprint.pipeline import Blueprint


@pytest.mark.parametrize("measure", ["time", "critical-path"])
def test_what_nobody_goes_through_has_no_figures(measure: str) -> None:
    """Unknown is never 0: neither a time nor a way is told."""
    moments = [{"support": "Buy", "time": "5m", "standing": True}, {"support": "Book", "standing": True}]
    found = Blueprint(title="T", moments=moments).analyze(measure)["measures"][measure]

    assert found["unknown"] == "No way leads from the start to an end."
    assert found["missing"] == ["Buy", "Book"]
