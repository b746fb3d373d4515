"""What is told of steps, evidence and ends."""

import pytest

import blueprint
from blueprint.drawing.compose import compose
from blueprint.drawing.facts import tell
from blueprint.drawing.metrics import bundled
from blueprint.themes.find import find

TEXT = """\
title: A loan
currency: EUR
lanes: [evidence, customer, frontstage: {title: Branch}]
moments:
  - id: apply
    evidence: {what: Form, note: Two pages, fail: Illegible}
    wait: {time: 5m, tolerance: 2m, reason: Queue, basis: observed}
    customer: {do: Apply, by: borrower, time: 3m..8m, tolerance: 10m, cost: 2.5, value: yes, divergence: high}
    frontstage:
      do: Take the form
      needs: rates
      policy: Ask for a passport
      note: [In ink, In black]
      fail:
        what: Form incomplete
        cause: Haste
        effect: Delay
        severity: 7
        occurrence: 3
        detection: 2
        chance: 5%
        loss: 100
        prevention: A checklist
        recovery: {do: Call back, to: decide, time: 1h, cost: 4, chance: 90%}
        also: decide
        basis: estimated
        source: Interviews
        as_of: 2024-05
    channel: [branch, phone]
    feeling: -1
    truth: true
    core: true
    pain: Long form
    idea: Fill it in at home
    quote: Again?
  - {id: rates, frontstage: Publish rates, standing: true}
  - id: decide
    frontstage: {do: "Decide", kind: decision}
    next: [{to: apply, when: incomplete}, {to: end, when: done}]
"""


def told(lang=None):
    """Tell of the loan, by name."""
    loan = blueprint.loads(TEXT)
    scene = tell(compose(loan, find("plain"), bundled(), lang), loan)
    return {shape.about.name: shape.about for shape in scene.shapes if shape.about}


def pairs(about):
    return [(fact.name, fact.value) for fact in about.facts]


def test_a_step_is_told_with_its_moment_lane_and_kind():
    """Lanes by their titles, kinds by their words."""
    decide = told()["Decide"]

    assert (decide.moment, decide.lane, decide.kind) == ("decide", "Branch", "Decision")


def test_a_step_tells_its_own_figures():
    """Doer, times, money with its currency, value and latitude, in words."""
    assert pairs(told()["Apply"])[:6] == [
        ("By", "borrower"),
        ("Time", "3 min to 8 min"),
        ("Tolerance", "10 min"),
        ("Cost", "€2.50"),
        ("Value", "adds value"),
        ("Divergence", "high"),
    ]


def test_a_fail_point_is_told_from_cause_to_recovery():
    """It heads a group in which nothing is missing that the file says."""
    facts = told()["Take the form"].facts
    names = [fact.name for fact in facts]
    start = names.index("Fail point")

    assert facts[start].heads
    assert pairs(told()["Take the form"])[start : start + 14] == [
        ("Fail point", "Form incomplete"),
        ("Cause", "Haste"),
        ("Effect", "Delay"),
        ("Severity", "7/10"),
        ("Occurrence", "3/10"),
        ("Detection", "2/10"),
        ("Chance", "5%"),
        ("Loss", "€100"),
        ("Prevention", "A checklist"),
        ("Recovery", "Call back → decide\n1 h · €4 · succeeds in 90%"),
        ("Fails with it", "decide"),
        ("Basis", "estimated"),
        ("Source", "Interviews"),
        ("As of", "2024-05"),
    ]


@pytest.mark.parametrize(
    "fact",
    [
        ("Needs", "rates"),
        ("Policy", "Ask for a passport"),
        ("Note", "In black"),
        ("Wait point", "5 min"),
        ("Reason", "Queue"),
        ("The whole moment", "Moment of truth, Critical activity"),
        ("Channel", "branch, phone"),
        ("Feeling", "−1"),
        ("Evidence", "Form"),
        ("Pain", "Long form"),
        ("Idea", "Fill it in at home"),
        ("Quote", "Again?"),
    ],
)
def test_a_step_tells_of_its_moment_too(fact):
    """Whoever asks a step learns what is known of its moment: the wait, feelings, voices."""
    assert fact in pairs(told()["Take the form"])


def test_evidence_tells_its_notes_and_fail_points():
    """A piece of evidence can be wrong as well."""
    assert pairs(told()["Form"]) == [("Note", "Two pages"), ("Fail point", "Illegible")]


def test_facts_come_in_the_pictures_language():
    """Names and figures are Chinese where the picture is, what the designer wrote stays."""
    form = told("zh")["Take the form"]

    assert ("补救措施", "Call back → decide\n1 小时 · €4 · 成功率 90%") in pairs(form)
    assert ("顾客等待点", "5 分钟") in pairs(form)
    assert form.kind == "步骤"


def test_whoever_does_a_step_is_told_by_title():
    """As on the drawing: the name that steps use is the file's own, the title is what readers know."""
    tea = blueprint.loads(
        "title: Tea\nactors: {cook: {title: Head cook}}\nmoments: [{backstage: {do: Brew, by: cook}}]"
    )
    scene = tell(compose(tea, find("plain"), bundled()), tea)

    assert [pairs(shape.about) for shape in scene.shapes if shape.about] == [[("By", "Head cook")]]


def test_a_recovery_of_which_only_the_deed_is_known_is_told_in_a_line():
    """Nothing stands below it where nobody said what it takes."""
    tea = blueprint.loads(
        "title: Tea\nmoments: [{backstage: {do: Brew, fail: {what: Weak, recovery: Brew again}}}]"
    )
    scene = tell(compose(tea, find("plain"), bundled()), tea)

    assert ("Recovery", "Brew again") in [
        pair for shape in scene.shapes if shape.about for pair in pairs(shape.about)
    ]


def test_an_end_is_told_as_one():
    """An end that the flow makes has a name and a moment, and nothing else."""
    end = told()["End"]

    assert (end.moment, end.kind, end.facts) == ("decide", "End", ())


def test_other_formats_are_told_nothing():
    """A drawing has no facts unless a format asks for them, since they take time."""
    assert all(
        shape.about is None for shape in compose(blueprint.loads(TEXT), find("plain"), bundled()).shapes
    )
