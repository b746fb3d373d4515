import pytest

RULE = "decision-without-choice"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("{frontstage: Warm?, kind: decision, next: end}", "has just one way out"),
        ("{frontstage: Warm?, kind: decision}", "has just one way out"),
        ("{frontstage: Warm?, kind: decision, next: Sip}", "has just one way out"),
        ("{frontstage: Warm?, kind: decision, next: [Sip, Pay]}", "All 2 ways"),
        ("{frontstage: Warm?, kind: decision, next: {to: Sip, when: yes}}", "has just one way out"),
        ("{customer: Order, next: {to: Sip, when: served}}", "is taken in one case"),
    ],
)
def test_what_is_missing_is_told(found, moment, words):
    """The ways that there are, at the decision, or at the only way."""
    (finding,) = found(RULE, f"title: T\nmoments:\n  - {moment}\n  - customer: Sip\n  - customer: Pay\n")

    assert words in finding.message
    assert finding.place.span.line == 3


@pytest.mark.parametrize(
    "moment",
    [
        "{frontstage: Warm?, kind: decision, next: [{to: Sip, when: yes}, {to: end, when: no}]}",
        "{frontstage: Warm?, kind: decision, next: {to: Sip, when: yes, chance: 60%}}",
        "{frontstage: Warm?, kind: decision, standing: true}",
        "{customer: Order, next: [Sip, Pay]}",
    ],
)
def test_choices_splits_and_what_other_rules_say_are_fine(found, moment):
    """A lone chance under 1 is `unbalanced-chances`; a standing moment has no flow."""
    text = f"title: T\nmoments:\n  - {moment}\n  - {{customer: Sip, next: end}}\n  - customer: Pay\n"

    assert found(RULE, text) == []
