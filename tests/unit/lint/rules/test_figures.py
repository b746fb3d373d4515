"""The corners of the rules about figures."""

import pytest

from blueprint.lint.rule import rule_of
from blueprint.lint.subject import Subject
from blueprint.model.blueprint import Blueprint
from blueprint.model.duration import Duration


def _messages(name, service, exists=lambda _: None, **options):
    rule = rule_of(name)
    given = (dict(rule.options) | options,) if rule.options else ()
    return [fault.message for fault in rule.find(Subject(Blueprint(**service), exists), *given)]


def _service(*steps, **more):
    return {"title": "Tea", "moments": [{"customer": step} for step in steps], **more}


def test_a_basis_is_missed_only_where_others_have_one():
    """And only of figures."""
    timed, based = {"do": "Sip", "time": "5m"}, {"do": "Pay", "time": "1m", "basis": "assumed"}

    assert _messages("missing-basis", _service(timed, timed)) == []
    assert _messages("missing-basis", _service(based, {"do": "Go"})) == []
    assert len(_messages("missing-basis", _service(based, timed, timed))) == 1
    assert "`Sip` and of 1 more rest on" in _messages("missing-basis", _service(based, timed, timed))[0]


def test_a_fail_point_rests_on_what_its_step_rests_on():
    """A wait rests on its own."""
    failing = {"do": "Pay", "time": "1m", "basis": "assumed", "fail": {"what": "No cash", "chance": "5%"}}
    waiting = {"title": "Tea", "moments": [{"customer": failing, "wait": "5m"}]}

    assert _messages("missing-basis", _service(failing)) == []
    assert "the wait before `Pay`" in _messages("missing-basis", waiting)[0]


@pytest.mark.parametrize(
    ("of", "date", "told"),
    [
        ("2022-05-31", "2024-05-31", True),  # 731 days: 2024 has a 29th of February
        ("2022-06-01", "2024-05-31", False),
        ("2022", "2024-05-31", False),  # counts as its last day
        ("2021", "2024-05-31", True),
        ("2022-05", "2024-05-31", True),
        ("2019", "as agreed", False),  # the newest of the figures is meant then, which is this one
    ],
)
def test_the_age_of_figures_is_counted_from_the_blueprints_own_date(of, date, told):
    """By the last day that is meant."""
    service = _service({"do": "Sip", "time": "5m", "as_of": of}, date=date)

    assert bool(_messages("old-figures", service)) is told


def test_without_a_date_the_newest_figures_tell_the_age():
    """Never today's clock."""
    old, new = ({"do": "Sip", "time": "5m", "as_of": day} for day in ("2001", "2010-03"))
    found = _messages("old-figures", _service(old, new))

    assert found == ["The figures of `Sip` are of `2001`, 3,012 days before its newest ones."]
    assert _messages("old-figures", _service(old, new), age=Duration.read("520w")) == []


def test_details_are_missed_only_where_somebody_can_know():
    """A text from standard input lies nowhere."""
    service = _service({"do": "Sip", "details": "sip.yaml"})

    assert _messages("missing-details", service) == []
    assert _messages("missing-details", service, lambda path: path == "sip.yaml") == []
    assert len(_messages("missing-details", service, lambda _: False)) == 1
