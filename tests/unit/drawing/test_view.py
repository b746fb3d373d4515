import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.drawing.view import LAYERS, View, layers_of

USUAL = View().layers


@pytest.mark.parametrize(
    ("show", "hide", "layers"),
    [
        ((), (), USUAL),
        ("costs", (), USUAL | {"costs"}),
        ("costs, notes", "legend", (USUAL | {"costs", "notes"}) - {"legend"}),
        (["costs", "notes,elapsed"], (), USUAL | {"costs", "notes", "elapsed"}),
        ("all", (), set(LAYERS)),
        ("all", "costs", set(LAYERS) - {"costs"}),
        ("none", (), set()),
        ("none,times", (), {"times"}),
        ("times", "all", {"times"}),
        ((), "none", USUAL),
        ("", ",", USUAL),
    ],
)
def test_layers_are_chosen_by_name(show, hide, layers):
    """A name counts more than `all` and `none`; what is usual is the beginning."""
    assert layers_of(show, hide).layers == layers


def test_what_was_asked_for_is_remembered():
    """A layer that is only usual may stay out where little feeds it."""
    assert layers_of("feelings").asked == {"feelings"}
    assert layers_of("all").asked == set(LAYERS)
    assert layers_of().asked == set()


@pytest.mark.parametrize(
    ("show", "hide", "sentence"),
    [
        ("tims", (), "There is no layer `tims`; did you mean `times`? There are times, waits"),
        ((), "zebra", "There is no layer `zebra`. There are times, waits"),
        ("times", "times", "`times` can't be both"),
        ("all", "all", "`all` can't be both"),
        ("all,none", (), "Either all layers"),
    ],
)
def test_a_wrong_choice_is_a_usage_error(show, hide, sentence):
    """With the nearest word and the list."""
    with pytest.raises(UsageError, match=sentence.replace("?", r"\?").replace(".", r"\.")):
        layers_of(show, hide)
