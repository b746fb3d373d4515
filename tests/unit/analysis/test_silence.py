"""The longest time in which the customer neither does nor sees anything."""

import pytest

from blueprint.analysis.silence import longest_silence

MINUTE = 60.0


@pytest.fixture
def silence(study):
    """Find the longest silence of some moments: its minutes, and what is done meanwhile."""

    def call(*moments):
        found = longest_silence(study(moments))
        return None if found.time is None else found.time / MINUTE, found.moments

    return call


def test_a_branch_in_sight_breaks_the_silence_of_another(silence, does):
    """News of two hours' enquiry is news of the service, whatever is done behind it for one hour."""
    found = silence(
        does("Ask", "1m", lane="customer"),
        does("Screen", "5m", ["Look up", "Tell"]),
        does("Look up", "60m", "Judge"),
        does("Tell", "120m", "Judge", lane="frontstage"),
        does("Judge", "30m"),
        does("Sign", "9m", lane="customer"),
    )

    assert found == (30, ("Judge",))


def test_what_outlasts_a_branch_in_sight_is_silent_from_then_on(silence, does):
    """Two of the twelve minutes are in sight; what comes after is out of sight as well."""
    found = silence(
        does("Ask", "0", ["Brew", "Greet"], lane="customer"),
        does("Brew", "12m", "Pour"),
        does("Greet", "2m", "Pour", lane="frontstage"),
        does("Pour", "3m"),
        does("Sip", "1m", lane="customer"),
    )

    assert found == (12 - 2 + 3, ("Brew", "Pour"))


def test_what_begins_before_a_branch_in_sight_is_silent_until_then(silence, does):
    """The visible branch begins six minutes late and outlasts the other."""
    found = silence(
        does("Ask", "0", ["Brew", "Warm"], lane="customer"),
        does("Brew", "8m", "Sip"),
        does("Warm", "6m", "Show"),
        does("Show", "5m", "Sip", lane="frontstage"),
        does("Sip", "1m", lane="customer"),
    )

    assert found == (6, ("Warm",))


def test_of_two_branches_out_of_sight_the_longer_counts(silence, does):
    """They go on at the same time."""
    found = silence(
        does("Ask", "0", ["Brew", "Warm"], lane="customer"),
        does("Brew", "8m", "Sip"),
        does("Warm", "6m", "Sip"),
        does("Sip", "1m", lane="customer"),
    )

    assert found == (8, ("Brew",))


def test_a_word_that_takes_no_time_ends_a_silence(silence, does):
    """Four minutes before it, three after it."""
    found = silence(
        does("Ask", "1m", lane="customer"),
        does("Brew", "4m"),
        does("Call", "0", lane="frontstage"),
        does("Pour", "3m"),
        does("Sip", "1m", lane="customer"),
    )

    assert found == (4, ("Brew",))


def test_a_moment_in_sight_without_its_time_matters_beside_others_only(silence, does):
    """In a row the silence is what it is; beside another nobody knows how much of that it covers."""
    assert silence(does("Ask", lane="customer"), does("Brew", "4m")) == (4, ("Brew",))

    beside = silence(
        does("Ask", "0", ["Brew", "Tell"], lane="customer"),
        does("Brew", "4m", "Sip"),
        does("Tell", None, "Sip", lane="frontstage"),
        does("Sip", "1m", lane="customer"),
    )
    assert beside == (None, ("Brew",))


def test_after_a_branch_that_ends_by_itself_all_goes_on_beside_it(silence, does):
    """Nobody knows until when the customer is told, and so how long he isn't."""
    found = silence(
        does("Ask", "0", ["Brew", "Tell"], lane="customer"),
        does("Brew", "4m", "Pour"),
        does("Tell", None, "end", lane="frontstage"),
        does("Pour", "3m", "end"),
    )

    assert found == (None, ("Brew", "Pour"))


def test_what_takes_no_time_as_far_as_is_known_is_named_all_the_same(silence, does):
    """The customer sees nothing of it, however long it takes."""
    assert silence(does("Ask", "5m", lane="customer"), does("Brew", None)) == (None, ("Brew",))
    assert silence(does("Ask", "5m", lane="customer"), does("Brew", "0")) == (0, ("Brew",))
