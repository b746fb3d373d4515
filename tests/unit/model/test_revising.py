import pytest

from blueprint.model.blueprint import Blueprint
from blueprint.model.revising import with_head, with_moment, with_step
from blueprint.model.time import Time

MOMENTS = [{"customer": "Ask"}, {"backstage": ["Brew", "Pour"]}, {"customer": "Ask"}]


@pytest.mark.parametrize(
    "head",
    [
        {"moments": MOMENTS},
        {"phases": [{"phase": "P", "moments": MOMENTS[:1]}, {"phase": "Q", "moments": MOMENTS[1:]}]},
    ],
)
def test_a_revised_blueprint_is_what_reading_it_anew_would_give(head):
    """In phases or not, the others stay; nothing of the old one shows through."""
    old = Blueprint(title="Tea", **head)
    assert old.sequence
    new = with_step(old, 1, "backstage", 1, time=Time.read("3m"))

    assert new.sequence[1].steps["backstage"][1].time == Time.read("3m")
    assert old.sequence[1].steps["backstage"][1].time is None
    assert Blueprint.model_validate(new.written()) == Blueprint.model_validate(old.written()).model_copy(
        update={name: getattr(new, name) for name in head}
    )
    assert new.ids == old.ids


def test_moments_and_heads_are_revised_too():
    """The flow, and the actors."""
    old = Blueprint(title="Tea", moments=MOMENTS)

    assert with_moment(old, 0, feeling=1).sequence[0].feeling == 1
    assert with_head(old, title="Mint").title == "Mint"
    assert with_head(old, title="Mint").sequence == old.sequence
