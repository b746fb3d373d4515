"""The rules of the group *failure* in their corners: evidence, several lanes a zone, loops, standing work."""

import pytest

LANES = "lanes: [customer, frontstage, app: {zone: frontstage}, backstage, lab: {zone: backstage}]\n"


class TestCustomerNoticesFirst:
    """Failures out of sight that come to light in front of the customer."""

    RULE = "customer-notices-first"

    def test_the_first_that_is_seen_is_named(self, found):
        """Behind other work out of sight, in whichever lane of its zone."""
        text = f"""\
title: 检验
{LANES}moments:
  - {{customer: 抽血, frontstage: 取样}}
  - backstage: {{do: 送检, fail: 样本丢失}}
  - lab: 化验
  - {{app: 显示结果}}
"""
        (finding,) = found(self.RULE, text)

        assert (
            finding.message == "Nobody notices `样本丢失` at `送检` before the customer does, at `显示结果`."
        )
        assert finding.place.span.line == 5
        assert [place.span.line for place in finding.related] == [7]

    @pytest.mark.parametrize(
        ("thought", "told"), [("detection: 7", 0), ("prevention: Taste it", 0), ("detection: 8", 1)]
    )
    def test_what_is_noticed_inside_is_none(self, found, thought, told):
        """By a detection below 8, or since it can hardly happen."""
        fail = f"{{what: Bitter, {thought}}}"
        text = f"title: T\nmoments: [{{backstage: {{do: Brew, fail: {fail}}}}}, {{customer: Sip}}]\n"

        assert len(found(self.RULE, text)) == told

    @pytest.mark.parametrize(
        ("kind", "past", "told"),
        [
            ("action", ", {to: Serve, when: known}", 1),
            ("inspection", ", {to: Serve, when: known}", 1),
            ("action", ", {to: end, when: bad}", 0),
        ],
    )
    def test_each_way_has_to_be_inspected(self, found, kind, past, told):
        """One way past the inspection is enough; a step doesn't inspect its own work."""
        text = f"""\
title: T
moments:
  - backstage: {{do: Brew, fail: Bitter, kind: {kind}}}
    next: [{{to: Taste, when: new, chance: 10%}}{past}]
  - backstage: {{do: Taste, kind: inspection}}
  - {{id: Serve, customer: Sip, frontstage: Serve}}
"""
        assert len(found(self.RULE, text)) == told

    def test_inspected_within_the_same_moment(self, found):
        """By somebody else, in another lane."""
        text = f"""\
title: T
{LANES}moments:
  - {{backstage: {{do: Brew, fail: Bitter}}, lab: {{do: Test, kind: inspection}}}}
  - {{customer: Sip, frontstage: Serve}}
"""
        assert found(self.RULE, text) == []

    @pytest.mark.parametrize(
        "moments",
        [
            "[{customer: Sip, evidence: {what: Cup, fail: Cracked}, frontstage: Serve}]",
            "[{customer: Sip, frontstage: A}, {support: {do: B, fail: C}, standing: true}]",
            (
                "[{customer: Ask}, {backstage: {do: Brew, fail: Bitter}, "
                "next: [{to: Brew, when: again, chance: 50%}, {to: end, when: done}]}]"
            ),
        ],
        ids=["in sight", "standing", "a loop that ends unseen"],
    )
    def test_what_comes_to_nobodys_eyes_is_none(self, found, moments):
        """The customer looks on anyway, or nothing in sight follows."""
        assert found(self.RULE, f"title: T\nmoments: {moments}\n") == []


@pytest.mark.parametrize(
    "rule", ["fail-point-without-recovery", "severe-without-prevention", "rated-in-part"]
)
def test_evidence_fails_too(found, rule):
    """A cracked cup is a fail point like any other, and has its place."""
    cup = "{what: Cup, fail: {what: Cracked, severity: 9}}"
    (finding,) = found(rule, f"title: T\nmoments:\n  - customer: Sip\n    evidence: {cup}\n")

    assert (finding.place.span.line, finding.lane) == (4, "evidence")
    assert "`Cracked` " in finding.message


def test_a_critical_moment_whose_evidence_may_fail_has_a_fail_point(found):
    """Somebody has thought of how it may fail."""
    text = "title: T\nmoments:\n  - {customer: Sip, core: true, evidence: {what: Cup, fail: Cracked}}\n"

    assert found("core-without-fail-point", text) == []
    assert len(found("core-without-fail-point", text.replace(", fail: Cracked", ""))) == 1


def test_from_which_severity_on_can_be_set(found):
    """Eight, where nothing else is said."""
    text = "title: T\nmoments: [{frontstage: {do: Pour, fail: {what: Spilt, severity: 7}}}]\n"

    assert found("severe-without-prevention", text) == []
    assert len(found("severe-without-prevention", text, severity=7)) == 1


@pytest.mark.parametrize(
    ("ratings", "told"),
    [
        ("note: x", None),
        ("severity: 3, occurrence: 3, detection: 3", None),
        ("severity: 3, occurrence: 3", "no `detection`"),
        ("detection: 3", "no `severity` and no `occurrence`"),
    ],
)
def test_which_ratings_are_missing_is_said(found, ratings, told):
    """None or all are fine."""
    fail = f"{{what: Spilt, {ratings}}}".replace(", note: x", "")
    messages = [
        finding.message
        for finding in found(
            "rated-in-part", f"title: T\nmoments: [{{frontstage: {{do: Pour, fail: {fail}}}}}]\n"
        )
    ]

    assert [told in message for message in messages] == ([True] if told else [])


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("end", None),
        ("Serve", None),
        ("Brew", None),
        ("Stock", "which is standing and not on the flow"),
        ("Argue", "from where no way leads to an end"),
    ],
)
def test_a_recovery_leads_to_where_it_goes_on(found, to, why):
    """To the end, back to itself, or on; not to standing work nor into a ring without a way out."""
    text = f"""\
title: T
moments:
  - backstage: {{do: Brew, fail: {{what: Bitter, recovery: {{do: Again, to: {to}}}}}}}
  - {{id: Serve, customer: Sip, frontstage: Pour, next: end}}
  - {{customer: Argue, next: Argue}}
  - {{support: Stock, standing: true}}
"""
    messages = [finding.message for finding in found("recovery-leads-nowhere", text)]

    assert messages == ([f"After `Again` the customer is sent to `{to}`, {why}."] if why else [])
