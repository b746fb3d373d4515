"""Loading: findings with their places, moments and lanes, and never more of them than causes."""

import pytest

from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.loading.load import load
from blueprint.model.blueprint import Blueprint
from blueprint.model.limits import Limits
from blueprint.source.read import read


def _found(text, **more):
    return load(read(text.encode(), "loan.yaml"), **more)[1]


def _one(text, **more):
    (finding,) = _found(text, **more)
    return finding


def test_a_whole_file_gives_a_blueprint_of_the_class_wanted():
    """And no finding."""

    class More(Blueprint):
        """A blueprint with more doors."""

    blueprint, findings = load(read(b"title: x\nmoments: [customer: a]"), More)

    assert isinstance(blueprint, More)
    assert findings == ()


@pytest.mark.parametrize("text", ["", "# nothing", "---\n", "~"])
def test_a_blank_file_is_said_to_be_blank(text):
    """Rather than to lack a title."""
    finding = _one(text)

    assert (finding.rule, finding.severity) == ("empty-file", Severity.ERROR)
    assert finding.place.span.line == 1


def test_a_file_that_could_not_be_read_is_not_said_to_be_blank():
    """The findings of the reading are enough."""
    findings = _found("title: [")

    assert [finding.rule for finding in findings] != []
    assert "empty-file" not in [finding.rule for finding in findings]


def test_findings_of_the_reading_stand_among_the_others():
    """In the order of their places, and an error of the reading leaves no blueprint."""
    blueprint, findings = load(read(b"title: x\ntitle: y\nmoments: [customer: {do: a, tiem: 5m}]"))

    assert [finding.rule for finding in findings] == ["duplicate-key", "unknown-key"]
    assert blueprint is None


def test_a_warning_leaves_the_blueprint():
    """A character that can't be seen in a text is no error."""
    blueprint, findings = load(read("title: a\u200bb\nmoments: [customer: a]".encode()))

    assert [finding.severity for finding in findings] == [Severity.WARNING]
    assert blueprint is not None


def test_a_finding_names_file_moment_and_lane():
    """Whatever is known of where it stands."""
    finding = _one("title: x\nmoments:\n- {id: pay, customer: a, support: {do: b, time: 5}}")

    assert (finding.file, finding.moment, finding.lane) == ("loan.yaml", "pay", "support")
    assert finding.place.route == ("moments", 0, "support", "time")
    assert finding.place.span == Span(3, 49, 3, 50)


def test_a_moment_without_an_id_is_named_by_its_text():
    """With its number where several have it, in phases too."""
    moments = "[{customer: Pay}, {customer: [Pay, x], wait: 5}]"
    finding = _one(f"title: x\nphases: [{{phase: p, moments: {moments}}}]")

    assert (finding.moment, finding.lane) == ("Pay (2)", None)


def test_the_first_of_two_equal_ids_is_a_related_place():
    """So that both can be seen."""
    finding = _one("title: x\nmoments:\n- {id: a, customer: b}\n- {id: a, customer: c}")

    assert finding.rule == "duplicate-id"
    assert finding.place.span.line == 4
    assert [place.span.line for place in finding.related] == [3]


def test_a_step_key_beside_its_lane_is_found_there():
    """The model keeps it in the step, the file has it in the moment."""
    finding = _one("title: x\nmoments:\n- customer: a\n  time: soon")

    assert (finding.place.span.line, finding.place.span.column) == (4, 9)


def test_references_are_checked_beside_faulty_values():
    """Indices are those of the file, though faulty moments are left aside."""
    findings = _found(
        "title: x\nmoments:\n- 7\n- {customer: a, next: b}\n- {customer: c, wait: 5, next: [a, z]}"
    )

    assert [(finding.rule, finding.place.span.line) for finding in findings] == [
        ("wrong-value", 3),
        ("unknown-reference", 4),
        ("bad-duration", 5),
        ("unknown-reference", 5),
    ]
    assert findings[3].place.route == ("moments", 2, "next", 1)


def test_faulty_lanes_do_not_fault_the_moments():
    """The lanes are mended as far as they can be."""
    findings = _found(
        "title: x\nlanes: [support, customer, app]\n"
        "moments: [{customer: a, app: b, support: c, next: z}, {customer: d}]"
    )

    assert [finding.rule for finding in findings] == ["lane-order", "missing-key", "unknown-reference"]


def test_a_missing_title_hides_nothing():
    """The moments are checked all the same."""
    findings = _found("owner: me\nmoments: [{customer: a, next: z}]")

    assert [finding.rule for finding in findings] == ["missing-key", "unknown-reference"]


def test_the_operator_sets_the_limits():
    """A document never does."""
    text = "title: x\nmoments: [{customer: a}, {customer: b}]"

    assert _found(text) == ()
    assert _one(text, limits=Limits(moments=1)).rule == "too-many"


def test_hostile_text_is_shown_harmlessly():
    """No control reaches a terminal, and no message is long."""
    for finding in _found('title: x\nmoments: [{customer: a, "\\x1b[31m' + "k" * 5000 + '": b}]'):
        assert "\x1b" not in finding.message + finding.help
        assert len(finding.message) < 300


def test_loading_twice_gives_the_same():
    """Down to the order and the words."""
    text = "title: x\nmoments: [{customer: {do: a, tiem: 1, csot: 2}, nxt: b, wiat: 5m}]"

    assert _found(text) == _found(text)
