"""Formatting, tried on random blueprints in odd layouts."""

import re

from hypothesis import given
from hypothesis import strategies as st

from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from tests.properties.layouts import Scribe
from tests.properties.strategies import random_blueprint

_SEEDS = st.integers(0, 2**32)


def _opened(raw: bytes) -> Opened[Blueprint]:
    return Opened("random.yaml", raw, Blueprint)


@given(seed=_SEEDS, moments=st.integers(1, 12))
def test_formatting_keeps_the_meaning_and_every_comment_and_is_done_at_once(seed: int, moments: int) -> None:
    """Whatever the layout: equal blueprints, the same comments, and nothing to do the second time."""
    data = random_blueprint(seed, moments)
    scribe = Scribe(seed)
    raw = scribe.write(data).encode()
    before = _opened(raw)
    formed = before.formed.content
    after = _opened(formed)
    assert after.blueprint == before.blueprint
    numbers = re.findall(r"# (\d+) ", formed.decode())
    assert sorted(map(int, numbers)) == list(range(len(scribe.comments)))
    assert after.formed.content == formed
