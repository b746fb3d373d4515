import pytest

from blueprint.source.anchors import Anchors
from blueprint.source.faults import Faults
from blueprint.source.limits import Limits
from blueprint.source.lines import Lines
from blueprint.source.problems import Problems, ReadingStopped


def faults_of(text, limits=None):
    problems = Problems("any.yaml", Lines(text))
    return Faults(text, limits or Limits(), problems), problems


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("b", 0),
        ("&a b", 3),
        ("!t b", 3),
        ("&a !t b", 6),
        ("!t &a  b", 7),
        ("!<x:y> b", 7),
        ("&a # c\n\n  b", 10),
        ("&a", 2),
        ("&a [b]", 3),
    ],
)
def test_a_value_begins_behind_its_anchor_and_tag(text, start):
    """Blanks, comments and line breaks between them are skipped too."""
    assert faults_of(text)[0].behind_properties(0) == start


def test_an_unknown_alias_is_told_with_the_nearest_anchor():
    """A slip of the finger is easily mended."""
    faults, problems = faults_of("*teler")
    anchors = Anchors()
    anchors.open("teller")
    faults.unknown_alias("teler", anchors, 0, 6)

    assert "Did you mean `*teller`?" in problems.findings()[0].message


@pytest.mark.parametrize("stop", ["too_many_aliases", "too_deep", "second_document"])
def test_excess_stops_the_reading(stop):
    """Whoever catches it finds the reason among the problems."""
    faults, problems = faults_of("a: b")
    with pytest.raises(ReadingStopped):
        getattr(faults, stop)(3, 4)

    assert problems.has_errors()


def test_messages_say_the_limit_that_is_set():
    """The operator's limits are told, not the standard ones."""
    faults, problems = faults_of("a: b", Limits(scalar=7, nodes=1_234))
    faults.long_text(8, 3, 4)
    with pytest.raises(ReadingStopped):
        faults.too_large(1_235, 3, 4)

    long, large = problems.findings()
    assert "7" in long.message
    assert "1,234" in large.message


def test_hostile_words_are_shown_safely():
    """Tags, keys and names of aliases come from the file."""
    faults, problems = faults_of("!\x1b[31m b")
    faults.tag(0)
    faults.equal_key("\x1b]0;", (0, 1), (0, 1))
    faults.unknown_alias("\u202e" * 500, Anchors(), 0, 1)

    assert all(
        finding.message.isprintable() and len(finding.message) < 400 for finding in problems.findings()
    )
