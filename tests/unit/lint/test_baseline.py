"""What is known stays known, and nothing else does."""

import json

import pytest

from blueprint.diagnostics.errors import UsageError
from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.lint.baseline import part, path_of, read, written

RULES = {"long-wait"}


def _found(message, line=1, rule="long-wait", moment="queue"):
    place = Place(span=Span(line, 1, line, 2))
    return Finding(rule, Severity.WARNING, message, "a.yaml", place, moment=moment)


def _known(*findings):
    return part(findings, (), RULES).entries


def test_a_known_finding_is_not_new_wherever_its_line_and_numbers_go():
    """Only rule, moment, lane and words tell."""
    known = _known(_found("The wait takes 5 min."))

    assert part((_found("The wait takes 12.5 min.", line=9),), known, RULES).new == ()


@pytest.mark.parametrize(
    "other",
    [
        _found("The wait takes 5 min.", moment="sign"),
        _found("The wait takes 5 hours."),
        _found("The wait takes 5 min.", rule="short-wait"),
    ],
)
def test_another_finding_is_new(other):
    """Another moment, other words, another rule."""
    known = _known(_found("The wait takes 5 min."))

    assert part((other,), known, RULES | {"short-wait"}).new == (other,)


def test_one_more_of_the_same_is_new():
    """As many are known as were written down."""
    same = (_found("Alike."), _found("Alike.", line=2))

    assert part(same, _known(same[0]), RULES).new == same[1:]


def test_what_can_not_be_read_is_never_known():
    """It is told every time."""
    broken = _found("This is no key.", rule="unknown-key")

    assert part((broken,), _known(broken), RULES) == part((broken,), (), RULES)
    assert part((broken,), (), RULES).new == (broken,)


def test_what_is_gone_is_told():
    """So that the baseline can shrink."""
    known = _known(_found("Mended."))

    assert part((), known, RULES).gone == known


def test_it_is_written_sorted_and_read_back_the_same(tmp_path):
    """And files without findings aren't in it."""
    known = {"b.yaml": _known(_found("B.")), "a.yaml": _known(_found("甲。")), "c.yaml": ()}
    raw = written(known)
    (tmp_path / "known.json").write_bytes(raw)
    del known["c.yaml"]

    assert list(json.loads(raw)["files"]) == ["a.yaml", "b.yaml"]
    assert read(str(tmp_path / "known.json")) == known


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        b'{"format": "blueprint-check", "version": 1, "files": {}}',
        b'{"format": "blueprint-baseline", "version": 2, "files": {}}',
        b'{"format": "blueprint-baseline", "version": 1, "files": {"a": [1]}}',
        b'{"format": "blueprint-baseline", "version": 1, "files": {"a": [{"fingerprint": 1, "rule": "x"}]}}',
        b'{"format": "blueprint-baseline", "version": 1, "files": 3}',
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path, raw):
    """Whatever it is."""
    (tmp_path / "known.json").write_bytes(raw)

    with pytest.raises(UsageError, match="is no baseline of this version"):
        read(str(tmp_path / "known.json"))


def test_names_are_the_same_from_any_folder(tmp_path, monkeypatch):
    """They go from the baseline's folder on."""
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path)
    from_above = path_of("a/b.yaml", "known.json")
    monkeypatch.chdir(tmp_path / "a")

    assert from_above == path_of("b.yaml", "../known.json") == "a/b.yaml"
