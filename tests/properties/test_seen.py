"""What holds for what customers see of every blueprint."""

import pytest

from blueprint.model.blueprint import Blueprint
from blueprint.model.seen import as_seen
from tests.properties.strategies import random_blueprint


@pytest.mark.parametrize("seed", range(60))
def test_nothing_below_the_line_is_left(seed):
    """All that stays is in sight, is a valid blueprint, and stays as it is when looked at once more."""
    whole = Blueprint.model_validate(random_blueprint(seed))
    seen = as_seen(whole)
    again = Blueprint.model_validate(seen.written())

    assert all(lane.zone.visible for lane in seen.swimlanes)
    texts = [moment.first_text for moment in seen.sequence]

    assert [moment.first_text for moment in again.sequence] == texts
    assert [moment.first_text for moment in as_seen(seen).sequence] == texts
