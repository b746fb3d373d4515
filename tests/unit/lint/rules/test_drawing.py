"""The corners of the rules about drawings."""

from blueprint.lint.rule import rule_of
from blueprint.lint.subject import Subject
from blueprint.model.blueprint import Blueprint


def _ways(name, *moments, **options):
    rule = rule_of(name)
    given = (dict(rule.options) | options,) if rule.options else ()
    service = Blueprint(title="Tea", moments=moments)
    return [fault.way for fault in rule.find(Subject(service), *given)]


def test_the_first_moment_too_many_is_told():
    """Just as many as may be are fine."""
    moments = [{"customer": f"Step {number}"} for number in range(3)]

    assert _ways("too-many-moments", *moments, limit=3) == []
    assert _ways("too-many-moments", *moments, limit=2) == [("moments", 2, "customer", 0, "do")]


def test_chinese_characters_are_twice_as_wide():
    """As in the drawing."""
    assert _ways("long-label", {"customer": "x" * 80}) == []
    assert _ways("long-label", {"customer": "点" * 40}) == []
    assert len(_ways("long-label", {"customer": "点" * 41})) == 1


def test_evidence_has_labels_too():
    """With their own place."""
    assert _ways("long-label", {"customer": "Sip", "evidence": ["Cup", "x" * 81]}) == [
        ("moments", 0, "evidence", 1, "what")
    ]


def test_a_step_is_repeated_by_its_neighbour_in_its_lane_only():
    """Not in another lane, not two columns on; blanks and capitals don't matter."""
    ask, also = {"customer": "Ask"}, {"customer": "ask "}

    assert _ways("repeated-step", ask, also) == [("moments", 1, "customer", 0, "do")]
    assert _ways("repeated-step", ask, {"frontstage": "Ask"}) == []
    assert _ways("repeated-step", ask, {"frontstage": "Answer"}, also) == []


def test_standing_moments_are_no_neighbours():
    """They are off the flow."""
    standing = {"customer": "Ask", "standing": True}

    assert _ways("repeated-step", {"customer": "Ask"}, standing) == []
    assert len(_ways("repeated-step", {"customer": "Ask"}, standing, {"customer": "Ask"})) == 1


def test_two_steps_of_a_cell_are_neighbours():
    """One above the other."""
    assert _ways("repeated-step", {"customer": ["Ask", "Ask"]}) == [("moments", 0, "customer", 1, "do")]
