"""The blueprint in words, for whoever can't see the picture."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

import blueprint

ROOT = Path(__file__).parents[3]
EXAMPLES = sorted(ROOT.glob("examples/*/*.blueprint.yaml"))
SVG = "{http://www.w3.org/2000/svg}"
BOOTH = """
title: Ticket booth
description: Somebody buys a ticket.
customer: Passenger
phases:
  - phase: Ask
    moments:
      - id: ask
        evidence: [Window, Timetable]
        wait: {time: 6m, tolerance: 10m, reason: One window}
        truth: true
        feeling: -1
        customer: Ask for a ticket
        frontstage: {do: Look it up, by: clerk, time: 1m..2m, fail: {what: Wrong train, severity: 8,
          prevention: Read it back, recovery: Change it}, needs: timetable}
      - id: seat
        frontstage: {do: Seats left?, kind: decision}
        next:
          - {to: [pay, print], when: yes, chance: 90%}
          - {to: ask, when: another train}
  - phase: Pay
    moments:
      - {id: pay, core: true, customer: Pay, next: end}
      - {id: print, support: Print, next: end}
      - {id: timetable, standing: true, backstage: Keep the timetable}
"""


def told(text=BOOTH, lang=None):
    """Tell a blueprint, line by line."""
    return blueprint.loads(text).describe(lang).splitlines()


def test_a_blueprint_is_told_moment_by_moment():
    """In the order of the file: who does what with what, the wait, the failure, and what follows."""
    assert told()[3] == (
        "1. Ask for a ticket. Moment of truth. Physical evidence: Window, Timetable. "
        "Customer actions: Ask for a ticket. Frontstage: Look it up (clerk; 1 min to 2 min). "
        "Wait: 6 min (Tolerance: 10 min; Reason: One window). Feeling: unhappy. "
        "Can fail: Wrong train (Severity: 8/10; Prevention: Read it back; Recovery: Change it). "
        "Needs: 5. Keep the timetable. Then: 2. Seats left?"
    )


def test_the_whole_is_told_first():
    """How large it is, what it is about, whose it is, and which lanes it has."""
    first, second = told()[:2]
    assert first == (
        "Service blueprint with 5 moments in 5 lanes. Somebody buys a ticket. Customer: Passenger."
    )
    assert second.startswith("Lanes from top to bottom: Physical evidence, Customer actions, Frontstage, ")


def test_phases_are_told_before_their_first_moment():
    """As headings are read."""
    assert [line for line in told() if not re.match(r"[0-9S L]", line)] == ["Phase: Ask.", "Phase: Pay."]


def test_the_ways_of_a_choice_are_told_with_their_words_and_chances():
    """One of them is taken, and one of them may open several at once or lead back."""
    assert told()[4].endswith(
        "Then one of these: 3. Pay and 4. Print (yes 90%); back to 1. Ask for a ticket (another train 10%)."
    )


def test_what_is_taken_at_once_is_told_as_such():
    """Parallel branches are no choice."""
    lines = told(
        "title: T\nmoments:\n- {id: a, customer: A, next: [b, c]}\n"
        "- {id: b, customer: B, next: end}\n- {id: c, customer: C}"
    )
    assert lines[2].endswith("Then all of these at once: 2. B; 3. C.")


def test_ends_are_told():
    """Whether the file says so, or nothing follows; a standing activity has no place in time."""
    lines = told()
    assert [line.endswith("The service ends here.") for line in lines[6:]] == [True, True, False]
    assert lines[6] == "3. Pay. Critical activity. Customer actions: Pay. The service ends here."
    assert lines[8] == "5. Keep the timetable. Standing activity. Backstage: Keep the timetable."


def test_an_alternative_that_ends_is_told():
    """The word is that of the picture."""
    lines = told(
        "title: T\nmoments:\n- {customer: A, next: [{to: b, when: yes}, {to: end, when: no}]}\n"
        "- {id: b, customer: B}"
    )
    assert lines[2].endswith("Then one of these: 2. B (yes); End (no).")


def test_steps_that_do_not_meet_are_told_so():
    """They stand below each other without an arrow."""
    lines = told("title: T\nmoments:\n- {customer: Read, frontstage: Type, exchange: none}")
    assert "These happen side by side without meeting." in lines[2]


def test_chinese_is_told_with_chinese_stops():
    """No Latin comma, stop or bracket, and no English word."""
    lines = told("title: 存款\nlang: zh\nmoments:\n- {customer: 排队, wait: {time: 1h30m, tolerance: 20m}}")
    assert lines == [
        "服务蓝图：1 条泳道，1 个环节。",
        "自上而下的泳道：顾客行为。",
        "1. 排队。顾客行为：排队。等待：1 小时 30 分钟（可接受时限：20 分钟）。服务到此结束。",
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_word_of_the_picture_is_told(path, lang):
    """Each step, piece of evidence, failure and reason, in either language; each moment on a line."""
    service = blueprint.load(path)
    text = service.describe(lang)
    for moment in service.sequence:
        items = [
            item for cells in (moment.steps, moment.evidence) for cell in cells.values() for item in cell
        ]
        expected = [getattr(item, "do", None) or item.what for item in items]
        expected += [point.what for item in items for point in item.fail]
        expected += [moment.wait.reason] if moment.wait and moment.wait.reason else []
        assert [words for words in expected if words not in text] == []
    assert len(re.findall(r"^[0-9]+\. ", text, re.MULTILINE)) == len(service.sequence)


def test_the_drawing_carries_it_as_its_description():
    """Named by the title and described by the text, so that a screen reader says the one before the other."""
    service = blueprint.loads(BOOTH)
    root = ET.fromstring(service.render("svg"))
    description = root.find(f"{SVG}desc")

    assert description.text == service.describe()
    assert root.get("aria-describedby") == description.get("id")
    assert root.get("aria-labelledby") == root.find(f"{SVG}title").get("id")
    assert ET.fromstring(service.render("svg", lang="zh")).find(f"{SVG}desc").text == service.describe("zh")


def test_lines_in_a_text_do_not_break_the_lines_of_the_telling():
    """A moment is one line, whatever stands in its notes."""
    lines = told('title: T\nmoments:\n- {customer: A, note: "one\\n2. two"}')
    assert len(lines) == 3
    assert "Note: one 2. two." in lines[2]


def test_it_grows_with_the_moments_and_no_faster():
    """Ten times the moments are ten times the text, and a little for longer numbers."""
    few, many = (
        len(blueprint.Blueprint(title="T", moments=[{"customer": f"Do {n}"} for n in range(size)]).describe())
        for size in (100, 1_000)
    )
    assert 9 * few < many < 12 * few


def test_an_unknown_language_is_refused():
    """As it is for a picture."""
    with pytest.raises(blueprint.UsageError, match="language"):
        blueprint.loads(BOOTH).describe("qq")
