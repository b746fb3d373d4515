"""The six steps of making a blueprint, and what comes next."""

import pytest

from blueprint.lint.steps import stages
from blueprint.lint.subject import Subject
from blueprint.model.blueprint import Blueprint

FULL = {
    "title": "Coffee to go",
    "state": "as-is",
    "customer": {"segment": "Commuters", "goal": "Coffee before the train"},
    "moments": [
        {"customer": "Order", "evidence": "Board", "frontstage": "Take the order", "backstage": "Brew"},
        {"customer": "Leave", "evidence": "Cup", "frontstage": "Hand it over", "support": "Buy beans"},
    ],
}


def _stages(**changes):
    kept = {key: value for key, value in (FULL | changes).items() if value is not None}
    return {stage.number: stage for stage in stages(Subject(Blueprint(**kept)))}


def test_a_whole_blueprint_has_all_six():
    """And nothing is left to do."""
    found = _stages()

    assert [stage.state.value for stage in found.values()] == ["done"] * 6
    assert {stage.next for stage in found.values()} == {""}


MOMENT = FULL["moments"][0]


@pytest.mark.parametrize(
    ("number", "state", "words", "changes"),
    [
        (1, "begun", "whether `Coffee to go` is drawn as it runs", {"state": None}),
        (2, "missing", "for whom `Coffee to go` is", {"customer": None}),
        (2, "begun", "what `Commuters` wants", {"customer": {"segment": "Commuters"}}),
        (2, "begun", "who wants `A coffee`", {"customer": {"goal": "A coffee"}}),
        (3, "missing", "what the customer does in `Coffee to go`", {"moments": [{"backstage": "Brew"}]}),
        (3, "begun", "just one thing, `Order`", {"moments": [MOMENT]}),
        (
            3,
            "begun",
            "in the phase `After`",
            {
                "moments": None,
                "phases": [
                    {"phase": "At it", "moments": FULL["moments"]},
                    {"phase": "After", "moments": [{"backstage": "Clean"}]},
                ],
            },
        ),
        (4, "missing", "meets at `Order` and the other actions", {"moments": [{"customer": "Order"}]}),
        (
            4,
            "begun",
            "`Brew` goes on out of sight",
            {"moments": [{"customer": "Order", "backstage": "Brew"}]},
        ),
        (4, "begun", "for `Serve`", {"moments": [{"customer": "Order", "frontstage": "Serve"}]}),
        (5, "missing", "do for `Brew`", {"moments": [{"customer": "Order", "backstage": "Brew"}]}),
        (
            5,
            "begun",
            "who needs `Buy beans`",
            {"moments": [MOMENT, {"support": "Buy beans", "standing": True}]},
        ),
        (6, "missing", "at `Order`", {"moments": [{"customer": "Order"}]}),
        (6, "missing", "Begin with what the customer does", {"moments": [{"backstage": "Brew"}]}),
        (6, "begun", "at `Pay`: write", {"moments": [MOMENT, {"customer": "Pay"}]}),
        (
            6,
            "begun",
            "at `Pay 0`, `Pay 1`, `Pay 2` and 2 more: write",
            {"moments": [MOMENT, *({"customer": f"Pay {n}"} for n in range(5))]},
        ),
    ],
)
def test_what_is_not_done_says_what_comes_next_in_the_files_own_words(number, state, words, changes):
    """One sentence, with what to write."""
    stage = _stages(**changes)[number]

    assert stage.state.value == state
    assert words in stage.next
    assert stage.next.endswith(".")
