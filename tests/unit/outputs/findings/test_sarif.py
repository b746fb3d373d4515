"""What SARIF for code scanning promises."""

import json
import os
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from blueprint.diagnostics.finding import Finding, Place
from blueprint.diagnostics.fix import Edit, Fix
from blueprint.diagnostics.severity import Severity
from blueprint.diagnostics.span import Span
from blueprint.lint.rule import every
from blueprint.model.blueprint import Blueprint
from blueprint.opened import Opened
from blueprint.outputs.findings.sarif import FINGERPRINT, write
from blueprint.outputs.reviewed import Reviewed

OURS = Path(__file__).parents[3] / "cases" / "sarif" / "what-we-write.schema.json"
PUBLISHED = os.environ.get("SARIF_SCHEMA")
VALIDATORS = [
    Draft4Validator(json.loads(Path(path).read_text(encoding="utf-8")))
    for path in (OURS, PUBLISHED)
    if path is not None
]
STEP = "  - {{customer: {0}, frontstage: Talk}}\n"


def _run(*files):
    """Write files, hold the log against the schemas, and give its only run."""
    log = json.loads(write(files))
    faults = [
        f"{list(fault.path)}: {fault.message[:200]}"
        for validator in VALIDATORS
        for fault in validator.iter_errors(log)
    ]
    assert faults == []
    return log["runs"][0]


def _review(text, name="tea.yaml"):
    return Opened(name, text.encode(), Blueprint).review


@pytest.mark.parametrize("rule", every(), ids=lambda rule: rule.id)
def test_findings_of_every_rule_are_valid_sarif_with_the_rules_page(rule):
    """The page goes along as help, so that code scanning shows it."""
    file = Opened("bad.yaml", rule.page["Bad"].encode(), Blueprint, path="no such folder/bad.yaml").review
    run = _run(file)
    told = {one["id"]: one for one in run["tool"]["driver"]["rules"]}

    assert told[rule.id]["shortDescription"]["text"] == rule.title
    assert rule.page["Good"] in told[rule.id]["help"]["markdown"]
    assert told[rule.id]["properties"]["tags"] == [rule.group]
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_faults_of_reading_are_valid_too():
    """They have no page, and need none."""
    run = _run(_review("title: Tea\nmoments:\n  - custmer: Sip\n"), _review("[" * 100, "b.yaml"))

    assert {result["level"] for result in run["results"]} == {"error"}
    assert run["tool"]["driver"]["rules"][0].keys() == {"id"}


def test_nothing_found_is_a_run_without_results():
    """Code scanning closes what it knew then."""
    assert _run(Reviewed("tea.yaml", ()))["results"] == []


def test_places_are_in_characters_and_related_ones_go_along():
    """As the run says it."""
    review = _review("title: 茶\nmoments:\n" + STEP.format("点茶") + STEP.format("喝茶"))
    run = _run(review)
    (result,) = [one for one in run["results"] if one["ruleId"] == "repeated-step"]
    region = result["locations"][0]["physicalLocation"]["region"]

    assert run["columnKind"] == "unicodeCodePoints"
    assert region == {"startLine": 4, "startColumn": 32, "endLine": 4, "endColumn": 36}
    assert result["locations"][0]["logicalLocations"] == [
        {"name": "喝茶", "fullyQualifiedName": "喝茶/frontstage"}
    ]
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 3
    assert result["relatedLocations"][0]["message"]["text"] == "the first of the two"


def test_the_fingerprint_stays_when_lines_move():
    """And differs from finding to finding."""
    text = "title: Tea\nmoments:\n" + "".join(map(STEP.format, ("Ask", "Sip", "Pay")))

    def prints(service):
        return [one["partialFingerprints"][FINGERPRINT] for one in _run(_review(service))["results"]]

    before, after = prints(text), prints("# a comment\n\nowner: Me\n" + text)
    assert before == after
    assert len(set(before)) == len(before) >= 2


@pytest.mark.parametrize(
    ("name", "uri"),
    [("a b/茶.yaml", "a%20b/%E8%8C%B6.yaml"), ("/a/b.yaml", "file:///a/b.yaml"), ("<stdin>", "%3Cstdin%3E")],
)
def test_names_are_references(name, uri):
    """A path with blanks or other letters is no URI."""
    found = Finding("x", Severity.INFO, "Wrong.", name, Place(span=Span(1, 1, 1, 2)))
    (result,) = _run(Reviewed(name, (found,)))["results"]

    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert result["level"] == "note"


def test_a_fix_goes_along():
    """What is to stand where."""
    span = Span(1, 1, 1, 6)
    found = Finding(
        "x",
        Severity.ERROR,
        "Wrong.",
        "a.yaml",
        Place(span=span),
        fix=Fix("Write `title`", (Edit(span, "title"),)),
    )
    (result,) = _run(Reviewed("a.yaml", (found,)))["results"]
    (fix,) = result["fixes"]
    (change,) = fix["artifactChanges"]

    assert fix["description"]["text"] == "Write `title`"
    assert change["replacements"] == [
        {
            "deletedRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 6},
            "insertedContent": {"text": "title"},
        }
    ]
