"""What the frame around the rules promises."""

from types import ModuleType

import pytest

from blueprint.analysis.unknown import Unknowable, Unknown
from blueprint.diagnostics.severity import Severity
from blueprint.lint.check import check
from blueprint.lint.choice import choose
from blueprint.lint.fault import Fault
from blueprint.lint.linter import Linter
from blueprint.lint.rule import read
from blueprint.lint.subject import Subject
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened

TEA = Blueprint(title="Tea", moments=[{"customer": "Ask"}, {"id": "sip", "customer": "Sip"}])


def _chosen(find, name="too-hot", **more):
    """A rule of a test's own."""
    module = ModuleType(name)
    vars(module).update(SEVERITY=Severity.WARNING, GROUP="test", check=find, __doc__="Tea.", **more)
    return choose([read(name, module)])[0]


def test_a_fault_becomes_a_finding_with_the_names_of_moment_and_lane():
    """The rule's name and grade come from its file."""

    def find(subject):
        yield Fault(subject.way(1), "It is hot.", "Blow.", 1, "customer", ((subject.way(0), "asked here"),))

    (found,) = check(Subject(TEA), [_chosen(find)])

    assert (found.rule, found.severity) == ("too-hot", Severity.WARNING)
    assert (found.message, found.help, found.moment, found.lane) == ("It is hot.", "Blow.", "sip", "customer")
    assert found.place.route == ("moments", 1, "customer", 0, "do")
    assert [(other.route, other.note) for other in found.related] == [
        (("moments", 0, "customer", 0, "do"), "asked here")
    ]


def test_only_a_rule_with_options_gets_them():
    """A rule without has a `check` of one argument."""

    def find(_, options):
        yield Fault(("title",), f"{options['limit']} degrees.")

    assert [found.message for found in check(Subject(TEA), [_chosen(find, OPTIONS={"limit": 60})])] == [
        "60 degrees."
    ]


@pytest.mark.parametrize("late", [False, True])
def test_a_rule_that_fails_is_told_as_its_own_bug_and_the_others_go_on(late):
    """Also where it fails after its first findings, which stay."""

    def broken(_):
        if late:
            yield Fault(("title",), "Before.")
        raise ZeroDivisionError

    def sound(_):
        yield Fault(("title",), "After.")

    found = list(check(Subject(TEA), [_chosen(broken, "broken"), _chosen(sound, "sound")]))

    assert [one.rule for one in found] == [*(["broken"] if late else []), "rule-crashed", "sound"]
    crash = found[-2]
    assert "`broken`" in crash.message
    assert "bug" in crash.message
    assert crash.severity is Severity.ERROR


def test_a_rule_that_needs_what_nobody_knows_says_nothing():
    """Another rule says what is missing."""

    def ignorant(_):
        raise Unknowable(Unknown("Nobody knows."))
        yield

    assert list(check(Subject(TEA), [_chosen(ignorant)])) == []


def test_rules_look_only_at_what_could_be_read():
    """A fault of reading makes their findings worthless."""
    broken = Opened("a.yaml", b"title: Office\nmoments: [{backstag: File}]", Blueprint)

    assert "no-customer-step" not in {found.rule for found in broken.findings}


def test_findings_of_rules_have_their_place_in_the_file():
    """Related places too."""

    def find(_):
        yield Fault(("moments", 1, "customer", 0, "do"), "Here.", related=((("title",), "there"),))

    opened = Opened("a.yaml", b"title: Tea\nmoments:\n- customer: Ask\n- customer: Sip\n", Blueprint)
    (found,) = opened.linted(Linter(rules=[_chosen(find).rule]))

    assert found.file == "a.yaml"
    assert (found.place.span.line, found.place.span.column) == (4, 13)
    assert found.related[0].span.line == 1


def test_a_rule_that_points_at_nonsense_is_its_own_bug_too():
    """Its way is looked up while it works."""

    def lost(_):
        yield Fault(([],), "Somewhere.")

    opened = Opened("a.yaml", b"title: Tea\nmoments: [customer: Sip]\n", Blueprint)

    assert [found.rule for found in opened.linted(Linter(rules=[_chosen(lost).rule]))] == ["rule-crashed"]
