"""English sentences that remember how they were put together."""

import json
import pickle
from copy import deepcopy

import pytest

from blueprint.diagnostics.sentence import NOTHING, Sentence, say
from blueprint.words.catalogue import of


def test_it_is_the_english_text():
    """Whoever prints, sorts, compares or writes it sees a plain text."""
    told = say("{step} takes {time:.3g} minutes.", step="`Pour`", time=2.0)

    assert told == "`Pour` takes 2 minutes."
    assert json.loads(json.dumps(told)) == told
    assert {told: 1}["`Pour` takes 2 minutes."] == 1
    assert sorted([told, "`A`"]) == ["`A`", told]
    assert not NOTHING


@pytest.mark.parametrize("copied", [deepcopy, lambda told: pickle.loads(pickle.dumps(told))])  # noqa: S301
def test_it_stays_whole_between_processes(copied):
    """Files are checked by several processes, and what comes back can still be translated."""
    told = copied(say("{zone}, nor in {other}", zone=say("Frontstage"), other="`b`"))

    assert isinstance(told, Sentence)
    assert of("zh").translate(told) == "前台员工行为和`b`"


def test_braces_stand_as_they_are_where_there_are_no_values():
    """A help with a piece of YAML doubles nothing; one with values does, as `f"…"` would have it."""
    assert say("Write `{to: end}`.") == "Write `{to: end}`."
    assert say("Write `{{to: {goal}}}`.", goal="x") == "Write `{to: x}`."


def test_users_words_are_put_in_as_they_are():
    """A step called like a word of ours, or with braces, is a step of the user's: it is never translated."""
    told = say("{step} stands here twice in a row.", step="`Frontstage {step}`")

    assert of("zh").translate(told) == "`Frontstage {step}`在此连续出现两次。"
    assert of("zh").translate(say("Nobody uses {step}.", step="Backstage")) == "没有步骤用到Backstage。"


def test_what_nobody_translated_stays_english():
    """Another package's rules, whose words no catalogue has, are told as they are, values and all."""
    assert of("zh").translate(say("No `{key}` in outer space.", key="air")) == "No `air` in outer space."
    assert of("zh").translate("A plain text.") == "A plain text."


def test_in_english_it_is_itself():
    """English readers get the very sentence."""
    told = say("Nobody uses {step}.", step="`x`")

    assert of("en").translate(told) is told
