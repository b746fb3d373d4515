"""Waits, at which three rules look: without a tolerance, without a reason, and over the tolerance."""

import pytest

from blueprint.model.duration import Duration

HEAD = "title: 诊所\nmoments:\n  - customer: 挂号\n"


@pytest.mark.parametrize(
    ("moment", "tolerance", "reason", "over"),
    [
        ("{customer: 就诊, wait: 20m}", True, True, False),
        ("{customer: 就诊, wait: 90s}", True, False, False),
        ("{customer: 就诊, wait: 0}", False, False, False),
        ("{customer: 就诊, wait: {tolerance: 10m}}", False, True, False),
        ("{customer: 就诊, wait: {time: 20m, tolerance: 20m, reason: x}}", False, False, False),
        ("{customer: 就诊, wait: {time: 20m..30m, tolerance: 20m, reason: x}}", False, False, True),
        ("{customer: 等候, kind: wait}", True, True, False),
        ("{customer: {do: 等候, kind: wait, time: 20m, tolerance: 10m, note: x}}", False, False, True),
        (
            "{customer: {do: 等候, kind: wait, tolerance: 10m}, backstage: {do: 化验, time: 20m}}",
            False,
            False,
            True,
        ),
        (
            "{customer: {do: 等候, kind: wait, tolerance: 30m}, backstage: {do: 化验, time: 20m}}",
            False,
            False,
            False,
        ),
        ("{backstage: {do: 晾干, kind: wait, time: 20m}}", False, False, False),
    ],
    ids=[
        "bare",
        "short",
        "none",
        "of unknown length",
        "as long as accepted",
        "longer on average",
        "a bare step",
        "a step with a time",
        "as long as its moment",
        "explained by its moment",
        "not the customer's",
    ],
)
def test_each_rule_says_its_own(found, moment, tolerance, reason, over):
    """Whichever way a wait is written."""
    told = [
        len(found(rule, f"{HEAD}  - {moment}\n"))
        for rule in ("wait-without-tolerance", "wait-without-reason", "wait-over-tolerance")
    ]

    assert told == [tolerance, reason, over]


def test_the_time_is_shown_with_the_tolerance_beside(found):
    """Both at their own values, with the mean of a spread and days by the calendar."""
    text = """\
title: Loan
calendar: {day: 8h}
moments:
  - customer: Apply
  - customer: Sign
    wait:
      time: 2d..4d
      tolerance: 1d
"""

    (finding,) = found("wait-over-tolerance", text)
    assert finding.message == "Customers wait 3d on average before `Sign`, but accept 8h."
    assert finding.place.span.line == 7
    assert [place.span.line for place in finding.related] == [8]


def test_how_long_a_wait_needs_no_reason_can_be_set(found):
    """Twenty minutes are nothing to some."""
    text = f"{HEAD}  - {{customer: 就诊, wait: 20m}}\n"

    assert found("wait-without-reason", text, limit=Duration.read("20m")) == []
    assert len(found("wait-without-reason", text, limit=Duration.read("19m"))) == 1
