"""The rules of the group *promises* in their corners: branches, loops, unknown times."""

import pytest

BRANCHES = """\
title: T
promises: [{{promise: Quick, from: {0}, to: {1}, within: {2}}}]
moments:
  - {{customer: Ask, time: 1m, next: [Brew, Bake]}}
  - {{backstage: {{do: Brew, time: 4m}}, next: Serve}}
  - {{backstage: {{do: Bake, time: 20m}}, next: Serve}}
  - {{id: Serve, customer: Sip, frontstage: {{do: Pour, time: 1m}}}}
"""


@pytest.mark.parametrize(
    ("source", "target", "told"),
    [
        ("Ask", "Serve", None),
        ("Ask", "Ask", None),
        ("Serve", "Ask", "Swap `from` and `to`."),
        ("Brew", "Bake", "Choose two moments of one way."),
        ("Brew", "Serve", None),
    ],
)
def test_the_order_is_that_of_the_flow(found, source, target, told):
    """One branch doesn't lead to another."""
    findings = found("promise-in-wrong-order", BRANCHES.format(source, target, "1h"))

    assert [finding.help for finding in findings] == ([told] if told else [])


def test_around_a_loop_everything_is_before_everything(found):
    """A promise may go the way back."""
    text = """\
title: T
promises: [{promise: Quick, from: Check, to: Fill, within: 1h}]
moments:
  - customer: Fill
  - frontstage: Check
    next: [{to: Fill, when: wrong, chance: 10%}, {to: end, when: right}]
"""
    assert found("promise-in-wrong-order", text) == []


@pytest.mark.parametrize(
    ("source", "target", "within", "takes"),
    [
        ("Ask", "Serve", "22m", None),
        ("Ask", "Serve", "21m", "22m"),
        ("Brew", "Serve", "17m", "21m"),
        ("Bake", "Serve", "21m", None),
    ],
)
def test_the_longest_branch_counts(found, source, target, within, takes):
    """1 and 20 and 1 minutes; who starts in the short branch waits for the long one, with no lead."""
    text = BRANCHES.format(source, target, within)
    messages = [finding.message for finding in found("promise-broken-by-times", text)]

    broken = f"`Quick` takes {takes} on average, and is kept for 0 % of the customers within {within}."
    assert messages == ([broken] if takes else [])


def test_known_times_may_be_enough_to_break_it(found):
    """What nobody knows can only make it longer; where the known times keep it, nothing is said."""
    text = """\
title: T
promises: [{{promise: Quick, from: Ask, to: Sip, within: {0}}}]
moments:
  - {{customer: Ask, time: 10m}}
  - {{backstage: Brew}}
  - {{customer: Sip, time: 5m}}
"""
    (finding,) = found("promise-broken-by-times", text.format("14m"))

    assert (
        finding.message
        == "`Quick` is broken by the known times alone: they come to 15m, and 14m is promised."
    )
    assert found("promise-broken-by-times", text.format("15m")) == []


def test_for_how_many_it_holds_is_respected(found):
    """A normal spread of 5±1 minutes stays within 6 for 84.1 % of the customers."""
    text = """\
title: T
promises: [{{promise: Quick, within: 6m, for: {0}%}}]
moments: [{{customer: Sip, time: {{mean: 5m, sd: 1m}}}}]
"""
    assert found("promise-broken-by-times", text.format(84)) == []
    (finding,) = found("promise-broken-by-times", text.format(85))
    assert finding.message.endswith("is kept for 84.1 % of the customers within 6m, not for 85 %.")


@pytest.mark.parametrize(
    ("figures", "told"),
    [
        ("target: 90, every: month", ""),
        ("target: 90", "has no period (`every`), so nobody knows how often it is measured."),
        ("every: month", "has no `target`, so nobody can miss it."),
        ("measured: 3", "has no `target`, so nobody can miss it, and no period (`every`)"),
    ],
)
def test_a_standard_has_a_target_and_a_period(found, figures, told):
    """Both are missed in one sentence."""
    text = f"title: T\nstandards: [{{standard: Hot, {figures}}}]\nmoments: [customer: Sip]\n"
    messages = [finding.message for finding in found("standard-without-target", text)]

    assert [told in message for message in messages] == ([True] if told else [])


@pytest.mark.parametrize(
    ("kind", "rest", "told"),
    [
        ("feedback", "", "The feedback `Ask` has no `every` and no `owner`."),
        ("review", ", every: month", "The review `Ask` has no `owner`."),
        ("feedback", ", every: month, owner: boss", ""),
        ("escalation", "", ""),
    ],
)
def test_feedback_has_a_rhythm_and_an_owner(found, kind, rest, told):
    """An escalation comes when it is needed."""
    text = f"title: T\nmechanisms: [{{mechanism: Ask, kind: {kind}{rest}}}]\nmoments: [customer: Sip]\n"
    messages = [finding.message for finding in found("feedback-without-rhythm", text)]

    assert messages == ([told] if told else [])


def test_a_risk_needs_something_that_prevents_it(found):
    """What helps afterwards doesn't."""
    risks = "[{risk: Fire, corrective: Hose}, {risk: Theft, preventive: Lock}]"
    (finding,) = found(
        "risk-without-preventive-control", f"title: T\nrisks: {risks}\nmoments: [customer: Sip]\n"
    )

    assert finding.message == "Nothing keeps the risk `Fire` from happening."
